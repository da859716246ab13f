import {
  hasRefinedReservations,
  isAllocatableTo,
  isDivisible,
  isReserved,
  isRevocable,
  isShared,
  resourcesHaveQuantities,
  subtractResources,
  toMillis,
  withScalarMillis,
  type Resource,
  type Resources,
} from "@mesolite/resources";
import type { AgentTraits } from "./agent-table.ts";
import type { MinAllocatable } from "./client-table.ts";
import type { FrameworkSpec, FrameworkTraits } from "./framework.ts";
import type { OfferFilter } from "./offer-filters.ts";
import type { AllocatorOptions } from "./options.ts";
import type { RoleNode } from "./role-tree.ts";
import { isQuotaScalar } from "./split.ts";

/** Why an agent's resources go, or do not go, to a framework in a role. One function decides, rounds and explanations ask it. */
export type Verdict =
  | "offer"
  | "constraint" // The framework's offer constraints exclude the agent.
  | "nothingFree" // Nothing that the role may get is free.
  | "tooSmall" // Less than the least that is worth an offer.
  | "gpus" // GPUs are there, the framework does not declare GPU_RESOURCES.
  | "region" // Remote region, the framework is not REGION_AWARE.
  | "incapable" // All that is free is shared, revocable or refined, which the framework cannot handle.
  | "guarantee" // First stage only: nothing here brings the role closer to its guarantee.
  | "quotaLimit" // The role's limit cuts away too much.
  | "headroom" // Kept free for unsatisfied guarantees of other roles.
  | "multiRole" // MULTI_ROLE framework, agent too old.
  | "hierarchicalRole" // Role with "/", agent too old.
  | "filtered"; // The framework refused this much of the agent.

/** Room for one decision, reused: what would be offered, and what was in the way. */
export interface Look {
  /** Plain scalars to offer, by resource. */
  want: Float64Array;
  /** Other resources to offer. */
  extras: Resources;
  /** Quota cut something: the agent has to be looked at again when quota or consumption change. */
  clippedBy: "quotaLimit" | "headroom" | undefined;
  filter: OfferFilter | undefined;
}

/** What a decision reads: a pool is one, a supposed change of one another, see `smallestChanges`. */
export interface World {
  readonly options: Pick<AllocatorOptions, "filterGpuResources" | "region">;
  readonly names: { readonly names: readonly string[] };
  readonly headroom: readonly number[];
  readonly agents: {
    readonly ids: readonly (string | undefined)[];
    readonly free: { readonly columns: readonly ArrayLike<number>[] };
    readonly extras: readonly Resources[];
    readonly hasGpus: readonly boolean[];
    readonly traits: readonly AgentTraits[];
    readonly offeredShared: readonly (Resources | undefined)[];
  };
  readonly clients: {
    readonly node: readonly QuotaHolder[];
    readonly framework: readonly { readonly spec: FrameworkSpec }[];
    readonly minAllocatable: readonly MinAllocatable[];
  };
  readonly filters: {
    blocking(client: number, agent: number, want: Float64Array, extras: Resources): OfferFilter | undefined;
  };
}

/** The part of a role that a decision reads. */
export type QuotaHolder = Readonly<Pick<RoleNode, "path" | "reserved" | "spent" | "limit" | "guarantee">>;

/** What a round keeps back for guarantees, in thousandths by resource, and which of its two stages runs. */
export interface QuotaState {
  stage: "guarantees" | "everything";
  readonly required: number[];
}

export function makeLook(pool: World): Look {
  return { want: new Float64Array(pool.names.names.length), extras: [], clippedBy: undefined, filter: undefined };
}

/** Decides on one agent and one framework-in-role. On "offer", `look` holds what to offer. */
export function consider(pool: World, quota: QuotaState, agent: number, client: number, look: Look): Verdict {
  const { agents, clients } = pool;
  const node = clients.node[client] as QuotaHolder;
  const { spec } = clients.framework[client]!;
  look.clippedBy = undefined;
  look.filter = undefined;
  if (spec.exclusion !== undefined && spec.exclusion.excludes(node.path, agents.ids[agent] as string)) return "constraint";
  const free = loadFree(pool, agent, look);
  const simple = isSimple(look.extras);
  if (!simple) look.extras = eligible(pool, agent, look.extras, node.path);
  if (!free && look.extras.length === 0) return "nothingFree";
  if (!isAllocatable(pool, client, look)) return "tooSmall";
  const traits = agents.traits[agent] as AgentTraits;
  if (pool.options.filterGpuResources && agents.hasGpus[agent] === true && !spec.traits.gpuResources) return "gpus";
  if (!spec.traits.regionAware && isRemote(pool, traits)) return "region";
  if (!simple) look.extras = capable(look.extras, spec.traits);
  if (!clip(pool, quota, node, look)) return "guarantee";
  if (!isAllocatable(pool, client, look)) return look.clippedBy ?? "incapable";
  if (spec.traits.multiRole && !traits.multiRole) return "multiRole";
  if (!traits.hierarchicalRole && node.path.includes("/")) return "hierarchicalRole";
  look.filter = pool.filters.blocking(client, agent, look.want, look.extras);
  return look.filter === undefined ? "offer" : "filtered";
}

