import type { Env } from "@mesolite/base";
import type { Log } from "./log.ts";
import type { BatchPut } from "./step-batch.ts";

const retryMs = 1_000;
const logEveryMs = 60_000;

/**
 * Commits, and while the medium is full tries again every second, saying so once a minute. Nothing that depends on the commit
 * happens meanwhile, so nothing unsaved is ever acknowledged.
 * @returns true when durable; false when `giveUp` was aborted while waiting for space
 * @throws whatever else the store rejects with (corrupt, fenced, io): progress is impossible
 */
export async function commitUntilDurable(
  store: { commit(puts: readonly BatchPut[]): Promise<void> },
  puts: readonly BatchPut[],
  env: Env,
  log: Log,
  giveUp: AbortSignal,
): Promise<boolean> {
  let waitsSinceMs: number | undefined;
  let loggedMs = -Infinity;
  for (;;) {
    try {
      await store.commit(puts);
      if (waitsSinceMs !== undefined) log.info(`saved again after ${seconds(env.monotonicMs() - waitsSinceMs)} s without space`);
      return true;
    } catch (error) {
      if (!isFull(error)) throw error;
      const nowMs = env.monotonicMs();
      waitsSinceMs ??= nowMs;
      if (nowMs - loggedMs >= logEveryMs) {
        loggedMs = nowMs;
        log.error(`no space to save state: ${error.message}. Everything waits, nothing is lost; free some space and it goes on`);
      }
      if (giveUp.aborted || !(await wait(retryMs, giveUp))) return false;
    }
  }
}

/** Structural, so that runtime does not depend on the package that defines StoreError. */
function isFull(error: unknown): error is Error {
  return error instanceof Error && (error as { fault?: unknown }).fault === "full";
}

function seconds(ms: number): number {
  return Math.round(ms / 1_000);
}

/** @returns false when aborted first */
function wait(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const onAbort = (): void => {
      clearTimeout(timeout);
      resolve(false);
    };
    const timeout = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve(true);
    }, ms);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}
