import type { scheduler, TaskStatus } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";
import { stateFor } from "../tasks/status.ts";
import type { Turn } from "../turn.ts";

/** Sends an event to a framework's scheduler. One that is not connected misses it: whatever must arrive is repeated by its source. */
export function tell(turn: Turn, framework: FrameworkRecord, event: scheduler.Event): void {
  const { connection } = framework;
  if (connection.kind === "none") return;
  countEvent(framework, event);
  turn.effects.push({ kind: "sendEvent", streamId: connection.streamId, event });
}

function countEvent(framework: FrameworkRecord, event: scheduler.Event): void {
  const { metrics } = framework;
  const type = (event.type ?? "UNKNOWN").toLowerCase();
  metrics.events++;
  metrics.eventsByType.set(type, (metrics.eventsByType.get(type) ?? 0) + 1);
}

/** Tells a status in the states that the framework knows. */
export function tellStatus(turn: Turn, framework: FrameworkRecord, status: TaskStatus): void {
  const state = stateFor(framework, status.state);
  tell(turn, framework, { type: "UPDATE", update: { status: state === status.state ? status : { ...status, state } } });
}
