import type { MetricEntry } from "./entry.ts";

const percentiles = [
  ["p50", 0.5],
  ["p90", 0.9],
  ["p95", 0.95],
  ["p99", 0.99],
  ["p999", 0.999],
  ["p9999", 0.9999],
] as const;

/**
 * A timer's metrics: `name` is the last duration; with two or more also their count, extremes and percentiles (interpolated, as in
 * the original). None without a sample.
 */
export function timerMetrics(name: string, samplesMs: readonly number[]): MetricEntry[] {
  const last = samplesMs.at(-1);
  if (last === undefined) return [];
  const entries: MetricEntry[] = [[name, last]];
  if (samplesMs.length < 2) return entries;
  const sorted = [...samplesMs].sort((left, right) => left - right);
  entries.push([`${name}/count`, sorted.length], [`${name}/max`, sorted.at(-1) as number], [`${name}/min`, sorted[0] as number]);
  for (const [suffix, fraction] of percentiles) entries.push([`${name}/${suffix}`, percentile(sorted, fraction)]);
  return entries;
}

function percentile(sorted: readonly number[], fraction: number): number {
  const position = fraction * (sorted.length - 1);
  const below = Math.floor(position);
  const lower = sorted[below] as number;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return lower + (position - below) * (upper - lower);
}
