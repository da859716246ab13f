import { fromMillis, quantitiesOf, type Resources } from "@mesolite/resources";
import type { AgentTraits } from "./agent-table.ts";
import { consider, extraAmount, type Look, type QuotaHolder, type QuotaState, type Verdict, type World } from "./consider.ts";
import type { FrameworkSpec, FrameworkTraits } from "./framework.ts";
import { isUnsatisfied, missingOf } from "./guarantees.ts";
import type { Pool } from "./pool.ts";
import { ResourceIndex } from "./resource-index.ts";

/** Amounts of resources by name, in their own unit: CPUs, MiB, GPUs, ports. */
export type AmountsByName = Readonly<Record<string, number>>;

/** One thing to change so that an agent is offered. Times are epoch milliseconds. */
export type OfferChange =
  | { readonly kind: "activateAgent" }
  | { readonly kind: "relaxOfferConstraints" }
  /** So much more has to be free on the agent: given back by whoever holds it, unreserved, or added. */
  | { readonly kind: "free"; readonly amounts: AmountsByName }
  | { readonly kind: "frameworkCapabilities"; readonly capabilities: readonly FrameworkCapability[] }
  | { readonly kind: "agentCapability"; readonly capability: "MULTI_ROLE" | "HIERARCHICAL_ROLE" }
  | { readonly kind: "raiseLimit"; readonly role: string; readonly amounts: AmountsByName }
  /** Of whichever roles' guarantees that are not satisfied yet. */
  | { readonly kind: "lowerGuarantees"; readonly amounts: AmountsByName }
  /** Or the framework revives. */
  | { readonly kind: "wait"; readonly untilMs: number };

export type FrameworkCapability =
  | "GPU_RESOURCES"
  | "REGION_AWARE"
  | "SHARED_RESOURCES"
  | "REVOCABLE_RESOURCES"
  | "RESERVATION_REFINEMENT";

/** Thousandths by resource number. */
type Needs = readonly { readonly r: number; readonly name: string; readonly millis: number }[];

/** A world of one agent and one client, number 0 both, in which changes are tried out. */
interface Supposed {
  world: World;
  quota: QuotaState;
  readonly columns: number[][];
  readonly headroom: number[];
  readonly look: Look;
  ignoresFilters: boolean;
}

/** More rules than there are verdicts do not come. A second change of one kind is the last resort for what cannot be divided. */
const maxSteps = 10;

/**
 * The smallest changes that, together, make a round offer the agent to the client; none when it would be offered already. Found
 * by making one after the other in a supposed world and asking the function that decides in rounds again.
 */
export function smallestChanges(
  pool: Pool,
  nowMs: number,
  quota: QuotaState,
  row: number,
  client: number,
): readonly OfferChange[] {
  const changes: OfferChange[] = [];
  if (pool.agents.active[row] !== true) changes.push({ kind: "activateAgent" });
  const supposed = suppose(pool, nowMs, quota, row, client);
  for (let step = 0; step < maxSteps; step++) {
    const verdict = decide(supposed);
    if (verdict === "offer") break;
    const isRepeated = changes.some(({ kind }) => kind === "raiseLimit" || kind === "lowerGuarantees");
    const made = change(pool, row, supposed, verdict, isRepeated);
    if (made.length === 0) break;
    for (const one of made) merge(changes, one);
  }
  return changes;
}

/** As a round does: the stage of the guarantees comes first, for a role whose own is not satisfied. */
function decide(supposed: Supposed): Verdict {
  const { world, quota, look } = supposed;
  const node = world.clients.node[0] as QuotaHolder;
  quota.stage = isUnsatisfied(node) ? "guarantees" : "everything";
  const verdict = consider(world, quota, 0, 0, look);
  if (verdict !== "guarantee") return verdict;
  quota.stage = "everything";
  return consider(world, quota, 0, 0, look);
}

function suppose(pool: Pool, nowMs: number, quota: QuotaState, row: number, client: number): Supposed {
  const { agents, clients, filters, names, options } = pool;
  const node = clients.node[client] as QuotaHolder;
  const { path, reserved, spent, guarantee } = node;
  // Also what no agent has yet, and the client wants, can be supposed to be there.
  const supposedNames = new ResourceIndex(names.names);
  const minAllocatable = clients.minAllocatable[client]!.map((least) =>
    least.map(([, millis, name]) => [supposedNames.numberOf(name), millis, name] as const),
  );
  const columns = supposedNames.names.map((_, r) => [agents.free.columns[r]?.[row] ?? 0]);
  const headroom = [...pool.headroom];
  const supposed: Supposed = {
    columns,
    headroom,
    quota: { stage: "everything", required: [...quota.required] },
    look: { want: new Float64Array(supposedNames.names.length), extras: [], clippedBy: undefined, filter: undefined },
    ignoresFilters: false,
    world: {
      options,
      names: supposedNames,
      headroom,
      agents: {
        ids: [agents.ids[row]],
        free: { columns },
        extras: [agents.extras[row] as Resources],
        hasGpus: [agents.hasGpus[row] === true],
        traits: [agents.traits[row] as AgentTraits],
        offeredShared: [agents.offeredShared[row]],
      },
      clients: {
        node: [{ path, reserved, spent, guarantee, limit: [...node.limit] }],
        framework: [{ spec: clients.framework[client]!.spec }],
        minAllocatable: [minAllocatable],
      },
      filters: {
        blocking: (_client, _agent, want, extras) =>
          supposed.ignoresFilters ? undefined : filters.lastBlocking(client, row, want, extras, nowMs),
      },
    },
  };
  return supposed;
}

