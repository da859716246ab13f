import type { ZooKeeper } from "@mesolite/zookeeper";
import { type Put, type Store, StoreError } from "../ports.ts";
import { FencedWriter, isCausedBy } from "./fenced-writer.ts";
import { decodeIntent, encodeIntent } from "./intent.ts";
import {
  changeBytes,
  fitsOneMulti,
  groupChanges,
  type KnownNodes,
  planChanges,
  type ReadyPut,
  readyPuts,
} from "./plan-changes.ts";
import { pooled } from "./pooled.ts";
import { layOut, readBuckets, readParts } from "./read-store.ts";
import { intentPath, maxMultiBytes, maxMultiChanges, nodePathOf } from "./store-layout.ts";
import type { ZkSessions } from "./zk-sessions.ts";

export interface ZkStoreOptions {
  readonly sessions: ZkSessions;
  /** The node below which everything is kept, absolute; made when missing. */
  readonly root: string;
  /** Path of the node by which the writer leads, or undefined when it does not: `() => election.electionNode()`. */
  readonly fence: () => string | undefined;
}

/** Stores that are open in this process. Other processes are kept out by the fence. */
const openRoots = new WeakMap<ZkSessions, Set<string>>();

/**
 * The store of the one who leads, for one term. A commit that fits one multi (1000 changes, 900 KB) is atomic by that; a larger one is first
 * written down whole as an intent, then carried out: after a crash in between, the next load completes it.
 * @throws StoreError "fenced" when `fence` says that this process does not lead, "locked" when this process has it open already
 */
export async function openZkStore(options: ZkStoreOptions): Promise<Store> {
  const { sessions, root, fence } = options;
  const open = openRoots.get(sessions) ?? new Set();
  openRoots.set(sessions, open);
  if (open.has(root))
    throw new StoreError("locked", `the store in ZooKeeper at ${root} is open in this process already: close it first`);
  const node = fence();
  if (node === undefined) throw new StoreError("fenced", `the store in ZooKeeper at ${root} can only be opened by the leader`);
  open.add(root);
  const { client } = sessions;
  const writer = new FencedWriter({ sessions, client, root, node, fence });
  return new ZkStore({ sessions, client, root, writer, onClosed: () => open.delete(root) });
}

interface Pending {
  readonly puts: readonly Put[];
  ready: readonly ReadyPut[] | undefined;
  readonly resolve: () => void;
  readonly reject: (error: StoreError) => void;
}

interface StoreParts {
  readonly sessions: ZkSessions;
  readonly client: ZooKeeper;
  readonly root: string;
  readonly writer: FencedWriter;
  readonly onClosed: () => void;
}

/** Attempts to follow somebody who changes our nodes by hand. */
const maxConflicts = 3;

class ZkStore implements Store {
  readonly #parts: StoreParts;
  readonly #intent: string;
  readonly #known: KnownNodes = new Map();
  #queue: Pending[] = [];
  #flushing: Promise<void> | undefined;
  /** Parts of an intent that stand in ZooKeeper. */
  #intentParts = 0;
  /** An intent that was declared, until it is carried out. */
  #unfinished: readonly ReadyPut[] | undefined;
  #loaded = false;
  #ended: StoreError | undefined;

  constructor(parts: StoreParts) {
    this.#parts = parts;
    this.#intent = intentPath(parts.root);
  }

