import type { Filters, OfferID } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";
import { count, log, type Turn } from "../turn.ts";
import { refuseMsOf } from "./refuse-filter.ts";
import { discardOffer } from "./remove.ts";

/**
 * Gives offers back. No run is asked for: what one framework declines waits for its filter or the next batch, so that a framework
 * that declines without a filter cannot keep the allocator busy.
 */
export function declineOffers(turn: Turn, framework: FrameworkRecord, ids: readonly OfferID[], filters: Filters | undefined): void {
  count(turn, "messages_decline_offers");
  const refuseMs = refuseMsOf(filters);
  for (const { value: id } of ids) {
    const offer = turn.state.offers.get(id);
    if (offer?.frameworkId === framework.id) {
      framework.metrics.offersDeclined++;
      discardOffer(turn, offer, refuseMs);
    } else log(turn, "warn", `Framework ${framework.id} declined offer ${id}, which is not one of its outstanding offers`);
  }
}
