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
  /** Of the present or last subscription. */
  subscribedAtMs: number;
}

const retryTimer = "kill-retry";

export function newKillState(): KillState {
  return { waiting: new Set(), inFlight: new Map(), subscribedAtMs: 0 };
}

/** @param id an instance's id, or the id of a task that belongs to no instance */
export function requestKill(turn: Turn, id: string): void {
  const { waiting, inFlight } = turn.state.kills;
  if (inFlight.has(id)) return;
  waiting.add(id);
  sendKills(turn);
}

/** A kill was asked for, or the task says that it is ending. */
export function isBeingKilled(kills: KillState, { id, condition }: Instance): boolean {
  return condition === "Killing" || isAskedFor(kills, id);
}

export function isAskedFor({ waiting, inFlight }: KillState, id: string): boolean {
  return waiting.has(id) || inFlight.has(id);
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
  if (wasIdle && inFlight.size > 0) setRetryTimer(turn);
}

/**
 * The shortest wait before a KILL is repeated. A master that has just been elected drops kills for agents that are not back yet, which
 * takes them a second or a few.
 */
const firstRetryMs = 1_000;

/** As long as the subscription was old when the KILL was sent: when it is 1, 2, 4, ... s old, and in the end every `killRetryTimeoutMs`. */
function retryDelayMs({ state }: Turn, sentAtMs: number): number {
  return Math.min(Math.max(sentAtMs - state.kills.subscribedAtMs, firstRetryMs), state.config.killRetryTimeoutMs);
}

function setRetryTimer(turn: Turn): void {
  turn.timer(retryTimer, turn.nowMs + retryDelayMs(turn, turn.nowMs), { kind: "killRetry" });
}

export function retryKills(turn: Turn): void {
  const { state, nowMs } = turn;
  const { inFlight } = state.kills;
  if (inFlight.size === 0) return;
  if (state.isSubscribed) {
    for (const [id, sentAtMs] of inFlight) if (sentAtMs + retryDelayMs(turn, sentAtMs) <= nowMs) sendAgain(turn, id);
  }
  setRetryTimer(turn);
}

/** A lost connection may have lost kills with it: those in flight are repeated at once, and no more than were. */
export function resumeKills(turn: Turn): void {
  const { kills } = turn.state;
  kills.subscribedAtMs = turn.nowMs;
  for (const id of kills.inFlight.keys()) sendAgain(turn, id);
  if (kills.inFlight.size > 0) setRetryTimer(turn);
  sendKills(turn);
}

function sendAgain(turn: Turn, id: string): void {
  const { inFlight } = turn.state.kills;
  inFlight.set(id, turn.nowMs);
  if (!sendKill(turn, id)) inFlight.delete(id);
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
