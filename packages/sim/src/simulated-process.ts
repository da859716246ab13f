import type { ClearTimer, Core, Random, SetTimer } from "@mesolite/base";
import { stepBatch, TimerHeap } from "@mesolite/runtime";
import type { EventQueue } from "./event-queue.ts";

/** What a process of the simulated world is made of. `boot` makes a fresh core and its first event from what the disk holds. */
export interface ProcessParts<Event, Effect extends { readonly kind: string }> {
  readonly name: string;
  readonly boot: (recovered: ReadonlyMap<string, Uint8Array>) => { readonly core: Core<Event, Effect>; readonly first: Event };
  readonly perform: (effect: Effect, self: SimulatedProcess<Event, Effect>) => void;
  /** Called after every step of this process. */
  readonly observe: (self: SimulatedProcess<Event, Effect>) => void;
  /** It crashed in the middle of a batch, as `crashMidBatch` had asked. */
  readonly crashed: () => void;
}

/**
 * One daemon in the simulated world: a core, its timers, and a disk that keeps exactly what was committed. It follows the real
 * driver's contract (`stepBatch`): persist, then act. A crash loses the core, the timers and all events on their way to it.
 */
export class SimulatedProcess<Event, Effect extends { readonly kind: string }> {
  readonly name: string;
  readonly disk = new Map<string, Uint8Array>();
  /** Counts boots; what was sent to an earlier incarnation does not reach a later one. */
  incarnation = 0;
  readonly #parts: ProcessParts<Event, Effect>;
  readonly #queue: EventQueue;
  readonly #random: Random;
  #core: Core<Event, Effect> | undefined;
  #timers = new TimerHeap<Event>();
  #crashDuringNextBatch = false;

  constructor(parts: ProcessParts<Event, Effect>, queue: EventQueue, random: Random) {
    this.name = parts.name;
    this.#parts = parts;
    this.#queue = queue;
    this.#random = random;
  }

  get up(): boolean {
    return this.#core !== undefined;
  }

  get core(): Core<Event, Effect> | undefined {
    return this.#core;
  }

  start(): void {
    if (this.#core) return;
    this.incarnation++;
    const { core, first } = this.#parts.boot(new Map(this.disk));
    this.#core = core;
    this.deliver(first);
  }

  crash(): void {
    this.#core = undefined;
    this.#timers = new TimerHeap();
    this.#crashDuringNextBatch = false;
  }

  /** Crashes at the worst moment: after the next batch's commit, somewhere among its effects. */
  crashMidBatch(): void {
    this.#crashDuringNextBatch = true;
  }

  /** Takes `crashMidBatch` back, if that batch has not come yet. */
  spare(): void {
    this.#crashDuringNextBatch = false;
  }

  /** Hands in an event now; a process that is down never hears of it. */
  deliver(event: Event): void {
    if (!this.#core) return;
    let taken = false;
    const next = (): Event | undefined => (taken ? undefined : ((taken = true), event));
    const { puts, effects } = stepBatch(this.#core, next, () => this.#queue.nowMs);
    for (const { key, value } of puts) {
      if (value) this.disk.set(key, value);
      else this.disk.delete(key);
    }
    const crashAfter = this.#crashDuringNextBatch && effects.length > 0 ? this.#random.int(effects.length + 1) : undefined;
    for (const [index, effect] of effects.entries()) {
      if (index === crashAfter) break;
      this.#perform(effect as Effect);
    }
    if (crashAfter === undefined) return this.#parts.observe(this);
    this.crash();
    this.#parts.crashed();
  }

  /** Like `deliver`, later; lost when the process has crashed or restarted by then. */
  deliverAfter(delayMs: number, event: Event): void {
    const incarnation = this.incarnation;
    this.#queue.after(delayMs, () => {
      if (this.incarnation === incarnation) this.deliver(event);
    });
  }

  #perform(effect: Effect): void {
    if (effect.kind === "setTimer") return this.#setTimer(effect as unknown as SetTimer<Event>);
    if (effect.kind === "clearTimer") return this.#timers.clear((effect as unknown as ClearTimer).id);
    this.#parts.perform(effect, this);
  }

  #setTimer(timer: SetTimer<Event>): void {
    this.#timers.set(timer.id, timer.atMs, timer.event);
    const timers = this.#timers;
    this.#queue.at(timer.atMs, () => {
      if (timers !== this.#timers) return; // Of an earlier incarnation.
      const event = timers.popDue(this.#queue.nowMs);
      if (event !== undefined) this.deliver(event);
    });
  }
}
