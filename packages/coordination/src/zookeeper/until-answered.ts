import { setTimeout as sleep } from "node:timers/promises";
import { isZooKeeperError } from "@mesolite/zookeeper";
import { willPass } from "./refusal.ts";

/** Between two attempts: a lost connection is looked for by the client itself, this only keeps a refusing server from being hammered. */
const pauseMs = 50;

/** Asks again after lost connections and the like, until there is an answer or a refusal that will not pass (the session's end included). */
export async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!willPass(error)) throw error;
    }
    await sleep(pauseMs);
  }
}

/** The same for a write that may be done twice: an unknown outcome is no reason to stop. */
export function untilDone<T>(write: () => Promise<T>): Promise<T> {
  return untilAnswered(async () => {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        if (!isZooKeeperError(error, "OutcomeUnknown")) throw error;
      }
      await sleep(pauseMs);
    }
  });
}
