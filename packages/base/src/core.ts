/**
 * The contract between a state machine (a "core") and whatever drives it: the runtime on a real machine, the simulator in tests.
 *
 * `step` is synchronous and total: every event has an answer in every state. It validates first and mutates after, so that an
 * event that is refused changes nothing. It performs nothing: what must happen in the world is returned as effects, in order.
 * The driver persists what the batch asks to persist once, and only then performs the effects that follow.
 */
export interface Core<Event, Effect> {
  /**
   * @param event something that happened, in the past tense, with every id and random value that handling it needs
   * @param nowMs milliseconds since the epoch on the driver's monotonic timeline (never goes back within one core's life)
   */
  step(event: Event, nowMs: number): readonly Effect[];
}

/** Asks the driver to feed `event` back at or after `atMs`. A second timer with the same `id` replaces the first. */
export interface SetTimer<Event> {
  readonly kind: "setTimer";
  readonly id: string;
  readonly atMs: number;
  readonly event: Event;
}

/** Forgets a timer; unknown ids are fine. */
export interface ClearTimer {
  readonly kind: "clearTimer";
  readonly id: string;
}

/** A class whose instances may be part of a core's state. Its fields are `private`, not `#`: a snapshot reads them from outside. */
export type StateClass = abstract new (...args: never[]) => object;

/** What recording and replaying a kind of core takes. */
export interface Recordable<C extends object> {
  /** The kind's name, as recordings have it. */
  readonly kind: string;
  /** Before its first event. */
  make(): C;
  /** The state as text. What it refers to is of the moment of the call, so that pulling the pieces may take its time. */
  digest(core: C): Iterable<string>;
  /** All classes of whose instances the core consists, besides plain data, Maps, Sets and typed arrays; its own is the first. */
  readonly classes: readonly StateClass[];
}
