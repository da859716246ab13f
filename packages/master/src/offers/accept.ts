import { sumResources } from "@mesolite/resources";
import type { scheduler } from "@mesolite/wire";
import { requestAllocation } from "../allocation/request.ts";
import { type Acceptance, applyOperation } from "../operations/apply.ts";
import { dropOperations } from "../operations/drop.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { count, log, type Turn } from "../turn.ts";
import { bundleOffers, type OfferBundle, outstandingOffers } from "./collect.ts";
import { declineOffers } from "./decline.ts";
import { refuseMsOf } from "./refuse-filter.ts";
import { discardOffer, takeOffer } from "./remove.ts";

/** ACCEPT: uses its offers up in every case, applies its operations in order to their sum, and gives the rest back. */
export function acceptOffers(turn: Turn, framework: FrameworkRecord, accept: scheduler.Call_Accept): void {
  const ids = accept.offer_ids ?? [];
  const operations = accept.operations ?? [];
  if (operations.length === 0) return declineOffers(turn, framework, ids, accept.filters);
  if (operations.some((o) => o.type === "LAUNCH" || o.type === "LAUNCH_GROUP")) count(turn, "messages_launch_tasks");
  const bundle = bundleOffers(turn, framework, ids);
  if (bundle.ok) return acceptBundle(turn, framework, bundle.value, accept);
  log(turn, "warn", `ACCEPT of framework ${framework.id} uses invalid offers: ${bundle.error}`);
  for (const offer of outstandingOffers(turn, framework, ids)) {
    discardOffer(turn, offer);
    requestAllocation(turn, offer.agentId);
  }
  dropOperations(turn, framework, operations, "REASON_INVALID_OFFERS", `Task launched with invalid offers: ${bundle.error}`);
}

function acceptBundle(turn: Turn, framework: FrameworkRecord, bundle: OfferBundle, accept: scheduler.Call_Accept): void {
  const { agentId, role, offers } = bundle;
  framework.metrics.offersAccepted += offers.length;
  for (const offer of offers) takeOffer(turn, offer);
  const acceptance: Acceptance = {
    framework,
    agentId,
    role,
    remaining: sumResources(offers.map((offer) => offer.resources)),
    applied: 0,
  };
  for (const operation of accept.operations ?? []) applyOperation(turn, acceptance, operation);
  if (acceptance.remaining.length === 0) return;
  turn.allocator.recover(framework.id, agentId, acceptance.remaining, refuseMsOf(accept.filters), turn.nowMs);
  // Only after real use: an ACCEPT of which nothing came waits for the batch as a decline does.
  if (acceptance.applied > 0) requestAllocation(turn, agentId);
}
