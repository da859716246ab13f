import type { Random } from "@mesolite/base";
import { fromMillis, toMillis } from "@mesolite/resources";
import type { Offer, Resource } from "@mesolite/wire";
import type { MarathonConfig } from "../config.ts";
import type { App } from "../definition/app.ts";
import { portsOf } from "../definition/app-ports.ts";
import type { Instance } from "../instances/instance.ts";
import { constraintValue, constraintValueOfInstance, placeOfOffer, type Place } from "./constraint-value.ts";
import { meetsConstraint } from "./constraints.ts";
import { isShortage, type Mismatch, type ResourceShortfall } from "./mismatch.ts";
import { reservedRole, unreserved, type OfferPool } from "./offer-pool.ts";
import { matchPorts } from "./port-match.ts";

export interface Match {
  readonly resources: readonly Resource[];
  readonly hostPorts: readonly (number | undefined)[];
}

export type MatchResult =
  | { readonly ok: true; readonly match: Match }
  | { readonly ok: false; readonly mismatches: readonly Mismatch[] };

/** What a match depends on beside the app and what is left of the offer. */
export interface MatchContext {
  readonly config: MarathonConfig;
  readonly random: Random;
  readonly nowMs: number;
  /** Region of the master; agents elsewhere are used only by apps that name a region. */
  readonly homeRegion?: string;
}

/**
 * Fits one task of an app into what is left of an offer. On a match the resources are taken out of `pool`.
 * @param placed the app's instances of its present configuration that have a place
 */
export function matchOffer(
  app: App,
  offer: Offer,
  pool: OfferPool,
  placed: readonly Instance[],
  context: MatchContext,
): MatchResult {
  const offered = offer.allocation_info?.role ?? app.role;
  if (offered !== app.role) return refuse([{ reason: "UnfulfilledRole", wanted: app.role, offered }]);
  const place = placeOfOffer(offer);
  const roles = usableRoles(app);
  const found: Mismatch[] = [
    ...constraintMismatches(app, place, placed, context.homeRegion),
    ...maintenance(offer, context),
    ...shortfalls(app, pool, roles),
  ];
  const ports = matchPorts(portsOf(app), pool.portRanges(roles), context.random);
  if (!ports.ok)
    found.push({ reason: "InsufficientPorts", wanted: ports.wanted, available: ports.available, missing: ports.missing });
  if (isScarce(app, offer, context.config)) found.push({ reason: "DeclinedScarceResources", resource: "gpus" });
  if (found.length > 0 || !ports.ok) return refuse([...foreignRoles(pool, roles, found), ...found]);
  return { ok: true, match: { resources: takeAll(app, pool, roles, ports.hostPorts), hostPorts: ports.hostPorts } };
}

function refuse(mismatches: readonly Mismatch[]): MatchResult {
  return { ok: false, mismatches };
}

/** As in Marathon, roles alone refuse nothing: an app that wants no resources fits anywhere. */
function foreignRoles(pool: OfferPool, accepted: ReadonlySet<string>, found: readonly Mismatch[]): Mismatch[] {
  const held = pool.roles();
  if (held.length === 0 || held.some((role) => accepted.has(role)) || !found.some(isShortage)) return [];
  return [{ reason: "UnfulfilledRole", accepted: [...accepted], held }];
}

function usableRoles(app: App): ReadonlySet<string> {
  return new Set(app.acceptedResourceRoles ?? [unreserved, app.role]);
}

function constraintMismatches(app: App, place: Place, placed: readonly Instance[], homeRegion: string | undefined): Mismatch[] {
  const failed = app.constraints.filter((constraint) => {
    const values = placed.map((instance) => constraintValueOfInstance(instance, constraint[0] ?? ""));
    return !meetsConstraint(constraint, place, values);
  });
  const namesRegion = app.constraints.some(([field]) => field === "@region");
  if (homeRegion !== undefined && place.region !== undefined && place.region !== homeRegion && !namesRegion) {
    failed.push(["@region", "IS", homeRegion]);
  }
  return failed.map((constraint) => ({
    reason: "UnfulfilledConstraint",
    constraint,
    found: constraintValue(place, constraint[0] ?? ""),
  }));
}

/** An agent whose maintenance has begun, or begins within the draining time, takes nothing new. */
function maintenance(offer: Offer, { config, nowMs }: MatchContext): Mismatch[] {
  if (!offer.unavailability || !config.maintenanceMode) return [];
  const startMs = offer.unavailability.start.nanoseconds / 1e6;
  const endMs = offer.unavailability.duration ? startMs + offer.unavailability.duration.nanoseconds / 1e6 : Infinity;
  const isClosed = nowMs >= startMs - config.drainingSeconds * 1000 && nowMs < endMs;
  return isClosed ? [{ reason: "AgentMaintenance", startMs }] : [];
}

const scalars = [
  ["cpus", "InsufficientCpus"],
  ["mem", "InsufficientMemory"],
  ["disk", "InsufficientDisk"],
  ["gpus", "InsufficientGpus"],
] as const satisfies readonly (readonly [string, ResourceShortfall["reason"]])[];

/** What one task takes of a scalar, its executor included. */
function wantedAmount(app: App, name: (typeof scalars)[number][0]): number {
  const executor = name === "gpus" ? 0 : (app.executorResources?.[name] ?? 0);
  return fromMillis(toMillis(app[name]) + toMillis(executor)); // Fixed-point as in the offer: 0.1 + 0.2 fits into 0.3.
}

function shortfalls(app: App, pool: OfferPool, roles: ReadonlySet<string>): Mismatch[] {
  return scalars.flatMap(([name, reason]) => {
    const wanted = wantedAmount(app, name);
    const available = pool.available(name, roles);
    return wanted > available ? [{ reason, wanted, available }] : [];
  });
}

/** Agents with GPUs are kept for apps that want GPUs, unless the app's label or the flag says otherwise. */
function isScarce(app: App, offer: Offer, config: MarathonConfig): boolean {
  if (app.gpus > 0) return false;
  const behaviour = app.labels["GPU_SCHEDULING_BEHAVIOR"] ?? config.gpuSchedulingBehavior;
  return (
    behaviour === "restricted" &&
    (offer.resources ?? []).some((r) => r.name === "gpus" && (r.scalar?.value ?? 0) > 0 && usable(r, app))
  );
}

function usable(resource: Resource, app: App): boolean {
  const role = reservedRole(resource);
  return role === unreserved || role === app.role;
}

function takeAll(app: App, pool: OfferPool, roles: ReadonlySet<string>, hostPorts: readonly (number | undefined)[]): Resource[] {
  const amounts = scalars.flatMap(([name]) => {
    const wanted = app[name];
    return wanted > 0 ? pool.take(name, wanted, roles) : [];
  });
  const ports = hostPorts.filter((port) => port !== undefined);
  return [...amounts, ...pool.takePorts(ports, roles)];
}
