import type { Resources } from "@mesolite/resources";
import type { Split } from "./split.ts";

/**
 * A shortcut through the filters of one agent: which clients refused one and the same part of it. As long as no more
 * than that part is free, all of them are known to refuse with a look at one bit instead of at their filters.
 */
export class Refusals {
  readonly #part: (Split | undefined)[] = [];
  readonly #clients: (Uint32Array<ArrayBuffer> | undefined)[] = [];

  /** A client refused a part. A part other than the last one starts a new set. */
  add(agent: number, client: number, part: Split): void {
    const word = client >> 5;
    let bits = this.#clients[agent];
    if (this.#part[agent] !== part) {
      this.#part[agent] = part;
      bits?.fill(0);
    }
    if (bits === undefined || word >= bits.length) {
      const wider = new Uint32Array(Math.max(word + 1, 2 * (bits?.length ?? 0)));
      if (bits !== undefined) wider.set(bits);
      this.#clients[agent] = bits = wider;
    }
    bits[word]! |= 1 << (client & 31);
  }

  remove(agent: number, client: number): void {
    const bits = this.#clients[agent];
    if (bits !== undefined && client >> 5 < bits.length) bits[client >> 5]! &= ~(1 << (client & 31));
  }

  clearAgent(agent: number): void {
    this.#part[agent] = undefined;
    this.#clients[agent] = undefined;
  }

  /** One bit per client that refused at least what is free; undefined when nothing can be said. */
  coveringFree(agent: number, free: readonly Float64Array[], extras: Resources): Uint32Array | undefined {
    const part = this.#part[agent];
    if (part === undefined || (extras !== part.extras && extras.length > 0)) return undefined;
    for (let r = 0; r < free.length; r++) if (free[r]![agent]! > (part.plain[r] ?? 0)) return undefined;
    return this.#clients[agent];
  }
}

/** Whether the client's bit is set. */
export function hasBit(bits: Uint32Array, client: number): boolean {
  return ((bits[client >> 5] ?? 0) & (1 << (client & 31))) !== 0;
}
