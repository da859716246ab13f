import { unreachable } from "@mesolite/base";
import { ZooKeeperError } from "../errors.ts";
import { type Acl, openAcl } from "../protocol/acl.ts";
import type { SessionKey } from "../protocol/handshake.ts";
import type { Answer, Answers, Change, ChangeResult, Operation } from "../protocol/operation.ts";
import type { Stat } from "../protocol/stat.ts";
import type { WatchEvent } from "../protocol/watch-event.ts";
import type { SessionState } from "../session/messages.ts";
import { parseZooKeeperAddress, type ZooKeeperAddress } from "./address.ts";
import { Driver } from "./driver.ts";
import {
  type ChangeRequest,
  type CreateOptions,
  type ReadOptions,
  type RequestOptions,
  withDefaults,
  type ZooKeeperOptions,
} from "./options.ts";
import { Chroot } from "./path.ts";

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: ZooKeeperError) => void;
  readonly watchId: number | undefined;
}

const noData = new Uint8Array(0);
const anyVersion = -1;

/**
 * A client with one session. It connects at once and for as long as the session lives; after "expired" or "authFailed" make a new one.
 * Requests are answered in the order in which they were made. Every failure is a {@link ZooKeeperError}; its `code` says whether the request
 * may have happened.
 */
export class ZooKeeper {
  readonly #driver: Driver;
  readonly #chroot: Chroot;
  readonly #requestTimeoutMs: number;
  readonly #monotonicMs: () => number;
  readonly #waiting = new Map<number, Waiting>();
  readonly #watchers = new Map<number, (event: WatchEvent) => void>();
  readonly #stateListeners = new Set<(state: SessionState) => void>();
  readonly #riskListeners = new Set<() => void>();
  #state: SessionState = { kind: "connecting" };
  #key: SessionKey | undefined;
  #lastId = 0;

