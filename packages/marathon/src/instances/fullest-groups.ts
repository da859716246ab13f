import { constraintValueOfInstance } from "../matching/constraint-value.ts";
import type { Instance } from "./instance.ts";

/**
 * Takes `count` instances one after the other, each time the first in order that stands in a fullest group of every field; the very first
 * when there is none. What remains is spread as evenly as can be.
 */
export function takeFromFullest(ordered: readonly Instance[], fields: readonly string[], count: number): readonly Instance[] {
  const [field] = fields;
  if (field === undefined) return ordered.slice(0, count);
  if (fields.length === 1) return byLevel(ordered, field).slice(0, count);
  return takeOneByOne(ordered, fields, count);
}

/**
 * Of one field no search is needed: a group of k loses its first member when k is the size of the fullest, its second at k - 1, and so
 * on; of those that go at the same size the first in order goes first.
 */
function byLevel(ordered: readonly Instance[], field: string): readonly Instance[] {
  const values = ordered.map((instance) => valueOf(instance, field));
  const left = new Map<string, number>();
  for (const value of values) left.set(value, (left.get(value) ?? 0) + 1);
  const levels = values.map((value) => {
    const level = left.get(value) ?? 0;
    left.set(value, level - 1);
    return level;
  });
  const order = [...ordered.keys()].sort((a, b) => (levels[b] ?? 0) - (levels[a] ?? 0) || a - b);
  return order.flatMap((i) => ordered[i] ?? []);
}

/** The groups of several fields shrink together: each time the instances are looked at in order until one fits, mostly among the first few. */
function takeOneByOne(ordered: readonly Instance[], fields: readonly string[], count: number): readonly Instance[] {
  const groupings = fields.map((field) => new Grouping(ordered.map((instance) => valueOf(instance, field))));
  const chain = new Chain(ordered.length);
  const taken: Instance[] = [];
  while (taken.length < count && !chain.isEmpty) {
    const index = chain.take((i) => groupings.every((grouping) => grouping.isInFullest(i)));
    for (const grouping of groupings) grouping.remove(index);
    taken.push(...ordered.slice(index, index + 1));
  }
  return taken;
}

/** How many instances have each value of one field. */
class Grouping {
  readonly #values: readonly string[];
  readonly #sizes = new Map<string, number>();
  /** How many groups there are of each size. */
  readonly #groups: number[] = [];
  #most = 0;

  constructor(values: readonly string[]) {
    this.#values = values;
    for (const value of values) this.#sizes.set(value, (this.#sizes.get(value) ?? 0) + 1);
    for (const size of this.#sizes.values()) {
      this.#groups[size] = (this.#groups[size] ?? 0) + 1;
      this.#most = Math.max(this.#most, size);
    }
  }

  isInFullest(index: number): boolean {
    return this.#sizeOf(index) === this.#most;
  }

  remove(index: number): void {
    const size = this.#sizeOf(index);
    this.#sizes.set(this.#values[index] ?? "", size - 1);
    this.#groups[size] = (this.#groups[size] ?? 0) - 1;
    this.#groups[size - 1] = (this.#groups[size - 1] ?? 0) + 1;
    if (size === this.#most && this.#groups[size] === 0) this.#most--;
  }

  #sizeOf(index: number): number {
    return this.#sizes.get(this.#values[index] ?? "") ?? 0;
  }
}

/** The numbers from 0 on that have not been taken, in order. */
class Chain {
  /** Of each number, and of -1, the next one that is left. Shifted by one. */
  readonly #next: number[];
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
    this.#next = Array.from({ length: length + 1 }, (_, i) => i);
  }

  get isEmpty(): boolean {
    return this.#after(-1) >= this.#length;
  }

  /** Takes the first one that fits; the first of all when none does. */
  take(fits: (index: number) => boolean): number {
    let before = -1;
    for (let i = this.#after(before); i < this.#length && !fits(i); i = this.#after(before)) before = i;
    if (this.#after(before) >= this.#length) before = -1;
    const taken = this.#after(before);
    this.#next[before + 1] = this.#after(taken);
    return taken;
  }

  #after(index: number): number {
    return this.#next[index + 1] ?? this.#length;
  }
}

function valueOf(instance: Instance, field: string): string {
  return constraintValueOfInstance(instance, field) ?? "";
}
