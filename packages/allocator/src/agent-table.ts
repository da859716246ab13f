import { assert } from "@mesolite/base";
import { isShared, type Resources } from "@mesolite/resources";
import { Columns } from "./columns.ts";
import type { Split } from "./split.ts";

/** What one framework holds of one agent in one role. */
export interface Holding {
  readonly client: number;
  /** Marked with the role: the sum of what was offered and allocated. */
  readonly resources: Resources;
  readonly split: Split;
  /** Since when it holds something there without a break. */
  readonly sinceMs: number;
}

/** A part of an agent as it was offered last. Offered again as it is, it needs no new objects. */
export interface OfferedPart {
  readonly role: object;
  readonly split: Split;
  readonly resources: Resources;
}

/** What the allocator must know of an agent besides its resources. */
export interface AgentTraits {
  readonly multiRole: boolean;
  readonly hierarchicalRole: boolean;
  /** The region of its fault domain. */
  readonly region: string | undefined;
}

/** Agents by row: free plain scalars in columns, the rest in arrays beside. */
export class AgentTable {
  readonly free = new Columns();
  readonly ids: (string | undefined)[] = [];
  readonly traits: AgentTraits[] = [];
  readonly totals: Resources[] = [];
  readonly totalSplits: Split[] = [];
  /** Free resources that are no plain scalars. */
  readonly extras: Resources[] = [];
  /** Mostly a handful, which is found faster in a list than in a map of its own. */
  readonly holdings: Holding[][] = [];
  readonly lastOffered: (OfferedPart | undefined)[] = [];
  readonly active: boolean[] = [];
  readonly hasGpus: boolean[] = [];
  readonly hasShared: boolean[] = [];
  /** What was offered of shared volumes in the running round; undefined outside of one. */
  readonly offeredShared: (Resources | undefined)[] = [];
  /** The version at which there was last more to offer. */
  readonly grownAt: number[] = [];
  /** The version of the last round that looked at the agent for everyone. */
  readonly lookedAt: number[] = [];
  /** Quota held something back when the agent was looked at. */
  readonly heldBack: boolean[] = [];
  /** Whether growth waits for the batch (declined) or is offered at once. */
  readonly urgent: boolean[] = [];
  private readonly rowsById = new Map<string, number>();
  private readonly vacant: number[] = [];

  get rows(): number {
    return this.ids.length;
  }

  rowOf(id: string): number | undefined {
    return this.rowsById.get(id);
  }

  add(id: string, traits: AgentTraits, active: boolean): number {
    assert(!this.rowsById.has(id), `agent ${id} is added to the allocator for the first time`);
    const row = this.vacant.pop() ?? this.ids.length;
    this.rowsById.set(id, row);
    this.ids[row] = id;
    this.traits[row] = traits;
    this.holdings[row] = [];
    this.lastOffered[row] = undefined;
    this.active[row] = active;
    this.offeredShared[row] = undefined;
    this.grownAt[row] = 0;
    this.lookedAt[row] = 0;
    this.heldBack[row] = false;
    this.urgent[row] = false;
    return row;
  }

  remove(row: number): void {
    this.rowsById.delete(this.ids[row] as string);
    this.ids[row] = undefined;
    this.holdings[row] = [];
    this.extras[row] = [];
    this.free.set(row, []);
    this.vacant.push(row);
  }

  setTotal(row: number, total: Resources, split: Split): void {
    this.totals[row] = total;
    this.totalSplits[row] = split;
    this.hasGpus[row] = total.some((r) => r.name === "gpus" && (r.scalar?.value ?? 0) > 0);
    this.hasShared[row] = total.some(isShared);
  }
}
