/**
 * The three things that a daemon needs from whoever coordinates the cluster. One machine: the embedded maker (our log on a disk).
 * Many machines: ZooKeeper. Every maker must pass the same contract suite (`contract/`).
 */

/** One write: `value` undefined deletes the key. Keys are `/`-separated paths without a leading slash. */
export interface Put {
  readonly key: string;
  readonly value: Uint8Array | undefined;
}

/** Durable key-value contents of one daemon. A store has one writer. */
export interface Store {
  /** Everything committed so far. Called once, before the first commit. */
  load(): Promise<ReadonlyMap<string, Uint8Array>>;
  /**
   * Makes all of `puts` durable, together: after a crash all are there or none. Resolves only when they survive a power cut.
   * Commits are applied in call order. Rejects with a {@link StoreError} when nothing of it may be relied on.
   */
  commit(puts: readonly Put[]): Promise<void>;
  close(): Promise<void>;
}

export type StoreFault =
  /** No space, quota, or read-only medium: nothing was lost, and the commit may be tried again. */
  | "full"
  /** Another process holds it. */
  | "locked"
  /** What is on the disk can't be read as a store. */
  | "corrupt"
  /** The maker lost its right to write (a deposed leader). */
  | "fenced"
  | "io";

export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.fault = fault;
  }
}

/** Who leads. `data` is what the candidate publishes about itself (for masters: MasterInfo as Mesos JSON). */
export interface Election {
  /** Competes until `resign`; `onChange(true)` when this process leads, `onChange(false)` when it must step down at once. */
  contend(data: Uint8Array, onChange: (leading: boolean) => void): Promise<void>;
  /**
   * Whether this process leads at this moment, by its own monotonic clock: asked before each batch of effects, because a process that was
   * stopped and goes on may be deposed without having heard of it yet.
   */
  mayAct(): boolean;
  resign(): Promise<void>;
}

/** Follows the leader of a group without being a candidate. */
export interface Membership {
  /** Calls back with the leader's data, or undefined while nobody leads; again at every change, until `stop`. */
  watchLeader(onChange: (data: Uint8Array | undefined) => void): Promise<{ stop(): void }>;
}
