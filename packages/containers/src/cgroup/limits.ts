/** Kernel values for Mesos resources. */

/** Mesos's numbers: 1024 shares a CPU; the kernel takes no less than 2. */
export function cpuShares(cpus: number): number {
  return Math.max(2, Math.floor(1024 * cpus));
}

/** 100 is the kernel's default weight, here that of one CPU; [1, 10000] is what it takes. */
export function cpuWeight(cpus: number): number {
  return Math.min(10_000, Math.max(1, Math.round(100 * cpus)));
}

/** Mesos's CFS period. */
export const cfsPeriodUs = 100_000;

/** CPU time per period; undefined = no limit. The kernel takes no less than 1 ms. */
export function cpuQuotaUs(cpuLimit: number | undefined): number | undefined {
  if (cpuLimit === undefined || cpuLimit === Infinity) return undefined;
  return Math.max(1000, Math.floor(cfsPeriodUs * cpuLimit));
}

/** Mesos's floor for a container's memory: less does not even hold a shell. */
const minMemMiB = 32;

export function memoryBytes(memMiB: number): number {
  return Math.floor(Math.max(minMemMiB, memMiB) * 2 ** 20);
}

/** For a container's statistics: the limit that CFS enforces; where there is none, none is told. */
export function hardCpuLimit(
  { cpus, cpuLimit }: { readonly cpus: number; readonly cpuLimit?: number | undefined },
  enableCfs: boolean,
): { readonly cpusLimit?: number } {
  const limit = cpuLimit ?? (enableCfs ? cpus : undefined);
  return limit !== undefined && Number.isFinite(limit) ? { cpusLimit: limit } : {};
}
