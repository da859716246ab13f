import type { Filters, OfferID } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";
import { count, log, type Turn } from "../turn.ts";
import { discardOffer, refusalOf } from "./remove.ts";

/**
 * Gives offers back. What one framework declines others get with the next batch, so that one that declines without a filter cannot
 * keep the allocator busy.
 */
export function declineOffers(
  turn: Turn,
  framework: FrameworkRecord,
  ids: readonly OfferID[],
  filters: Filters | undefined,
): void {
  count(turn, "messages_decline_offers");
  const refusal = refusalOf(filters);
  for (const { value: id } of ids) {
    const offer = turn.state.offers.get(id);
    if (offer?.frameworkId === framework.id) {
      framework.metrics.offersDeclined++;
      discardOffer(turn, offer, refusal);
    } else log(turn, "warn", `Framework ${framework.id} declined offer ${id}, which is not one of its outstanding offers`);
  }
}
