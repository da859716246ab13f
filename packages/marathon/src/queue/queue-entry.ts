import type { MismatchReason } from "../matching/mismatch.ts";
import type { UnusedOffer } from "./unused-offer.ts";

/** What the launch queue remembers of one app. */
export interface QueueEntry {
  readonly appId: string;
  /** When the app began to wait. */
  readonly sinceMs: number;
  /** Instances that want a task. */
  readonly scheduled: number;
  /** Those of them that the over-capacity leaves room for. */
  readonly launchable: number;
  /** Configuration that was last asked for. */
  readonly configVersion: string;
  readonly backoff?: Backoff;
  readonly stats: OfferStats;
}

/** Belongs to one configuration of the app: another configuration starts without delay. */
export interface Backoff {
  readonly configVersion: string;
  readonly delayMs: number;
  readonly untilMs: number;
}

/** What became of the offers looked at since the last launch attempt began. Mutable: it changes with every offer. */
export interface OfferStats {
  processed: number;
  unused: number;
  lastUnusedAtMs?: number;
  lastUsedAtMs?: number;
  /** First reason of each unused offer. */
  readonly declined: Map<MismatchReason, number>;
  /** The last unused offer of each agent, newest last; bounded. */
  readonly lastOffers: Map<string, UnusedOffer>;
}

export function newOfferStats(): OfferStats {
  return { processed: 0, unused: 0, declined: new Map(), lastOffers: new Map() };
}
