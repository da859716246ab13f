import type { Resource, Resources } from "./types.ts";
import { isAddable, isSubtractable, resourceEqual } from "./identity.ts";
import { addRanges, rangesContain, subtractRanges } from "./ranges.ts";
import { fromMillis, toMillis } from "./scalar.ts";
import { addSets, setContains, subtractSets } from "./sets.ts";

// Left operands must be normal (made by these functions, by parsing or by `normalize`); right operands may be any list.

/** Merges what can be merged and drops empty entries. */
export function normalize(resources: Resources): Resources {
  return resources.length === 0 ? resources : addResources([], resources);
}

/** `left` + `right`. */
export function addResources(left: Resources, right: Resources): Resources {
  if (right.length === 0) return left;
  const result = [...left];
  if (right.length > few) addMany(result, right);
  else for (const resource of right) addTo(result, resource);
  return result;
}

/** Longer lists are of agents with very many reservations or volumes: then not every entry is compared with every other. */
const few = 16;

function addMany(result: Resource[], more: Resources): void {
  const places = new Map<string, number[]>();
  for (const [i, resource] of result.entries()) enter(places, resource, i);
  for (const resource of more) {
    if (isEmptyResource(resource)) continue;
    const place = places.get(keyOf(resource))?.find((i) => isAddable(result[i] as Resource, resource));
    if (place === undefined) enter(places, resource, result.push(resource) - 1);
    else result[place] = addAmount(result[place] as Resource, resource);
  }
}

function enter(places: Map<string, number[]>, resource: Resource, place: number): void {
  const key = keyOf(resource);
  const known = places.get(key);
  if (known) known.push(place);
  else places.set(key, [place]);
}

/** What resources of one kind have in common, and most of other kinds have not. */
function keyOf({ name, reservations, disk }: Resource): string {
  return `${name} ${reservations?.at(-1)?.role} ${disk?.persistence?.id}`;
}

/** The sum of any number of lists. */
export function sumResources(lists: Iterable<Resources>): Resources {
  const result: Resource[] = [];
  for (const list of lists) for (const resource of list) addTo(result, resource);
  return result.slice(); // An array that grew has room for sixteen more, and there is one for each task.
}

function addTo(result: Resource[], resource: Resource): void {
  if (isEmptyResource(resource)) return;
  for (let i = 0; i < result.length; i++) {
    const other = result[i] as Resource;
    if (isAddable(other, resource)) {
      result[i] = addAmount(other, resource);
      return;
    }
  }
  result.push(resource);
}

/** `left` - `right`; what of `right` is not in `left` is ignored, and an entry that would go below nothing disappears. */
export function subtractResources(left: Resources, right: Resources): Resources {
  if (right.length === 0 || left.length === 0) return left;
  const result = [...left];
  for (const resource of right) subtractFrom(result, resource);
  return result;
}

function subtractFrom(result: Resource[], resource: Resource): void {
  if (isEmptyResource(resource)) return;
  for (let i = 0; i < result.length; i++) {
    const other = result[i] as Resource;
    if (!isSubtractable(other, resource)) continue;
    const rest = other.shared === undefined ? subtractAmount(other, resource) : undefined;
    if (rest === undefined || isEmptyResource(rest)) result.splice(i, 1);
    else result[i] = rest;
    return;
  }
}

/** Whether all of `right` can be taken out of `left`. */
export function containsResources(left: Resources, right: Resources): boolean {
  if (right.length === 1) return left.some((resource) => containsResource(resource, right[0] as Resource));
  const remaining = [...left];
  for (const resource of right) {
    if (isEmptyResource(resource)) continue;
    if (!remaining.some((candidate) => containsResource(candidate, resource))) return false;
    subtractFrom(remaining, resource);
  }
  return true;
}

/** Whether one entry contains another: same kind, and at least its amount. */
export function containsResource(left: Resource, right: Resource): boolean {
  if (!isSubtractable(left, right)) return false;
  switch (left.type) {
    case "SCALAR":
      return toMillis(right.scalar?.value ?? 0) <= toMillis(left.scalar?.value ?? 0);
    case "RANGES":
      return rangesContain(left.ranges?.range ?? [], right.ranges?.range ?? []);
    case "SET":
      return setContains(left.set?.item ?? [], right.set?.item ?? []);
    default:
      return false;
  }
}

/** Whether both hold the same, in any order. */
export function resourcesEqual(left: Resources, right: Resources): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  const rest = [...right];
  for (const resource of left) {
    const i = rest.findIndex((other) => resourceEqual(resource, other));
    if (i < 0) return false;
    rest.splice(i, 1);
  }
  return true;
}

/** Whether a resource holds nothing: scalar 0 (in thousandths), no range, no item. */
export function isEmptyResource(resource: Resource): boolean {
  switch (resource.type) {
    case "SCALAR":
      return toMillis(resource.scalar?.value ?? 0) === 0;
    case "RANGES":
      return (resource.ranges?.range ?? []).length === 0;
    case "SET":
      return (resource.set?.item ?? []).length === 0;
    default:
      return false;
  }
}

/** The same kind of scalar resource with another amount, in thousandths. */
export function withScalarMillis(resource: Resource, millis: number): Resource {
  return { ...resource, scalar: { value: fromMillis(millis) } };
}

function addAmount(left: Resource, right: Resource): Resource {
  switch (left.type) {
    case "SCALAR":
      return withScalarMillis(left, toMillis(left.scalar?.value ?? 0) + toMillis(right.scalar?.value ?? 0));
    case "RANGES":
      return { ...left, ranges: { range: addRanges(left.ranges?.range ?? [], right.ranges?.range ?? []) } };
    case "SET":
      return { ...left, set: { item: addSets(left.set?.item ?? [], right.set?.item ?? []) } };
    default:
      return left;
  }
}

function subtractAmount(left: Resource, right: Resource): Resource | undefined {
  switch (left.type) {
    case "SCALAR": {
      const millis = toMillis(left.scalar?.value ?? 0) - toMillis(right.scalar?.value ?? 0);
      return millis > 0 ? withScalarMillis(left, millis) : undefined;
    }
    case "RANGES":
      return { ...left, ranges: { range: subtractRanges(left.ranges?.range ?? [], right.ranges?.range ?? []) } };
    case "SET":
      return { ...left, set: { item: subtractSets(left.set?.item ?? [], right.set?.item ?? []) } };
    default:
      return left;
  }
}
