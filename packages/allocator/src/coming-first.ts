import { consider, makeLook, type QuotaState, type World } from "./consider.ts";
import { isUnsatisfied } from "./guarantees.ts";
import type { Pool } from "./pool.ts";
import type { RoleNode } from "./role-tree.ts";
import type { ShareOrder } from "./share-order.ts";

/** A framework in a role that a round comes to earlier. */
export interface Comer {
  readonly frameworkId: string;
  readonly role: string;
}

/**
 * Who would be offered an agent before a client is: the frameworks, of all roles, to which a round that looked at this agent next
 * would come earlier, and which want it. Costs a look at each that a round would look at: only for agents told one by one.
 */
export function comingFirst(
  pool: Pool,
  world: World,
  { required }: QuotaState,
  agent: number,
  client: number,
): { readonly ahead: number; readonly first?: Comer } {
  const comers = new Set<number>();
  const look = makeLook(world);
  // As in a round: guarantees that are not satisfied are first, and then comes everyone.
  for (const stage of pool.roles.withGuarantee.size > 0 ? (["guarantees", "everything"] as const) : (["everything"] as const)) {
    const quota = { stage, required };
    const isOver = walk(pool, pool.roles.root, (other, node) => {
      if (stage === "guarantees" && !isUnsatisfied(node)) return false;
      if (consider(world, quota, agent, other, look) !== "offer") return false;
      if (other !== client) comers.add(other);
      return other === client;
    });
    if (isOver) break;
  }
  const [first] = comers;
  if (first === undefined) return { ahead: 0 };
  const comer = { frameworkId: pool.clients.path[first] as string, role: pool.clients.node[first]!.path };
  return { ahead: comers.size, first: comer };
}

/** Willing clients below a role in the order in which a round comes to them, until `visit` returns true. */
function walk(pool: Pool, node: RoleNode, visit: (client: number, node: RoleNode) => boolean): boolean {
  return inOrder(node.order, (row) => {
    const child = pool.roles.nodeOfRow[row] as RoleNode;
    if (child.ownRow !== row) return walk(pool, child, visit);
    return inOrder(child.clients, (client) => visit(client, child));
  });
}

function inOrder(order: ShareOrder, visit: (row: number) => boolean): boolean {
  order.settle();
  for (let i = 0; i < order.length; i++) if (visit(order.at(i))) return true;
  return false;
}
