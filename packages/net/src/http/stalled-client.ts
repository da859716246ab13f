import type { ServerResponse } from "node:http";

/** A kernel that answers window probes can keep a connection for ever, and with it the snapshot that its answer is made from. */
export const stalledAfterMs = 60_000;

/** Ends the connection of a client that takes nothing of its answer for so long. */
export function giveUpWhenStalled(response: ServerResponse, ms = stalledAfterMs): void {
  response.setTimeout(ms, () => response.destroy());
}
