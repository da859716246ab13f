import { encodeUtf8, type scheduler } from "@mesolite/wire";
import { timestampOf } from "./definition/timestamp.ts";
import type { MarathonEventType } from "./events/event-types.ts";
import type { Answer, MarathonEffect, MarathonTimer, ProbeEffect } from "./messages.ts";
import { appsPerSlice } from "./slices.ts";
import type { MarathonState } from "./state.ts";

/** What a long change reads while it is prepared: no effect of it may go to the turn in which it began. */
export interface Moment {
  readonly state: MarathonState;
  readonly nowMs: number;
}

/** What is to be stored under a key; `undefined` deletes. */
export interface Put {
  readonly key: string;
  readonly value: Uint8Array | undefined;
}

/** So many instances, and to compare an app that is being restarted takes a millisecond. */
const largeApp = 1_000;

/** One step in the making: the state it works on, its time, and the effects gathered so far. Puts of one step are one `persist`. */
export class Turn {
  readonly state: MarathonState;
  readonly nowMs: number;
  /** Apps whose wanted and actual state must be compared again before the step ends. */
  readonly touchedApps = new Set<string>();
  /** Those that were compared in this step. */
  readonly #settledApps = new Set<string>();
  /** Instances that this step may still make: some 10 ms of work. What is left over is made in steps of its own. */
  scheduleBudget = 500;
  /** Instances that this step may still give up, by the same measure. */
  killBudget = 500;
  readonly #effects: MarathonEffect[] = [];
  #timestamp: string | undefined;
  /** Bytes are stored as they are, everything else as JSON. */
  readonly #puts = new Map<string, unknown>();
  readonly #readyPuts: (readonly Put[])[] = [];
  #settlesApps = true;
  /** Whether its time is for what former steps have left. */
  #settlesLeftOvers = false;
  #abdicates = false;

  constructor(state: MarathonState, nowMs: number) {
    this.state = state;
    this.nowMs = nowMs;
  }

  get timestamp(): string {
    return (this.#timestamp ??= timestampOf(this.nowMs));
  }

  /** Stores JSON under a key; `undefined` deletes. The last one of a step wins. */
  persist(key: string, json: unknown): void {
    this.#puts.set(key, json);
  }

  /** The same for what is encoded already. */
  persistBytes(key: string, bytes: Uint8Array | undefined): void {
    this.#puts.set(key, bytes);
  }

  /** The same for very many keys at once, which nothing else in this step writes. */
  persistAll(puts: readonly Put[]): void {
    this.#readyPuts.push(puts);
  }

  /** This step has enough to do: apps that it touches are compared in later ones. */
  leaveAppsUnsettled(): void {
    this.#settlesApps = false;
  }

  /** Some of those that former steps have left: as many as this one can compare. */
  touchUnsettled(): void {
    this.#settlesLeftOvers = true;
    for (const id of this.state.unsettledApps) {
      if (this.touchedApps.size >= appsPerSlice) return;
      this.touchedApps.add(id);
    }
  }

  /**
   * The touched apps to be compared next. Beyond a step's measure of them they are left for a later one; so are large ones, which are
   * compared once for all the updates that wait already.
   */
  takeTouched(): string[] {
    const { unsettledApps, instances } = this.state;
    const taken: string[] = [];
    for (const id of this.touchedApps) {
      const isFull = !this.#settledApps.has(id) && this.#settledApps.size >= appsPerSlice;
      const isLarge = instances.countOf(id) > largeApp;
      if (!this.#settlesApps || isFull || (isLarge && !this.#settlesLeftOvers)) unsettledApps.add(id);
      else {
        this.#settledApps.add(id);
        unsettledApps.delete(id);
        taken.push(id);
      }
    }
    this.touchedApps.clear();
    return taken;
  }

  call(call: scheduler.Call): void {
    this.#effects.push({ kind: "callScheduler", call });
  }

  subscribe(effect: Omit<Extract<MarathonEffect, { kind: "subscribe" }>, "kind">): void {
    this.#effects.push({ kind: "subscribe", ...effect });
  }

  /** One event on the bus; every event carries its type and time. */
  publish(eventType: MarathonEventType, fields: Readonly<Record<string, unknown>>): void {
    const json = JSON.stringify({ ...fields, eventType, timestamp: this.timestamp });
    this.#effects.push({ kind: "publish", eventType, json });
  }

  /** The same with fields that are JSON text already. */
  publishText(eventType: MarathonEventType, fields: string): void {
    const [type, timestamp] = [JSON.stringify(eventType), JSON.stringify(this.timestamp)];
    this.#effects.push({ kind: "publish", eventType, json: `{${fields},"eventType":${type},"timestamp":${timestamp}}` });
  }

  log(level: "info" | "warn" | "error", message: string): void {
    this.#effects.push({ kind: "log", level, message });
  }

  reply(requestId: string, answer: Answer): void {
    this.#effects.push({ kind: "reply", requestId, ...answer });
  }

  probe(effect: Omit<ProbeEffect, "kind">): void {
    this.#effects.push({ kind: "probe", ...effect });
  }

  /** @param id one timer at a time exists for each id */
  timer(id: string, atMs: number, timer: MarathonTimer): void {
    this.#effects.push({ kind: "setTimer", id, atMs, event: { kind: "timer", timer } });
  }

  clearTimer(id: string): void {
    this.#effects.push({ kind: "clearTimer", id });
  }

  /** After everything else that this step does: whoever asked for it is to have the answer. */
  abdicate(): void {
    this.#abdicates = true;
  }

  exit(code: number, message: string): void {
    this.#effects.push({ kind: "exit", code, message });
  }

  finish(): readonly MarathonEffect[] {
    if (this.#abdicates) this.#effects.push({ kind: "abdicate" });
    if (this.#puts.size === 0 && this.#readyPuts.length === 0) return this.#effects;
    const puts: Put[] = this.#readyPuts.flat();
    for (const [key, json] of this.#puts) {
      puts.push({ key, value: json === undefined || json instanceof Uint8Array ? json : encodeUtf8(JSON.stringify(json)) });
    }
    return [{ kind: "persist", puts }, ...this.#effects];
  }
}
