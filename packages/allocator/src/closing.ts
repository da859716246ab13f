import type { Pool } from "./pool.ts";
import type { RoleNode } from "./role-tree.ts";
import type { QuotaState } from "./consider.ts";
import { surplus } from "./consider.ts";

/**
 * Clients that quota keeps from every further offer of the round, whatever the agent: what is left of their role's limit
 * and of the headroom is below the least that is worth an offer, and both only shrink while a round runs. They are
 * taken out of the orders until the round ends, so that thousands of roles at their limit cost nothing per agent.
 */
export class Closing {
  readonly #pool: Pool;
  readonly #closed: number[] = [];
  /** Names of resources that could lift a closed client over its least amounts from outside of quota. */
  readonly #names = new Set<string>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  get any(): boolean {
    return this.#closed.length > 0;
  }

  /** Quota cut what the client would have got: closes it if that holds for all agents. True if it left its order. */
  tryClose(quota: QuotaState, client: number): boolean {
    const node = this.#pool.clients.node[client] as RoleNode;
    const alternatives = this.#pool.clients.minAllocatable[client]!;
    if (alternatives.length === 0) return false;
    const out = alternatives.every((least) => least.some(([r, millis]) => room(this.#pool, quota, node, r) < millis));
    if (!out) return false;
    for (const least of alternatives) for (const [, , name] of least) this.#names.add(name);
    this.#closed.push(client);
    this.#pool.roles.delist(node, client);
    return true;
  }

  /** Before an agent is visited: reserved or revocable amounts, which quota does not cut, may suffice for closed clients. */
  reopenFor(agent: number): void {
    if (this.any && this.#pool.agents.extras[agent]!.some((extra) => this.#names.has(extra.name))) this.reopenAll();
  }

  reopenAll(): void {
    for (const client of this.#closed) this.#pool.roles.enlist(this.#pool.clients.node[client] as RoleNode, client);
    this.#closed.length = 0;
  }
}

function room(pool: Pool, quota: QuotaState, node: RoleNode, r: number): number {
  const consumed = (node.reserved[r] ?? 0) + (node.spent[r] ?? 0);
  return Math.min((node.limit[r] ?? Number.POSITIVE_INFINITY) - consumed, surplus(pool, quota, r));
}
