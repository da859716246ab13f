import type { Resources } from "./types.ts";
import { fromMillis, toMillis } from "./scalar.ts";

/** Amounts of scalar resources by name, in thousandths, all > 0: reservations and everything else that tells kinds apart is left out. */
export type Quantities = ReadonlyMap<string, number>;

/** Upper bounds by name, in thousandths. A name that is absent has no bound; 0 is a bound. */
export type Limits = ReadonlyMap<string, number>;

/** The scalars of a list summed by name. */
export function quantitiesOf(resources: Resources): Quantities {
  const result = new Map<string, number>();
  for (const r of resources) {
    if (r.type !== "SCALAR") continue;
    const millis = toMillis(r.scalar?.value ?? 0);
    if (millis > 0) result.set(r.name, (result.get(r.name) ?? 0) + millis);
  }
  return result;
}

/** Quantities from numbers in natural units, such as `{cpus: 0.5, mem: 64}`; what is not above 0 is left out. */
export function quantitiesFromNumbers(numbers: Readonly<Record<string, number>>): Quantities {
  return new Map(
    Object.entries(numbers)
      .map(([k, v]): [string, number] => [k, toMillis(v)])
      .filter(([, v]) => v > 0),
  );
}

/** Limits from numbers in natural units; 0 stays. */
export function limitsFromNumbers(numbers: Readonly<Record<string, number>>): Limits {
  return new Map(Object.entries(numbers).map(([k, v]) => [k, toMillis(v)]));
}

/** Back to natural units. */
export function quantitiesToNumbers(quantities: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...quantities].map(([k, v]) => [k, fromMillis(v)]));
}

export function addQuantities(left: Quantities, right: Quantities): Quantities {
  const result = new Map(left);
  for (const [name, millis] of right) result.set(name, (result.get(name) ?? 0) + millis);
  return result;
}

/** Whether `left` has at least as much of everything in `right`. */
export function quantitiesContain(left: Quantities, right: Quantities): boolean {
  return [...right].every(([name, millis]) => (left.get(name) ?? 0) >= millis);
}

/** Whether nothing in `quantities` exceeds its limit. */
export function withinLimits(quantities: Quantities, limits: Limits): boolean {
  return [...limits].every(([name, millis]) => (quantities.get(name) ?? 0) <= millis);
}

/** Whether a list has at least these quantities; ranges count their numbers, sets their items. */
export function resourcesHaveQuantities(resources: Resources, wanted: Quantities): boolean {
  return [...wanted].every(([name, millis]) => amountOf(resources, name) >= millis);
}

function amountOf(resources: Resources, name: string): number {
  let millis = 0;
  for (const r of resources) {
    if (r.name !== name) continue;
    if (r.type === "SCALAR") millis += toMillis(r.scalar?.value ?? 0);
    else if (r.type === "SET") millis += 1000 * (r.set?.item ?? []).length;
    else for (const range of r.ranges?.range ?? []) millis += 1000 * (range.end - range.begin + 1);
  }
  return millis;
}