  async load(): Promise<ReadonlyMap<string, Uint8Array>> {
    const { sessions, client, root, writer } = this.#parts;
    try {
      await layOut(writer, client, root, sessions.acl);
      await writer.ask(() => client.sync(root));
      await writer.start();
      await this.#recoverIntent();
      const contents = await readBuckets(writer, client, root, this.#known);
      this.#loaded = true;
      return contents;
    } catch (error) {
      throw writer.explain(error);
    }
  }

  commit(puts: readonly Put[]): Promise<void> {
    if (this.#ended) return Promise.reject(this.#ended);
    if (!this.#loaded)
      return Promise.reject(new StoreError("io", "the store in ZooKeeper must be loaded before the first commit"));
    return new Promise((resolve, reject) => {
      this.#queue.push({ puts, ready: undefined, resolve, reject });
      this.#flushing ??= this.#flushAll();
    });
  }

  async close(): Promise<void> {
    this.#ended ??= new StoreError("io", `the store in ZooKeeper at ${this.#parts.root} is closed`);
    await this.#flushing;
    this.#parts.onClosed();
  }

  async #flushAll(): Promise<void> {
    // Commits made in the same turn share a multi.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch: Pending[] = [];
      try {
        await this.#takeBatch(batch);
        await this.#writeBatch(batch);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        this.#refuse(batch, this.#parts.writer.explain(error));
      }
    }
    this.#flushing = undefined;
  }

  #refuse(batch: readonly Pending[], error: StoreError): void {
    for (const { reject } of batch) reject(error);
    if (error.fault !== "fenced") return;
    this.#ended ??= error;
    for (const { reject } of this.#queue.splice(0)) reject(error);
  }

  /** Moves commits from the queue: as many as fit one multi, and one at least. A value that can't be stored refuses its own commit only. */
  async #takeBatch(batch: Pending[]): Promise<void> {
    let changes = 0;
    let bytes = 0;
    for (let next = this.#queue[0]; next; next = this.#queue[0]) {
      try {
        next.ready ??= await readyPuts(next.puts);
        const planned = this.#plan(next.ready).changes;
        changes += planned.length;
        bytes += planned.reduce((sum, change) => sum + changeBytes(change), 0);
      } catch (error) {
        this.#queue.shift();
        next.reject(this.#parts.writer.explain(error));
        continue;
      }
      if (batch.length > 0 && (changes > maxMultiChanges || bytes > maxMultiBytes)) return;
      batch.push(next);
      this.#queue.shift();
    }
  }

  async #writeBatch(batch: readonly Pending[]): Promise<void> {
    if (this.#unfinished) await this.#carryOut(this.#unfinished);
    const ready = batch.flatMap((pending) => pending.ready ?? []);
    const { changes } = this.#plan(ready);
    if (changes.length === 0) return;
    if (fitsOneMulti(changes)) return this.#apply(ready);
    await this.#declare(batch.flatMap(({ puts }) => puts));
    await this.#carryOut(ready);
  }

  #plan(puts: readonly ReadyPut[]) {
    return planChanges(puts, { root: this.#parts.root, acl: this.#parts.sessions.acl, known: this.#known });
  }

  /** One multi where it fits; else a series, which must be covered by an intent. */
  async #apply(puts: readonly ReadyPut[]): Promise<void> {
    for (let conflicts = 0; ; conflicts++) {
      const { changes, after } = this.#plan(puts);
      try {
        for (const group of groupChanges(changes)) await this.#parts.writer.write(group);
        for (const [key, parts] of after) {
          if (parts === undefined) this.#known.delete(key);
          else this.#known.set(key, parts);
        }
        return;
      } catch (error) {
        const isConflict =
          isCausedBy(error, "NoNode", "NodeExists", "NotEmpty") && this.#parts.writer.explain(error).fault === "io";
        if (!isConflict || conflicts === maxConflicts) throw error;
        await this.#lookUp(puts);
      }
    }
  }

  /** What is there of these keys, when it is not what we left: half of a series, or somebody's doing. */
  async #lookUp(puts: readonly ReadyPut[]): Promise<void> {
    const { client, root, writer } = this.#parts;
    await pooled(puts, 500, async ({ key }) => {
      const stat = await writer.ask(() => client.exists(nodePathOf(root, key)));
      if (stat) this.#known.set(key, stat.numChildren);
      else this.#known.delete(key);
    });
  }

  // Intents

  async #declare(puts: readonly Put[]): Promise<void> {
    const { sessions, writer } = this.#parts;
    await this.#removeIntent();
    const parts = await encodeIntent(puts);
    for (const [i, data] of parts.entries()) {
      await writer.write([{ kind: "create", path: `${this.#intent}/${i}`, data, acl: sessions.acl }]);
      this.#intentParts = i + 1;
    }
    await writer.write([{ kind: "setData", path: this.#intent, data: new TextEncoder().encode(String(parts.length)) }]);
  }

  async #carryOut(puts: readonly ReadyPut[]): Promise<void> {
    this.#unfinished = puts;
    await this.#apply(puts);
    await this.#removeIntent();
    this.#unfinished = undefined;
  }

  async #removeIntent(): Promise<void> {
    if (this.#intentParts === 0) return;
    const parts = Array.from(
      { length: this.#intentParts },
      (_, i) => ({ kind: "delete", path: `${this.#intent}/${i}` }) as const,
    );
    await this.#parts.writer.write([{ kind: "setData", path: this.#intent, data: new Uint8Array(0) }, ...parts]);
    this.#intentParts = 0;
  }

  /**
   * Carries a commit out that was declared and perhaps not completed: before anything is read, because half of it can't be. One that was not
   * declared was never acknowledged, and goes.
   */
  async #recoverIntent(): Promise<void> {
    const { client, writer } = this.#parts;
    const { data, stat } = await writer.ask(() => client.getData(this.#intent));
    this.#intentParts = stat.numChildren;
    if (data.length === 0) return this.#removeIntent();
    const puts = await decodeIntent(this.#intent, await readParts(writer, client, this.#intent, stat.numChildren));
    const ready = await readyPuts(puts);
    await this.#lookUp(ready);
    await this.#carryOut(ready);
  }
}
