/** The arithmetic of a rolling restart. Pure: counts in, counts out; called again whenever a count changes. */
import type { App } from "../definition/app.ts";

export interface ReplaceCounts {
  /** Instances wanted in the end. */
  readonly wanted: number;
  /** Old ones that are to live on for now: healthy, and not. */
  readonly oldHealthy: number;
  readonly oldUnhealthy: number;
  /** Old ones that are being killed and may still run. */
  readonly oldDying: number;
  /** New ones, whatever their state. */
  readonly newTotal: number;
  /** New ones that run, are healthy and ready. */
  readonly newReady: number;
}

export interface ReplaceMoves {
  readonly start: number;
  readonly killHealthy: number;
  readonly killUnhealthy: number;
  readonly isDone: boolean;
}

export interface CapacityBounds {
  readonly minHealthy: number;
  readonly maxCapacity: number;
}

/**
 * How few healthy instances an upgrade may leave and how many it may run at once.
 * Where both are the same number and that many are healthy nothing could move: then one more may run.
 */
export function capacityBounds(
  wanted: number,
  strategy: { minimumHealthCapacity: number; maximumOverCapacity: number },
  healthy: number,
): CapacityBounds {
  const minHealthy = Math.ceil(wanted * strategy.minimumHealthCapacity);
  const maxCapacity = Math.floor(wanted * (1 + strategy.maximumOverCapacity));
  return { minHealthy, maxCapacity: minHealthy === maxCapacity && healthy >= minHealthy ? maxCapacity + 1 : maxCapacity };
}

/** How many instances of an app may run at once in any case. Dependent on health, an upgrade may run one less. */
export function mostAtOnce({ instances, upgradeStrategy }: Pick<App, "instances" | "upgradeStrategy">): number {
  return capacityBounds(instances, upgradeStrategy, Infinity).maxCapacity;
}

/**
 * Healthy old instances are given up only as far as the minimum allows; unhealthy ones when a ready new one stands in for them, or
 * when they take the place that a new one needs. New ones are started as far as the maximum allows; what is dying still counts.
 */
export function replaceMoves(
  counts: ReplaceCounts,
  strategy: { minimumHealthCapacity: number; maximumOverCapacity: number },
): ReplaceMoves {
  const { wanted, oldHealthy, oldUnhealthy, oldDying, newTotal, newReady } = counts;
  const { minHealthy, maxCapacity } = capacityBounds(wanted, strategy, oldHealthy + newReady);
  const alive = oldHealthy + oldUnhealthy + oldDying + newTotal;
  const start = clamp(Math.min(wanted - newTotal, maxCapacity - alive));
  const missingRoom = clamp(wanted - newTotal - start - oldDying);
  const surplus = clamp(oldHealthy + oldUnhealthy + newReady - wanted);
  const killUnhealthy = Math.min(oldUnhealthy, Math.max(missingRoom, surplus));
  const killHealthy = Math.min(oldHealthy, clamp(oldHealthy + newReady - minHealthy));
  return { start, killHealthy, killUnhealthy, isDone: newReady >= wanted && oldHealthy + oldUnhealthy + oldDying === 0 };
}

function clamp(value: number): number {
  return Math.max(0, value);
}
