import { addResources, isShared, type Resources } from "@mesolite/resources";
import { take } from "./accounts.ts";
import type { OfferedPart } from "./agent-table.ts";
import { agentLooks, candidatesOf, hasGrown, isExhausted, putBack, type Selection } from "./candidates.ts";
import { Closing } from "./closing.ts";
import { consider, type Look, makeLook, type QuotaState } from "./consider.ts";
import { noteGrowth, noteQuotaChange, type Pool } from "./pool.ts";
import { isUnsatisfied, missingOf, requiredHeadroom } from "./guarantees.ts";
import { hasBit } from "./refusals.ts";
import type { RoleNode } from "./role-tree.ts";
import { ShareOrder } from "./share-order.ts";
import { hasScalars, joinAllocated, makeSplit } from "./split.ts";

/** One offer to make. `resources` are marked with the role. */
export interface Allocation {
  readonly frameworkId: string;
  readonly role: string;
  readonly agentId: string;
  readonly resources: Resources;
}

/** The order in which agents are given out; called once per stage, may reorder in place. */
export type ArrangeAgents = (rows: number[], idOf: (row: number) => string, stage: 1 | 2) => void;

export interface RoundRequest extends Selection {
  readonly nowMs: number;
  readonly arrange: ArrangeAgents;
}

interface Round {
  readonly pool: Pool;
  readonly nowMs: number;
  readonly version: number;
  readonly quota: QuotaState;
  readonly unsatisfied: Set<RoleNode>;
  /** Their rows, lowest share first; undefined when one of them is no top-level role, and has to be reached through its parents. */
  readonly needy: ShareOrder | undefined;
  readonly look: Look;
  readonly allocations: Allocation[];
  /** Offers of the first stage by agent, to which the second stage may add. */
  readonly early: Map<number, number[]>;
  readonly closing: Closing;
  /** Clients that refused whatever the current agent has, see {@link Refusals}. */
  refused: Uint32Array | undefined;
  agent: number;
  /** Spent in the running stage, and how many it may spend. */
  looks: number;
  readonly maxLooks: number;
  /** Everything before this version has been looked at for the current agent. */
  knownUpTo: number;
}

/**
 * One round of hierarchical DRF over the agents that changed since they were looked at last. First roles get what
 * is missing to their guarantees, then everyone gets the rest, lowest share first, as far as limits and the headroom for
 * unsatisfied guarantees allow. An agent that nobody wanted is not looked at again until something changes for it.
 */
export function runRound(pool: Pool, request: RoundRequest): Allocation[] {
  const idOf = (row: number): string => pool.agents.ids[row] as string;
  const candidates = candidatesOf(pool, request, (rows) => request.arrange(rows, idOf, 1));
  if (candidates.length === 0) return [];
  const round = startRound(pool, request.nowMs, request.maxLooks);
  for (const agent of candidates) prepare(pool, agent);
  if (round.unsatisfied.size > 0) visitAgents(round, candidates);
  round.quota.stage = "everything";
  request.arrange(candidates, idOf, 2);
  visitAgents(round, candidates);
  round.closing.reopenAll();
  for (const agent of candidates) settle(round, agent);
  // Less has to be kept free than the second stage knew: agents that it held back may have more to give in the next round.
  const required = round.allocations.length > 0 ? requiredHeadroom(pool) : round.quota.required;
  if (round.quota.required.some((millis, r) => (required[r] ?? 0) < millis)) noteQuotaChange(pool);
  return round.allocations;
}

/** Each in turn, as many as there may be looks: what is left is put back, so that `agents` are those that had their turn. */
function visitAgents(round: Round, agents: number[]): void {
  round.looks = 0;
  for (let i = 0; i < agents.length; i++) {
    if (round.quota.stage === "guarantees" && round.unsatisfied.size === 0) return;
    if (round.looks >= round.maxLooks) return putBack(round.pool, agents.splice(i));
    round.looks += agentLooks;
    visitAgent(round, agents[i] as number);
  }
}

