import { fromMillis, isAllocatableTo, type Resources } from "@mesolite/resources";
import { freeSplit } from "./accounts.ts";
import { type Comer, comingFirst } from "./coming-first.ts";
import { consider, type Look, makeLook, type QuotaState, type Verdict, type World } from "./consider.ts";
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

/** Where the rest of an agent is: held, or free and reserved for roles other than the one asked about. */
export interface Elsewhere {
  readonly holders: readonly Holder[];
  readonly reservedFor: readonly string[];
}

/** Amounts of resources by name, in their own unit. */
type Amounts = Readonly<Record<string, number>>;

/** Why one agent is not offered to a framework in a role; "wouldBeOffered" when nothing is in the way. */
export type AgentReason =
  | { readonly kind: "agentInactive" }
  | { readonly kind: "constraint" }
  | ({ readonly kind: "nothingFree" } & Elsewhere)
  /** `free`: what the role may have of it. */
  | ({ readonly kind: "tooSmall"; readonly free: Resources; readonly least: readonly Amounts[] } & Elsewhere)
  | { readonly kind: "gpus" }
  | { readonly kind: "region"; readonly agentRegion: string; readonly masterRegion: string | undefined }
  | { readonly kind: "incapable" }
  | { readonly kind: "quotaLimit"; readonly role: string; readonly limit: Amounts; readonly consumed: Amounts }
  | { readonly kind: "headroom"; readonly required: Amounts }
  | { readonly kind: "multiRole" }
  | { readonly kind: "hierarchicalRole" }
  | { readonly kind: "filtered"; readonly sinceMs: number; readonly untilMs: number }
  /** `ahead` others would be offered the agent before, by their share or for a guarantee; `first` is the first of them. */
  | { readonly kind: "wouldBeOffered"; readonly resources: Resources; readonly ahead: number; readonly first?: Comer };

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
  /** The asked agent, or as many agents as asked for: of every reason in turn, so that a rare one is among them. */
  readonly agents: readonly AgentExplanation[];
}

export interface ExplainRequest {
  readonly frameworkId: string;
  readonly role?: string;
  readonly agentId?: string;
  /** At most that many agents are named one by one; all are counted. Default 25. */
  readonly limit?: number;
}

/** One question: of a framework in a role, at one moment. */
interface Question {
  readonly pool: Pool;
  readonly nowMs: number;
  /** The pool without the filters that have ended. */
  readonly world: World;
  readonly quota: QuotaState;
  readonly client: number;
  readonly node: RoleNode;
  readonly look: Look;
}

/**
 * Why a framework does not get (more) offers: asked now, of the same function that decides in a round, never stored.
 * undefined for an unknown framework. Cost: agents x roles of the request.
 */
export function explain(pool: Pool, request: ExplainRequest, nowMs: number): readonly RoleExplanation[] | undefined {
  const framework = pool.frameworks.get(request.frameworkId);
  if (framework === undefined) return undefined;
  const roles = request.role === undefined ? framework.spec.roles : [request.role];
  return roles.map((role) => explainRole(pool, nowMs, framework, role, request));
}

function explainRole(pool: Pool, nowMs: number, framework: Framework, role: string, request: ExplainRequest): RoleExplanation {
  const client = framework.clients.get(role);
  const reason = roleReason(framework, role);
  const head = { role, reason, ...sharesOf(pool, client) };
  if (client === undefined || reason !== undefined) return { ...head, counts: {}, agents: [] };
  const question = questionOf(pool, nowMs, client);
  const judge = isUnsatisfied(question.node) ? firstVerdict : agentVerdict;
  const limit = request.limit ?? defaultAgents;
  const counts: Partial<Record<AgentReason["kind"], number>> = {};
  const rows = new Map<AgentReason["kind"], number[]>();
  const [from, to] = rowsOf(pool, request.agentId);
  for (let row = from; row < to; row++) {
    if (pool.agents.ids[row] === undefined) continue;
    const kind = kindOf(judge(question, row));
    const count = (counts[kind] = (counts[kind] ?? 0) + 1);
    if (count === 1) rows.set(kind, [row]);
    else if (count <= limit) rows.get(kind)!.push(row);
  }
  const agents = someOfEach([...rows.values()], limit).map((row) => explainAgent(question, row, kindOf(judge(question, row))));
  return { ...head, counts, agents };
}

function questionOf(pool: Pool, nowMs: number, client: number): Question {
  const { options, names, headroom, agents, clients, filters } = pool;
  const blocking: World["filters"]["blocking"] = (asker, agent, want, extras) =>
    filters.lastBlocking(asker, agent, want, extras, nowMs);
  const world: World = { options, names, headroom, agents, clients, filters: { blocking } };
  const quota: QuotaState = { stage: "everything", required: requiredHeadroom(pool) };
  return { pool, nowMs, world, quota, client, node: clients.node[client] as RoleNode, look: makeLook(pool) };
}

