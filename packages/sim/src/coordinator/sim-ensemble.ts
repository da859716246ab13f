import { FakeTree } from "@mesolite/zookeeper/testing";
import type { EventQueue } from "../event-queue.ts";

/** What a multi did: all of it, or nothing; then the error number of each change. */
export type Committed = ReturnType<FakeTree["commit"]>;
export type Change = Parameters<FakeTree["commit"]>[0][number];

interface Session {
  expiresAtMs: number;
  /** There is an action in the queue that will look whether it has expired. */
  isWatched: boolean;
}

interface Watch {
  readonly session: bigint;
  readonly fire: () => void;
}

/**
 * The servers of a simulated ZooKeeper, as one: nodes by the real one's rules, sessions that expire by true time and take their ephemeral
 * nodes along, one-shot watches. What it answers it answers at once; the way there and back is the client's ({@link SimSession}).
 */
export class SimEnsemble {
  readonly tree = new FakeTree();
  readonly sessionTimeoutMs: number;
  readonly #queue: EventQueue;
  readonly #sessions = new Map<bigint, Session>();
  readonly #watches = new Map<string, Watch[]>();
  #lastSession = 0n;
  #isDown = false;

  constructor(queue: EventQueue, sessionTimeoutMs: number) {
    this.#queue = queue;
    this.sessionTimeoutMs = sessionTimeoutMs;
  }

  /** Without a majority nothing is answered, and nobody's session expires. */
  get isDown(): boolean {
    return this.#isDown;
  }

  /** The majority is lost. */
  stop(): void {
    this.#isDown = true;
  }

  /** A new leader of the servers gives every session its whole time again. */
  start(): void {
    if (!this.#isDown) return;
    this.#isDown = false;
    for (const id of this.#sessions.keys()) this.#extend(id);
  }

  openSession(): bigint {
    const id = ++this.#lastSession;
    this.#sessions.set(id, { expiresAtMs: 0, isWatched: false });
    this.#extend(id);
    return id;
  }

  /** The servers have heard of the session. @returns false when it is over */
  touch(id: bigint): boolean {
    const session = this.#sessions.get(id);
    if (session) session.expiresAtMs = this.#queue.nowMs + this.sessionTimeoutMs;
    return session !== undefined;
  }

  #endSession(id: bigint): void {
    if (!this.#sessions.delete(id)) return;
    for (const [path, watches] of this.#watches)
      this.#watches.set(
        path,
        watches.filter(({ session }) => session !== id),
      );
    for (const path of this.tree.ephemeralsOf(id)) this.commit(id, [{ kind: "delete", path, version: -1 }]);
  }

  /** All changes or none; watches of changed lists are told. */
  commit(session: bigint, changes: readonly Change[]): Committed {
    const committed = this.tree.commit(changes, session, this.#queue.nowMs);
    if ("errors" in committed) return committed;
    for (const { kind, path } of committed.events) if (kind === "childrenChanged") this.#tell(path);
    return committed;
  }

  /** @param watch called once, at the next change of the list */
  children(session: bigint, path: string, watch?: () => void): readonly string[] {
    if (watch) this.#watches.set(path, [...(this.#watches.get(path) ?? []), { session, fire: watch }]);
    return this.tree.childrenOf(path);
  }

  #extend(id: bigint): void {
    const session = this.#sessions.get(id);
    if (!session) return;
    session.expiresAtMs = this.#queue.nowMs + this.sessionTimeoutMs;
    this.#expireLater(id, session);
  }

  #expireLater(id: bigint, session: Session): void {
    if (session.isWatched) return;
    session.isWatched = true;
    this.#queue.at(session.expiresAtMs, () => {
      session.isWatched = false;
      if (this.#isDown || this.#sessions.get(id) !== session) return;
      if (session.expiresAtMs > this.#queue.nowMs) this.#expireLater(id, session);
      else this.#endSession(id);
    });
  }

  #tell(path: string): void {
    const watches = this.#watches.get(path) ?? [];
    this.#watches.delete(path);
    for (const { fire } of watches) fire();
  }
}
