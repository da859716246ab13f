import { type Command, Option } from "commander";
import { report } from "../report.ts";
import { replay, type ReplayOptions } from "./replay.ts";

/** Adds `replay`. */
export function addReplayCommand(program: Command): void {
  program
    .command("replay")
    .argument("<dir>", "the directory that `mesos-master --record=DIR` named")
    .description("Run a recorded master again: does it reach the same state, and what did it know at a moment?")
    .addOption(new Option("--until <time>", "stop there and print the state: 2026-11-22T17:30:05Z, or +90s after the start"))
    .addOption(new Option("--recording <name>", "which one, when a master recorded several terms; default: the newest"))
    .action((dir: string, options: ReplayOptions) =>
      report(async () => {
        const { text, exitStatus } = replay(dir, options);
        process.stdout.write(text);
        process.exitCode = exitStatus;
      }),
    );
}
