import { containsResources, type Resources } from "@mesolite/resources";
import type { Amounts } from "./resource-index.ts";
import { Refusals } from "./refusals.ts";
import type { Split } from "./split.ts";

/** A framework refused these resources of an agent: nothing that they contain is offered to it again until then. */
export interface OfferFilter {
  readonly client: number;
  readonly agent: number;
  readonly refused: Split;
  readonly sinceMs: number;
  readonly untilMs: number;
}

/** All filters, by framework-in-role and agent, and by the time at which they end. */
export class OfferFilters {
  private readonly byClient: (Map<number, OfferFilter[]> | undefined)[] = [];
  readonly refusals = new Refusals();
  /** How many filters each client has. */
  private readonly counts: number[] = [];
  private readonly live = new Set<OfferFilter>();
  /** A binary heap on `untilMs`; may still hold filters that were removed early. */
  private readonly heap: OfferFilter[] = [];

  add(filter: OfferFilter): void {
    const agents = (this.byClient[filter.client] ??= new Map<number, OfferFilter[]>());
    const list = agents.get(filter.agent);
    if (list === undefined) agents.set(filter.agent, [filter]);
    else agents.set(filter.agent, [...list.filter((old) => !this.supersedes(filter, old)), filter]);
    this.live.add(filter);
    this.counts[filter.client] = (this.counts[filter.client] ?? 0) + 1;
    this.refusals.add(filter.agent, filter.client, filter.refused);
    this.push(filter);
  }

  /** The filter that forbids offering `want` and `extras`, if there is one. Rounds have removed what ended before. */
  blocking(client: number, agent: number, want: Float64Array, extras: Resources): OfferFilter | undefined {
    const list = this.byClient[client]?.get(agent);
    if (list === undefined) return undefined;
    for (const filter of list) if (covers(filter.refused, want, extras)) return filter;
    return undefined;
  }

  /** Of all filters that forbid it, the one that ends last: for whoever only asks. What ended by `nowMs` stays, and does not count. */
  lastBlocking(client: number, agent: number, want: Float64Array, extras: Resources, nowMs: number): OfferFilter | undefined {
    let last: OfferFilter | undefined;
    for (const filter of this.byClient[client]?.get(agent) ?? []) {
      if (filter.untilMs > (last?.untilMs ?? nowMs) && covers(filter.refused, want, extras)) last = filter;
    }
    return last;
  }

  /** How many filters the framework has in the role: a metric. */
  countOf(client: number): number {
    return this.counts[client] ?? 0;
  }

  clearClient(client: number): void {
    for (const [agent, list] of this.byClient[client] ?? []) {
      for (const filter of list) this.forget(filter);
      this.refusals.remove(agent, client);
    }
    this.byClient[client] = undefined;
    this.compact();
  }

  clearAgent(agent: number): void {
    for (const agents of this.byClient) {
      for (const filter of agents?.get(agent) ?? []) this.forget(filter);
      agents?.delete(agent);
    }
    this.refusals.clearAgent(agent);
    this.compact();
  }

  /** Removes what ended by `nowMs` and returns it. */
  expire(nowMs: number): OfferFilter[] {
    const ended: OfferFilter[] = [];
    for (let first = this.heap[0]; first !== undefined && first.untilMs <= nowMs; first = this.heap[0]) {
      this.pop();
      if (!this.forget(first)) continue;
      ended.push(first);
      this.unlink(first);
    }
    return ended;
  }

  /** A framework that declines again and again keeps one filter, not one per offer. */
  private supersedes(filter: OfferFilter, old: OfferFilter): boolean {
    return old.untilMs <= filter.untilMs && isPart(old.refused, filter.refused) && this.forget(old);
  }

  /** False when the filter was gone already. */
  private forget(filter: OfferFilter): boolean {
    if (!this.live.delete(filter)) return false;
    this.counts[filter.client]!--;
    return true;
  }

  private unlink(filter: OfferFilter): void {
    this.refusals.remove(filter.agent, filter.client);
    const agents = this.byClient[filter.client];
    const rest = agents?.get(filter.agent)?.filter((other) => other !== filter) ?? [];
    if (rest.length > 0) agents?.set(filter.agent, rest);
    else agents?.delete(filter.agent);
  }

  // Filters may last a year; without this, reviving again and again would fill the heap with dead ones.
  private compact(): void {
    if (this.heap.length < 2 * this.live.size + 1024) return;
    this.heap.length = 0;
    for (const filter of this.live) this.push(filter);
  }

  private push(filter: OfferFilter): void {
    const heap = this.heap;
    let i = heap.push(filter) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if ((heap[parent] as OfferFilter).untilMs <= filter.untilMs) break;
      heap[i] = heap[parent] as OfferFilter;
      i = parent;
    }
    heap[i] = filter;
  }

  private pop(): void {
    const heap = this.heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1]!.untilMs < heap[child]!.untilMs) child++;
      if (heap[child]!.untilMs >= last.untilMs) break;
      heap[i] = heap[child]!;
      i = child;
    }
    heap[i] = last;
  }
}

function covers(refused: Split, want: Float64Array, extras: Resources): boolean {
  const plain: Amounts = refused.plain;
  for (let r = 0; r < want.length; r++) if (want[r]! > (plain[r] ?? 0)) return false;
  return extras.length === 0 || extras === refused.extras || containsResources(refused.extras, extras);
}

function isPart(part: Split, whole: Split): boolean {
  if (part === whole) return true;
  return part.plain.every((millis, r) => millis <= (whole.plain[r] ?? 0)) && containsResources(whole.extras, part.extras);
}
