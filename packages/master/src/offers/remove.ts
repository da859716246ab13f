import type { Recovery } from "@mesolite/allocator";
import { subtractResources } from "@mesolite/resources";
import type { Filters } from "@mesolite/wire";
import { patchAgent } from "../agents/accounting.ts";
import type { OfferRecord } from "../state/offer.ts";
import { clearTimer, type Turn } from "../turn.ts";

/** Forgets an offer without giving its resources back: for whoever then says what becomes of them. */
export function takeOffer(turn: Turn, offer: OfferRecord): void {
  const { state } = turn;
  state.offers.delete(offer.id);
  state.returningOffers.delete(offer.id);
  removeFrom(state.offersByAgent, offer.agentId, offer.id);
  removeFrom(state.offersByFramework, offer.frameworkId, offer.id);
  const agent = state.agents.get(offer.agentId);
  if (agent) patchAgent(turn, agent.id, { offered: subtractResources(agent.offered, offer.resources) });
  if (state.flags.offerTimeoutMs !== undefined) clearTimer(turn, { kind: "offerTimedOut", offerId: offer.id });
}

/**
 * The offer's resources are free again.
 * @param filters given when the framework refused them: it does not get them again for a while, others only with the next batch
 */
export function discardOffer(turn: Turn, offer: OfferRecord, filters?: Refusal): void {
  takeOffer(turn, offer);
  const { frameworkId, agentId, resources } = offer;
  turn.allocator.recover({ frameworkId, agentId, resources, filters }, turn.nowMs);
}

/** The allocator's form of a call's filters; without any the default refusal. */
export function refusalOf(filters: Filters | undefined): Refusal {
  return filters?.refuse_seconds === undefined ? {} : { refuseSeconds: filters.refuse_seconds };
}

export type Refusal = NonNullable<Recovery["filters"]>;

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
