import type { Random } from "@mesolite/base";

/** What may take longer than usual: calls and events of frameworks, commits on a disk, an agent's recovery, a launch (a fetch), news of a leader. */
export const slowKinds = ["slowCall", "slowCommit", "slowRecovery", "slowLaunch", "slowNews"] as const;
export type SlowKind = (typeof slowKinds)[number];

/** How often something is slow, where it can be. */
const shares: Readonly<Record<SlowKind, number>> = {
  slowCall: 0.2,
  slowCommit: 0.3,
  slowRecovery: 0.8,
  slowLaunch: 0.4,
  slowNews: 0.5,
};

const none: Readonly<Record<SlowKind, number>> = { slowCall: 0, slowCommit: 0, slowRecovery: 0, slowLaunch: 0, slowNews: 0 };

/**
 * How slow things are in a world's bad times. What is short by rule is hardly ever met by anything else: an agent that recovers in a
 * millisecond hears nothing meanwhile, events that never wait for a disk never share a batch.
 */
export class Slowness {
  /** How much longer at most; 0: as usual. */
  readonly mostMs: Record<SlowKind, number> = { ...none };
  /** How often something took longer. */
  readonly counts: Record<SlowKind, number> = { ...none };
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** What this one takes in addition. */
  extraMs(kind: SlowKind): number {
    const mostMs = this.mostMs[kind];
    if (mostMs === 0 || !this.#random.chance(shares[kind])) return 0;
    this.counts[kind]++;
    return this.#random.int(mostMs);
  }

  /** From now on all is as fast as usual. */
  end(): void {
    Object.assign(this.mostMs, none);
  }
}
