import { isOver, type TaskHistory } from "./scripted-framework.ts";
import { Violation } from "./violation.ts";

/** What the check reads of a framework. */
export interface FrameworkView {
  readonly name: string;
  /** Its tasks of a former id ended with that framework. */
  readonly frameworkId: string | undefined;
  readonly tasks: ReadonlyMap<string, TaskHistory>;
  readonly lastOfferMs: number;
}

/** A willing framework is offered something within this time in calm: some times as long as it declines for. */
const willingMs = 60_000;

/**
 * In calm: a willing framework gets offers, and its tasks come to an end that it hears of.
 * @param agentIds of the agents that are there. One that lost its first registration with its disk came back under another id: the old id
 *   stays unreachable, with its tasks.
 * @param isRemoved whether a master removed a framework. Should it come back to another one, that may have taken in tasks that an agent is
 *   then told by the first one, late, to end and to say no more of: nothing tells the second one before the agent registers again.
 */
export function checkLiveness(
  { name, frameworkId, tasks, lastOfferMs }: FrameworkView,
  agentIds: ReadonlySet<string>,
  nowMs: number,
  isRemoved: (frameworkId: string) => boolean = () => false,
): void {
  if (tasks.size === 0) throw new Violation("liveness", `${name} could never launch anything`);
  if (lastOfferMs < nowMs - willingMs)
    throw new Violation("liveness", `${name} is willing, and was offered nothing for ${(nowMs - lastOfferMs) / 1000} s`);
  if (frameworkId !== undefined && isRemoved(frameworkId)) return;
  for (const [id, task] of tasks) {
    if (!isOver(task) && task.frameworkId === frameworkId && agentIds.has(task.agentId))
      throw new Violation("liveness", `task ${id} of ${name} never came to an end: it was told ${task.states.at(-1)} last`);
  }
}
