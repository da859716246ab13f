import { err, ok, type Result } from "@mesolite/base";
import type { OfferID } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";
import type { MasterState } from "../state/master-state.ts";
import type { OfferRecord } from "../state/offer.ts";
import type { Turn } from "../turn.ts";

/** Offers that one ACCEPT may use together: all of one agent and one role. Never empty. */
export interface OfferBundle {
  readonly offers: readonly OfferRecord[];
  readonly first: OfferRecord;
}

/** False for one that is gone, on its way back, or accepted. */
export function isOutstanding({ returningOffers }: MasterState, offer: OfferRecord | undefined): offer is OfferRecord {
  return offer !== undefined && offer.accepted !== true && !returningOffers.has(offer.id);
}

/** The framework's own offer of this id, if it is outstanding. */
export function outstandingOffer(turn: Turn, framework: FrameworkRecord, id: string): OfferRecord | undefined {
  const offer = turn.state.offers.get(id);
  return isOutstanding(turn.state, offer) && offer.frameworkId === framework.id ? offer : undefined;
}

/** The framework's own outstanding offers among `ids`, each once: what an ACCEPT uses up whether it is valid or not. */
export function outstandingOffers(turn: Turn, framework: FrameworkRecord, ids: readonly OfferID[]): OfferRecord[] {
  const wanted = new Set(ids.map((id) => id.value));
  return [...wanted].flatMap((id) => outstandingOffer(turn, framework, id) ?? []);
}

/** The offers of an ACCEPT, or why they cannot be used. */
export function bundleOffers(turn: Turn, framework: FrameworkRecord, ids: readonly OfferID[]): Result<OfferBundle> {
  const seen = new Set<string>();
  const offers: OfferRecord[] = [];
  for (const { value: id } of ids) {
    if (seen.has(id)) return err(`Offer ${id} is listed twice`);
    seen.add(id);
    const offer = turn.state.offers.get(id);
    if (!isOutstanding(turn.state, offer)) return err(`Offer ${id} is no longer valid`);
    if (offer.frameworkId !== framework.id) return err(`Offer ${id} was made to another framework`);
    offers.push(offer);
  }
  const [first] = offers;
  if (!first) return err("No offers specified");
  const stranger = offers.find((offer) => offer.agentId !== first.agentId);
  if (stranger) return err(`Offers ${first.id} and ${stranger.id} are of different agents`);
  const other = offers.find((offer) => offer.role !== first.role);
  if (other) return err(`Offers ${first.id} and ${other.id} are allocated to different roles`);
  return ok({ offers, first });
}
