import type { MasterState } from "@mesolite/master";

/** What this reads of a master's state. */
export type TasksView = Pick<MasterState, "tasksByAgent">;

/**
 * Agents that told a master of tasks of a framework that another master had removed. What such a framework held was free at once, as in
 * the original, and may have been given out again; a master that was elected while its containers still had their grace hears of both
 * holders, and counts a port that two of them hold once. What it counts on that agent may be wrong for the rest of its term.
 */
export class OverbookedAgents {
  readonly #byMaster = new WeakMap<object, Set<string>>();

  /** @returns the agents of this master, in this term, up to now */
  after(state: TasksView, removed: ReadonlySet<string>): ReadonlySet<string> {
    const known = this.#byMaster.get(state) ?? new Set<string>();
    this.#byMaster.set(state, known);
    if (removed.size === 0) return known;
    for (const [agentId, frameworks] of state.tasksByAgent)
      for (const frameworkId of frameworks.keys()) if (removed.has(frameworkId)) known.add(agentId);
    return known;
  }
}
