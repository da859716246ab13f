import { fromMillis, type Resources } from "@mesolite/resources";
import { freeSplit } from "./accounts.ts";
import { consider, type Look, makeLook, type QuotaState, type Verdict } from "./consider.ts";
import type { Framework } from "./framework.ts";
import type { Pool } from "./pool.ts";
import type { RoleNode } from "./role-tree.ts";
import { isUnsatisfied, requiredHeadroom } from "./guarantees.ts";
import { type OfferChange, smallestChanges } from "./smallest-changes.ts";
import { joinAllocated } from "./split.ts";

/** Nobody reads more, and each costs a look at what would help. */
const defaultAgents = 25;

/** Why a framework gets no offer in a role, whatever the agent. Times are epoch milliseconds. */
export type RoleReason =
  | { readonly kind: "notSubscribed" }
  | { readonly kind: "inactive"; readonly sinceMs: number }
  | { readonly kind: "suppressed"; readonly sinceMs: number };

/** Who holds part of an agent. */
export interface Holder {
  readonly frameworkId: string;
  readonly role: string;
  readonly resources: Resources;
  readonly sinceMs: number;
}

/** Why one agent is not offered to a framework in a role; "wouldBeOffered" when nothing is in the way. */
export type AgentReason =
  | { readonly kind: "agentInactive" }
  | { readonly kind: "constraint" }
  | { readonly kind: "nothingFree"; readonly holders: readonly Holder[]; readonly reservedFor: readonly string[] }
  | { readonly kind: "tooSmall"; readonly free: Resources; readonly least: readonly Readonly<Record<string, number>>[] }
  | { readonly kind: "gpus" }
  | { readonly kind: "region"; readonly agentRegion: string; readonly masterRegion: string | undefined }
  | { readonly kind: "incapable" }
  | { readonly kind: "quotaLimit"; readonly role: string; readonly consumed: Readonly<Record<string, number>> }
  | { readonly kind: "headroom"; readonly required: Readonly<Record<string, number>> }
  | { readonly kind: "multiRole" }
  | { readonly kind: "hierarchicalRole" }
  | { readonly kind: "filtered"; readonly sinceMs: number; readonly untilMs: number }
  | { readonly kind: "wouldBeOffered"; readonly resources: Resources; readonly ahead: number };

export interface AgentExplanation {
  readonly agentId: string;
  readonly reason: AgentReason;
  /** All of them together, and no less, would make a round offer the agent. Empty for "wouldBeOffered". */
  readonly changes: readonly OfferChange[];
}

export interface RoleExplanation {
  readonly role: string;
  /** Set when no agent can be offered at all; then `agents` is empty. */
  readonly reason: RoleReason | undefined;
  /** The framework's dominant share within the role, and the role's own, each divided by its weight. */
  readonly share: number;
  readonly roleShare: number;
  /** How many agents have which reason. */
  readonly counts: Readonly<Partial<Record<AgentReason["kind"], number>>>;
  /** The asked agent, or as many agents as asked for, in no particular order. */
  readonly agents: readonly AgentExplanation[];
}

export interface ExplainRequest {
  readonly frameworkId: string;
  readonly role?: string;
  readonly agentId?: string;
  /** At most that many agents are named one by one; all are counted. Default 25. */
  readonly limit?: number;
}

/**
 * Why a framework does not get (more) offers: asked now, of the same function that decides in a round, never stored.
 * undefined for an unknown framework. Cost: agents x roles of the request.
 */
export function explain(pool: Pool, request: ExplainRequest): readonly RoleExplanation[] | undefined {
  const framework = pool.frameworks.get(request.frameworkId);
  if (framework === undefined) return undefined;
  const roles = request.role === undefined ? framework.spec.roles : [request.role];
  return roles.map((role) => explainRole(pool, framework, role, request));
}

function explainRole(pool: Pool, framework: Framework, role: string, request: ExplainRequest): RoleExplanation {
  const client = framework.clients.get(role);
  const reason = roleReason(framework, role);
  const head = { role, reason, ...sharesOf(pool, client) };
  if (client === undefined || reason !== undefined) return { ...head, counts: {}, agents: [] };
  const look = makeLook(pool);
  const quota: QuotaState = { stage: "everything", required: requiredHeadroom(pool) };
  const counts: Partial<Record<AgentReason["kind"], number>> = {};
  const agents: AgentExplanation[] = [];
  const judge = isUnsatisfied(pool.clients.node[client]!) ? firstVerdict : agentVerdict;
  const [from, to] = rowsOf(pool, request.agentId);
  for (let row = from; row < to; row++) {
    if (pool.agents.ids[row] === undefined) continue;
    const verdict = judge(pool, quota, row, client, look);
    const kind = verdict === "offer" || verdict === "guarantee" ? "wouldBeOffered" : verdict;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (agents.length >= (request.limit ?? defaultAgents)) continue;
    agents.push(explainAgent(pool, quota, row, client, look, kind));
  }
  return { ...head, counts, agents };
}

