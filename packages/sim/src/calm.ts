import type { ContainerSpec } from "@mesolite/base";
import { Violation } from "./violation.ts";

/** What the check reads of a machine. */
export interface MachineView {
  readonly name: string;
  /** Absent: its agent is down. */
  readonly agent:
    | { readonly phase: string; readonly streams: ReadonlyMap<string, { readonly frameworkId: string; readonly taskId: string }> }
    | undefined;
  readonly alive: readonly ContainerSpec[];
}

/**
 * In calm: every agent is registered and has nothing to say that was not acknowledged; nothing runs of a framework that was torn down or
 * stayed away for too long.
 * @param frameworkIds of the frameworks that are there
 */
export function checkMachinesSettled(machines: readonly MachineView[], frameworkIds: ReadonlySet<string>): void {
  for (const { name, agent, alive } of machines) {
    if (agent?.phase !== "running") throw new Violation("registration", `${name} is ${agent?.phase ?? "down"} in calm`);
    // An agent that has nothing of a removed framework but updates is told when it repeats one: that may be ten minutes off.
    const waiting = [...agent.streams.values()].find(({ frameworkId }) => frameworkIds.has(frameworkId));
    if (waiting) throw new Violation("updates", `${name} still holds an unacknowledged update of task ${waiting.taskId} in calm`);
    for (const { taskId, frameworkId } of alive) {
      if (!frameworkIds.has(frameworkId))
        throw new Violation("removed", `task ${taskId} still runs on ${name}, and its framework ${frameworkId} is gone`);
    }
  }
}

/** In calm: somebody leads, and no request to the leader is unanswered. */
export function checkAnswered(leader: { readonly openRequests: number } | undefined): void {
  if (!leader) throw new Violation("wanted", "no Marathon leads in calm");
  if (leader.openRequests > 0)
    throw new Violation("liveness", `${leader.openRequests} requests to Marathon are unanswered in calm`);
}
