import { subtractResources } from "@mesolite/resources";
import { patchAgent } from "../agents/accounting.ts";
import { requestAllocation } from "../allocation/request.ts";
import { tell } from "../frameworks/tell.ts";
import type { OfferRecord } from "../state/offer.ts";
import { clearTimer, type Turn } from "../turn.ts";

/** Forgets an offer without giving its resources back: for whoever then says what becomes of them. */
export function takeOffer(turn: Turn, offer: OfferRecord): void {
  const { state } = turn;
  state.offers.delete(offer.id);
  removeFrom(state.offersByAgent, offer.agentId, offer.id);
  removeFrom(state.offersByFramework, offer.frameworkId, offer.id);
  const agent = state.agents.get(offer.agentId);
  if (agent) patchAgent(turn, agent.id, { offered: subtractResources(agent.offered, offer.resources) });
  if (state.flags.offerTimeoutMs !== undefined) clearTimer(turn, { kind: "offerTimedOut", offerId: offer.id });
}

/** The offer's resources are free again; its framework does not get them again for `refuseMs`. */
export function discardOffer(turn: Turn, offer: OfferRecord, refuseMs = 0): void {
  takeOffer(turn, offer);
  turn.allocator.recover(offer.frameworkId, offer.agentId, offer.resources, refuseMs, turn.nowMs);
}

/** Takes an offer back from its framework, which is told. */
export function rescindOffer(turn: Turn, offer: OfferRecord): void {
  discardOffer(turn, offer);
  const framework = turn.state.frameworks.get(offer.frameworkId);
  if (framework) {
    framework.metrics.offersRescinded++;
    tell(turn, framework, { type: "RESCIND", rescind: { offer_id: { value: offer.id } } });
  }
  requestAllocation(turn, offer.agentId);
}

export function offersOnAgent(turn: Turn, agentId: string): OfferRecord[] {
  return pick(turn, turn.state.offersByAgent.get(agentId));
}

export function offersOfFramework(turn: Turn, frameworkId: string): OfferRecord[] {
  return pick(turn, turn.state.offersByFramework.get(frameworkId));
}

function pick(turn: Turn, ids: ReadonlySet<string> | undefined): OfferRecord[] {
  return [...(ids ?? [])].flatMap((id) => turn.state.offers.get(id) ?? []);
}

function removeFrom(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  ids?.delete(id);
  if (ids?.size === 0) index.delete(key);
}
