import { sameBytes } from "@mesolite/base";
import { type Put, StoreError } from "@mesolite/coordination";
import type { Change, Committed, SimEnsemble } from "./sim-ensemble.ts";
import type { SimSession } from "./sim-session.ts";

export interface SimStoreParts {
  readonly ensemble: SimEnsemble;
  readonly session: SimSession;
  /** The node below which everything is kept; it must be there. */
  readonly root: string;
  /** Path of the node by which the writer leads. */
  readonly node: string;
}

interface Pending {
  readonly puts: readonly Put[];
  readonly done: (error?: StoreError) => void;
}

const noNode = -101;

/** Sessions whose process has its store open. */
const open = new WeakSet<SimSession>();

/**
 * The leader's store in the ensemble, for one term. Fenced as the real one: each multi checks that the leader's node is there, and sets
 * `writes` from the version that the last one left, so that one sent twice happens once. One multi at a time.
 */
export class SimStore {
  readonly #parts: SimStoreParts;
  readonly #writes: string;
  #version = 0;
  #sequence = 0;
  #queue: Pending[] = [];
  #isBusy = false;
  #ended: StoreError | undefined;

  /** @throws StoreError "locked" when the process has it open already */
  constructor(parts: SimStoreParts) {
    if (open.has(parts.session)) throw new StoreError("locked", `${parts.root} is open in this process already: close it first`);
    open.add(parts.session);
    this.#parts = parts;
    this.#writes = `${parts.root}/writes`;
  }

  /** Everything that was committed; call before the first commit. */
  load(done: (contents: ReadonlyMap<string, Uint8Array> | StoreError) => void): void {
    const { ensemble, session, root } = this.#parts;
    const read = (id: bigint): Map<string, Uint8Array> => {
      if (!ensemble.tree.get(this.#writes)) ensemble.commit(id, [newNode(this.#writes, new Uint8Array(0))]);
      this.#version = ensemble.tree.get(this.#writes)?.stat.version ?? 0;
      const keys = ensemble.tree.childrenOf(root).filter((name) => name !== "writes");
      return new Map(
        keys.map((name) => [decodeURIComponent(name), ensemble.tree.get(`${root}/${name}`)?.data ?? new Uint8Array(0)]),
      );
    };
    session.ask(read, (answer) => done(answer ? answer.value : fenced("the session has ended")));
  }

  /** @param done is told once: durable, or never ("fenced", "io") */
  commit(puts: readonly Put[], done: (error?: StoreError) => void): void {
    if (this.#ended) return done(this.#ended);
    this.#queue.push({ puts, done });
    if (!this.#isBusy) this.#next();
  }

  close(): void {
    this.#ended ??= new StoreError("io", "the store is closed");
    open.delete(this.#parts.session);
  }

  #next(): void {
    const pending = this.#queue.shift();
    this.#isBusy = pending !== undefined;
    if (pending) this.#write(pending, new TextEncoder().encode(`${this.#parts.node} ${++this.#sequence}`));
  }

  #write(pending: Pending, mark: Uint8Array): void {
    const version = this.#version;
    this.#parts.session.request(
      (id) => this.#multi(id, pending.puts, mark, version),
      (outcome) => {
        if (outcome.kind === "ended") return this.#refuse(pending, "the session has ended");
        if (outcome.kind === "unknown") return this.#findOut(pending, mark);
        const committed = outcome.value;
        if (!("errors" in committed)) return this.#done(pending, version + 1);
        if (committed.errors[0] === noNode) return this.#refuse(pending, `${this.#parts.node} is gone`);
        this.#findOut(pending, mark);
      },
    );
  }

  #multi(session: bigint, puts: readonly Put[], mark: Uint8Array, version: number): Committed {
    const { ensemble, node, root } = this.#parts;
    const guard = [
      { kind: "check", path: node, version: -1 },
      { kind: "setData", path: this.#writes, data: mark, version },
    ] as const;
    const last = new Map(puts.map(({ key, value }) => [`${root}/${encodeURIComponent(key)}`, value]));
    const changes = [...last].flatMap(([path, value]) => changesOf(path, value, ensemble.tree.get(path) !== undefined));
    return ensemble.commit(session, [...guard, ...changes]);
  }

  /** Whether the multi with this mark happened. If not, and nobody else has written, it is sent again. */
  #findOut(pending: Pending, mark: Uint8Array): void {
    const { ensemble, session } = this.#parts;
    session.ask(
      () => ensemble.tree.get(this.#writes),
      (answer) => {
        if (!answer) return this.#refuse(pending, "the session has ended");
        const { data, stat } = answer.value ?? {};
        if (data && sameBytes(data, mark)) return this.#done(pending, stat?.version ?? 0);
        if (stat?.version === this.#version) this.#write(pending, mark);
        else this.#refuse(pending, "another process writes");
      },
    );
  }

  #done(pending: Pending, version: number): void {
    this.#version = version;
    pending.done();
    this.#next();
  }

  #refuse(pending: Pending, why: string): void {
    const error = fenced(why);
    this.#ended ??= error;
    this.#isBusy = false;
    for (const { done } of [pending, ...this.#queue.splice(0)]) done(error);
  }
}

function changesOf(path: string, value: Uint8Array | undefined, isThere: boolean): Change[] {
  if (value === undefined) return isThere ? [{ kind: "delete", path, version: -1 }] : [];
  return [isThere ? { kind: "setData", path, data: value, version: -1 } : newNode(path, value)];
}

function newNode(path: string, data: Uint8Array): Change {
  return { kind: "create", path, data, acl: [], mode: "persistent" };
}

function fenced(why: string): StoreError {
  return new StoreError("fenced", `the store takes no more writes: ${why}`);
}