function explainAgent(
  pool: Pool,
  quota: QuotaState,
  row: number,
  client: number,
  look: Look,
  kind: AgentReason["kind"],
): AgentExplanation {
  const reason = detail(pool, quota, row, client, look, kind);
  const changes = kind === "wouldBeOffered" ? [] : smallestChanges(pool, quota, row, client);
  return { agentId: pool.agents.ids[row] as string, reason, changes };
}

function roleReason(framework: Framework, role: string): RoleReason | undefined {
  if (!framework.spec.roles.includes(role)) return { kind: "notSubscribed" };
  if (!framework.active) return { kind: "inactive", sinceMs: framework.activeSinceMs };
  const sinceMs = framework.suppressed.get(role);
  return sinceMs === undefined ? undefined : { kind: "suppressed", sinceMs };
}

function sharesOf(pool: Pool, client: number | undefined): { readonly share: number; readonly roleShare: number } {
  if (client === undefined) return { share: 0, roleShare: 0 };
  const { row } = pool.clients.node[client]!;
  pool.clients.refresh(client);
  pool.roles.table.refresh(row);
  return { share: pool.clients.share[client]!, roleShare: pool.roles.table.share[row]! };
}

/** The rows to judge: from the first up to, and without, the second. */
function rowsOf({ agents }: Pool, agentId: string | undefined): readonly [number, number] {
  if (agentId === undefined) return [0, agents.rows];
  const row = agents.rowOf(agentId);
  return row === undefined ? [0, 0] : [row, row + 1];
}

function agentVerdict(pool: Pool, quota: QuotaState, row: number, client: number, look: Look): Verdict | "agentInactive" {
  return pool.agents.active[row] === true ? consider(pool, quota, row, client, look) : "agentInactive";
}

/** Also by the first stage of a round: what the role's own guarantee lacks is not held back. */
function firstVerdict(pool: Pool, quota: QuotaState, row: number, client: number, look: Look): Verdict | "agentInactive" {
  const verdict = agentVerdict(pool, { ...quota, stage: "guarantees" }, row, client, look);
  return verdict === "offer" || verdict === "agentInactive" ? verdict : agentVerdict(pool, quota, row, client, look);
}

function detail(pool: Pool, quota: QuotaState, row: number, client: number, look: Look, kind: AgentReason["kind"]): AgentReason {
  const node = pool.clients.node[client] as RoleNode;
  const traits = pool.agents.traits[row]!;
  switch (kind) {
    case "nothingFree":
      return { kind, holders: holdersOf(pool, row), reservedFor: reservedFor(pool, row) };
    case "tooSmall":
      return { kind, free: freeOf(pool, row, node), least: leastOf(pool, client) };
    case "region":
      return { kind, agentRegion: traits.region ?? "", masterRegion: pool.options.region };
    case "quotaLimit":
      return { kind, role: node.path, consumed: numbersOf(pool, consumedOf(node)) };
    case "headroom":
      return { kind, required: numbersOf(pool, quota.required) };
    case "filtered": {
      const last = pool.filters.lastBlocking(client, row, look.want, look.extras);
      return { kind, sinceMs: last?.sinceMs ?? 0, untilMs: last?.untilMs ?? 0 };
    }
    case "wouldBeOffered":
      return {
        kind,
        resources: joinAllocated([...look.want], look.extras, pool.names, node.allocation),
        ahead: ahead(node, client),
      };
    default:
      return { kind };
  }
}

/** Frameworks of the role that come first: with a lower share they are asked before. */
function ahead(node: RoleNode, client: number): number {
  node.clients.settle();
  let count = 0;
  for (let i = 0; i < node.clients.length && node.clients.at(i) !== client; i++) count++;
  return count;
}

function holdersOf(pool: Pool, row: number): Holder[] {
  return pool.agents.holdings[row]!.map(({ client, resources, sinceMs }) => ({
    frameworkId: pool.clients.path[client] as string,
    role: pool.clients.node[client]!.path,
    resources,
    sinceMs,
  }));
}

/** Roles for which something free is reserved. */
function reservedFor(pool: Pool, row: number): string[] {
  const roles = pool.agents.extras[row]!.map((r) => r.reservations?.at(-1)?.role).filter((role) => role !== undefined);
  return [...new Set(roles)];
}

function freeOf(pool: Pool, row: number, node: RoleNode): Resources {
  const { plain, extras } = freeSplit(pool, row);
  return joinAllocated(plain, extras, pool.names, node.allocation);
}

function leastOf(pool: Pool, client: number): Readonly<Record<string, number>>[] {
  return pool.clients.minAllocatable[client]!.map((alternative) =>
    Object.fromEntries(alternative.map(([, millis, name]) => [name, fromMillis(millis)])),
  );
}

function consumedOf(node: RoleNode): number[] {
  const length = Math.max(node.reserved.length, node.spent.length);
  return Array.from({ length }, (_, r) => (node.reserved[r] ?? 0) + (node.spent[r] ?? 0));
}

function numbersOf(pool: Pool, amounts: readonly number[]): Record<string, number> {
  return Object.fromEntries([...pool.names.quantitiesOf(amounts)].map(([name, millis]) => [name, fromMillis(millis)]));
}
