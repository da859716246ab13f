import type { ClearTimer, Core, Env, SetTimer } from "@mesolite/base";
import { commitUntilDurable } from "./commit-until-durable.ts";
import type { Log } from "./log.ts";
import { type BatchPut, dumpEvent, StepFailure, stepBatch } from "./step-batch.ts";
import { TimerHeap } from "./timer-heap.ts";

/** The driver performs these itself; all other kinds need an executor. */
export type DriverEffectKind = "persist" | "setTimer" | "clearTimer" | "log";

/**
 * One function per effect kind: adding a kind without a function does not compile. An executor starts the work and returns; what
 * comes of it (success or fault) comes back as an event. One that throws is a bug and ends the daemon.
 */
export type Executors<Effect extends { readonly kind: string }> = {
  readonly [K in Exclude<Effect["kind"], DriverEffectKind>]: (effect: Extract<Effect, { readonly kind: K }>) => void;
};

export interface RunCoreOptions<Event, Effect extends { readonly kind: string }> {
  readonly core: Core<Event, Effect>;
  /** Where `persist` effects go; any Store of coordination fits. */
  readonly store: { commit(puts: readonly BatchPut[]): Promise<void> };
  readonly env: Env;
  readonly executors: Executors<Effect>;
  readonly log: Log;
  /**
   * The core or the store is broken, or the store is another's now, and nothing more will be done. Called once. What is broken has been
   * logged; a lost leadership has not: whoever drives this knows what comes next.
   */
  readonly onFatal: (error: Error) => void;
  /** Events waiting at most, default 100,000: some ten messages of each of 10,000 agents. */
  readonly inboxBound?: number;
  /** Called before each batch's effects: false (a lost lease) drops them, and the runner stops. */
  readonly mayAct?: () => boolean;
}

export interface CoreRunner<Event> {
  /**
   * Hands in an event that may be shed under overload (a message, an HTTP request).
   * @returns false when the inbox is full or the runner has ended: answer 503, or drop the message
   */
  dispatch(event: Event): boolean;
  /** Hands in a fact that the core can't do without (a link broke, a container exited); only an ended runner refuses it. */
  dispatchFact(event: Event): void;
  /** The core's clock: milliseconds since the epoch when the runner started, plus monotonic time since. */
  nowMs(): number;
  /** Resolves when the inbox is empty and all effects of what was in it are performed. */
  idle(): Promise<void>;
  /** Takes no more events, finishes those in the inbox, forgets the timers. A commit that waits for a full disk is given up. */
  stop(): Promise<void>;
  readonly stats: CoreRunnerStats;
}

export interface CoreRunnerStats {
  readonly waiting: number;
  readonly events: number;
  readonly batches: number;
  readonly commits: number;
  readonly shed: number;
}

/** Stepping and acting yield to the event loop after this long: a third of the 30 ms that nothing may hold it. */
const sliceMs = 8;

/** After so many effects what they set off is let run. */
const effectsPerLook = 16;

/** Timers that are due together are fed in portions; the rest comes in the next turn. */
const timersPerTurn = 5_000;

/** Node's longest timeout; a later deadline is simply looked at again. */
const longestTimeoutMs = 2 ** 31 - 1;

/** Drives one core on a real machine. See {@link Core} for the contract and {@link stepBatch} for "persist, then act". */
export function runCore<Event, Effect extends { readonly kind: string }>(
  options: RunCoreOptions<Event, Effect>,
): CoreRunner<Event> {
  return new Runner(options);
}

class Runner<Event, Effect extends { readonly kind: string }> implements CoreRunner<Event> {
  readonly #options: RunCoreOptions<Event, Effect>;
  readonly #inboxBound: number;
  readonly #epochMs: number;
  readonly #timers = new TimerHeap<Event>();
  readonly #giveUp = new AbortController();
  #inbox: Event[] = [];
  #taken = 0; // Index of the next event in #inbox; shifting a long array would be quadratic.
  #state: "running" | "stopping" | "ended" = "running";
  #pumping = false;
  #idleWaiters: (() => void)[] = [];
  #timeout: NodeJS.Timeout | undefined;
  #timeoutAtMs = Infinity;
  #events = 0;
  #batches = 0;
  #commits = 0;
  #shed = 0;

  constructor(options: RunCoreOptions<Event, Effect>) {
    this.#options = options;
    this.#inboxBound = options.inboxBound ?? 100_000;
    this.#epochMs = options.env.now() - options.env.monotonicMs();
  }

