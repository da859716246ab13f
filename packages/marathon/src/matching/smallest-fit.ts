import { fromMillis, toMillis } from "@mesolite/resources";
import { Random, unreachable } from "@mesolite/base";
import type { Offer, Resource } from "@mesolite/wire";
import type { App } from "../definition/app.ts";
import type { Instance } from "../instances/instance.ts";
import { constraintValue, constraintValueOfInstance, placeOfOffer } from "./constraint-value.ts";
import { matchOffer, type MatchContext } from "./match-offer.ts";
import { type ForeignRoles, isForeignRoles, isShortage, type Mismatch } from "./mismatch.ts";
import { OfferPool, reservedRole, unreserved } from "./offer-pool.ts";

/** One thing to change so that a task of the app fits into an offer. */
export type FitChange =
  | { readonly kind: "role"; readonly to: string }
  /** Let the app use what is reserved for these roles too ("*": what is not reserved). */
  | { readonly kind: "acceptRoles"; readonly add: readonly string[] }
  /** The app asks for `by` less, or the agent offers `by` more. In the resource's own unit. */
  | { readonly kind: "scalar"; readonly resource: Scalar; readonly by: number; readonly wanted: number; readonly offered: number }
  /** The agent offers these ports, and so many others. */
  | { readonly kind: "ports"; readonly missing: readonly number[]; readonly more: number }
  /** Drop a constraint, or loosen it to `instead`. Without `drop`: add `instead`. */
  | { readonly kind: "constraint"; readonly drop?: readonly string[]; readonly instead?: readonly string[] }
  /** Absent `endMs`: the maintenance has no end. */
  | { readonly kind: "maintenance"; readonly startMs: number; readonly endMs?: number }
  | { readonly kind: "label"; readonly name: string; readonly value: string };

type Scalar = "cpus" | "mem" | "disk" | "gpus";

interface Case {
  readonly app: App;
  readonly offer: Offer;
}

/** What a change answers. Of foreign roles the shortages that come of them are mended. */
type FitMismatch = Exclude<Mismatch, ForeignRoles>;

/** Each pass removes everything that is wrong; only a change of the role shows more. */
const maxPasses = 4;

/**
 * The smallest changes that, together, let one task of the app use the offer; none when it fits. Made one after the other and judged
 * by the function that matches offers.
 */
export function smallestFit(
  app: App,
  offer: Offer,
  placed: readonly Instance[],
  context: Omit<MatchContext, "random">,
): readonly FitChange[] {
  const changes: FitChange[] = [];
  let now: Case = { app, offer };
  for (let pass = 0; pass < maxPasses; pass++) {
    const mismatches = mismatchesOf(now, placed, context);
    if (mismatches.length === 0) break;
    const made = changesFor(now, mismatches, placed, context);
    now = made.reduce(applyFit, now);
    changes.push(...made);
  }
  return changes;
}

/** A random generator of its own: reading must not advance the core's. */
function mismatchesOf(
  { app, offer }: Case,
  placed: readonly Instance[],
  context: Omit<MatchContext, "random">,
): readonly Mismatch[] {
  const result = matchOffer(app, offer, new OfferPool(offer), placed, { ...context, random: new Random(0) });
  return result.ok ? [] : result.mismatches;
}

function changesFor(
  now: Case,
  mismatches: readonly Mismatch[],
  placed: readonly Instance[],
  context: Omit<MatchContext, "random">,
): FitChange[] {
  const accept = acceptRoles(now);
  const own = mismatches.filter((mismatch): mismatch is FitMismatch => !isForeignRoles(mismatch));
  if (accept !== undefined && isShort(own) && !isShort(mismatchesOf(applyFit(now, accept), placed, context))) {
    return [accept, ...own.filter((mismatch) => !isShortage(mismatch)).map((mismatch) => changeFor(now, mismatch, placed))];
  }
  return own.map((mismatch) => changeFor(now, mismatch, placed));
}

function isShort(mismatches: readonly Mismatch[]): boolean {
  return mismatches.some(isShortage);
}

/** The offer holds resources that the app's role may use and that the app itself does not accept. */
function acceptRoles({ app, offer }: Case): Extract<FitChange, { kind: "acceptRoles" }> | undefined {
  const accepted = app.acceptedResourceRoles;
  if (accepted === undefined) return undefined;
  const offered = new Set((offer.resources ?? []).map(reservedRole));
  const add = [unreserved, app.role].filter(
    (role, i, all) => all.indexOf(role) === i && offered.has(role) && !accepted.includes(role),
  );
  return add.length === 0 ? undefined : { kind: "acceptRoles", add };
}

const scalarOf = {
  InsufficientCpus: "cpus",
  InsufficientMemory: "mem",
  InsufficientDisk: "disk",
  InsufficientGpus: "gpus",
} as const;

