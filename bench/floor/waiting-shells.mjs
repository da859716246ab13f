// The least that can look after a task: a shell that waits for its one child.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { childrenOf } from "../process-memory.mjs";
import { eventually } from "../real-cluster.mjs";

/**
 * As many at once as are looked after, because they share pages.
 * @returns their pids, and what ends them
 */
export async function startWaitingShells(count) {
  // The children read a pipe that ends with this process, so that none outlives it. A shell on its own would become its last command.
  const start = `exec 3<&0; i=0; while [ $i -lt ${count} ]; do sh -c 'cat; :' <&3 3<&- & i=$((i + 1)); done; wait`;
  const starter = spawn("/bin/sh", ["-c", start], { stdio: ["pipe", "ignore", "inherit"] });
  const ended = once(starter, "exit");
  const pids = await eventually(async () => {
    const shells = childrenOf(starter.pid);
    return shells.length === count && shells.every((shell) => childrenOf(shell).length === 1) && shells;
  });
  return {
    pids,
    async stop() {
      starter.stdin.end();
      await ended;
    },
  };
}
