import { setTimeout as sleep } from "node:timers/promises";
import { isZooKeeperError, type ZooKeeper } from "@mesolite/zookeeper";
import type { Membership } from "../ports.ts";
import { GroupWatch } from "./group-watch.ts";
import type { Candidate } from "./rank-candidates.ts";
import { explainRefusal, isSessionEnd } from "./refusal.ts";
import { untilAnswered } from "./until-answered.ts";
import type { ZkSessions } from "./zk-sessions.ts";

export interface ZkMembershipOptions {
  readonly sessions: ZkSessions;
  /** The group's node. Default: the path of the address. */
  readonly group?: string;
}

/** After a refusal (access list): somebody may repair it. */
const refusedPauseMs = 10_000;

/** Follows the leader of a group in ZooKeeper: ours, or a Mesos master's or Marathon's own. */
export class ZkMembership implements Membership {
  readonly #sessions: ZkSessions;
  readonly #group: string;

  constructor(options: ZkMembershipOptions) {
    this.#sessions = options.sessions;
    this.#group = options.group ?? options.sessions.path;
  }

  /**
   * Resolves at once, after a first call with undefined: nothing is known yet. While no server can be reached the last answer stands, until
   * the session has ended.
   */
  async watchLeader(onChange: (data: Uint8Array | undefined) => void): Promise<{ stop(): void }> {
    const follower = new Follower(this.#sessions, this.#group, onChange);
    onChange(undefined);
    const stopListening = this.#sessions.onClient((client) => void follower.follow(client));
    return {
      stop: () => {
        stopListening();
        follower.stop();
      },
    };
  }
}

class Follower {
  readonly #sessions: ZkSessions;
  readonly #group: string;
  readonly #onChange: (data: Uint8Array | undefined) => void;
  #watch: GroupWatch | undefined;
  #leader: string | undefined;
  #stopped = false;

  constructor(sessions: ZkSessions, group: string, onChange: (data: Uint8Array | undefined) => void) {
    this.#sessions = sessions;
    this.#group = group;
    this.#onChange = onChange;
  }

  /** For the time of one session; never rejects. */
  async follow(client: ZooKeeper): Promise<void> {
    while (!this.#stopped && !this.#sessions.closed) {
      const watch = new GroupWatch(client, this.#group);
      this.#watch = watch;
      try {
        await watch.run((candidates) => this.#look(client, watch, candidates));
        return;
      } catch (error) {
        if (this.#stopped || this.#sessions.closed) return;
        this.#tell(undefined, undefined);
        if (isSessionEnd(error)) return;
        this.#sessions.complain(explainRefusal(`can't follow the leader in ${this.#group}`, error, this.#sessions.user));
      }
      await sleep(refusedPauseMs, undefined, { ref: false });
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#watch?.stop();
  }

  async #look(client: ZooKeeper, watch: GroupWatch, [leader]: readonly Candidate[]): Promise<void> {
    if (!leader) return this.#tell(undefined, undefined);
    if (leader.name === this.#leader) return;
    const path = this.#group === "/" ? `/${leader.name}` : `${this.#group}/${leader.name}`;
    try {
      const { data } = await untilAnswered(() => client.getData(path));
      this.#tell(leader.name, data);
    } catch (error) {
      if (!isZooKeeperError(error, "NoNode")) throw error;
      watch.poke(); // It went between the two requests.
    }
  }

  #tell(leader: string | undefined, data: Uint8Array | undefined): void {
    if (this.#stopped || leader === this.#leader) return;
    this.#leader = leader;
    this.#onChange(data);
  }
}
