import { rankCandidates } from "@mesolite/coordination";
import type { SimEnsemble } from "./sim-ensemble.ts";
import type { SimSession } from "./sim-session.ts";

interface MembershipParts {
  readonly ensemble: SimEnsemble;
  readonly session: SimSession;
  readonly group: string;
}

/**
 * Follows the leader of a group without being a candidate. While no server can be reached the last answer stands, until the session ends.
 * @param onChange gets what the leader says about itself, undefined when nobody leads; nothing is known before the first call
 */
export function watchLeader(parts: MembershipParts, onChange: (data: Uint8Array | undefined) => void): { stop(): void } {
  const watch = new LeaderWatch(parts, onChange);
  watch.look();
  return watch;
}

class LeaderWatch {
  readonly #ensemble: SimEnsemble;
  readonly #session: SimSession;
  readonly #group: string;
  readonly #onChange: (data: Uint8Array | undefined) => void;
  readonly #stopListening: () => void;
  #leader: string | undefined;
  #isLooking = false;
  #stopped = false;

  constructor({ ensemble, session, group }: MembershipParts, onChange: (data: Uint8Array | undefined) => void) {
    this.#ensemble = ensemble;
    this.#session = session;
    this.#group = group;
    this.#onChange = onChange;
    this.#stopListening = session.listen({ connected: () => this.look(), ended: () => this.#tell(undefined, undefined) });
  }

  stop(): void {
    this.#stopped = true;
    this.#stopListening();
  }

  look(): void {
    // A look that is under way is asked again on a new connection, and its watch tells of what it came too early for.
    if (this.#stopped || this.#isLooking) return;
    this.#isLooking = true;
    const watch = this.#session.watcher(() => this.look());
    const read = (id: bigint): { name: string; data: Uint8Array | undefined } | undefined => {
      const [leader] = rankCandidates(this.#ensemble.children(id, this.#group, watch));
      return leader && { name: leader.name, data: this.#ensemble.tree.get(`${this.#group}/${leader.name}`)?.data };
    };
    this.#session.ask(read, (answer) => {
      this.#isLooking = false;
      if (answer) this.#tell(answer.value?.name, answer.value?.data);
    });
  }

  #tell(leader: string | undefined, data: Uint8Array | undefined): void {
    if (this.#stopped || leader === this.#leader) return;
    this.#leader = leader;
    this.#onChange(data);
  }
}
