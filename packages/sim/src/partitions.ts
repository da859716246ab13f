import type { EventQueue } from "./event-queue.ts";

/** How connections fare that a partition cut: TCP sends again what was held up, or has given up meanwhile. */
export type Healing = "resumes" | "breaks";

/**
 * Which directions between two addresses carry nothing. What is sent meanwhile waits in the sender's socket: after the partition it
 * arrives, in order, or the connections break and it is lost. Nobody is told of a partition while it lasts.
 */
export class Partitions {
  readonly #cuts = new Map<string, (() => void)[]>();
  readonly #queue: EventQueue;

  constructor(queue: EventQueue) {
    this.#queue = queue;
  }

  isCut(from: string, to: string): boolean {
    return this.#cuts.size > 0 && this.#cuts.has(key(from, to));
  }

  /** Nothing from `from` reaches `to` any more. */
  cut(from: string, to: string): void {
    if (!this.isCut(from, to)) this.#cuts.set(key(from, to), []);
  }

  /** Keeps a message for after the partition. */
  hold(from: string, to: string, send: () => void): void {
    this.#cuts.get(key(from, to))?.push(send);
  }

  mend(from: string, to: string, healing: Healing): void {
    const held = this.#cuts.get(key(from, to)) ?? [];
    this.#cuts.delete(key(from, to));
    if (healing === "resumes") for (const send of held) this.#queue.after(0, send);
  }
}

function key(from: string, to: string): string {
  return `${from} ${to}`;
}