/** Makes the change that removes one verdict. */
function change(pool: Pool, row: number, supposed: Supposed, verdict: Verdict, isRepeated: boolean): OfferChange[] {
  const { spec } = supposed.world.clients.framework[0]!;
  switch (verdict) {
    case "constraint":
      setSpec(supposed, { ...spec, exclusion: undefined });
      return [{ kind: "relaxOfferConstraints" }];
    case "nothingFree":
    case "tooSmall":
      return [free(supposed, cheapest(pool, row, needsOf(supposed, supposed.look)))];
    case "gpus":
      return [allow(supposed, { gpuResources: true }, ["GPU_RESOURCES"])];
    case "region":
      return [allow(supposed, { regionAware: true }, ["REGION_AWARE"])];
    case "incapable":
      return enable(supposed);
    case "quotaLimit":
    case "headroom":
      return relaxQuota(pool, row, supposed, isRepeated);
    case "multiRole":
      setTraits(supposed, { multiRole: true });
      return [{ kind: "agentCapability", capability: "MULTI_ROLE" }];
    case "hierarchicalRole":
      setTraits(supposed, { hierarchicalRole: true });
      return [{ kind: "agentCapability", capability: "HIERARCHICAL_ROLE" }];
    case "filtered":
      return [wait(supposed)];
    default:
      return [];
  }
}

function setSpec(supposed: Supposed, spec: FrameworkSpec): void {
  const { world } = supposed;
  supposed.world = { ...world, clients: { ...world.clients, framework: [{ spec }] } };
}

function setTraits(supposed: Supposed, more: Partial<AgentTraits>): void {
  const { world } = supposed;
  const traits = [{ ...(world.agents.traits[0] as AgentTraits), ...more }];
  supposed.world = { ...world, agents: { ...world.agents, traits } };
}

function allow(supposed: Supposed, more: Partial<FrameworkTraits>, capabilities: readonly FrameworkCapability[]): OfferChange {
  const { spec } = supposed.world.clients.framework[0]!;
  setSpec(supposed, { ...spec, traits: { ...spec.traits, ...more } });
  return { kind: "frameworkCapabilities", capabilities };
}

const special = [
  ["SHARED_RESOURCES", { sharedResources: true }],
  ["REVOCABLE_RESOURCES", { revocableResources: true }],
  ["RESERVATION_REFINEMENT", { reservationRefinement: true }],
] as const satisfies readonly (readonly [FrameworkCapability, Partial<FrameworkTraits>])[];

/** The fewest capabilities that leave something to offer. */
function enable(supposed: Supposed): OfferChange[] {
  const before = supposed.world;
  const subsets = [0b001, 0b010, 0b100, 0b011, 0b101, 0b110, 0b111];
  for (const subset of subsets) {
    const chosen = special.filter((_, i) => (subset & (1 << i)) !== 0);
    const made = allow(
      supposed,
      Object.assign({}, ...chosen.map(([, trait]) => trait)),
      chosen.map(([name]) => name),
    );
    if (consider(supposed.world, supposed.quota, 0, 0, supposed.look) !== "incapable") return [made];
    supposed.world = before;
  }
  return [];
}

/** What each alternative of the least amounts lacks in what `look` holds. */
function needsOf(supposed: Supposed, look: Look): Needs[] {
  const alternatives = supposed.world.clients.minAllocatable[0]!;
  // Anything is enough: the least that there can be of something.
  if (alternatives.length === 0) return supposed.world.names.names.map((name, r) => [{ r, name, millis: 1 }]);
  const extras = new Map(quantitiesOf(look.extras));
  for (const { name, ranges } of look.extras) {
    for (const { begin, end } of ranges?.range ?? []) extras.set(name, (extras.get(name) ?? 0) + (end - begin + 1) * 1000);
  }
  return alternatives.map((alternative) =>
    alternative.flatMap(([r, millis, name]) => {
      const missing = millis - (look.want[r] ?? 0) - (extras.get(name) ?? 0);
      return missing > 0 ? [{ r, name, millis: missing }] : [];
    }),
  );
}

/** The needs that are the smallest part of the agent. */
function cheapest(pool: Pool, row: number, all: readonly Needs[]): Needs {
  const total = quantitiesOf(pool.agents.totals[row] as Resources);
  const cost = (needs: Needs): number => needs.reduce((sum, { name, millis }) => sum + millis / (total.get(name) ?? 1), 0);
  return all.reduce((best, needs) => (cost(needs) < cost(best) ? needs : best));
}

