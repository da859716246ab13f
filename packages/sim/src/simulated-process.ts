import type { ClearTimer, Core, Random, SetTimer } from "@mesolite/base";
import { type BatchPut, stepBatch, TimerHeap } from "@mesolite/runtime";
import type { EventQueue } from "./event-queue.ts";
import type { Stoppable } from "./coordinator/stoppable.ts";
import { TornDisk } from "./torn-disk.ts";
import { ProcessClock } from "./process-clock.ts";

/** A term of leadership: what it starts from, and the shared store that takes the place of the process's own disk. */
export interface Term {
  readonly recovered: ReadonlyMap<string, Uint8Array>;
  /** @param done called when `puts` are durable; never when the term is over before */
  readonly commit: (puts: readonly BatchPut[], done: () => void) => void;
  /** Asked before each batch's effects. */
  readonly mayAct: () => boolean;
  readonly program: Stoppable;
}

/** What a process of the simulated world is made of. `boot` makes a fresh core and its first event from what the disk holds. */
export interface ProcessParts<Event, Effect extends { readonly kind: string }> {
  readonly name: string;
  readonly boot: (recovered: ReadonlyMap<string, Uint8Array>) => { readonly core: Core<Event, Effect>; readonly first: Event };
  readonly perform: (effect: Effect, self: SimulatedProcess<Event, Effect>) => void;
  /** Called after every step of this process; its effects may not be performed yet. */
  readonly observe: (self: SimulatedProcess<Event, Effect>, event: Event) => void;
  /** Called before every step. */
  readonly before?: ((event: Event, self: SimulatedProcess<Event, Effect>) => void) | undefined;
  /** It crashed in the middle of a batch, as `crashMidBatch` had asked. */
  readonly crashed: () => void;
  /** Its term may not act any more; the core is gone. */
  readonly deposed?: (() => void) | undefined;
  /**
   * Absent: every event is handled at once and alone, commits take no time, the clock is the true one. Given: events that arrive close
   * together share a batch, a commit takes a few milliseconds (or waits for a full disk), and the clock runs at this rate.
   */
  readonly clockRate?: number | undefined;
  /** How much longer than usual a commit on its own disk takes. */
  readonly extraCommitMs?: (() => number) | undefined;
}

interface Batch<Effect> {
  readonly puts: readonly BatchPut[];
  readonly effects: readonly Effect[];
}

/** As the real driver waits between two attempts at a full disk. */
const fullDiskRetryMs = 1_000;
/** How often it is looked whether a stopped process or a hung disk goes on. */
const thawLookMs = 200;

/**
 * One daemon in the simulated world: a core, its timers, and a disk of its own ({@link TornDisk}) or a term's shared store. It follows the
 * real driver's contract (`stepBatch`): persist, then act. A crash loses the core, the timers and all events on their way to it, and tears
 * the commit that was under way.
 */
export class SimulatedProcess<Event, Effect extends { readonly kind: string }> {
  readonly name: string;
  readonly disk = new TornDisk();
  /** Refuses commits: they wait, and everything that depends on them. */
  isDiskFull = false;
  /** Syncs hang: commits wait as well, but a process that ends meanwhile has written what it had to. */
  isDiskHung = false;
  /** Stopped, as by SIGSTOP or with its whole machine: what arrives and what falls due waits, and is handled together. */
  isFrozen = false;
  /** How often a commit was refused. */
  refusedCommits = 0;
  /** Counts boots; what was sent to an earlier incarnation does not reach a later one. */
  incarnation = 0;
  readonly #parts: ProcessParts<Event, Effect>;
  readonly #queue: EventQueue;
  readonly #random: Random;
  #core: Core<Event, Effect> | undefined;
  #term: Term | undefined;
  #hasBooted = false;
  #clock: ProcessClock;
  #timers = new TimerHeap<Event>();
  /** What the timers hold, to be looked through. */
  #armed = new Map<string, { readonly atMs: number; readonly event: Event }>();
  #inbox: Event[] = [];
  #isBusy = false;
  #committing: readonly BatchPut[] = [];
  #crashDuringNextBatch = false;
  #failsNextCommit = false;

  constructor(parts: ProcessParts<Event, Effect>, queue: EventQueue, random: Random) {
    this.name = parts.name;
    this.#parts = parts;
    this.#queue = queue;
    this.#random = random;
    this.#clock = new ProcessClock(queue, 1);
  }

  get up(): boolean {
    return this.#core !== undefined;
  }

  /** Undefined while the process is down, and until it has taken in its first event. */
  get core(): Core<Event, Effect> | undefined {
    return this.#hasBooted ? this.#core : undefined;
  }

