import {
  type Acl,
  creatorAcl,
  openAcl,
  parseZooKeeperAddress,
  readAcl,
  type SessionState,
  ZooKeeper,
  type ZooKeeperAddress,
} from "@mesolite/zookeeper";
import { StoreError } from "../ports.ts";

export interface ZkSessionsOptions {
  /** `zk://user:password@host1:port1,host2:port2/path` */
  readonly address: string;
  /** Asked for; the servers grant what lies within their own bounds. Default 10 000, as in Mesos. */
  readonly sessionTimeoutMs?: number;
  /** One line a minute while no server can be reached, one when it is over, one for each session that was lost. */
  readonly log: (message: string) => void;
}

/** An outage is told when it has lasted this long: losing one server of three is over before. */
const tellAfterMs = 3_000;
const tellEveryMs = 60_000;
const maxComplaints = 100;
/** After refused credentials: somebody may repair the servers meanwhile. */
const refusedPauseMs = 5_000;

/** One daemon's session at an ensemble; after its end the next one. Paths are not below the address's path: see {@link path}. */
export class ZkSessions {
  /** The path of the address; "/" for none. */
  readonly path: string;
  /** For new nodes: open, or, when the address has credentials, everybody reads and only they change. */
  readonly acl: readonly Acl[];
  /** Of the address; undefined without credentials. */
  readonly user: string | undefined;
  readonly sessionTimeoutMs: number;
  readonly #address: ZooKeeperAddress;
  readonly #log: (message: string) => void;
  readonly #listeners = new Set<(client: ZooKeeper) => void>();
  /** When each was last said. */
  readonly #complaints = new Map<string, number>();
  #client: ZooKeeper;
  #closed = false;
  #outageSinceMs: number | undefined;
  #told = false;
  #outageTimer: NodeJS.Timeout | undefined;
  #renewTimer: NodeJS.Timeout | undefined;

  /** @throws StoreError "io" when the address can't be read. Servers that can't be reached are no error: they are tried for ever. */
  constructor(options: ZkSessionsOptions) {
    const address = parseZooKeeperAddress(options.address);
    if (!address.ok) throw new StoreError("io", address.error);
    this.#address = { ...address.value, path: "/" };
    this.path = address.value.path;
    this.user = address.value.credentials?.replace(/:.*$/s, "");
    this.acl = this.user === undefined ? openAcl : [...creatorAcl, ...readAcl];
    this.sessionTimeoutMs = options.sessionTimeoutMs ?? 10_000;
    this.#log = options.log;
    this.#client = this.#connect();
  }

  /** The client of the current session. It may have just ended: {@link onClient} tells of the next. */
  get client(): ZooKeeper {
    return this.#client;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** One line to the daemon's log about what is tried again and again: the same line once a minute. */
  complain(message: string): void {
    const nowMs = performance.now();
    if (nowMs - (this.#complaints.get(message) ?? -Infinity) < tellEveryMs) return;
    if (this.#complaints.size >= maxComplaints) this.#complaints.clear();
    this.#complaints.set(message, nowMs);
    this.#log(message);
  }

  /** Calls back with the current client, before it returns, and with each one that takes its place. @returns a function that ends it */
  onClient(listener: (client: ZooKeeper) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#client);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Ends the session: its ephemeral nodes go at once, if a server is connected.
   * @param endSession false: without a word to the servers, as when the process dies; the session lives on until it expires
   */
  async close(endSession = true): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#outageTimer);
    clearTimeout(this.#renewTimer);
    this.#listeners.clear();
    if (endSession) await this.#client.close();
    else await this.#client.detach();
  }

  #connect(): ZooKeeper {
    const client = new ZooKeeper(this.#address, { sessionTimeoutMs: this.sessionTimeoutMs });
    client.onState((state) => this.#stateChanged(client, state));
    this.#outageBegins();
    return client;
  }

  #stateChanged(client: ZooKeeper, state: SessionState): void {
    if (this.#closed || client !== this.#client) return;
    if (state.kind === "connected") return this.#outageEnds();
    if (state.kind === "connecting" || state.kind === "suspended") return this.#outageBegins();
    if (state.kind === "expired") {
      this.#log("the ZooKeeper session has expired: begins a new one");
      this.#renewTimer = setTimeout(() => this.#renew(), 0);
    }
    // Given up by one of its users.
    if (state.kind === "closed") this.#renewTimer = setTimeout(() => this.#renew(), 0);
    if (state.kind === "authFailed") {
      this.complain(`ZooKeeper refuses the credentials of the zk:// URL (user "${this.user ?? ""}"): tries again every 5 s`);
      this.#renewTimer = setTimeout(() => this.#renew(), refusedPauseMs);
    }
  }

  #renew(): void {
    if (this.#closed) return;
    this.#client = this.#connect();
    for (const listener of [...this.#listeners]) listener(this.#client);
  }

  #outageBegins(): void {
    if (this.#outageSinceMs !== undefined) return;
    this.#outageSinceMs = performance.now();
    this.#outageTimer = setTimeout(() => this.#tellOutage(), tellAfterMs);
    this.#outageTimer.unref();
  }

  #tellOutage(): void {
    const seconds = Math.round((performance.now() - (this.#outageSinceMs ?? 0)) / 1000);
    const servers = this.#address.servers.map(({ host, port }) => `${host}:${port}`).join(",");
    const { state } = this.#client;
    const cause = state.kind === "suspended" ? ` (${state.cause})` : "";
    const hint = "keeps trying; do a majority of the servers run? One whose disk is full ends itself and says so in its log";
    this.#log(`no ZooKeeper server of ${servers} can be reached for ${seconds} s${cause}: ${hint}`);
    this.#told = true;
    this.#outageTimer = setTimeout(() => this.#tellOutage(), tellEveryMs);
    this.#outageTimer.unref();
  }

  #outageEnds(): void {
    clearTimeout(this.#outageTimer);
    if (this.#told) this.#log("ZooKeeper is reached again");
    this.#told = false;
    this.#outageSinceMs = undefined;
  }
}
