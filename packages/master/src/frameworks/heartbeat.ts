import { setTimer, type Turn } from "../turn.ts";
import { tell } from "./tell.ts";

/** Mesos's DEFAULT_HEARTBEAT_INTERVAL. */
export const heartbeatIntervalMs = 15_000;

/** Sends a heartbeat and sets the time of the next, as long as the stream is a framework's. */
export function beat(turn: Turn, streamId: string): void {
  const framework = turn.state.frameworks.get(turn.state.frameworksByStream.get(streamId) ?? "");
  if (!framework) return;
  tell(turn, framework, { type: "HEARTBEAT" });
  setTimer(turn, heartbeatIntervalMs, { kind: "heartbeatDue", streamId });
}