function isRemote(pool: World, traits: AgentTraits): boolean {
  return traits.region !== undefined && traits.region !== pool.options.region;
}

/** Copies what is free into `look`; false when there is no plain scalar. */
function loadFree(pool: World, agent: number, look: Look): boolean {
  const { want } = look;
  const columns = pool.agents.free.columns;
  let any = false;
  for (let r = 0; r < want.length; r++) {
    const millis = columns[r] === undefined ? 0 : columns[r]![agent]!;
    want[r] = millis > 0 ? millis : 0;
    if (millis > 0) any = true;
  }
  look.extras = pool.agents.extras[agent] as Resources;
  return any;
}

/** Only unreserved ranges and sets, such as ports: everyone may have them. */
function isSimple(extras: Resources): boolean {
  for (const extra of extras) {
    if (extra.type === "SCALAR" || isReserved(extra) || isRevocable(extra) || isShared(extra)) return false;
  }
  return true;
}

function eligible(pool: World, agent: number, extras: Resources, role: string): Resources {
  const shared = pool.agents.offeredShared[agent];
  const allowed = extras.filter((extra) => isAllocatableTo(extra, role));
  return shared === undefined ? allowed : subtractResources(allowed, shared);
}

function capable(extras: Resources, traits: FrameworkTraits): Resources {
  return extras.filter(
    (extra) =>
      (traits.sharedResources || !isShared(extra)) &&
      (traits.revocableResources || !isRevocable(extra)) &&
      (traits.reservationRefinement || !hasRefinedReservations(extra)),
  );
}

/** Whether one of the alternatives of the least amounts is met. */
function isAllocatable(pool: World, client: number, look: Look): boolean {
  if (look.extras.length === 0 && isNothing(look.want)) return false;
  const alternatives = pool.clients.minAllocatable[client]!;
  if (alternatives.length === 0) return true;
  for (const alternative of alternatives) {
    let met = true;
    for (const [r, millis, name] of alternative) {
      const missing = r < 0 ? millis : millis - (look.want[r] ?? 0);
      if (missing > 0 && !resourcesHaveQuantities(look.extras, new Map([[name, missing]]))) {
        met = false;
        break;
      }
    }
    if (met) return true;
  }
  return false;
}

function isNothing(want: Float64Array): boolean {
  for (let r = 0; r < want.length; r++) if (want[r] !== 0) return false;
  return true;
}

/** Cuts unreserved, non-revocable scalars to what quota allows; false when the first stage has no reason to offer. */
function clip(pool: World, quota: QuotaState, node: QuotaHolder, look: Look): boolean {
  const limited = node.limit.length > 0;
  if (quota.stage === "everything" && !limited && quota.required.length === 0) return true;
  let useful = quota.stage === "everything";
  for (let r = 0; r < look.want.length; r++) {
    const there = (look.want[r] as number) + extraAmount(look.extras, pool.names.names[r] as string);
    if (there === 0) continue;
    const consumed = (node.reserved[r] ?? 0) + (node.spent[r] ?? 0);
    const missing = quota.stage === "guarantees" ? Math.max(0, (node.guarantee[r] ?? 0) - consumed) : 0;
    const given = Math.min(there, missing);
    if (given > 0) useful = true;
    const byLimit = Math.max(0, (node.limit[r] ?? Number.POSITIVE_INFINITY) - consumed - given);
    const byHeadroom = surplus(pool, quota, r);
    const allowed = given + Math.min(there - given, byLimit, byHeadroom);
    if (allowed >= there) continue;
    look.clippedBy = byLimit <= byHeadroom ? "quotaLimit" : "headroom";
    cut(look, r, pool.names.names[r] as string, allowed);
  }
  return useful;
}

/** What may go above guarantees without endangering those of others. */
export function surplus(pool: World, quota: QuotaState, r: number): number {
  if (quota.required.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(0, (pool.headroom[r] ?? 0) - (quota.required[r] ?? 0));
}

export function extraAmount(extras: Resources, name: string): number {
  let millis = 0;
  for (const extra of extras) {
    if (extra.name === name && isQuotaScalar(extra)) millis += toMillis(extra.scalar?.value ?? 0);
  }
  return millis;
}

/** Leaves `allowed` of a resource: plain scalars first, then disks, whole ones where they cannot be divided. */
function cut(look: Look, r: number, name: string, allowed: number): void {
  const plain = Math.min(look.want[r] as number, allowed);
  look.want[r] = plain;
  let left = allowed - plain;
  if (extraAmount(look.extras, name) === 0) return;
  look.extras = look.extras.flatMap((extra): Resource[] => {
    if (extra.name !== name || !isQuotaScalar(extra)) return [extra];
    const millis = toMillis(extra.scalar?.value ?? 0);
    const part = millis <= left ? millis : extra.disk === undefined || isDivisible(extra.disk) ? left : 0;
    left -= part;
    return part === 0 ? [] : part === millis ? [extra] : [withScalarMillis(extra, part)];
  });
}
