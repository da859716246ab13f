import type { Disk, DiskSource, LabelList, Reservation, Resource, Resources } from "./types.ts";
import { formatRanges } from "./ranges.ts";
import { formatScalar } from "./scalar.ts";
import { formatSet } from "./sets.ts";

/** `cpus:4; mem(reservations: [(STATIC,web)]):1024`; `{}` for nothing. The form of the original's logs and messages. */
export function formatResources(resources: Resources): string {
  return resources.length === 0 ? "{}" : resources.map(formatResource).join("; ");
}

/** `disk(allocated: web)(reservations: [(DYNAMIC,web,ops)])[MOUNT:/mnt,id:/data]{REV}<SHARED>:10` */
export function formatResource(resource: Resource): string {
  const stack = resource.reservations ?? [];
  return [
    resource.name,
    resource.allocation_info === undefined ? "" : `(allocated: ${resource.allocation_info.role ?? ""})`,
    stack.length === 0 ? "" : `(reservations: [${stack.map((r) => `(${formatReservation(r)})`).join(",")}])`,
    resource.disk === undefined ? "" : `[${formatDisk(resource.disk)}]`,
    resource.revocable === undefined ? "" : "{REV}",
    resource.shared === undefined ? "" : "<SHARED>",
    ":",
    formatAmount(resource),
  ].join("");
}

/** The amount alone: `0.5`, `[31000-32000]`, `{a, b}`. */
export function formatAmount(resource: Resource): string {
  switch (resource.type) {
    case "SCALAR":
      return formatScalar(resource.scalar?.value ?? 0);
    case "RANGES":
      return formatRanges(resource.ranges?.range ?? []);
    case "SET":
      return formatSet(resource.set?.item ?? []);
    default:
      return "";
  }
}

export function formatReservation(reservation: Reservation): string {
  const parts = [reservation.type ?? "UNKNOWN", reservation.role ?? ""];
  if (reservation.principal !== undefined) parts.push(reservation.principal);
  if (reservation.labels !== undefined) parts.push(formatLabels(reservation.labels));
  return parts.join(",");
}

export function formatLabels(labels: LabelList): string {
  const items = (labels.labels ?? []).map((l) => (l.value === undefined ? l.key : `${l.key}: ${l.value}`));
  return `{${items.join(", ")}}`;
}

function formatDisk(disk: Disk): string {
  const what = [
    ...(disk.source === undefined ? [] : [formatSource(disk.source)]),
    ...(disk.persistence === undefined ? [] : [disk.persistence.id]),
  ].join(",");
  return disk.volume === undefined ? what : `${what}:${formatVolume(disk.volume)}`;
}

function formatSource(source: DiskSource): string {
  if (source.id !== undefined || source.profile !== undefined) {
    return `${source.type}(${source.vendor ?? ""},${source.id ?? ""},${source.profile ?? ""})`;
  }
  const root = source.type === "PATH" ? source.path?.root : source.type === "MOUNT" ? source.mount?.root : undefined;
  return root === undefined ? source.type : `${source.type}:${root}`;
}

function formatVolume(volume: NonNullable<Disk["volume"]>): string {
  if (volume.host_path === undefined) return volume.container_path;
  const mode = volume.mode === undefined ? "" : `:${volume.mode.toLowerCase()}`;
  return `${volume.host_path}:${volume.container_path}${mode}`;
}
