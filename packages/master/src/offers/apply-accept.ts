import type { Offer_Operation, Resource } from "@mesolite/wire";
import type { Acceptance } from "../operations/acceptance.ts";
import { applyOperation } from "../operations/apply.ts";
import { dropOperation, tasksOf } from "../operations/drop.ts";
import type { AcceptUnderWay } from "../state/accepting.ts";
import { sliceOf } from "../state/flags.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import type { Turn } from "../turn.ts";
import { enterOffer } from "./make.ts";
import { discardOffer, refusalOf, takeOffer } from "./remove.ts";

/** How many tasks one step launches or refuses: 2 ms, ten times that in a process that does it for the first time. */
const sliceSize = 200;

/**
 * The next slice of an ACCEPT. Each task sees what the ones before it have left; what is left in the end goes back.
 * @param remaining what of its offers is not used yet
 * @returns the rest, of which what `remaining` is by then stands in the books as an offer that nobody can use
 */
export function applyAccept(
  turn: Turn,
  framework: FrameworkRecord,
  accept: AcceptUnderWay,
  remaining: readonly Resource[],
): AcceptUnderWay | undefined {
  const { first, isHeld } = accept;
  const acceptance: Acceptance | undefined = first && {
    framework,
    agentId: first.agentId,
    role: first.role,
    remaining,
    isLost: isHeld && remaining.length === 0,
  };
  const rest = applySlice(turn, framework, accept, acceptance);
  if (!first || !acceptance || acceptance.remaining.length === 0) return rest && { ...rest, isHeld: acceptance?.isLost ?? false };
  if (rest) {
    enterOffer(turn, { ...first, resources: acceptance.remaining, accepted: true });
    return { ...rest, isHeld: true };
  }
  const { agentId, remaining: resources } = acceptance;
  turn.allocator.recover({ frameworkId: framework.id, agentId, resources, filters: refusalOf(accept.filters) }, turn.nowMs);
  return undefined;
}

/** Goes on with an ACCEPT in a later step. When its framework is gone by then, so is all that it wanted. */
export function continueAccept(
  turn: Turn,
  framework: FrameworkRecord | undefined,
  accept: AcceptUnderWay,
): AcceptUnderWay | undefined {
  const found = turn.state.offers.get(accept.first?.id ?? "");
  const held = found?.accepted ? found : undefined;
  if (framework) {
    if (held) takeOffer(turn, held);
    return applyAccept(turn, framework, accept, held?.resources ?? []);
  }
  if (held) discardOffer(turn, held);
  return undefined;
}

function applySlice(
  turn: Turn,
  framework: FrameworkRecord,
  accept: AcceptUnderWay,
  acceptance: Acceptance | undefined,
): AcceptUnderWay | undefined {
  let left = Math.ceil(sliceOf(turn.state.flags, sliceSize) / weightOf(acceptance?.remaining ?? []));
  let { task } = accept;
  for (const [i, operation] of accept.operations.entries()) {
    if (i < accept.operation) continue;
    const tasks = tasksOf(operation);
    do {
      if (left <= 0) return { ...accept, operation: i, task };
      const portion = { operation, tasks: tasks.slice(task, task + left), isFirst: task === 0 };
      if (acceptance) {
        if (portion.isFirst) countOperation(framework, operation);
        applyOperation(turn, acceptance, portion);
      } else dropOperation(turn, framework, portion, accept.problem ?? "");
      left -= Math.max(1, portion.tasks.length);
      task += portion.tasks.length;
    } while (task < tasks.length);
    task = 0;
  }
  return undefined;
}

/** With ports in very many pieces each task costs more: its own are cut out of them. */
function weightOf(remaining: readonly Resource[]): number {
  const pieces = remaining.reduce((sum, { ranges, set }) => sum + (ranges?.range?.length ?? 0) + (set?.item?.length ?? 0), 0);
  return 1 + Math.floor(pieces / piecesPerWeight);
}

/** As many pieces double what a task costs. */
const piecesPerWeight = 1_000;

function countOperation({ metrics }: FrameworkRecord, operation: Offer_Operation): void {
  const type = (operation.type ?? "UNKNOWN").toLowerCase();
  metrics.operationsByType.set(type, (metrics.operationsByType.get(type) ?? 0) + 1);
}
