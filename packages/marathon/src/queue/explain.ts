import type { App } from "../definition/app.ts";
import type { Mismatch } from "../matching/mismatch.ts";
import type { MarathonState } from "../state.ts";
import { delayLeftMs } from "./backoff.ts";
import { lastOffersFunnel, rejectFunnel, type DeclinedStep } from "./reject-summary.ts";

/** Everything that keeps an app's instances from being launched, as data. Renderers put it into words. */
export interface Explanation {
  readonly appId: string;
  /** Instances that wait for an offer. */
  readonly scheduled: number;
  readonly waitingSinceMs?: number;
  readonly causes: readonly Cause[];
  readonly processedOffers: number;
  readonly sinceLaunchAttempt: readonly DeclinedStep[];
  readonly lastOffers: readonly DeclinedStep[];
  /** Newest last. */
  readonly agents: readonly {
    readonly agentId: string;
    readonly host: string;
    readonly atMs: number;
    readonly mismatches: readonly Mismatch[];
  }[];
}

export type Cause =
  | { readonly kind: "nothingToLaunch" }
  | { readonly kind: "notConnected" }
  | { readonly kind: "backingOff"; readonly leftMs: number; readonly delayMs: number }
  | { readonly kind: "noLaunchTokens" }
  | { readonly kind: "waitsForDeployment"; readonly deploymentId: string; readonly step: number; readonly totalSteps: number }
  | { readonly kind: "noOffers"; readonly role: string }
  | { readonly kind: "offersDoNotFit" };

export function explain(state: MarathonState, app: App, nowMs: number): Explanation {
  const entry = state.queue.get(app.id);
  const stats = entry?.stats;
  return {
    appId: app.id,
    scheduled: entry?.scheduled ?? 0,
    waitingSinceMs: entry?.scheduled ? entry.sinceMs : undefined,
    causes: causesOf(state, app, nowMs),
    processedOffers: stats?.processed ?? 0,
    sinceLaunchAttempt: rejectFunnel(stats?.processed ?? 0, stats?.declined ?? new Map()),
    lastOffers: stats ? lastOffersFunnel(stats) : [],
    agents: [...(stats?.lastOffers.values() ?? [])].map(({ offer, mismatches, atMs }) => ({
      agentId: offer.agent_id.value,
      host: offer.hostname,
      atMs,
      mismatches,
    })),
  };
}

function causesOf(state: MarathonState, app: App, nowMs: number): Cause[] {
  const entry = state.queue.get(app.id);
  const causes: Cause[] = [];
  for (const { plan, stepIndex } of state.deployments.values()) {
    const isLater = plan.steps.slice(stepIndex + 1).some((step) => step.actions.some((action) => action.app === app.id));
    if (isLater)
      causes.push({ kind: "waitsForDeployment", deploymentId: plan.id, step: stepIndex + 1, totalSteps: plan.steps.length });
  }
  if (!entry?.scheduled) return [...causes, { kind: "nothingToLaunch" }];
  if (!state.isSubscribed) causes.push({ kind: "notConnected" });
  const leftMs = delayLeftMs(entry, app, nowMs);
  if (leftMs > 0) causes.push({ kind: "backingOff", leftMs, delayMs: entry.backoff?.delayMs ?? leftMs });
  if (state.launchTokens <= 0) causes.push({ kind: "noLaunchTokens" });
  if (causes.length === 0)
    causes.push(entry.stats.processed === 0 ? { kind: "noOffers", role: app.role } : { kind: "offersDoNotFit" });
  return causes;
}
