import type { Disk, DiskSource, LabelList, Reservation, Resource } from "./types.ts";
import { rangesEqual } from "./ranges.ts";
import { toMillis } from "./scalar.ts";
import { setContains } from "./sets.ts";

// When two Resource objects are the same kind of thing. Amounts merge only within one kind.

/** Whether both have the same name, type, allocation, reservations, disk, revocability, provider and sharedness. */
export function sameKind(left: Resource, right: Resource): boolean {
  return (
    left.name === right.name &&
    left.type === right.type &&
    left.allocation_info?.role === right.allocation_info?.role &&
    (left.allocation_info === undefined) === (right.allocation_info === undefined) &&
    (left.shared === undefined) === (right.shared === undefined) &&
    (left.revocable === undefined) === (right.revocable === undefined) &&
    left.provider_id?.value === right.provider_id?.value &&
    sameReservations(left.reservations, right.reservations) &&
    sameDisk(left.disk, right.disk)
  );
}

/** Same kind and same amount. */
export function resourceEqual(left: Resource, right: Resource): boolean {
  return left === right || (sameKind(left, right) && sameAmount(left, right));
}

function sameAmount(left: Resource, right: Resource): boolean {
  switch (left.type) {
    case "SCALAR":
      return toMillis(left.scalar?.value ?? 0) === toMillis(right.scalar?.value ?? 0);
    case "RANGES":
      return rangesEqual(left.ranges?.range ?? [], right.ranges?.range ?? []);
    case "SET":
      return sameItems(left.set?.item ?? [], right.set?.item ?? []);
    default:
      return false; // TEXT is no resource type.
  }
}

function sameItems(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && setContains(left, right) && setContains(right, left);
}

/** Whether the two may be merged into one object by adding their amounts. */
export function isAddable(left: Resource, right: Resource): boolean {
  return left.shared === undefined && sameKind(left, right) && (left.disk === undefined || isDivisible(left.disk));
}

/** Whether `right` may be taken out of `left`: indivisible disks and shared volumes only as a whole. */
export function isSubtractable(left: Resource, right: Resource): boolean {
  if (!sameKind(left, right)) return false;
  if (left.shared !== undefined) return sameAmount(left, right);
  return left.disk === undefined || isDivisible(left.disk) || sameAmount(left, right);
}

/** Whether a disk can be given in parts: not a persistent volume, a whole device or a mount. */
export function isDivisible(disk: Disk): boolean {
  if (disk.persistence !== undefined) return false;
  const source = disk.source;
  if (source === undefined) return true;
  if (source.type === "MOUNT" || source.type === "BLOCK") return false;
  return !(source.type === "RAW" && source.id !== undefined);
}

export function sameReservations(left: readonly Reservation[] = [], right: readonly Reservation[] = []): boolean {
  return left === right || (left.length === right.length && left.every((r, i) => sameReservation(r, right[i] as Reservation)));
}

export function sameReservation(left: Reservation, right: Reservation): boolean {
  return (
    left === right ||
    (left.type === right.type &&
      left.role === right.role &&
      left.principal === right.principal &&
      sameLabels(left.labels, right.labels))
  );
}

/** Labels are a multiset: order does not count. */
export function sameLabels(left: LabelList | undefined, right: LabelList | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  const key = (l: { readonly key: string; readonly value?: string | undefined }): string => JSON.stringify([l.key, l.value]);
  const a = (left.labels ?? []).map(key).sort();
  const b = (right.labels ?? []).map(key).sort();
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

// The volume part of a disk says how the disk is mounted, not which disk it is; only its presence tells kinds apart.
function sameDisk(left: Disk | undefined, right: Disk | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  return (
    sameSource(left.source, right.source) &&
    (left.persistence === undefined) === (right.persistence === undefined) &&
    left.persistence?.id === right.persistence?.id
  );
}

function sameSource(left: DiskSource | undefined, right: DiskSource | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  return (
    left.type === right.type &&
    left.path?.root === right.path?.root &&
    left.mount?.root === right.mount?.root &&
    left.vendor === right.vendor &&
    left.id === right.id &&
    left.profile === right.profile &&
    sameLabels(left.metadata, right.metadata)
  );
}
