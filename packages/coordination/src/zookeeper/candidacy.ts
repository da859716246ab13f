import { setTimeout as sleep } from "node:timers/promises";
import { isZooKeeperError, type ZooKeeper } from "@mesolite/zookeeper";
import { StoreError } from "../ports.ts";
import { enrol, type Enrolment, type EnrolmentParts, withdraw } from "./enrolment.ts";
import { GroupWatch } from "./group-watch.ts";
import { explainRefusal, isSessionEnd } from "./refusal.ts";
import { untilAnswered, untilDone } from "./until-answered.ts";

/** After a refusal: somebody may repair the access list. */
const refusedPauseMs = 10_000;

/** One attempt to lead: over sessions that come and go until it leads, and over once it has led. */
export class Candidacy {
  readonly #parts: EnrolmentParts;
  readonly #data: Uint8Array;
  readonly #onChange: (leading: boolean) => void;
  readonly #ended = new AbortController();
  #enrolment: Enrolment | undefined;
  #leading = false;
  #watch: GroupWatch | undefined;
  #work: Promise<void> = Promise.resolve();
  #client: ZooKeeper | undefined;

  constructor(parts: EnrolmentParts, data: Uint8Array, onChange: (leading: boolean) => void) {
    this.#parts = parts;
    this.#data = data;
    this.#onChange = onChange;
  }

  /**
   * Resolves when the node stands, or after `patienceMs`: it goes on trying. Rejects when it is refused before that: then it is over.
   */
  begin(after: Promise<void>, patienceMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      let isAwaited = true;
      const settle = (): void => {
        isAwaited = false;
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(settle, patienceMs);
      const refused = (error: Error): boolean => {
        if (!isAwaited) return false;
        this.#stepDown();
        reject(error);
        return true;
      };
      this.#work = after.then(() => this.#run(settle, refused)).finally(settle);
    });
  }

  mayAct(): boolean {
    return this.#leading && !this.#parts.sessions.closed && (this.#enrolment?.client.safeForMs() ?? 0) > 0;
  }

  leadingNode(): string | undefined {
    return this.#leading && this.#enrolment ? `${this.#parts.group}/${this.#enrolment.name}` : undefined;
  }

  /** Steps down and withdraws. Resolves when no node is left; never rejects. */
  async end(): Promise<void> {
    this.#stepDown();
    await this.#work;
    if (this.#client) await withdraw(this.#parts, this.#client);
  }

  /** One round a session; it ends by stepping down. */
  async #run(stands: () => void, refused: (error: Error) => boolean): Promise<void> {
    const { sessions, group } = this.#parts;
    while (!this.#over && !sessions.closed) {
      const client = sessions.client;
      this.#client = client;
      try {
        const enrolment = await enrol(this.#parts, client, this.#data);
        stands();
        await this.#compete(enrolment);
      } catch (error) {
        if (this.#leading) this.#stepDown();
        if (isSessionEnd(error)) await this.#nextSession(client);
        else {
          const message = explainRefusal(`can't contend for leadership in ${group}`, error, sessions.user);
          if (refused(new StoreError("io", message, { cause: error }))) return;
          sessions.complain(message);
          await this.#pause(refusedPauseMs);
        }
      }
    }
  }

  get #over(): boolean {
    return this.#ended.signal.aborted;
  }

  /** Until it is over, or the node has gone without having led: then a new one is due. Rejects when the session ends. */
  async #compete(enrolment: Enrolment): Promise<void> {
    const { client, name } = enrolment;
    const watch = new GroupWatch(client, this.#parts.group);
    this.#watch = watch;
    if (this.#over) return;
    this.#enrolment = enrolment;
    const stopRisk = client.onSessionAtRisk(() => this.#leading && this.#stepDown());
    // Who is first in the line but not safe at that moment looks again when it is.
    const stopState = client.onState((state) => state.kind === "connected" && watch.poke());
    try {
      await watch.run(async (candidates) => {
        const leader = candidates[0];
        if (!candidates.some((candidate) => candidate.name === name)) {
          if (this.#leading) this.#stepDown();
          else watch.stop();
        } else if (leader?.name === name) this.#lead(client);
        else await this.#clearGhost(client, leader?.name);
      });
    } finally {
      stopRisk();
      stopState();
      this.#watch = undefined;
    }
  }

  #lead(client: ZooKeeper): void {
    if (this.#leading || this.#over || client.safeForMs() === 0) return;
    this.#leading = true;
    this.#onChange(true);
  }

  /** A node of our own session before ours would lead in our place for as long as we live. */
  async #clearGhost(client: ZooKeeper, leader: string | undefined): Promise<void> {
    if (leader === undefined || !leader.startsWith(this.#parts.label)) return;
    const path = `${this.#parts.group}/${leader}`;
    const stat = await untilAnswered(() => client.exists(path));
    if (!stat || stat.ephemeralOwner !== client.session?.id) return;
    await untilDone(() => client.delete(path)).catch((error: unknown) => {
      if (!isZooKeeperError(error, "NoNode")) throw error;
    });
  }

  /** Final for this candidacy. */
  #stepDown(): void {
    const led = this.#leading;
    this.#leading = false;
    this.#ended.abort();
    this.#watch?.stop();
    if (led) this.#onChange(false);
  }

  #nextSession(client: ZooKeeper): Promise<void> {
    return new Promise((resolve) => {
      if (this.#over || this.#parts.sessions.closed) return resolve();
      let stop = (): void => {};
      const done = (): void => {
        stop();
        resolve();
      };
      this.#ended.signal.addEventListener("abort", done, { once: true });
      stop = this.#parts.sessions.onClient((next) => next !== client && done());
      if (this.#parts.sessions.client !== client) done();
    });
  }

  #pause(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: this.#ended.signal, ref: false }).catch(() => {});
  }
}
