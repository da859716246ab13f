import { setTimeout as sleep } from "node:timers/promises";
import { type Election, StoreError } from "../ports.ts";
import { Candidacy } from "./candidacy.ts";
import type { ZkSessions } from "./zk-sessions.ts";

export interface ZkElectionOptions {
  readonly sessions: ZkSessions;
  /** The group's node; made when missing. Default: the path of the address. */
  readonly group?: string;
  /** What stands before the number in the candidate's name: "json.info_" for masters (data: MasterInfo as JSON), "member_" for Marathon. */
  readonly label: string;
}

/** `contend` and `resign` wait this long for ZooKeeper, then leave the rest to the background: a daemon must start and stop without it. */
const patienceMs = 2_000;

/** Competes for a group in ZooKeeper with candidates of any label: Mesos's and Marathon's own included. */
export class ZkElection implements Election {
  readonly #parts: { readonly sessions: ZkSessions; readonly group: string; readonly label: string };
  #candidacy: Candidacy | undefined;
  /** The node of the last candidacy goes before that of the next one comes. */
  #leaving: Promise<void> = Promise.resolve();

  /** @throws StoreError "io" when the group would be the root of ZooKeeper: the address needs a path */
  constructor(options: ZkElectionOptions) {
    const { sessions, label, group = sessions.path } = options;
    if (group === "/")
      throw new StoreError("io", "an election needs a node of its own: end the zk:// URL with a path, for example /mesos");
    this.#parts = { sessions, label, group };
  }

  /**
   * Resolves when the candidate's node stands, or after 2 s while ZooKeeper can't be reached: it goes on trying. Rejects with a
   * {@link StoreError} when ZooKeeper refuses (access list, credentials); contend again then, if at all. A refusal that comes later is told
   * once a minute and tried again every 10 s. `onChange(false)` is final: `resign` and contend again.
   */
  async contend(data: Uint8Array, onChange: (leading: boolean) => void): Promise<void> {
    if (this.#candidacy) throw new Error("already contending: resign first");
    const candidacy = new Candidacy(this.#parts, data, onChange);
    this.#candidacy = candidacy;
    try {
      await candidacy.begin(this.#leaving, patienceMs);
    } catch (error) {
      if (this.#candidacy === candidacy) await this.resign();
      throw error;
    }
  }

  mayAct(): boolean {
    return this.#candidacy?.mayAct() ?? false;
  }

  /** Path of the node by which this process leads: whoever writes for this leader has ZooKeeper check that it is there. */
  electionNode(): string | undefined {
    return this.#candidacy?.leadingNode();
  }

  /** Resolves when the candidate's node is gone, or after 2 s while ZooKeeper can't be reached: it goes as soon as that is possible. */
  async resign(): Promise<void> {
    const gone = this.#candidacy;
    if (!gone) return;
    this.#candidacy = undefined;
    this.#leaving = gone.end();
    await within(patienceMs, this.#leaving);
  }
}

async function within(timeoutMs: number, work: Promise<void>): Promise<void> {
  const enough = new AbortController();
  const patience = sleep(timeoutMs, undefined, { signal: enough.signal }).catch(() => {});
  try {
    await Promise.race([work, patience]);
  } finally {
    enough.abort();
  }
}
