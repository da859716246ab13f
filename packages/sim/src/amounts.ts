import type { Resource } from "@mesolite/wire";

export const scalars = ["cpus", "mem", "disk"] as const;
/** In thousandths. */
export type Amounts = Readonly<Record<(typeof scalars)[number], number>>;

export function amounts(resources: readonly Resource[]): Amounts {
  const sums = { cpus: 0, mem: 0, disk: 0 };
  for (const { name, scalar } of resources) {
    if (scalar && (name === "cpus" || name === "mem" || name === "disk")) sums[name] += thousandths(scalar.value);
  }
  return sums;
}

export function thousandths(value: number): number {
  return Math.round(value * 1000);
}