  /** @param term absent: it starts from its own disk, and answers to nobody */
  start(term?: Term): void {
    if (this.#core) return;
    this.incarnation++;
    this.#term = term;
    this.#clock = new ProcessClock(this.#queue, this.#parts.clockRate ?? 1);
    const { core, first } = this.#parts.boot(term?.recovered ?? this.disk.read());
    this.#core = core;
    this.deliver(first);
  }

  crash(): void {
    if (!this.#term && !this.isDiskFull) this.disk.crashDuring(this.#committing, this.#random, this.isDiskHung);
    this.#committing = [];
    this.#core = undefined;
    this.#hasBooted = false;
    this.#timers = new TimerHeap();
    this.#armed = new Map();
    this.#inbox = [];
    this.#isBusy = false;
    this.isFrozen = false;
    this.#crashDuringNextBatch = false;
    this.#failsNextCommit = false;
  }

  /** What timers will bring within this time. */
  *dueWithin(ms: number): Iterable<Event> {
    const untilMs = this.#clock.nowMs() + ms;
    for (const { atMs, event } of this.#armed.values()) if (atMs <= untilMs) yield event;
  }

  /** Crashes at the worst moment: during the next batch's commit or after it, somewhere among its effects. */
  crashMidBatch(): void {
    this.#crashDuringNextBatch = true;
  }

  /** Its disk fails at the next commit: the daemon ends, as after any error that is not a full disk, and is started again. */
  failNextCommit(): void {
    this.#failsNextCommit = true;
  }

  /** Takes `crashMidBatch` and `failNextCommit` back, if that batch has not come yet. */
  spare(): void {
    this.#crashDuringNextBatch = false;
    this.#failsNextCommit = false;
  }

  /** Hands in an event; a process that is down never hears of it. */
  deliver(event: Event): void {
    if (!this.#core) return;
    this.#inbox.push(event);
    if (this.#parts.clockRate === undefined) return this.#finish(this.#step());
    if (!this.#isBusy) this.#nextTurn();
  }

  /** Like `deliver`, later; lost when the process has crashed or restarted by then. */
  deliverAfter(delayMs: number, event: Event): void {
    this.#later(delayMs, () => this.deliver(event));
  }

  #nextTurn(): void {
    this.#isBusy = true;
    this.#later(this.#random.int(3), () => this.#runBatch());
  }

  #runBatch(): void {
    if (this.isFrozen) return this.#later(thawLookMs, () => this.#runBatch());
    const batch = this.#step();
    if (batch.puts.length === 0) return this.#finish(batch);
    this.#committing = batch.puts;
    const { incarnation } = this;
    this.#term?.commit(batch.puts, () => this.incarnation === incarnation && this.#core && this.#finish(batch));
    if (this.#crashDuringNextBatch && this.#random.chance(0.3)) return this.#crashNow();
    if (!this.#term) this.#later(1 + this.#random.int(4) + (this.#parts.extraCommitMs?.() ?? 0), () => this.#commit(batch));
  }

  #commit(batch: Batch<Effect>): void {
    if (this.#failsNextCommit) return this.#crashNow();
    if (this.isFrozen || this.isDiskHung) return this.#later(thawLookMs, () => this.#commit(batch));
    if (!this.isDiskFull) return this.#finish(batch);
    this.refusedCommits++;
    this.#later(fullDiskRetryMs, () => this.#commit(batch));
  }

  /** Takes all that has arrived. */
  #step(): Batch<Effect> {
    const { before, observe } = this.#parts;
    const events = this.#inbox;
    this.#inbox = [];
    let taken = 0;
    const next = (): Event | undefined => {
      const handled = events[taken - 1];
      if (handled !== undefined) {
        this.#hasBooted = true;
        observe(this, handled);
      }
      const event = events[taken++];
      if (event !== undefined) before?.(event, this);
      return event;
    };
    return stepBatch(this.#core as Core<Event, Effect>, next, () => this.#clock.nowMs()) as Batch<Effect>;
  }

  #finish({ puts, effects }: Batch<Effect>): void {
    if (!this.#term) this.disk.commit(puts);
    this.#committing = [];
    if (this.#term && !this.#term.mayAct()) return this.#halt();
    const crashAfter = this.#crashDuringNextBatch && effects.length > 0 ? this.#random.int(effects.length + 1) : undefined;
    const { incarnation } = this;
    for (const [index, effect] of effects.entries()) {
      if (index === crashAfter) break;
      this.#perform(effect);
      if (!this.#core || this.incarnation !== incarnation) return; // An `exit` was among the effects.
    }
    if (crashAfter !== undefined) return this.#crashNow();
    this.#isBusy = false;
    if (this.#inbox.length > 0) this.#nextTurn();
  }

  #halt(): void {
    this.crash();
    this.#parts.deposed?.();
  }

  #crashNow(): void {
    this.crash();
    this.#parts.crashed();
  }

  #perform(effect: Effect): void {
    if (effect.kind === "setTimer") return this.#setTimer(effect as unknown as SetTimer<Event>);
    if (effect.kind === "clearTimer") return this.#clearTimer((effect as unknown as ClearTimer).id);
    this.#parts.perform(effect, this);
  }

  #clearTimer(id: string): void {
    this.#timers.clear(id);
    this.#armed.delete(id);
  }

  #setTimer(timer: SetTimer<Event>): void {
    this.#timers.set(timer.id, timer.atMs, timer.event);
    this.#armed.set(timer.id, timer);
    const timers = this.#timers;
    const fire = (): void => {
      if (timers !== this.#timers) return; // Of an earlier incarnation.
      const event = timers.popDue(this.#clock.nowMs());
      if (this.#armed.get(timer.id) === timer) this.#armed.delete(timer.id);
      if (event !== undefined) this.deliver(event);
    };
    this.#queue.at(this.#clock.trueMs(timer.atMs), () => this.#inProgram(fire));
  }

  /** In this life only. */
  #later(delayMs: number, action: () => void): void {
    const { incarnation } = this;
    const act = (): void => {
      if (this.incarnation === incarnation && this.#core) action();
    };
    this.#queue.after(delayMs, () => this.#inProgram(act));
  }

  #inProgram(action: () => void): void {
    if (this.#term) this.#term.program.run(action);
    else action();
  }
}
