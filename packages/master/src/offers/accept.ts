import { sumResources } from "@mesolite/resources";
import type { Offer_Operation, scheduler } from "@mesolite/wire";
import { type Acceptance, applyOperation } from "../operations/apply.ts";
import { dropOperations } from "../operations/drop.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { count, log, type Turn } from "../turn.ts";
import { bundleOffers, type OfferBundle, outstandingOffers } from "./collect.ts";
import { declineOffers } from "./decline.ts";
import { giveBack } from "./give-back.ts";
import { refusalOf, takeOffer } from "./remove.ts";

/** ACCEPT: uses its offers up in every case, applies its operations in order to their sum, and gives the rest back. */
export function acceptOffers(turn: Turn, framework: FrameworkRecord, accept: scheduler.Call_Accept): void {
  const ids = accept.offer_ids ?? [];
  const operations = accept.operations ?? [];
  if (operations.length === 0) return declineOffers(turn, framework, ids, accept.filters);
  if (operations.some((o) => o.type === "LAUNCH" || o.type === "LAUNCH_GROUP")) count(turn, "messages_launch_tasks");
  const bundle = bundleOffers(turn, framework, ids);
  if (bundle.ok) return acceptBundle(turn, framework, bundle.value, accept);
  log(turn, "warn", `ACCEPT of framework ${framework.id} uses invalid offers: ${bundle.error}`);
  // Back without a filter, but with the next batch: whoever makes this mistake again and again is not to keep the allocator busy.
  giveBack(turn, outstandingOffers(turn, framework, ids), { refuseSeconds: 0 });
  dropOperations(turn, framework, operations, bundle.error);
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
  };
  for (const operation of accept.operations ?? []) {
    countOperation(framework, operation);
    applyOperation(turn, acceptance, operation);
  }
  if (acceptance.remaining.length === 0) return;
  const filters = refusalOf(accept.filters);
  turn.allocator.recover({ frameworkId: framework.id, agentId, resources: acceptance.remaining, filters }, turn.nowMs);
}

function countOperation({ metrics }: FrameworkRecord, operation: Offer_Operation): void {
  const type = (operation.type ?? "UNKNOWN").toLowerCase();
  metrics.operationsByType.set(type, (metrics.operationsByType.get(type) ?? 0) + 1);
}
