import { isZooKeeperError, type ZooKeeper } from "@mesolite/zookeeper";
import { type Candidate, rankCandidates } from "./rank-candidates.ts";
import { untilAnswered } from "./until-answered.ts";

/** Follows the candidates of a group for the time of one session. */
export class GroupWatch {
  readonly #client: ZooKeeper;
  readonly #group: string;
  #stopped = false;
  #wake: () => void = () => {};

  constructor(client: ZooKeeper, group: string) {
    this.#client = client;
    this.#group = group;
  }

  /**
   * Calls `onCandidates` with all candidates, the leader first, now and after every change or poke; never while the last call has not
   * returned. Resolves after `stop`; rejects when the session ends, when the group may not be read, or with what `onCandidates` threw.
   */
  async run(onCandidates: (candidates: readonly Candidate[]) => Promise<void>): Promise<void> {
    while (!this.#stopped) {
      const changed = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      const candidates = await this.#look();
      if (this.#stopped) return;
      await onCandidates(candidates);
      await changed;
    }
  }

  /** Looks again. */
  poke(): void {
    this.#wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  async #look(): Promise<readonly Candidate[]> {
    const watch = (): void => this.#wake();
    for (;;) {
      try {
        return rankCandidates(await untilAnswered(() => this.#client.getChildren(this.#group, { watch })));
      } catch (error) {
        if (!isZooKeeperError(error, "NoNode")) throw error;
      }
      // There is no group yet. The watch tells of its creation, unless that came between the two requests.
      if (!(await untilAnswered(() => this.#client.exists(this.#group, { watch })))) return [];
    }
  }
}
