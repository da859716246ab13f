// node snapshot-program.js FOLDER SEGMENT: writes the snapshot of a master's recording before a segment. A process of its own, and a polite one:
// a replay of many events takes its time, and the master has better to do.
import { setPriority } from "node:os";
import { recordedMaster } from "@mesolite/master";
import { writeSnapshot } from "@mesolite/runtime";

const niceness = 10;

try {
  setPriority(niceness);
  writeSnapshot(process.argv[2] ?? "", Number(process.argv[3]), recordedMaster);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
