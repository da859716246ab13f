import type { Allocator } from "@mesolite/allocator";
import type { Random } from "@mesolite/base";
import type { AgentBoundMessage, MasterEffect, Put } from "./effects.ts";
import type { MasterTimerEvent } from "./events.ts";
import type { CounterName } from "./state/counters.ts";
import type { MasterState } from "./state/master-state.ts";

/** One step of the master in progress: what its rules may read and change, and the effects so far. */
export interface Turn {
  readonly state: MasterState;
  readonly allocator: Allocator;
  readonly random: Random;
  readonly nowMs: number;
  readonly effects: MasterEffect[];
}

export function send(turn: Turn, to: string, message: AgentBoundMessage): void {
  turn.effects.push({ kind: "send", to, message });
}

export function persist(turn: Turn, ...puts: readonly Put[]): void {
  if (puts.length > 0) turn.effects.push({ kind: "persist", puts });
}

export function log(turn: Turn, level: "info" | "warn" | "error", message: string): void {
  turn.effects.push({ kind: "log", level, message });
}

/** The timer's id is derived from its event, so that whoever clears it needs to know nothing else. */
export function setTimer(turn: Turn, delayMs: number, event: MasterTimerEvent): void {
  turn.effects.push({ kind: "setTimer", id: timerId(event), atMs: turn.nowMs + delayMs, event });
}

export function clearTimer(turn: Turn, event: MasterTimerEvent): void {
  turn.effects.push({ kind: "clearTimer", id: timerId(event) });
}

export function timerId(event: MasterTimerEvent): string {
  switch (event.kind) {
    case "allocationDue":
      return event.batch ? "allocation/batch" : "allocation/soon";
    case "allocationContinued":
      return "allocation/continued";
    case "pingDue":
      return `ping/${event.agentId}`;
    case "agentReregisterTimedOut":
      return `reregister/${event.agentId}`;
    case "recoveredAgentsTimedOut":
    case "allocatorRecoveryTimedOut":
    case "registryGcDue":
    case "recoveryTimeoutContinued":
      return event.kind;
    case "heartbeatDue":
      return `heartbeat/${event.streamId}`;
    case "failoverTimedOut":
      return `failover/${event.frameworkId}`;
    case "removalContinued":
      return `removal/${event.frameworkId}`;
    case "reconciliationContinued":
      return `reconciliation/${event.frameworkId}`;
    case "givingBackContinued":
      return "giving-back";
    case "acceptContinued":
      return `accepting/${event.frameworkId}`;
    case "answeringContinued":
      return `answering/${event.frameworkId}`;
    case "offerTimedOut":
      return `offer/${event.offerId}`;
  }
}

export function count(turn: Turn, name: CounterName, by = 1): void {
  turn.state.counters.byName[name] += by;
}

/** One reply without a body, or with a sentence. */
export function reply(turn: Turn, requestId: string, status: number, body?: string): void {
  if (body === undefined) turn.effects.push({ kind: "reply", requestId, status });
  else turn.effects.push({ kind: "reply", requestId, status, contentType: "text/plain; charset=utf-8", body });
}
