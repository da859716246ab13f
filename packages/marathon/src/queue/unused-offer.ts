import type { Offer } from "@mesolite/wire";
import type { Mismatch } from "../matching/mismatch.ts";
import type { OfferStats } from "./queue-entry.ts";

/** An offer that an app could not use, and everything that was wrong with it. */
export interface UnusedOffer {
  readonly offer: Offer;
  readonly mismatches: readonly Mismatch[];
  readonly atMs: number;
}

/** Agents of which the last unused offer is kept for each app; the oldest goes first. */
const maxUnusedOffers = 32;

export function recordUnused(stats: OfferStats, offer: Offer, mismatches: readonly Mismatch[], nowMs: number): void {
  stats.processed++;
  stats.unused++;
  stats.lastUnusedAtMs = nowMs;
  const first = mismatches[0]?.reason;
  if (first) stats.declined.set(first, (stats.declined.get(first) ?? 0) + 1);
  const agentId = offer.agent_id.value;
  stats.lastOffers.delete(agentId);
  stats.lastOffers.set(agentId, { offer, mismatches, atMs: nowMs });
  const oldest = stats.lastOffers.keys().next();
  if (stats.lastOffers.size > maxUnusedOffers && !oldest.done) stats.lastOffers.delete(oldest.value);
}

export function recordUsed(stats: OfferStats, agentId: string, nowMs: number): void {
  stats.processed++;
  stats.lastUsedAtMs = nowMs;
  stats.lastOffers.delete(agentId);
}
