import { isTerminal, type TaskState } from "@mesolite/wire";
import { type ChaosEvent, eventsOf } from "./history.ts";
import type { Rule } from "./rules.ts";

/** A task is over, or the answer is that it is not known. */
function isFinal(state: string): boolean {
  return isTerminal(state as TaskState) || state === "TASK_UNKNOWN";
}

/** What a batch framework hears of its tasks. */
export const updateRules: Readonly<Record<string, Rule>> = {
  "every update is delivered": (history) => {
    const states = statesOf(history);
    const launched = eventsOf(history, "launched").map(({ taskId }) => taskId);
    const worked = eventsOf(history, "worked").map(({ taskId }) => taskId);
    const violations = [
      ...launched
        .filter((id) => ![...(states.get(id) ?? [])].some(isFinal))
        .map((id) => `${id} was launched, and its end never told; told were: ${[...(states.get(id) ?? [])].join(" ")}`),
      ...worked
        .filter((id) => !states.get(id)?.has("TASK_FINISHED"))
        .map((id) => `${id} did its work, and TASK_FINISHED never came; told were: ${[...(states.get(id) ?? [])].join(" ")}`),
    ];
    return { checks: launched.length + worked.length, violations };
  },
  "a batch task that runs comes to its end": (history) => {
    const states = statesOf(history);
    const worked = new Set(eventsOf(history, "worked").map(({ taskId }) => taskId));
    const ran = [...states].filter(([, told]) => told.has("TASK_RUNNING")).map(([id]) => id);
    return {
      checks: ran.length,
      violations: ran
        .filter((id) => !worked.has(id))
        .map((id) => `${id} ran and did not finish: ${[...(states.get(id) ?? [])].join(" ")}`),
    };
  },
};

function statesOf(history: readonly ChaosEvent[]): Map<string, Set<string>> {
  const states = new Map<string, Set<string>>();
  for (const { taskId, state } of eventsOf(history, "update")) {
    const told = states.get(taskId) ?? new Set<string>();
    states.set(taskId, told.add(state));
  }
  return states;
}
