import type { scheduler } from "@mesolite/wire";
import { forgetRefusals, takeBack } from "../offers/give-back.ts";
import { offersOfFramework } from "../offers/remove.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { reply, type Turn } from "../turn.ts";
import { broadcastFrameworkUpdate } from "./agent-messages.ts";
import { describeFramework } from "./describe.ts";
import { putFramework } from "./sync.ts";
import { validateFramework } from "./validate.ts";

/** UPDATE_FRAMEWORK: 200 and the new description is in force, or 400 and nothing has changed. */
export function updateFramework(
  turn: Turn,
  requestId: string,
  framework: FrameworkRecord,
  update: scheduler.Call_UpdateFramework,
): void {
  const problem = validateFramework(turn.state.flags, update) ?? refuseChange(framework, update);
  if (problem !== undefined) return reply(turn, requestId, 400, problem);
  const { offerConstraints: _, ...kept } = framework;
  const updated = { ...kept, ...describeFramework(framework.id, update.framework_info, update) };
  putFramework(turn, updated);
  const offers = offersOfFramework(turn, framework.id);
  const roles = new Set(updated.roles);
  takeBack(
    turn,
    offers.filter((offer) => !roles.has(offer.role)),
  );
  const isRevived = (role: string): boolean => framework.suppressedRoles.has(role) && !updated.suppressedRoles.has(role);
  forgetRefusals(
    turn,
    offers.filter((offer) => isRevived(offer.role)),
  );
  broadcastFrameworkUpdate(turn, updated);
  reply(turn, requestId, 200);
}

function refuseChange({ info }: FrameworkRecord, { framework_info: next }: scheduler.Call_UpdateFramework): string | undefined {
  if (info.principal !== next.principal) return "Changing framework's principal is not allowed.";
  if (info.user !== next.user) return `Updating 'FrameworkInfo.user' is not supported: it is '${info.user}'`;
  if ((info.checkpoint ?? false) !== (next.checkpoint ?? false)) {
    return `Updating 'FrameworkInfo.checkpoint' is not supported: it is ${info.checkpoint ?? false}`;
  }
  return undefined;
}
