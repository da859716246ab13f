import type { Election, Membership } from "../ports.ts";

/** Leadership within one process: whoever contends first leads, the next in line follows when it resigns. Nothing can depose it. */
export class EmbeddedGroup implements Membership {
  #candidates: Candidate[] = [];
  readonly #watchers = new Set<(data: Uint8Array | undefined) => void>();

  /** One candidate's handle; make one for each that contends. */
  election(): Election {
    let mine: Candidate | undefined;
    return {
      contend: async (data, onChange) => {
        if (mine) throw new Error("already contending: resign first");
        mine = { data, onChange };
        this.#candidates.push(mine);
        if (this.#candidates[0] === mine) this.#announce();
      },
      mayAct: () => mine !== undefined && this.#candidates[0] === mine,
      resign: async () => {
        const gone = mine;
        if (!gone) return;
        mine = undefined;
        const led = this.#candidates[0] === gone;
        this.#candidates = this.#candidates.filter((candidate) => candidate !== gone);
        if (!led) return;
        gone.onChange(false);
        this.#announce();
      },
    };
  }

  async watchLeader(onChange: (data: Uint8Array | undefined) => void): Promise<{ stop(): void }> {
    this.#watchers.add(onChange);
    onChange(this.#candidates[0]?.data);
    return { stop: () => void this.#watchers.delete(onChange) };
  }

  #announce(): void {
    const leader = this.#candidates[0];
    leader?.onChange(true);
    for (const watcher of this.#watchers) watcher(leader?.data);
  }
}

interface Candidate {
  readonly data: Uint8Array;
  readonly onChange: (leading: boolean) => void;
}
