import { rankCandidates } from "@mesolite/coordination";
import type { SimEnsemble } from "./sim-ensemble.ts";
import type { SimSession } from "./sim-session.ts";

export interface CandidacyParts {
  readonly ensemble: SimEnsemble;
  readonly session: SimSession;
  /** The group's node; it must be there. */
  readonly group: string;
  /** What stands before the number in the candidate's name. */
  readonly label: string;
}

/**
 * One attempt to lead, by the rules of the real one: an ephemeral, numbered node in the group; whose number is lowest leads, while its
 * session is surely alive. Stepping down is final.
 */
export class SimCandidacy {
  readonly #parts: CandidacyParts;
  readonly #data: Uint8Array;
  readonly #onChange: (leading: boolean) => void;
  readonly #stopListening: () => void;
  #name: string | undefined;
  #leading = false;
  #isLooking = false;
  #over = false;

  /** @param onChange true when it leads, false when it must step down at once */
  constructor(parts: CandidacyParts, data: Uint8Array, onChange: (leading: boolean) => void) {
    this.#parts = parts;
    this.#data = data;
    this.#onChange = onChange;
    this.#stopListening = parts.session.listen({
      connected: () => this.#look(),
      atRisk: () => this.#leading && this.#stepDown(),
      ended: () => this.#sessionEnded(),
    });
    this.#enrol();
  }

  mayAct(): boolean {
    return this.#leading && this.#parts.session.safeForMs() > 0;
  }

  /** Path of the node by which it leads. */
  leadingNode(): string | undefined {
    return this.#leading && this.#name !== undefined ? this.#pathOf(this.#name) : undefined;
  }

  /** Steps down and withdraws. @param gone called when no node is left */
  end(gone: () => void = () => {}): void {
    this.#stepDown();
    this.#withdraw(gone);
  }

  #enrol(): void {
    if (this.#over) return;
    const { session, ensemble, group, label } = this.#parts;
    const create = { kind: "create", path: `${group}/${label}`, data: this.#data, acl: [], mode: "ephemeralSequential" } as const;
    session.request(
      (id) => ensemble.commit(id, [create]),
      (outcome) => {
        if (outcome.kind === "ended") return; // `ended` is told: that enrols again.
        this.#findOwn(([name]) => {
          if (name === undefined) return this.#enrol();
          this.#name = name;
          this.#look();
        });
      },
    );
  }

  /** Names of this session's nodes in the group. Not called back when the session ends. */
  #findOwn(found: (names: readonly string[]) => void): void {
    const { session, ensemble, group } = this.#parts;
    const own = (id: bigint): string[] =>
      ensemble.tree.childrenOf(group).filter((name) => ensemble.tree.get(this.#pathOf(name))?.stat.ephemeralOwner === id);
    session.ask(own, (answer) => answer && found(rankCandidates(answer.value).map(({ name }) => name)));
  }

  #look(): void {
    const { session, ensemble, group } = this.#parts;
    // A look that is under way is asked again on a new connection, and its watch tells of what it came too early for.
    if (this.#over || this.#name === undefined || this.#isLooking) return;
    this.#isLooking = true;
    const watch = session.watcher(() => this.#look());
    session.ask(
      (id) => ensemble.children(id, group, watch),
      (answer) => {
        this.#isLooking = false;
        if (answer) this.#compare(rankCandidates(answer.value).map(({ name }) => name));
      },
    );
  }

  #compare(candidates: readonly string[]): void {
    if (this.#over || this.#name === undefined) return;
    if (candidates.includes(this.#name)) {
      if (candidates[0] === this.#name) this.#lead();
    } else if (this.#leading) this.#stepDown();
    else {
      this.#name = undefined;
      this.#enrol();
    }
  }

  #lead(): void {
    if (this.#leading || this.#parts.session.safeForMs() === 0) return;
    this.#leading = true;
    this.#onChange(true);
  }

  #stepDown(): void {
    const led = this.#leading;
    this.#leading = false;
    this.#over = true;
    this.#stopListening();
    if (led) this.#onChange(false);
  }

  #sessionEnded(): void {
    this.#name = undefined;
    if (this.#leading) this.#stepDown();
    else this.#enrol();
  }

  #withdraw(gone: () => void): void {
    const { session, ensemble, group } = this.#parts;
    const remove = (id: bigint): void => {
      for (const name of ensemble.tree.childrenOf(group)) {
        const path = this.#pathOf(name);
        if (ensemble.tree.get(path)?.stat.ephemeralOwner === id) ensemble.commit(id, [{ kind: "delete", path, version: -1 }]);
      }
    };
    session.ask(remove, gone); // A session that has ended took the node along.
  }

  #pathOf(name: string): string {
    return `${this.#parts.group}/${name}`;
  }
}
