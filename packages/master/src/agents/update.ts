import { addResources, nonRevocable, revocable, toPostRefinement } from "@mesolite/resources";
import type { internal } from "@mesolite/wire";
import { rescindOffer } from "../offers/give-back.ts";
import { offersOnAgent } from "../offers/remove.ts";
import { count, log, type Turn } from "../turn.ts";
import { patchAgent } from "./accounting.ts";
import { refuseExcess } from "./refuse-excess.ts";
import { syncAgent } from "./sync.ts";

/**
 * UpdateSlaveMessage: the agent's resource version, and its oversubscribed resources, which may come and go. Resource providers
 * and operations are not taken in yet.
 */
export function updateAgent(turn: Turn, message: internal.UpdateSlaveMessage): void {
  count(turn, "messages_update_slave");
  const id = message.agent_id.value;
  const agent = turn.state.agents.get(id);
  if (!agent) return log(turn, "warn", `Update of agent ${id} ignored: it is not registered`);
  if (message.resource_version_uuid) patchAgent(turn, id, { resourceVersion: message.resource_version_uuid.value });
  const oversubscribed = revocable(toPostRefinement(message.oversubscribed_resources ?? []));
  const mentions = message.update_oversubscribed_resources ?? message.oversubscribed_resources !== undefined;
  if (!mentions || (oversubscribed.length === 0 && revocable(agent.total).length === 0)) return;
  const excess = refuseExcess([...nonRevocable(agent.total), ...oversubscribed]);
  if (excess !== undefined) return log(turn, "warn", `Update of agent ${id} ignored: ${excess}`);
  // What was offered of them may be gone already.
  for (const offer of offersOnAgent(turn, id)) if (revocable(offer.resources).length > 0) rescindOffer(turn, offer);
  patchAgent(turn, id, { total: addResources(nonRevocable(agent.total), oversubscribed) });
  syncAgent(turn, id);
}
