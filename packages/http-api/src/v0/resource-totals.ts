import { quote } from "../quote.ts";
import {
  coalesce,
  fromMillis,
  isRevocable,
  type Range,
  type Resource,
  toMillis,
  formatRanges,
  formatSet,
} from "@mesolite/resources";
import { jsonDouble } from "@mesolite/wire";

/** Amounts by name, whatever role they are reserved or allocated to. Revocable ones count under `<name>_revocable`. */
export interface ResourceTotals {
  /** In whole thousandths, so that sums are exact. */
  readonly scalarMillis: Map<string, number>;
  readonly ranges: Map<string, Range[]>;
  readonly sets: Map<string, Set<string>>;
}

/** These four are shown even when there is nothing of them, in the order in which the original happens to print them. */
const always = ["disk", "mem", "gpus", "cpus"] as const;

export function newTotals(): ResourceTotals {
  return { scalarMillis: new Map(always.map((name) => [name, 0])), ranges: new Map(), sets: new Map() };
}

export function addToTotals(totals: ResourceTotals, resources: readonly Resource[]): void {
  for (const resource of resources) {
    const name = isRevocable(resource) ? `${resource.name}_revocable` : resource.name;
    if (resource.scalar !== undefined) {
      totals.scalarMillis.set(name, (totals.scalarMillis.get(name) ?? 0) + toMillis(resource.scalar.value));
    } else if (resource.ranges !== undefined) {
      const held = totals.ranges.get(name) ?? [];
      // One by one: as arguments of a single call, more than some 100,000 would be too many.
      for (const range of resource.ranges.range ?? []) held.push(range);
      totals.ranges.set(name, held);
    } else if (resource.set !== undefined) {
      const held = totals.sets.get(name) ?? new Set<string>();
      for (const item of resource.set.item ?? []) held.add(item);
      totals.sets.set(name, held);
    }
  }
}

/** `{"disk":0.0,"mem":32.0,"gpus":0.0,"cpus":0.1,"ports":"[31000-32000]"}` */
export function totalsJson(totals: ResourceTotals): string {
  let json = "";
  for (const [name, millis] of totals.scalarMillis) json += `,${quote(name)}:${jsonDouble(fromMillis(millis))}`;
  for (const [name, ranges] of totals.ranges) json += `,${quote(name)}:${quote(formatRanges(coalesce(ranges)))}`;
  for (const [name, items] of totals.sets) json += `,${quote(name)}:${quote(formatSet([...items]))}`;
  return `{${json.slice(1)}}`;
}

/** The v0 form of resources: one number or text for each name, whatever list it stands in. */
export function resourcesJson(...lists: readonly (readonly Resource[])[]): string {
  const [first = [], ...more] = lists;
  return (more.length === 0 ? plainJson(first) : undefined) ?? totalsOf(lists);
}

function totalsOf(lists: readonly (readonly Resource[])[]): string {
  const totals = newTotals();
  for (const list of lists) addToTotals(totals, list);
  return totalsJson(totals);
}

/** What nearly every task holds, without collections in between: some of the four usual scalars, each once. */
function plainJson(resources: readonly Resource[]): string | undefined {
  let disk = 0;
  let mem = 0;
  let gpus = 0;
  let cpus = 0;
  for (const { name, scalar, revocable } of resources) {
    if (scalar === undefined || revocable !== undefined) return undefined;
    const millis = toMillis(scalar.value);
    if (name === "cpus") cpus += millis;
    else if (name === "mem") mem += millis;
    else if (name === "disk") disk += millis;
    else if (name === "gpus") gpus += millis;
    else return undefined;
  }
  return `{"disk":${double(disk)},"mem":${double(mem)},"gpus":${double(gpus)},"cpus":${double(cpus)}}`;
}

function double(millis: number): string {
  return jsonDouble(fromMillis(millis));
}
