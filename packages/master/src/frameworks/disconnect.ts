import { forgetRefusals, takeBack } from "../offers/give-back.ts";
import { offersOfFramework } from "../offers/remove.ts";
import { clearTimer, log, setTimer, type Turn } from "../turn.ts";
import { failoverTimeoutMs } from "./failover-timeout.ts";
import { removeFramework } from "./remove.ts";
import { putFramework } from "./sync.ts";

/** A scheduler's stream ended: no more offers, and its failover timer runs. */
export function streamClosed(turn: Turn, streamId: string): void {
  const { state } = turn;
  const framework = state.frameworks.get(state.frameworksByStream.get(streamId) ?? "");
  if (!framework) return; // Closed from here, or of a former life.
  const timeoutMs = failoverTimeoutMs(framework.info);
  log(
    turn,
    "info",
    `Framework ${framework.id} (${framework.info.name}) disconnected; it has ${timeoutMs / 1_000} s to come back`,
  );
  state.frameworksByStream.delete(streamId);
  clearTimer(turn, { kind: "heartbeatDue", streamId });
  putFramework(turn, { ...framework, phase: "disconnected", connection: { kind: "none" } });
  const offers = offersOfFramework(turn, framework.id);
  takeBack(turn, offers);
  forgetRefusals(turn, offers);
  setTimer(turn, timeoutMs, { kind: "failoverTimedOut", frameworkId: framework.id });
}

export function failoverTimedOut(turn: Turn, frameworkId: string): void {
  const framework = turn.state.frameworks.get(frameworkId);
  if (framework?.phase === "disconnected" || framework?.phase === "recovered") {
    removeFramework(turn, framework, "its failover timeout ended");
  }
}