  /**
   * @param address `zk://user:password@host1:port1,host2:port2/path`, or the same in parts
   * @throws ZooKeeperError BadArguments when the address can't be read
   */
  constructor(address: string | ZooKeeperAddress, options: ZooKeeperOptions = {}) {
    const where = typeof address === "string" ? parsed(address) : address;
    if (where.servers.length === 0) throw new ZooKeeperError("BadArguments", "a ZooKeeper address needs at least one server");
    const { sessionTimeoutMs, requestTimeoutMs, maxReplyBytes, monotonicMs, ...limits } = withDefaults(options);
    this.#chroot = new Chroot(where.path);
    this.#requestTimeoutMs = requestTimeoutMs;
    this.#monotonicMs = monotonicMs;
    this.#key = options.resume;
    const config = { ...limits, servers: where.servers, timeoutMs: sessionTimeoutMs };
    this.#driver = new Driver(config, maxReplyBytes, monotonicMs, {
      answered: (id, answer) => this.#take(id)?.resolve(answer),
      failed: (id, error) => this.#failed(id, error),
      watchFired: (id, event) => this.#watchFired(id, event),
      stateChanged: (state) => this.#stateChanged(state),
      sessionAtRisk: () => this.#call(this.#riskListeners, undefined),
    });
    // Refused credentials end the session, and the state says so: nobody awaits this promise.
    if (where.credentials !== undefined) this.addAuth("digest", new TextEncoder().encode(where.credentials)).catch(() => {});
    this.#driver.feed({ kind: "started" });
  }

  get state(): SessionState {
    return this.#state;
  }

  /** What another client needs to take the session up; undefined before a server gave one. */
  get session(): SessionKey | undefined {
    return this.#key;
  }

  /** Why the last connection, or the last attempt at one, failed: for the line that a daemon logs while it waits. */
  get lastFault(): string | undefined {
    return this.#driver.lastFault;
  }

  /** Called at every change of the state, at once. @returns a function that ends it */
  onState(listener: (state: SessionState) => void): () => void {
    this.#stateListeners.add(listener);
    return () => void this.#stateListeners.delete(listener);
  }

  /**
   * Called when the session may be gone, before any other client can see that: whoever leads by it must stop at once. Called again if the
   * session recovers and comes to be at risk again. @returns a function that ends it
   */
  onSessionAtRisk(listener: () => void): () => void {
    this.#riskListeners.add(listener);
    return () => void this.#riskListeners.delete(listener);
  }

  /** Milliseconds for which the session is surely alive, by the monotonic clock; 0: it may be gone. To be asked right before acting. */
  safeForMs(): number {
    return this.#driver.safeForMs();
  }

  /** Resolves when a server has confirmed the session; rejects when it ends, or when `timeoutMs` have passed. */
  connected(timeoutMs: number = this.#requestTimeoutMs): Promise<void> {
    return new Promise((resolve, reject) => {
      let stop = (): void => {};
      const timer = setTimeout(() => {
        stop();
        const why = this.lastFault === undefined ? "" : `; the last fault: ${this.lastFault}`;
        reject(new ZooKeeperError("NotSent", `No ZooKeeper server was reached within ${timeoutMs} ms${why}`));
      }, timeoutMs);
      const look = (state: SessionState): void => {
        if (state.kind === "connecting" || state.kind === "suspended") return;
        clearTimeout(timer);
        stop();
        if (state.kind === "connected") return resolve();
        const codes = { expired: "SessionExpired", authFailed: "AuthFailed", closed: "Closed" } as const;
        reject(new ZooKeeperError(codes[state.kind], `The ZooKeeper session is ${state.kind}`));
      };
      stop = this.onState(look);
      look(this.#state);
    });
  }

  /** @returns the node's path, with its number when it is sequential */
  async create(path: string, data: Uint8Array = noData, options: CreateOptions = {}): Promise<string> {
    const { mode = "persistent", acl = openAcl } = options;
    // A sequential node may be named by its parent's path and a slash: its number is its whole name.
    const operation = { kind: "create", path: this.#sequentialPath(path, mode), data, acl, mode } as const;
    return this.#chroot.toClient(await this.#submit(operation, options));
  }

  /** Creates the node and all that is missing above it (the client's own root included); nodes that are there stay as they are. */
  async ensurePath(path: string, options: Pick<CreateOptions, "acl" | "timeoutMs" | "onConnectionLoss"> = {}): Promise<void> {
    const parts = this.#chroot.toServer(path).split("/").slice(1);
    for (let depth = 1; depth <= parts.length; depth++) {
      const ancestor = `/${parts.slice(0, depth).join("/")}`;
      if (ancestor === "/") continue;
      // Looked for first: who may not create above may still be allowed to use what is there.
      if (await this.#submit({ kind: "exists", path: ancestor, watch: false }, options)) continue;
      const operation = {
        kind: "create",
        path: ancestor,
        data: noData,
        acl: options.acl ?? openAcl,
        mode: "persistent",
      } as const;
      await this.#submit(operation, options).catch((error: unknown) => {
        if (!(error instanceof ZooKeeperError && error.code === "NodeExists")) throw error;
      });
    }
  }

  async delete(path: string, version = anyVersion, options: RequestOptions = {}): Promise<void> {
    await this.#submit({ kind: "delete", path: this.#chroot.toServer(path), version }, options);
  }

  /** @returns undefined when there is no such node; a watch then tells of its creation */
  async exists(path: string, options: ReadOptions = {}): Promise<Stat | undefined> {
    return this.#submit({ kind: "exists", path: this.#chroot.toServer(path), watch: !!options.watch }, options);
  }

  async getData(path: string, options: ReadOptions = {}): Promise<Answers["getData"]> {
    return this.#submit({ kind: "getData", path: this.#chroot.toServer(path), watch: !!options.watch }, options);
  }

  async setData(path: string, data: Uint8Array, version = anyVersion, options: RequestOptions = {}): Promise<Stat> {
    return this.#submit({ kind: "setData", path: this.#chroot.toServer(path), data, version }, options);
  }

  /** @returns the children's names (not paths), in no order */
  async getChildren(path: string, options: ReadOptions = {}): Promise<readonly string[]> {
    return this.#submit({ kind: "getChildren", path: this.#chroot.toServer(path), watch: !!options.watch }, options);
  }

  async getChildren2(path: string, options: ReadOptions = {}): Promise<Answers["getChildren2"]> {
    return this.#submit({ kind: "getChildren2", path: this.#chroot.toServer(path), watch: !!options.watch }, options);
  }

  async getAcl(path: string, options: RequestOptions = {}): Promise<Answers["getAcl"]> {
    return this.#submit({ kind: "getAcl", path: this.#chroot.toServer(path) }, options);
  }

  /** @param version of the list (`aversion`), not of the data */
  async setAcl(path: string, acl: readonly Acl[], version = anyVersion, options: RequestOptions = {}): Promise<Stat> {
    return this.#submit({ kind: "setAcl", path: this.#chroot.toServer(path), acl, version }, options);
  }

  /** After it, reads of this client see everything that was committed before it. */
  async sync(path = "/", options: RequestOptions = {}): Promise<void> {
    await this.#submit({ kind: "sync", path: this.#chroot.toServer(path) }, options);
  }

  /** All of it or nothing. A refusal has the `index` of the change that was refused, and its reason as `code`. */
  async multi(changes: readonly ChangeRequest[], options: RequestOptions = {}): Promise<readonly ChangeResult[]> {
    if (changes.length === 0) return [];
    const results = await this.#submit({ kind: "multi", changes: changes.map((change) => this.#toServer(change)) }, options);
    return results.map((result) => (result.kind === "create" ? { ...result, path: this.#chroot.toClient(result.path) } : result));
  }

  /** Adds an identity for the rest of the session. Scheme "digest": `user:password` as UTF-8. Refused credentials end the session. */
  addAuth(scheme: string, auth: Uint8Array): Promise<void> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: () => resolve(), reject, watchId: undefined });
      this.#driver.feed({ kind: "authAdded", id, scheme, auth });
    });
  }

  /** Ends the session (its ephemeral nodes go at once, if a server is connected) and the client. Never rejects. */
  async close(): Promise<void> {
    await this.#finish(true);
  }

  /** Ends the client and leaves the session: for `resume` by another client before it expires. */
  async detach(): Promise<SessionKey | undefined> {
    await this.#finish(false);
    return this.#key;
  }

  #finish(endSession: boolean): Promise<void> {
    return new Promise((resolve) => {
      const ended = (state: SessionState): boolean => ["closed", "expired", "authFailed"].includes(state.kind);
      if (ended(this.#state)) return resolve();
      this.onState((state) => ended(state) && resolve());
      this.#driver.feed({ kind: "closeAsked", endSession });
    });
  }

  #submit<K extends Operation["kind"]>(
    operation: Extract<Operation, { kind: K }>,
    options: ReadOptions | RequestOptions,
  ): Promise<Answers[K]> {
    const id = ++this.#lastId;
    const watch = "watch" in options ? options.watch : undefined;
    const watchId = watch ? id : undefined;
    if (watch) this.#watchers.set(id, watch);
    const deadlineMs = this.#monotonicMs() + (options.timeoutMs ?? this.#requestTimeoutMs);
    const request = { id, operation, watchId, deadlineMs, onConnectionLoss: options.onConnectionLoss ?? "wait" } as const;
    return new Promise<Answers[K]>((resolve, reject) => {
      // The session decodes the answer by the operation's kind: the two types belong together.
      this.#waiting.set(id, { resolve: resolve as (answer: Answer) => void, reject, watchId });
      this.#driver.feed({ kind: "submitted", request });
    });
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #failed(id: number, error: ZooKeeperError): void {
    const waiting = this.#take(id);
    if (waiting?.watchId !== undefined) this.#watchers.delete(waiting.watchId);
    if (error.path === undefined) return waiting?.reject(error);
    const { code, message, index } = error;
    waiting?.reject(new ZooKeeperError(code, message, { path: this.#chroot.toClient(error.path), index }));
  }

  #watchFired(id: number, event: WatchEvent): void {
    const watcher = this.#watchers.get(id);
    this.#watchers.delete(id);
    watcher?.({ ...event, path: this.#chroot.toClient(event.path) });
  }

  #stateChanged(state: SessionState): void {
    this.#state = state;
    if (state.kind === "connected") this.#key = state.session;
    this.#call(this.#stateListeners, state);
  }

  #call<T>(listeners: ReadonlySet<(value: T) => void>, value: T): void {
    for (const listener of [...listeners]) listener(value);
  }

  #sequentialPath(path: string, mode: string): string {
    if (!mode.endsWith("Sequential") || !path.endsWith("/")) return this.#chroot.toServer(path);
    const parent = this.#chroot.toServer(path === "/" ? path : path.slice(0, -1));
    return parent === "/" ? parent : `${parent}/`;
  }

  #toServer(change: ChangeRequest): Change {
    const { kind } = change;
    switch (kind) {
      case "create": {
        const { data = noData, acl = openAcl, mode = "persistent" } = change;
        return { kind, path: this.#sequentialPath(change.path, mode), data, acl, mode };
      }
      case "setData":
        return { kind, path: this.#chroot.toServer(change.path), data: change.data, version: change.version ?? anyVersion };
      case "delete":
      case "check":
        return { kind, path: this.#chroot.toServer(change.path), version: change.version ?? anyVersion };
      default:
        return unreachable(kind);
    }
  }
}

function parsed(text: string): ZooKeeperAddress {
  const address = parseZooKeeperAddress(text);
  if (!address.ok) throw new ZooKeeperError("BadArguments", address.error);
  return address.value;
}
