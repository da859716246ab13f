import type { Resource, Resources, Reservation } from "./types.ts";
import { formatResource } from "./format.ts";
import { isStrictSubrole, validateRole } from "./roles.ts";
import { toMillis } from "./scalar.ts";

/** The first problem of the list, naming the resource, or undefined when all are valid. Any of the three forms. */
export function validateResources(resources: Resources): string | undefined {
  for (const resource of resources) {
    const problem = validateResource(resource);
    if (problem !== undefined) return `Resource '${formatResource(resource)}' is invalid: ${problem}`;
  }
  return undefined;
}

/** What is wrong with one resource, or undefined. */
export function validateResource(resource: Resource): string | undefined {
  if (resource.name === "") return "a resource name must not be empty";
  return (
    amountProblem(resource) ??
    gpuProblem(resource) ??
    diskProblem(resource) ??
    reservationProblem(resource) ??
    sharedProblem(resource)
  );
}

function amountProblem(resource: Resource): string | undefined {
  const given = (["scalar", "ranges", "set"] as const).filter((field) => resource[field] !== undefined);
  const wanted = ({ SCALAR: "scalar", RANGES: "ranges", SET: "set", TEXT: undefined } as const)[resource.type];
  if (wanted === undefined) return `type ${resource.type} is not supported for a resource`;
  if (given.length !== 1 || given[0] !== wanted) return `type ${resource.type} needs the field '${wanted}' and no other value`;
  switch (resource.type) {
    case "SCALAR":
      return scalarProblem(resource.scalar?.value ?? Number.NaN);
    case "RANGES":
      return rangesProblem(resource);
    default:
      return setProblem(resource.set?.item ?? []);
  }
}

// A number that is below a thousandth counts as nothing, and only an exact 0 may say nothing.
function scalarProblem(value: number): string | undefined {
  if (!Number.isFinite(value)) return "a scalar must be a finite number";
  if (value !== 0 && toMillis(value) <= 0) return "a scalar must be 0 or at least 0.001";
  return undefined;
}

function rangesProblem(resource: Resource): string | undefined {
  const ranges = resource.ranges?.range ?? [];
  if (ranges.some((r) => r.begin > r.end)) return "a range ends before it begins";
  const sorted = [...ranges].sort((a, b) => a.begin - b.begin);
  for (let i = 1; i < sorted.length; i++) {
    if ((sorted[i] as { begin: number }).begin <= (sorted[i - 1] as { end: number }).end) return "ranges overlap";
  }
  return undefined;
}

function setProblem(items: readonly string[]): string | undefined {
  return new Set(items).size === items.length ? undefined : "a set holds an item twice";
}

/** Whole devices only. The original checks this for tasks; here it holds wherever resources come in. */
function gpuProblem(resource: Resource): string | undefined {
  if (resource.name !== "gpus" || resource.type !== "SCALAR") return undefined;
  return toMillis(resource.scalar?.value ?? 0) % 1000 === 0 ? undefined : "gpus must be a whole number";
}

function diskProblem(resource: Resource): string | undefined {
  if (resource.disk === undefined) return undefined;
  if (resource.name !== "disk") return `disk information does not belong on a '${resource.name}' resource`;
  const source = resource.disk.source;
  if (source === undefined) return undefined;
  if (source.type === "UNKNOWN") return "the type of the disk source is not supported";
  if (source.type === "PATH" || source.type === "MOUNT") return undefined;
  if (source.mount !== undefined) return `a disk source of type ${source.type} must not have a mount`;
  if (source.path !== undefined) return `a disk source of type ${source.type} must not have a path`;
  return undefined;
}

function reservationProblem(resource: Resource): string | undefined {
  const stack = resource.reservations ?? [];
  if (stack.length === 0) return oldReservationProblem(resource);
  return (
    stackProblem(stack) ?? (stack.length === 1 ? agreementProblem(resource, stack[0] as Reservation) : refinedProblem(resource))
  );
}

function oldReservationProblem(resource: Resource): string | undefined {
  const role = resource.role ?? "*";
  const problem = validateRole(role);
  if (problem !== undefined || resource.reservation === undefined) return problem;
  if (resource.reservation.type !== undefined) return "'reservation.type' must not be set in the old reservation field";
  if (resource.reservation.role !== undefined) return "'reservation.role' must not be set in the old reservation field";
  return role === "*" ? 'role "*" cannot be dynamically reserved' : undefined;
}

function stackProblem(stack: readonly Reservation[]): string | undefined {
  let ancestor: string | undefined;
  for (const { type, role } of stack) {
    if (type === undefined) return "every reservation needs a type";
    if (type === "UNKNOWN") return "the type of a reservation is not supported";
    if (role === undefined) return "every reservation needs a role";
    const problem = validateRole(role);
    if (problem !== undefined) return problem;
    if (role === "*") return 'role "*" cannot be reserved';
    if (ancestor !== undefined && type === "STATIC") return "a refined reservation cannot be STATIC";
    if (ancestor !== undefined && !isStrictSubrole(role, ancestor)) return `role '${role}' does not refine '${ancestor}'`;
    ancestor = role;
  }
  return undefined;
}

/** With one reservation the old fields may stand beside the stack, but must say the same. */
function agreementProblem(resource: Resource, only: Reservation): string | undefined {
  if (resource.role !== undefined && resource.role !== only.role) {
    return `'role' says '${resource.role}' but the reservation says '${only.role ?? ""}'`;
  }
  if (only.type === "STATIC") {
    return resource.reservation === undefined ? undefined : "'reservation' must not stand beside a STATIC reservation";
  }
  if ((resource.role === undefined) !== (resource.reservation === undefined)) {
    return "'role' and 'reservation' must both be set or both be absent beside a DYNAMIC reservation";
  }
  if (resource.reservation !== undefined && (resource.reservation.principal ?? "") !== (only.principal ?? "")) {
    return "the principals of 'reservation' and 'reservations' differ";
  }
  return undefined;
}

function refinedProblem(resource: Resource): string | undefined {
  if (resource.role !== undefined) return "'role' must not be set beside more than one reservation";
  if (resource.reservation !== undefined) return "'reservation' must not be set beside more than one reservation";
  return undefined;
}

function sharedProblem(resource: Resource): string | undefined {
  if (resource.shared === undefined) return undefined;
  if (resource.name !== "disk") return `a '${resource.name}' resource cannot be shared`;
  return resource.disk?.persistence === undefined ? "only persistent volumes can be shared" : undefined;
}