function free(supposed: Supposed, needs: Needs): OfferChange {
  for (const { r, millis } of needs) {
    supposed.columns[r]![0]! += millis;
    while (supposed.headroom.length <= r) supposed.headroom.push(0);
    supposed.headroom[r]! += millis;
  }
  return { kind: "free", amounts: byName(needs) };
}

function byName(needs: Needs): AmountsByName {
  return Object.fromEntries(needs.map(({ name, millis }) => [name, fromMillis(millis)]));
}

/** Raises the role's limit, lowers guarantees of others, or both, until something is left to offer. */
function relaxQuota(pool: Pool, row: number, supposed: Supposed, isRepeated: boolean): OfferChange[] {
  const clipped: Look = { ...supposed.look, want: supposed.look.want.slice() };
  const whole = lookWithoutQuota(supposed);
  if (whole === "incapable") return enable(supposed);
  const alternatives = isRepeated
    ? [everything(supposed, whole, clipped)]
    : needsOf(supposed, clipped).filter((needs) => isThere(needs, whole, clipped));
  if (alternatives.length === 0) return [];
  const needs = cheapest(pool, row, alternatives);
  const wanted = needs.map((need) => ({ ...need, millis: need.millis + amountIn(clipped, need) }));
  return [...raiseLimit(supposed, wanted), ...lowerGuarantees(supposed, wanted)];
}

/** What would be offered if quota cut nothing. */
function lookWithoutQuota({ world, look }: Supposed): Look | "incapable" {
  const node = { ...(world.clients.node[0] as QuotaHolder), limit: [] };
  const open: World = { ...world, clients: { ...world.clients, node: [node] } };
  const whole: Look = { ...look, want: new Float64Array(look.want.length) };
  const verdict = consider(open, { stage: "everything", required: [] }, 0, 0, whole);
  return verdict === "incapable" ? verdict : whole;
}

function amountIn(look: Look, { r, name }: { readonly r: number; readonly name: string }): number {
  return (look.want[r] ?? 0) + extraAmount(look.extras, name);
}

function isThere(needs: Needs, whole: Look, clipped: Look): boolean {
  return needs.every((need) => amountIn(whole, need) >= amountIn(clipped, need) + need.millis);
}

/** Disks that cannot be divided are cut away as a whole: then the whole has to fit. */
function everything({ world }: Supposed, whole: Look, clipped: Look): Needs {
  const all = world.names.names.map((name, r) => ({ r, name, millis: 0 }));
  return all
    .map((need) => ({ ...need, millis: amountIn(whole, need) - amountIn(clipped, need) }))
    .filter(({ millis }) => millis > 0);
}

function raiseLimit(supposed: Supposed, wanted: Needs): OfferChange[] {
  const node = supposed.world.clients.node[0] as QuotaHolder;
  const limit = node.limit as number[];
  const raised = wanted.flatMap(({ r, name, millis }) => {
    const consumed = (node.reserved[r] ?? 0) + (node.spent[r] ?? 0);
    const lacking = millis + consumed - (limit[r] ?? Number.POSITIVE_INFINITY);
    if (lacking <= 0) return [];
    limit[r]! += lacking;
    return [{ r, name, millis: lacking }];
  });
  return raised.length === 0 ? [] : [{ kind: "raiseLimit", role: node.path, amounts: byName(raised) }];
}

function lowerGuarantees(supposed: Supposed, wanted: Needs): OfferChange[] {
  const { required } = supposed.quota;
  if (required.length === 0) return [];
  const lowered = wanted.flatMap(({ r, name, millis }) => {
    const own = supposed.quota.stage === "guarantees" ? missingOf(supposed.world.clients.node[0] as QuotaHolder, r) : 0;
    const lacking = millis - own - ((supposed.headroom[r] ?? 0) - (required[r] ?? 0));
    if (lacking <= 0) return [];
    required[r]! -= lacking;
    return [{ r, name, millis: lacking }];
  });
  return lowered.length === 0 ? [] : [{ kind: "lowerGuarantees", amounts: byName(lowered) }];
}

function wait(supposed: Supposed): OfferChange {
  const untilMs = supposed.look.filter?.untilMs ?? 0;
  supposed.ignoresFilters = true;
  return { kind: "wait", untilMs };
}

/** Two changes of one kind are one: amounts add up. */
function merge(changes: OfferChange[], made: OfferChange): void {
  const at = changes.findIndex(({ kind }) => kind === made.kind);
  const before = changes[at];
  if (before === undefined || !("amounts" in before) || !("amounts" in made)) {
    changes.push(made);
    return;
  }
  const amounts: Record<string, number> = { ...before.amounts };
  for (const [name, amount] of Object.entries(made.amounts)) amounts[name] = (amounts[name] ?? 0) + amount;
  changes[at] = { ...before, amounts };
}
