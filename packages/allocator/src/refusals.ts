import type { Resources } from "@mesolite/resources";
import type { Split } from "./split.ts";

/** From this many on an agent gets a bit set; a few refusals are looked up in the filters themselves. */
const MANY = 8;

/** Clients that refused one and the same part of an agent. */
interface Refusers {
  readonly part: Split;
  few: number[];
  many: Uint32Array | undefined;
}

/**
 * A shortcut through the filters of one agent: which clients refused the part that was refused last. As long as no more
 * than that part is free, all of them are known to refuse with a look at one bit instead of at their filters.
 */
export class Refusals {
  private readonly agents: (Refusers | undefined)[] = [];

  /** A client refused a part. A part other than the last one starts a new set. */
  add(agent: number, client: number, part: Split): void {
    let refusers = this.agents[agent];
    if (refusers?.part !== part) this.agents[agent] = refusers = { part, few: [], many: undefined };
    if (refusers.many !== undefined) refusers.many = withBit(refusers.many, client);
    else if (!refusers.few.includes(client) && refusers.few.push(client) >= MANY) {
      refusers.many = refusers.few.reduce(withBit, new Uint32Array(0));
      refusers.few = [];
    }
  }

  remove(agent: number, client: number): void {
    const refusers = this.agents[agent];
    if (refusers === undefined) return;
    if (refusers.many === undefined) refusers.few = refusers.few.filter((other) => other !== client);
    else if (client >> 5 < refusers.many.length) refusers.many[client >> 5]! &= ~(1 << (client & 31));
  }

  clearAgent(agent: number): void {
    this.agents[agent] = undefined;
  }

  /** One bit per client that refused at least what is free; undefined when nothing can be said. */
  coveringFree(agent: number, free: readonly Float64Array[], extras: Resources): Uint32Array | undefined {
    const refusers = this.agents[agent];
    if (refusers?.many === undefined) return undefined;
    const { part, many } = refusers;
    if (extras !== part.extras && extras.length > 0) return undefined;
    for (let r = 0; r < free.length; r++) if (free[r]![agent]! > (part.plain[r] ?? 0)) return undefined;
    return many;
  }
}

/** Whether the client's bit is set. */
export function hasBit(bits: Uint32Array, client: number): boolean {
  return ((bits[client >> 5] ?? 0) & (1 << (client & 31))) !== 0;
}

function withBit(bits: Uint32Array, client: number): Uint32Array {
  const word = client >> 5;
  let wide = bits;
  if (word >= bits.length) {
    wide = new Uint32Array(Math.max(word + 1, 2 * bits.length));
    wide.set(bits);
  }
  wide[word]! |= 1 << (client & 31);
  return wide;
}