function startRound(pool: Pool, nowMs: number, maxLooks = Number.POSITIVE_INFINITY): Round {
  const required = requiredHeadroom(pool);
  const unsatisfied = new Set([...pool.roles.withGuarantee].filter(isUnsatisfied));
  return {
    pool,
    nowMs,
    version: ++pool.version,
    quota: { stage: "guarantees", required },
    unsatisfied,
    needy: needyOrder(pool, unsatisfied),
    look: makeLook(pool),
    allocations: [],
    early: new Map(),
    closing: new Closing(pool),
    refused: undefined,
    agent: 0,
    looks: 0,
    maxLooks,
    knownUpTo: 0,
  };
}

function needyOrder({ roles }: Pool, unsatisfied: ReadonlySet<RoleNode>): ShareOrder | undefined {
  const order = new ShareOrder(roles.table);
  for (const node of unsatisfied) {
    if (node.parent !== roles.root) return undefined;
    order.insert(node.row);
  }
  return order;
}

function prepare(pool: Pool, agent: number): void {
  // A fresh look at everyone starts from a clean slate; a look at newly willing frameworks only adds.
  if (hasGrown(pool, agent)) {
    pool.agents.heldBack[agent] = false;
    pool.agents.lookedAt[agent] = 0;
  }
}

function settle(round: Round, agent: number): void {
  const { agents } = round.pool;
  agents.lookedAt[agent] = round.version;
  agents.urgent[agent] = false;
  if (agents.offeredShared[agent] === undefined) return;
  // A shared volume can be offered to the next framework in the next round.
  agents.offeredShared[agent] = undefined;
  noteGrowth(round.pool, agent, false);
}

function visitAgent(round: Round, agent: number): void {
  round.agent = agent;
  round.knownUpTo = round.pool.agents.lookedAt[agent] as number;
  const { pool } = round;
  if (isExhausted(pool, agent)) return;
  round.closing.reopenFor(agent);
  if (round.closing.any) pool.agents.heldBack[agent] = true;
  pool.pass++;
  round.refused = pool.filters.refusals.coveringFree(agent, pool.agents.free.columns, pool.agents.extras[agent] as Resources);
  if (round.quota.stage === "guarantees" && round.needy !== undefined) visitNeedy(round, round.needy);
  else visitRole(round, pool.roles.root);
}

/**
 * The first stage concerns only roles with an unsatisfied guarantee: in the order in which `visitRole` would come to them, but
 * thousands of satisfied ones between them cost nothing.
 */
function visitNeedy(round: Round, order: ShareOrder): void {
  const { roles, pass } = round.pool;
  const { table } = roles;
  order.settle();
  for (let i = 0; i < order.length;) {
    const row = order.at(i);
    if (table.visited[row] === pass) {
      i++;
      continue;
    }
    table.visited[row] = pass;
    round.looks++;
    const before = table.count[row];
    const node = roles.nodeOfRow[row] as RoleNode;
    const done = visitClients(round, node);
    if (table.count[row] !== before) {
      roles.markStale(node);
      if (round.unsatisfied.has(node)) order.moveRight(i);
      else order.remove(row);
    }
    if (done) return;
  }
}

/**
 * Visits children in share order as it was when the visit began: an allocation moves a row to the right, where the
 * `visited` mark keeps it from being visited twice. Returns true when the agent has nothing left.
 */
function visitRole(round: Round, node: RoleNode): boolean {
  const { table, nodeOfRow } = round.pool.roles;
  const { pass } = round.pool;
  const { order } = node;
  order.settle();
  for (let i = 0; i < order.length;) {
    const row = order.at(i);
    if (table.visited[row] === pass) {
      i++;
      continue;
    }
    table.visited[row] = pass;
    round.looks++;
    const before = table.count[row];
    const child = nodeOfRow[row] as RoleNode;
    const done = child.ownRow === row ? visitClients(round, child) : visitRole(round, child);
    // The row is gone from the order when its last client was closed, see Closing.
    if (table.count[row] !== before && i < order.length && order.at(i) === row) order.moveRight(i);
    if (done) return true;
  }
  return false;
}

