import type { Random } from "@mesolite/base";
import type { AgentEffect, Put } from "./effect.ts";
import type { AgentTimer } from "./event.ts";
import type { AgentOutbound } from "./message.ts";
import type { AgentState } from "./state.ts";

/** One `step` in progress: what handlers read, and where they put what they want done. */
export interface Turn {
  readonly state: AgentState;
  readonly nowMs: number;
  readonly random: Random;
  readonly effects: AgentEffect[];
  readonly puts: Put[];
}

export function put(turn: Turn, key: string, value: Uint8Array | undefined): void {
  turn.puts.push({ key, value });
}

export function send(turn: Turn, to: string, message: AgentOutbound): void {
  turn.effects.push({ kind: "send", to, message });
}

export function log(turn: Turn, level: "info" | "warn" | "error", message: string): void {
  turn.effects.push({ kind: "log", level, message });
}

export function setTimer(turn: Turn, id: string, atMs: number, event: AgentTimer): void {
  turn.effects.push({ kind: "setTimer", id, atMs, event });
}

export function clearTimer(turn: Turn, id: string): void {
  turn.effects.push({ kind: "clearTimer", id });
}

/** The effects of the turn, all changes of the store first and as one. */
export function finishTurn(turn: Turn): readonly AgentEffect[] {
  return turn.puts.length === 0 ? turn.effects : [{ kind: "persist", puts: turn.puts }, ...turn.effects];
}
