import type { App } from "../definition/app.ts";
import { isForeignRoles, isShortage, type Mismatch } from "../matching/mismatch.ts";
import { placedInstances } from "../matching/placed-instances.ts";
import { type FitChange, smallestFit } from "../matching/smallest-fit.ts";
import type { MarathonState } from "../state.ts";
import { type Cause, causesOf } from "./causes.ts";
import { lastOffersFunnel, rejectFunnel, type DeclinedStep } from "./reject-summary.ts";

/** Everything that keeps an app from being as it is wanted, as data. `explainText` puts it into words. */
export interface Explanation {
  readonly appId: string;
  readonly role: string;
  readonly wanted: number;
  readonly running: number;
  /** Instances that wait for an offer. */
  readonly scheduled: number;
  readonly waitingSinceMs?: number;
  /** What stands in the way first comes first. */
  readonly causes: readonly Cause[];
  readonly processedOffers: number;
  readonly sinceLaunchAttempt: readonly DeclinedStep[];
  readonly lastOffers: readonly DeclinedStep[];
  /** The last unused offer of each agent. What comes nearest to fitting comes first. */
  readonly agents: readonly AgentMisfit[];
}

export interface AgentMisfit {
  readonly agentId: string;
  readonly host: string;
  readonly atMs: number;
  readonly mismatches: readonly Mismatch[];
  /** All of them together, and no less, would have let a task use the offer. Empty: it would fit now. */
  readonly changes: readonly FitChange[];
}

export function explain(state: MarathonState, app: App, nowMs: number): Explanation {
  const entry = state.queue.get(app.id);
  const stats = entry?.stats;
  return {
    appId: app.id,
    role: app.role,
    wanted: app.instances,
    running: state.instances.ofApp(app.id).filter(({ condition }) => condition === "Running").length,
    scheduled: entry?.scheduled ?? 0,
    waitingSinceMs: entry?.scheduled ? entry.sinceMs : undefined,
    causes: causesOf(state, app, nowMs),
    processedOffers: stats?.processed ?? 0,
    sinceLaunchAttempt: rejectFunnel(stats?.processed ?? 0, stats?.declined ?? new Map()),
    lastOffers: stats ? lastOffersFunnel(stats) : [],
    agents: entry?.scheduled ? misfits(state, app, nowMs) : [],
  };
}

function misfits(state: MarathonState, app: App, nowMs: number): AgentMisfit[] {
  const { config, homeRegion } = state;
  const placed = placedInstances(state, app);
  const offers = [...(state.queue.get(app.id)?.stats.lastOffers.values() ?? [])];
  return offers
    .map(({ offer, mismatches, atMs }) => {
      const changes = smallestFit(app, offer, placed, { config, homeRegion, nowMs });
      return { agentId: offer.agent_id.value, host: offer.hostname, atMs, mismatches: causesAmong(mismatches), changes };
    })
    .sort((a, b) => effort(a.changes) - effort(b.changes));
}

/** Where the app accepts nothing of what an agent has, everything is short, and that alone is why. */
function causesAmong(mismatches: readonly Mismatch[]): readonly Mismatch[] {
  return mismatches.some(isForeignRoles) ? mismatches.filter((mismatch) => !isShortage(mismatch)) : mismatches;
}

/** Fewer changes are nearer; among equals, the smaller part of what is wanted. Always below 1 for amounts. */
function effort(changes: readonly FitChange[]): number {
  const part = (change: FitChange): number =>
    change.kind === "scalar" ? change.by / Math.max(change.wanted, change.by) / 10 : 0;
  return changes.reduce((sum, change) => sum + 1 + part(change), 0);
}