function kindOf(verdict: Verdict | "agentInactive"): AgentReason["kind"] {
  return verdict === "offer" || verdict === "guarantee" ? "wouldBeOffered" : verdict;
}

/** The first of every list, then the second of every list, and so on, up to `limit`. */
function someOfEach(lists: readonly (readonly number[])[], limit: number): number[] {
  const rows: number[] = [];
  for (let i = 0; rows.length < limit && lists.some((list) => list.length > i); i++) {
    for (const list of lists) if (i < list.length && rows.length < limit) rows.push(list[i] as number);
  }
  return rows;
}

/** Right after the agent was judged: `look` is of it. */
function explainAgent(question: Question, row: number, kind: AgentReason["kind"]): AgentExplanation {
  const { pool, nowMs, quota, client } = question;
  const reason = detail(question, row, kind);
  const changes = kind === "wouldBeOffered" ? [] : smallestChanges(pool, nowMs, quota, row, client);
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

function agentVerdict({ pool, world, quota, client, look }: Question, row: number): Verdict | "agentInactive" {
  return pool.agents.active[row] === true ? consider(world, quota, row, client, look) : "agentInactive";
}

/** Also by the first stage of a round: what the role's own guarantee lacks is not held back. */
function firstVerdict(question: Question, row: number): Verdict | "agentInactive" {
  const verdict = agentVerdict({ ...question, quota: { ...question.quota, stage: "guarantees" } }, row);
  return verdict === "offer" || verdict === "agentInactive" ? verdict : agentVerdict(question, row);
}

function detail(question: Question, row: number, kind: AgentReason["kind"]): AgentReason {
  const { pool, quota, client, node, look } = question;
  switch (kind) {
    case "nothingFree":
      return { kind, ...elsewhere(question, row) };
    case "tooSmall":
      return { kind, free: lookedAt(question), least: leastOf(pool, client), ...elsewhere(question, row) };
    case "region":
      return { kind, agentRegion: pool.agents.traits[row]!.region ?? "", masterRegion: pool.options.region };
    case "quotaLimit":
      return { kind, role: node.path, limit: limitOf(pool, node), consumed: numbersOf(pool, consumedOf(node)) };
    case "headroom":
      return { kind, required: numbersOf(pool, quota.required) };
    case "filtered":
      return { kind, sinceMs: look.filter?.sinceMs ?? 0, untilMs: look.filter?.untilMs ?? 0 };
    case "wouldBeOffered":
      return { kind, resources: lookedAt(question), ...comingFirst(pool, question.world, quota, row, client) };
    default:
      return { kind };
  }
}

/** What the decision left of the agent for the role. */
function lookedAt({ pool, look, node }: Question): Resources {
  return joinAllocated([...look.want], look.extras, pool.names, node.allocation);
}

function elsewhere({ pool, node }: Question, row: number): Elsewhere {
  return { holders: holdersOf(pool, row), reservedFor: reservedForOthers(pool, row, node.path) };
}

function holdersOf(pool: Pool, row: number): Holder[] {
  return pool.agents.holdings[row]!.map(({ client, resources, sinceMs }) => ({
    frameworkId: pool.clients.path[client] as string,
    role: pool.clients.node[client]!.path,
    resources,
    sinceMs,
  }));
}

/** Roles for which something free is reserved that `role` may not have. */
function reservedForOthers(pool: Pool, row: number, role: string): string[] {
  const others = freeSplit(pool, row).extras.filter((extra) => !isAllocatableTo(extra, role));
  return [...new Set(others.map((extra) => extra.reservations?.at(-1)?.role).filter((other) => other !== undefined))];
}

function leastOf(pool: Pool, client: number): Amounts[] {
  return pool.clients.minAllocatable[client]!.map((alternative) =>
    Object.fromEntries(alternative.map(([, millis, name]) => [name, fromMillis(millis)])),
  );
}

function consumedOf(node: RoleNode): number[] {
  const length = Math.max(node.reserved.length, node.spent.length);
  return Array.from({ length }, (_, r) => (node.reserved[r] ?? 0) + (node.spent[r] ?? 0));
}

function numbersOf(pool: Pool, amounts: readonly number[]): Amounts {
  return Object.fromEntries([...pool.names.quantitiesOf(amounts)].map(([name, millis]) => [name, fromMillis(millis)]));
}

/** Also the limits of 0, which `numbersOf` would leave out. */
function limitOf(pool: Pool, node: RoleNode): Amounts {
  const limits = node.limit.map((millis, r) => [pool.names.names[r] as string, fromMillis(millis)] as const);
  return Object.fromEntries(limits.filter(([, amount]) => Number.isFinite(amount)));
}
