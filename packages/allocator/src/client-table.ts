import type { Framework } from "./framework.ts";
import type { RoleNode } from "./role-tree.ts";
import { ShareTable } from "./share-table.ts";

/**
 * Amounts of which at least one alternative must be there for an offer to be worth making. `resource` is `unknownResource` as long as no
 * agent has the resource.
 */
export type MinAllocatable = readonly (readonly (readonly [resource: number, millis: number, name: string])[])[];

/** Frameworks within roles: what the inner sorter orders. A row is a framework in one of its roles. */
export class ClientTable extends ShareTable {
  readonly framework: Framework[] = [];
  readonly node: RoleNode[] = [];
  /** Whether it takes part in rounds: framework active, role subscribed and not suppressed. */
  readonly enlisted: boolean[] = [];
  /** The version at which it last became willing to take more than before. */
  readonly widenedAt: number[] = [];
  readonly minAllocatable: MinAllocatable[] = [];
  /** On how many agents the client holds something. */
  readonly agents: number[] = [];

  addClient(framework: Framework, node: RoleNode): number {
    const row = this.add(framework.id, 1);
    this.framework[row] = framework;
    this.node[row] = node;
    this.enlisted[row] = false;
    this.widenedAt[row] = 0;
    this.minAllocatable[row] = [];
    this.agents[row] = 0;
    return row;
  }
}
