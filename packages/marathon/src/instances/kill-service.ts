import type { Turn } from "../turn.ts";
import { hasLiveTask, type Instance } from "./instance.ts";

/**
 * Kills are asked for again until the task is known to be gone. At most `killChunkSize` are in flight; the rest wait in line, which
 * is bounded by the number of instances (and of unknown tasks that agents report).
 */
export interface KillState {
  /** Instance or unknown task ids, in the order of asking. */
  readonly waiting: Set<string>;
  /** When the last KILL was sent. */
  readonly inFlight: Map<string, number>;
}

const retryTimer = "kill-retry";

export function newKillState(): KillState {
  return { waiting: new Set(), inFlight: new Map() };
}

/** @param id an instance's id, or the id of a task that belongs to no instance */
export function requestKill(turn: Turn, id: string): void {
  const { waiting, inFlight } = turn.state.kills;
  if (inFlight.has(id)) return;
  waiting.add(id);
  sendKills(turn);
}

/** A kill was asked for, or the task says that it is ending. */
export function isBeingKilled({ waiting, inFlight }: KillState, { id, condition }: Instance): boolean {
  return condition === "Killing" || waiting.has(id) || inFlight.has(id);
}

/** The task ended, or nobody wants it killed any more. */
export function killFinished(turn: Turn, id: string): void {
  const { waiting, inFlight } = turn.state.kills;
  waiting.delete(id);
  if (inFlight.delete(id)) {
    turn.state.counters.tasksKilled++;
    sendKills(turn);
  }
}

/** Sends what may be in flight. While disconnected everything waits. */
export function sendKills(turn: Turn): void {
  const { state, nowMs } = turn;
  if (!state.isSubscribed) return;
  const { waiting, inFlight } = state.kills;
  const wasIdle = inFlight.size === 0;
  for (const id of waiting) {
    if (inFlight.size >= state.config.killChunkSize) break;
    waiting.delete(id);
    inFlight.set(id, nowMs);
    sendKill(turn, id);
  }
  if (wasIdle && inFlight.size > 0) turn.timer(retryTimer, nowMs + state.config.killRetryTimeoutMs, { kind: "killRetry" });
}

export function retryKills(turn: Turn): void {
  const { state, nowMs } = turn;
  const { inFlight } = state.kills;
  if (inFlight.size === 0) return;
  if (state.isSubscribed) {
    for (const [id, sentAtMs] of inFlight) {
      if (sentAtMs + state.config.killRetryTimeoutMs > nowMs) continue;
      inFlight.set(id, nowMs);
      if (!sendKill(turn, id)) inFlight.delete(id);
    }
  }
  turn.timer(retryTimer, nowMs + state.config.killRetryTimeoutMs, { kind: "killRetry" });
}

/** A lost connection may have lost kills with it: all of them are due again. */
export function requeueKills(turn: Turn): void {
  const { waiting, inFlight } = turn.state.kills;
  for (const id of inFlight.keys()) waiting.add(id);
  inFlight.clear();
}

/** @returns false when the instance has nothing left to kill; an unknown task is asked for once and forgotten. */
function sendKill(turn: Turn, id: string): boolean {
  const { instances, kills } = turn.state;
  const instance = instances.get(id);
  if (instance && !hasLiveTask(instance)) return false;
  const taskId = instance?.task?.id ?? id;
  const agentId = instance?.agent?.agentId;
  turn.call({
    type: "KILL",
    kill: { task_id: { value: taskId }, agent_id: agentId === undefined ? undefined : { value: agentId } },
  });
  // The master reports an unknown task again on reconciliation when this kill was lost.
  if (!instance) kills.inFlight.delete(id);
  return true;
}
