import { randomInt, randomUUID } from "node:crypto";
import type { Env } from "@mesolite/base";

/** The real world: system clock, monotonic clock, the kernel's random numbers. */
export function nodeEnv(): Env {
  return {
    now: () => Date.now(),
    monotonicMs: () => performance.now(),
    randomInt: (bound) => randomInt(bound),
    newId: () => randomUUID(),
  };
}
