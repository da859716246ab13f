import type { AgentState } from "../state.ts";
import type { ExecutorRecord } from "./executor-record.ts";

/** Whether an executor still holds resources: until its container is over. */
export function isOpen(executor: ExecutorRecord): boolean {
  return executor.phase !== "ended";
}

/** How many there are on this agent. */
export function countOpen({ frameworks }: AgentState): number {
  let open = 0;
  for (const framework of frameworks.values()) {
    for (const executor of framework.executors.values()) if (isOpen(executor)) open++;
  }
  return open;
}