function visitClients(round: Round, node: RoleNode): boolean {
  const { pool, quota } = round;
  if (quota.stage === "guarantees" && !round.unsatisfied.has(node)) return false;
  const { clients } = pool;
  const order = node.clients;
  order.settle();
  const { refused } = round;
  for (let i = 0; i < order.length;) {
    const client = order.at(i);
    if (clients.visited[client] === pool.pass || isSettled(round, client)) {
      i++;
      continue;
    }
    clients.visited[client] = pool.pass;
    round.looks++;
    if (refused !== undefined && hasBit(refused, client)) {
      i++;
      continue;
    }
    const verdict = consider(pool, quota, round.agent, client, round.look);
    if (verdict === "offer") {
      noteClipped(round);
      offer(round, client, node);
      order.moveRight(i);
      if (isExhausted(pool, round.agent)) return true;
      if (quota.stage === "guarantees" && !round.unsatisfied.has(node)) return false;
    } else if (verdict === "nothingFree") return isExhausted(pool, round.agent);
    else if (!noteClipped(round) || !round.closing.tryClose(quota, client)) i++;
  }
  return false;
}

/** Nothing changed for the agent since it was looked at, nor for the client. */
function isSettled(round: Round, client: number): boolean {
  return (round.pool.clients.widenedAt[client] as number) <= round.knownUpTo;
}

/** Quota took something away: the agent is looked at again when quota or consumption change. */
function noteClipped(round: Round): boolean {
  if (round.quota.stage === "guarantees" || round.look.clippedBy === undefined) return false;
  round.pool.agents.heldBack[round.agent] = true;
  return true;
}

function offer(round: Round, client: number, node: RoleNode): void {
  const { pool, look, agent } = round;
  const { split, resources } = partOf(pool, agent, look, node);
  noteShared(pool, agent, look.extras);
  if (round.quota.stage === "guarantees") noteGuarantee(round, node, split.quota);
  take(pool, agent, client, resources, split, round.nowMs);
  if (round.unsatisfied.size > 0 && !isUnsatisfied(node)) round.unsatisfied.delete(node);
  record(round, client, node, resources);
}

/** What is declined goes to the next framework unchanged: then the objects of the last offer serve again. */
function partOf(pool: Pool, agent: number, look: Look, node: RoleNode): OfferedPart {
  const last = pool.agents.lastOffered[agent];
  if (last !== undefined && last.role === node && last.split.extras === look.extras && sameAmounts(last.split.plain, look.want)) {
    return last;
  }
  const split = makeSplit([...look.want], look.extras, pool.names);
  const resources = joinAllocated(split.plain, split.extras, pool.names, node.allocation);
  return (pool.agents.lastOffered[agent] = { role: node, split, resources });
}

function sameAmounts(plain: readonly number[], want: Float64Array): boolean {
  for (let r = 0; r < want.length; r++) if ((plain[r] ?? 0) !== want[r]) return false;
  return true;
}

function noteShared(pool: Pool, agent: number, extras: Resources): void {
  if (pool.agents.hasShared[agent] !== true || !hasScalars(extras)) return;
  const shared = extras.filter(isShared);
  if (shared.length > 0) pool.agents.offeredShared[agent] = addResources(pool.agents.offeredShared[agent] ?? [], shared);
}

/** What goes towards the guarantee need not be kept free any longer. */
function noteGuarantee(round: Round, node: RoleNode, given: readonly number[]): void {
  const { required } = round.quota;
  for (let r = 0; r < required.length; r++) {
    required[r] = Math.max(0, (required[r] as number) - Math.min(given[r] ?? 0, missingOf(node, r)));
  }
}

function record(round: Round, client: number, node: RoleNode, resources: Resources): void {
  const { pool, agent, allocations, early } = round;
  const frameworkId = pool.clients.path[client] as string;
  const earlier = early.get(agent);
  const same = earlier?.find((i) => allocations[i]!.frameworkId === frameworkId && allocations[i]!.role === node.path);
  if (same !== undefined) {
    const first = allocations[same] as Allocation;
    allocations[same] = { ...first, resources: addResources(first.resources, resources) };
    return;
  }
  allocations.push({ frameworkId, role: node.path, agentId: pool.agents.ids[agent] as string, resources });
  if (round.quota.stage !== "guarantees") return;
  if (earlier === undefined) early.set(agent, [allocations.length - 1]);
  else earlier.push(allocations.length - 1);
}
