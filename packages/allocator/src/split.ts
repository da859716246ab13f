import { fromMillis, isReserved, isRevocable, toMillis, type Resource, type Resources } from "@mesolite/resources";
import { accumulate, type Amounts, type ResourceIndex, setAmount } from "./resource-index.ts";

/**
 * Resources as the allocator keeps them: the common scalars (unreserved, not revocable, without disk or provider) as
 * numbers, everything else (ports, sets, reservations, disks…) as the objects they came as. Unallocated.
 */
export interface Split {
  readonly plain: Amounts;
  readonly extras: Resources;
  /** All scalars, plain or not: what shares are computed from. */
  readonly all: Amounts;
  /** All unreserved, non-revocable scalars: what quota and headroom are about. */
  readonly quota: Amounts;
}

const NONE: Resources = [];

export const EMPTY_SPLIT: Split = { plain: [], extras: NONE, all: [], quota: [] };

/** Splits unallocated, normal resources. */
export function splitOf(resources: Resources, names: ResourceIndex): Split {
  const plain: number[] = [];
  const extras: Resource[] = [];
  for (const resource of resources) {
    if (!isPlain(resource)) extras.push(resource);
    else {
      const r = names.numberOf(resource.name);
      setAmount(plain, r, (plain[r] ?? 0) + toMillis(resource.scalar?.value ?? 0));
    }
  }
  return makeSplit(plain, extras.length === 0 ? NONE : extras, names);
}

export function makeSplit(plain: Amounts, extras: Resources, names: ResourceIndex): Split {
  if (!hasScalars(extras)) return { plain, extras, all: plain, quota: plain };
  return {
    plain,
    extras,
    all: withScalars(plain, extras, names),
    quota: withScalars(plain, extras.filter(isQuotaScalar), names),
  };
}

function withScalars(plain: Amounts, extras: Resources, names: ResourceIndex): Amounts {
  const sum = [...plain];
  accumulate(sum, extraScalars(extras, names));
  return sum;
}

/** The scalars among the extras. Copies of one shared volume count once. */
export function extraScalars(extras: Resources, names: ResourceIndex): number[] {
  const sum: number[] = [];
  const volumes = new Set<string>();
  for (const resource of extras) {
    if (resource.type !== "SCALAR") continue;
    if (resource.shared !== undefined) {
      const id = resource.disk?.persistence?.id ?? "";
      if (volumes.has(id)) continue;
      volumes.add(id);
    }
    const r = names.numberOf(resource.name);
    setAmount(sum, r, (sum[r] ?? 0) + toMillis(resource.scalar?.value ?? 0));
  }
  return sum;
}

/** All scalars but those that may be revoked. */
export function keptScalars({ plain, extras, all }: Split, names: ResourceIndex): Amounts {
  return extras.some(isRevocable)
    ? withScalars(
        plain,
        extras.filter((resource) => !isRevocable(resource)),
        names,
      )
    : all;
}

export function hasScalars(extras: Resources): boolean {
  for (const resource of extras) if (resource.type === "SCALAR") return true;
  return false;
}

/** Unreserved and not revocable: counts against quota, may be cut to limits. */
export function isQuotaScalar(resource: Resource): boolean {
  return resource.type === "SCALAR" && !isReserved(resource) && !isRevocable(resource);
}

function isPlain(resource: Resource): boolean {
  return (
    isQuotaScalar(resource) && resource.disk === undefined && resource.provider_id === undefined && resource.shared === undefined
  );
}

/** The resource objects of a part of an agent, marked as allocated. */
export function joinAllocated(plain: Amounts, extras: Resources, names: ResourceIndex, allocation: { role: string }): Resources {
  const result: Resource[] = [];
  for (let r = 0; r < plain.length; r++) {
    const millis = plain[r] as number;
    if (millis <= 0) continue;
    result.push({
      name: names.names[r] as string,
      type: "SCALAR",
      scalar: { value: fromMillis(millis) },
      allocation_info: allocation,
    });
  }
  for (const extra of extras) result.push({ ...extra, allocation_info: allocation });
  return result;
}
