// The least that a master holds of a cluster: the bytes of its agents and tasks, found by id. Says how much memory is resident then.
//   argv[2]: a file of records: kind (0 agent, 1 task), length of the id, id, length of the bytes (4), bytes
import { readFileSync } from "node:fs";

const bytes = readFileSync(process.argv[2]);
/** By kind: from the id to where the length of its bytes stands. */
const places = [new Map(), new Map()];
for (let at = 0; at < bytes.length;) {
  const lengthAt = at + 2 + bytes[at + 1];
  places[bytes[at]].set(bytes.latin1Slice(at + 2, lengthAt), lengthAt);
  at = lengthAt + 4 + bytes.readUInt32LE(lengthAt);
}
const [agents, tasks] = places.map(({ size }) => size);
process.send({ agents, tasks, rssMB: process.memoryUsage.rss() / 1e6 });
process.on("message", () => process.exit(0));
process.on("disconnect", () => process.exit(0));
