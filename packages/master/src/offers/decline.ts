import type { Filters, OfferID } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";
import { count, log, type Turn } from "../turn.ts";
import type { OfferRecord } from "../state/offer.ts";
import { outstandingOffer } from "./collect.ts";
import { giveBack } from "./give-back.ts";
import { refusalOf } from "./remove.ts";

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
  const declined = new Set<OfferRecord>();
  for (const { value: id } of ids) {
    const offer = outstandingOffer(turn, framework, id);
    if (offer && !declined.has(offer)) declined.add(offer);
    else log(turn, "warn", `Framework ${framework.id} declined offer ${id}, which is not one of its outstanding offers`);
  }
  framework.metrics.offersDeclined += declined.size;
  giveBack(turn, [...declined], refusalOf(filters));
}