  get stats(): CoreRunnerStats {
    const waiting = this.#inbox.length - this.#taken;
    return { waiting, events: this.#events, batches: this.#batches, commits: this.#commits, shed: this.#shed };
  }

  nowMs(): number {
    // Whole milliseconds: they end up in messages and in JSON.
    return Math.floor(this.#epochMs + this.#options.env.monotonicMs());
  }

  dispatch(event: Event): boolean {
    if (this.#state !== "running" || this.#inbox.length - this.#taken >= this.#inboxBound) {
      this.#shed++;
      return false;
    }
    this.#push(event);
    return true;
  }

  dispatchFact(event: Event): void {
    if (this.#state === "running") this.#push(event);
  }

  async idle(): Promise<void> {
    if (!this.#pumping) return;
    await new Promise<void>((resolve) => this.#idleWaiters.push(resolve));
  }

  async stop(): Promise<void> {
    if (this.#state === "running") this.#state = "stopping";
    this.#clearTimeout();
    this.#giveUp.abort();
    await this.idle();
    this.#state = "ended";
  }

  #push(event: Event): void {
    this.#inbox.push(event);
    if (this.#pumping) return;
    this.#pumping = true;
    // setImmediate rather than a microtask: whatever else this turn of the loop brings joins the same commit.
    setImmediate(() => void this.#pump());
  }

  async #pump(): Promise<void> {
    try {
      while (this.#taken < this.#inbox.length && this.#state !== "ended") {
        await this.#runBatch();
        if (this.#taken < this.#inbox.length) await nextTurn();
      }
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
    this.#pumping = false;
    const waiters = this.#idleWaiters;
    this.#idleWaiters = [];
    for (const waiter of waiters) waiter();
  }

  async #runBatch(): Promise<void> {
    const deadlineMs = this.#options.env.monotonicMs() + sliceMs;
    const next = (): Event | undefined => (this.#options.env.monotonicMs() < deadlineMs ? this.#take() : undefined);
    const { puts, effects } = stepBatch(this.#options.core, next, () => this.nowMs());
    this.#batches++;
    if (puts.length > 0) {
      const { store, env, log } = this.#options;
      const durable = await commitUntilDurable(store, puts, env, log, this.#giveUp.signal);
      if (!durable) return this.#end();
      this.#commits++;
    }
    await this.#perform(effects);
  }

  #take(): Event | undefined {
    const event = this.#inbox[this.#taken];
    if (event === undefined) return undefined;
    this.#taken++;
    this.#events++;
    if (this.#taken === this.#inbox.length) {
      this.#inbox = [];
      this.#taken = 0;
    } else if (this.#taken >= 1024 && this.#taken * 2 > this.#inbox.length) {
      this.#inbox = this.#inbox.slice(this.#taken);
      this.#taken = 0;
    }
    return event;
  }

  async #perform(effects: readonly { readonly kind: string }[]): Promise<void> {
    const { env, mayAct } = this.#options;
    let deadlineMs = env.monotonicMs() + sliceMs;
    if (mayAct && !mayAct()) return this.#end();
    for (const [i, effect] of effects.entries()) {
      this.#performOne(effect);
      // What an effect sets off in promises, an HTTP answer for one, is work of this slice too: it has to come before the clock is read.
      if (i % effectsPerLook === effectsPerLook - 1) await Promise.resolve();
      if (env.monotonicMs() < deadlineMs) continue;
      await nextTurn();
      if (mayAct && !mayAct()) return this.#end();
      deadlineMs = env.monotonicMs() + sliceMs;
    }
  }

  #performOne(effect: { readonly kind: string }): void {
    switch (effect.kind) {
      case "setTimer":
        return this.#setTimer(effect as SetTimer<Event>);
      case "clearTimer":
        return this.#timers.clear((effect as ClearTimer).id);
      case "log": {
        const line = effect as unknown as { level: "info" | "warn" | "error"; message: string };
        return this.#options.log[line.level](line.message);
      }
      default: {
        const executors = this.#options.executors as Readonly<Record<string, (effect: unknown) => void>>;
        const execute = executors[effect.kind];
        if (!execute) throw new Error(`no executor for the effect ${effect.kind}`);
        execute(effect);
      }
    }
  }

  #setTimer(timer: SetTimer<Event>): void {
    this.#timers.set(timer.id, timer.atMs, timer.event);
    if (timer.atMs < this.#timeoutAtMs) this.#arm();
  }

  #arm(): void {
    this.#clearTimeout();
    const atMs = this.#timers.nextAtMs();
    if (atMs === undefined || this.#state !== "running") return;
    this.#timeoutAtMs = atMs;
    const delayMs = Math.min(Math.max(0, atMs - this.nowMs()), longestTimeoutMs);
    this.#timeout = setTimeout(() => this.#fireTimers(), delayMs);
  }

  #fireTimers(): void {
    this.#timeoutAtMs = Infinity;
    const nowMs = this.nowMs();
    for (let count = 0; count < timersPerTurn; count++) {
      const event = this.#timers.popDue(nowMs);
      if (event === undefined) break;
      this.dispatchFact(event);
    }
    this.#arm();
  }

  #clearTimeout(): void {
    clearTimeout(this.#timeout);
    this.#timeout = undefined;
    this.#timeoutAtMs = Infinity;
  }

  #end(): void {
    this.#state = "ended";
    this.#inbox = [];
    this.#taken = 0;
    this.#clearTimeout();
  }

  #fail(error: Error): void {
    this.#end();
    if (!this.#isDemotion(error)) this.#logFault(error);
    this.#options.onFatal(error);
  }

  /** The store belongs to another leader, or the lease is over and the store could not be asked. A core that broke is a fault all the same. */
  #isDemotion(error: Error): boolean {
    if (error instanceof StepFailure) return false;
    return (error as { fault?: unknown }).fault === "fenced" || this.#options.mayAct?.() === false;
  }

  #logFault(error: Error): void {
    const cause = error.cause instanceof Error ? error.cause : error;
    const dump = error instanceof StepFailure ? `; event: ${dumpEvent(error.event)}` : "";
    this.#options.log.error(`${error.message}${dump}`, { stack: cause.stack });
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