function changeFor({ app, offer }: Case, mismatch: FitMismatch, placed: readonly Instance[]): FitChange {
  switch (mismatch.reason) {
    case "UnfulfilledRole":
      return { kind: "role", to: mismatch.offered };
    case "UnfulfilledConstraint":
      return loosened(app, offer, mismatch, placed);
    case "AgentMaintenance":
      return { kind: "maintenance", startMs: mismatch.startMs, endMs: endOf(offer) };
    case "InsufficientCpus":
    case "InsufficientMemory":
    case "InsufficientDisk":
    case "InsufficientGpus": {
      const { wanted, available: offered } = mismatch;
      const by = fromMillis(toMillis(wanted) - toMillis(offered));
      return { kind: "scalar", resource: scalarOf[mismatch.reason], by, wanted, offered };
    }
    case "InsufficientPorts": {
      const { missing, wanted, available } = mismatch;
      return { kind: "ports", missing, more: Math.max(0, wanted - available - missing.length) };
    }
    case "DeclinedScarceResources":
      return { kind: "label", name: "GPU_SCHEDULING_BEHAVIOR", value: "unrestricted" };
    default:
      return unreachable(mismatch);
  }
}

function endOf({ unavailability }: Offer): number | undefined {
  if (unavailability?.duration === undefined) return undefined;
  return (unavailability.start.nanoseconds + unavailability.duration.nanoseconds) / 1e6;
}

function loosened(
  app: App,
  offer: Offer,
  { constraint, found }: Extract<Mismatch, { reason: "UnfulfilledConstraint" }>,
  placed: readonly Instance[],
): FitChange {
  const [field = "", operator = "", value] = constraint;
  const isOwn = app.constraints.some((own) => own.join("\0") === constraint.join("\0"));
  if (found === undefined) return { kind: "constraint", drop: constraint };
  if (!isOwn) return { kind: "constraint", instead: [field, "IS", found] }; // Agents of other regions only for apps that name one.
  const instead = insteadOf(field, operator, value, found, sameCount(placed, field, constraintValue(placeOfOffer(offer), field)));
  return { kind: "constraint", drop: constraint, instead };
}

function sameCount(placed: readonly Instance[], field: string, found: string | undefined): number {
  return placed.filter((instance) => constraintValueOfInstance(instance, field) === found).length;
}

/** The same constraint, just loose enough for the value found; undefined where only dropping it helps. */
function insteadOf(
  field: string,
  operator: string,
  value: string | undefined,
  found: string,
  same: number,
): readonly string[] | undefined {
  switch (operator) {
    case "UNIQUE":
    case "MAX_PER":
      return [field, "MAX_PER", String(same + 1)];
    case "IS":
      return [field, "IS", found];
    case "CLUSTER":
      return value ? [field, "CLUSTER", found] : undefined;
    case "LIKE":
      return [field, "LIKE", found.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")];
    default:
      return undefined; // UNLIKE, GROUP_BY.
  }
}

/** The case with one change made. Amounts and ports are added to the offer. */
export function applyFit({ app, offer }: Case, change: FitChange): Case {
  switch (change.kind) {
    case "role":
      return { app: { ...app, role: change.to }, offer };
    case "acceptRoles":
      return { app: { ...app, acceptedResourceRoles: [...(app.acceptedResourceRoles ?? []), ...change.add] }, offer };
    case "scalar":
      return { app, offer: withResource(app, offer, { name: change.resource, type: "SCALAR", scalar: { value: change.by } }) };
    case "ports":
      return { app, offer: withPorts(app, offer, change) };
    case "constraint":
      return { app: withConstraint(app, change), offer };
    case "maintenance":
      return { app, offer: { ...offer, unavailability: undefined } };
    case "label":
      return { app: { ...app, labels: { ...app.labels, [change.name]: change.value } }, offer };
    default:
      return unreachable(change);
  }
}

/** Of a kind that the app accepts. */
function withResource(app: App, offer: Offer, resource: Resource): Offer {
  const isOpen = app.acceptedResourceRoles?.includes(unreserved) ?? true;
  const added: Resource =
    isOpen || app.role === unreserved ? resource : { ...resource, reservations: [{ type: "STATIC", role: app.role }] };
  return { ...offer, resources: [...(offer.resources ?? []), added] };
}

function withPorts(app: App, offer: Offer, { missing, more }: Extract<FitChange, { kind: "ports" }>): Offer {
  const taken = new Set(more === 0 ? [] : [...missing, ...portsIn(offer)]);
  const others: number[] = [];
  for (let port = 1; others.length < more; port++) if (!taken.has(port)) others.push(port);
  const range = [...missing, ...others].map((port) => ({ begin: port, end: port }));
  return withResource(app, offer, { name: "ports", type: "RANGES", ranges: { range } });
}

function portsIn({ resources = [] }: Offer): number[] {
  const ranges = resources.filter(({ name }) => name === "ports").flatMap(({ ranges: found }) => found?.range ?? []);
  return ranges.flatMap(({ begin, end }) => Array.from({ length: end - begin + 1 }, (_, i) => begin + i));
}

function withConstraint(app: App, { drop, instead }: Extract<FitChange, { kind: "constraint" }>): App {
  const at = app.constraints.findIndex((constraint) => constraint.join("\0") === drop?.join("\0"));
  const kept = app.constraints.filter((_, i) => i !== at);
  return { ...app, constraints: instead === undefined ? kept : [...kept, instead] };
}
