import type { Attribute, Offer, Resource } from "@mesolite/wire";
import type { App } from "../definition/app.ts";
import { appToJson } from "../definition/app-json.ts";
import { absoluteId } from "../definition/path-id.ts";
import { timestampOf } from "../definition/timestamp.ts";
import type { Mismatch, MismatchReason } from "../matching/mismatch.ts";
import { reservedRole } from "../matching/offer-pool.ts";
import { delayLeftMs } from "../queue/backoff.ts";
import { resetDelay } from "../queue/delay-launches.ts";
import type { QueueEntry } from "../queue/queue-entry.ts";
import { lastOffersFunnel, rejectFunnel } from "../queue/reject-summary.ts";
import type { UnusedOffer } from "../queue/unused-offer.ts";
import type { MarathonState } from "../state.ts";
import { json, refusalAnswer } from "./answers.ts";
import type { Read, Write } from "./request.ts";

export const listQueue: Read = (state, _params, { query }, nowMs) => {
  const withOffers = query["embed"]?.includes("lastUnusedOffers") ?? false;
  return json({ queue: queued(state).map(([entry, app]) => queueItem(entry, app, withOffers, nowMs)) });
};

function queued(state: MarathonState): [QueueEntry, App][] {
  return [...state.queue.values()].flatMap((entry): [QueueEntry, App][] => {
    const app = state.root.apps.get(entry.appId);
    return app && entry.scheduled > 0 ? [[entry, app]] : [];
  });
}

function queueItem(entry: QueueEntry, app: App, withOffers: boolean, nowMs: number): Record<string, unknown> {
  const leftMs = delayLeftMs(entry, app, nowMs);
  const { stats } = entry;
  return {
    count: entry.scheduled,
    role: app.role,
    delay: { timeLeftSeconds: Math.ceil(leftMs / 1000), overdue: leftMs === 0 },
    since: timestampOf(entry.sinceMs),
    processedOffersSummary: {
      processedOffersCount: stats.processed,
      unusedOffersCount: stats.unused,
      lastUnusedOfferAt: stats.lastUnusedAtMs === undefined ? undefined : timestampOf(stats.lastUnusedAtMs),
      lastUsedOfferAt: stats.lastUsedAtMs === undefined ? undefined : timestampOf(stats.lastUsedAtMs),
      rejectSummaryLastOffers: lastOffersFunnel(stats),
      rejectSummaryLaunchAttempt: rejectFunnel(stats.processed, stats.declined),
    },
    lastUnusedOffers: withOffers ? [...stats.lastOffers.values()].map(unusedOfferJson) : undefined,
    app: appToJson(app),
  };
}

function unusedOfferJson({ offer, mismatches, atMs }: UnusedOffer): unknown {
  return { offer: offerJson(offer), reason: reasonsOf(mismatches), timestamp: timestampOf(atMs) };
}

/** Each once. Marathon looks at the ports only when nothing else was wrong, but for the role. */
function reasonsOf(mismatches: readonly Mismatch[]): MismatchReason[] {
  const reasons = [...new Set(mismatches.map(({ reason }) => reason))];
  const arePortsLookedAt = reasons.every((reason) => reason === "InsufficientPorts" || reason === "UnfulfilledRole");
  return arePortsLookedAt ? reasons : reasons.filter((reason) => reason !== "InsufficientPorts");
}

function offerJson(offer: Offer): unknown {
  return {
    id: offer.id.value,
    hostname: offer.hostname,
    agentId: offer.agent_id.value,
    resources: (offer.resources ?? []).map((resource: Resource) => ({
      name: resource.name,
      role: reservedRole(resource),
      ...valueJson(resource),
    })),
    attributes: (offer.attributes ?? []).map((attribute) => ({
      name: attribute.name,
      text: attribute.text?.value,
      ...valueJson(attribute),
    })),
  };
}

function valueJson(value: Pick<Attribute, "scalar" | "ranges" | "set">): Record<string, unknown> {
  return { scalar: value.scalar?.value, ranges: value.ranges?.range, set: value.set?.item };
}

export const resetQueueDelay: Write = (turn, [path = ""]) => {
  const id = absoluteId(path);
  if (!turn.state.queue.get(id)?.scheduled)
    return refusalAnswer({ kind: "notFound", message: `Application ${id} not found in tasks queue.` });
  resetDelay(turn, id);
  return { status: 204 };
};
