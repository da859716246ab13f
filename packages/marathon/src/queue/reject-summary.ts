import { mismatchReasons, type MismatchReason } from "../matching/mismatch.ts";
import type { OfferStats } from "./queue-entry.ts";

export interface DeclinedStep {
  readonly reason: MismatchReason;
  /** Offers for which this was the first thing wrong. */
  readonly declined: number;
  /** Offers that had passed everything before it. */
  readonly processed: number;
}

/** A funnel: each step in Marathon's order, with how many offers came to it and how many it stopped. */
export function rejectFunnel(processed: number, declined: ReadonlyMap<MismatchReason, number>): readonly DeclinedStep[] {
  let left = processed;
  return mismatchReasons.map((reason) => {
    const step = { reason, declined: declined.get(reason) ?? 0, processed: left };
    left -= step.declined;
    return step;
  });
}

/** The funnel of the last unused offer of each agent. */
export function lastOffersFunnel(stats: OfferStats): readonly DeclinedStep[] {
  const declined = new Map<MismatchReason, number>();
  for (const { mismatches } of stats.lastOffers.values()) {
    const first = mismatches[0]?.reason;
    if (first) declined.set(first, (declined.get(first) ?? 0) + 1);
  }
  return rejectFunnel(stats.lastOffers.size, declined);
}
