import type { FrameworkRecord } from "../state/framework.ts";
import { clearTimer, type Turn } from "../turn.ts";
import { tell } from "./tell.ts";

/** Ends the way to a framework's scheduler, after a last word if there is one. The record keeps its old connection. */
export function closeConnection(turn: Turn, framework: FrameworkRecord, error?: string): void {
  if (error !== undefined) tell(turn, framework, { type: "ERROR", error: { message: error } });
  if (framework.connection.kind !== "http") return;
  const { streamId } = framework.connection;
  turn.state.frameworksByStream.delete(streamId);
  clearTimer(turn, { kind: "heartbeatDue", streamId });
  turn.effects.push({ kind: "closeStream", streamId });
}
