import { sumResources } from "@mesolite/resources";
import type { scheduler } from "@mesolite/wire";
import type { AcceptUnderWay } from "../state/accepting.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { count, log, type Turn } from "../turn.ts";
import { applyAccept } from "./apply-accept.ts";
import { bundleOffers, outstandingOffers } from "./collect.ts";
import { declineOffers } from "./decline.ts";
import { giveBack } from "./give-back.ts";
import { takeOffer } from "./remove.ts";

/**
 * ACCEPT: uses its offers up in every case, applies its operations in order to their sum, and gives the rest back.
 * @returns what is left to be done in later steps, when it launches very many tasks
 */
export function acceptOffers(turn: Turn, framework: FrameworkRecord, accept: scheduler.Call_Accept): AcceptUnderWay | undefined {
  const { offer_ids: ids = [], operations = [], filters } = accept;
  if (operations.length === 0) {
    declineOffers(turn, framework, ids, filters);
    return undefined;
  }
  if (operations.some((o) => o.type === "LAUNCH" || o.type === "LAUNCH_GROUP")) count(turn, "messages_launch_tasks");
  const begun = { operations, operation: 0, task: 0, isHeld: false, filters };
  const bundle = bundleOffers(turn, framework, ids);
  if (!bundle.ok) {
    log(turn, "warn", `ACCEPT of framework ${framework.id} uses invalid offers: ${bundle.error}`);
    // Back without a filter, but with the next batch: whoever makes this mistake again and again is not to keep the allocator busy.
    giveBack(turn, outstandingOffers(turn, framework, ids), { refuseSeconds: 0 });
    return applyAccept(turn, framework, { ...begun, problem: bundle.error }, []);
  }
  const { offers } = bundle.value;
  framework.metrics.offersAccepted += offers.length;
  for (const offer of offers) takeOffer(turn, offer);
  const resources = sumResources(offers.map((offer) => offer.resources));
  return applyAccept(turn, framework, { ...begun, first: bundle.value.first }, resources);
}
