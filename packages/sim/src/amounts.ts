import { coalesce, formatRanges, type Range, type Resources } from "@mesolite/resources";

export const scalars = ["cpus", "mem", "disk", "gpus"] as const;
type Scalar = (typeof scalars)[number];
/** In thousandths. */
export type Amounts = Readonly<Record<Scalar, number>>;

export function amounts(resources: Resources): Amounts {
  const sums = { cpus: 0, mem: 0, disk: 0, gpus: 0 };
  for (const { name, scalar } of resources) if (scalar && isScalar(name)) sums[name] += thousandths(scalar.value);
  return sums;
}

function isScalar(name: string): name is Scalar {
  return name in scalarNames;
}

const scalarNames: Readonly<Record<string, true>> = Object.fromEntries(scalars.map((name) => [name, true]));

export function thousandths(value: number): number {
  return Math.round(value * 1000);
}

/** Ports of all entries, one entry's after the other's: what is there twice stays twice. */
export function portsOf(resources: Resources): readonly Range[] {
  const all: Range[] = [];
  for (const { name, ranges } of resources) if (name === "ports" && ranges?.range) all.push(...ranges.range);
  return all;
}

/** Which ports, each once: `[31000-31009, 31500-31500]`. */
export function portsText(ports: readonly Range[]): string {
  return formatRanges(coalesce(ports));
}

/** The first port that is there twice. */
export function sharedPort(ports: readonly Range[]): number | undefined {
  const sorted = [...ports].sort((a, b) => a.begin - b.begin);
  return sorted.find(({ begin }, i) => begin <= (sorted[i - 1]?.end ?? -1))?.begin;
}
