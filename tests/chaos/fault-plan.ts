// Which faults, in which order, from a seed.
import type { FaultKind, Role } from "./history.ts";

export interface PlannedFault {
  readonly role: Role;
  readonly fault: FaultKind;
  /** Which of the role's hosts, when it is not the leader: an index to be taken modulo their number. */
  readonly pick: number;
  /** From the last fault's beginning to this one's. */
  readonly afterMs: number;
  readonly lastsMs: number;
}

const roles: readonly Role[] = ["master", "marathon", "agent", "zookeeper"];
const kinds: readonly FaultKind[] = ["kill", "pause", "cut"];

/** Endless. Every twelve in a row are all pairs of a role and a kind, shuffled. Who is silent is so for longer than its session. */
export function* faultPlan(seed: number, sessionMs: number): Generator<PlannedFault, never> {
  const random = generator(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (;;) {
    const deck = roles.flatMap((role) => kinds.map((fault) => ({ role, fault })));
    while (deck.length > 0) {
      const [card] = deck.splice(below(deck.length), 1);
      if (!card) continue;
      const lastsMs = card.fault === "kill" ? 500 + below(2500) : sessionMs + 1000 + below(2000);
      yield { ...card, pick: below(6), afterMs: 1500 + below(2000), lastsMs };
    }
  }
}

/** mulberry32: 32 bits of state are enough to choose faults. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
