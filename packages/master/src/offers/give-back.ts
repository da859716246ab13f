import { tell } from "../frameworks/tell.ts";
import { sliceOf } from "../state/flags.ts";
import type { OfferRecord, ReturningOffer } from "../state/offer.ts";
import { setTimer, type Turn } from "../turn.ts";
import { isOutstanding } from "./collect.ts";
import { discardOffer, type Refusal } from "./remove.ts";

/** How many offers one step gives back: a few milliseconds' worth. */
const sliceSize = 200;

/**
 * Makes the resources of offers free again, of very many in slices: 10,000 take some 50 ms. Until its turn comes an offer stands in the
 * books, but nobody can use it any more. What waits is bounded by the number of offers.
 */
export function giveBack(turn: Turn, offers: readonly OfferRecord[], refusal?: Refusal): void {
  const how = { refusal };
  enqueue(turn, offers, () => how);
}

/** `giveBack` for offers of which their frameworks do not know yet that they end: they are told, unless they have another stream by then. */
export function takeBack(turn: Turn, offers: readonly OfferRecord[]): void {
  enqueue(turn, offers, ({ frameworkId }) => {
    const framework = turn.state.frameworks.get(frameworkId);
    if (framework) framework.metrics.offersRescinded++;
    return framework?.connection.kind === "http" ? { toldOn: framework.connection.streamId } : {};
  });
}

/**
 * Declining does not count any more: since then the framework revived or disconnected, or the agent changed. As the allocator's filters
 * end, so those of these offers whose turn is yet to come go back without one.
 */
export function forgetRefusals(turn: Turn, offers: readonly OfferRecord[]): void {
  const { returningOffers } = turn.state;
  for (const { id } of offers) {
    const how = returningOffers.get(id);
    if (how?.refusal) returningOffers.set(id, { ...how, refusal: undefined }); // Its turn stays.
  }
}

/**
 * Takes one offer back from its framework at once, and tells it. One that is on its way back already ends in the way that it has; of an
 * accepted one the framework has nothing any more: the tasks that are yet to be launched on it are dropped.
 */
export function rescindOffer(turn: Turn, offer: OfferRecord, refusal?: Refusal): void {
  const how = turn.state.returningOffers.get(offer.id);
  if (how) return finish(turn, offer, how);
  if (offer.accepted) return discardOffer(turn, offer);
  discardOffer(turn, offer, refusal);
  const framework = turn.state.frameworks.get(offer.frameworkId);
  if (!framework) return;
  framework.metrics.offersRescinded++;
  tell(turn, framework, { type: "RESCIND", rescind: { offer_id: { value: offer.id } } });
}

function enqueue(turn: Turn, offers: readonly OfferRecord[], howOf: (offer: OfferRecord) => ReturningOffer): void {
  const { returningOffers } = turn.state;
  const isUnderWay = returningOffers.size > 0;
  for (const offer of offers) if (isOutstanding(turn.state, offer)) returningOffers.set(offer.id, howOf(offer));
  if (!isUnderWay) continueGivingBack(turn);
}

export function continueGivingBack(turn: Turn): void {
  let left = sliceOf(turn.state.flags, sliceSize);
  for (const [id, how] of turn.state.returningOffers) {
    if (left-- === 0) return setTimer(turn, 0, { kind: "givingBackContinued" });
    const offer = turn.state.offers.get(id);
    if (offer) finish(turn, offer, how);
  }
}

function finish(turn: Turn, offer: OfferRecord, { refusal, toldOn }: ReturningOffer): void {
  discardOffer(turn, offer, refusal);
  const framework = turn.state.frameworks.get(offer.frameworkId);
  if (toldOn === undefined || framework?.connection.kind !== "http" || framework.connection.streamId !== toldOn) return;
  tell(turn, framework, { type: "RESCIND", rescind: { offer_id: { value: offer.id } } });
}
