import type { Turn } from "../turn.ts";
import type { PendingProbe } from "./health-state.ts";

/** Sends a probe now, or when fewer than the limit are under way. A probe of the same id that is not answered yet stands for this one. */
export function requestProbe(turn: Turn, probe: PendingProbe): void {
  const { inFlight, waiting } = turn.state.health;
  const id = probe.effect.probeId;
  if (inFlight.has(id) || waiting.has(id)) return;
  if (inFlight.size < turn.state.config.maxConcurrentHealthChecks) send(turn, probe);
  else waiting.set(id, probe);
}

function send(turn: Turn, probe: PendingProbe): void {
  turn.state.health.inFlight.set(probe.effect.probeId, probe);
  turn.probe(probe.effect);
}

/** @returns what the answered probe was for; `undefined` when nobody is interested any more */
export function probeAnswered(turn: Turn, probeId: string): PendingProbe | undefined {
  const { inFlight, waiting } = turn.state.health;
  const answered = inFlight.get(probeId);
  inFlight.delete(probeId);
  const next = waiting.entries().next();
  if (!next.done && inFlight.size < turn.state.config.maxConcurrentHealthChecks) {
    waiting.delete(next.value[0]);
    send(turn, next.value[1]);
  }
  return answered;
}
