import { encodeMessage, parseUpid, type Upid } from "@mesolite/wire";
import { Inbound } from "./inbound.ts";
import type { LibprocessNodeOptions } from "./node-options.ts";
import { Peer } from "./peer.ts";

export interface LibprocessStats {
  readonly sent: number;
  readonly received: number;
  /** Messages dropped because a peer's queue was full or the peer unreachable. */
  readonly dropped: number;
  readonly peers: number;
}

/** A node's end of the libprocess wire: one port in, one socket a peer out. */
export interface LibprocessNode {
  /** `ip:port` as peers know it. */
  readonly address: string;
  readonly port: number;
  readonly stats: LibprocessStats;
  /** The pid text of a local process. */
  pid(id: string): string;
  /** Fire and forget; kept in order per peer. `fromId` is a local id. A pid of this node is delivered without a socket. */
  send(fromId: string, to: string, name: string, body: Uint8Array): void;
  /** Keeps a connection to the pid's node open until `unlink`. */
  link(pid: string): void;
  unlink(pid: string): void;
  /** Ends every connection to and from peers, as the end of this process would; HTTP requests go on. Links are forgotten, not broken. */
  disconnect(): void;
  /** Stops listening, lets running HTTP answers finish for `graceMs` (default 2 s), then closes every connection. */
  close(graceMs?: number): Promise<void>;
}

/** Listens, and resolves when connections are accepted. @throws the listen error (EADDRINUSE, EACCES, EADDRNOTAVAIL) as it is */
export async function openLibprocessNode(options: LibprocessNodeOptions): Promise<LibprocessNode> {
  const inbound = new Inbound(options);
  await inbound.listen();
  return new Node(options, inbound);
}

/** Agents, frameworks and observers of the largest cluster that we think of. */
const rememberedPids = 50_000;

class Node implements LibprocessNode {
  readonly address: string;
  readonly port: number;
  readonly #options: LibprocessNodeOptions;
  readonly #inbound: Inbound;
  readonly #peers = new Map<string, Peer>();
  readonly #upids = new Map<string, Upid>();
  #sent = 0;
  #dropped = 0;
  #closed = false;

  constructor(options: LibprocessNodeOptions, inbound: Inbound) {
    this.#options = options;
    this.#inbound = inbound;
    this.port = inbound.port;
    this.address = `${options.advertiseIp ?? options.host}:${options.advertisePort ?? inbound.port}`;
  }

  get stats(): LibprocessStats {
    return { sent: this.#sent, received: this.#inbound.received, dropped: this.#dropped, peers: this.#peers.size };
  }

  pid(id: string): string {
    return `${id}@${this.address}`;
  }

  send(fromId: string, toPid: string, name: string, body: Uint8Array): void {
    const to = this.#parse(toPid);
    const from = this.#parse(this.pid(fromId));
    if (!to || !from || this.#closed) {
      this.#dropped++;
      return;
    }
    this.#sent++;
    if (`${to.host}:${to.port}` === this.address) {
      // In a later turn, as from a socket: a core must never be re-entered.
      setImmediate(() => this.#options.onMessage({ from: this.pid(fromId), to: to.id, name, body }));
    } else if (!this.#peer(to).send(encodeMessage({ from, to, name, body }))) {
      this.#dropped++;
    }
  }

  link(pid: string): void {
    const to = parseUpid(pid);
    if (!to || this.#closed || `${to.host}:${to.port}` === this.address) return;
    this.#peer(to).link(pid);
  }

  unlink(pid: string): void {
    const to = parseUpid(pid);
    if (to) this.#peers.get(`${to.host}:${to.port}`)?.unlink(pid);
  }

  disconnect(): void {
    for (const peer of this.#peers.values()) peer.close();
    this.#peers.clear();
    this.#inbound.disconnect();
  }

  async close(graceMs = 2_000): Promise<void> {
    this.#closed = true;
    this.disconnect();
    await this.#inbound.close(graceMs);
  }

  /** A cluster's pids repeat with every message; parsing costs as much as sending. */
  #parse(pid: string): Upid | undefined {
    const known = this.#upids.get(pid);
    if (known) return known;
    const parsed = parseUpid(pid);
    if (this.#upids.size >= rememberedPids) this.#upids.clear();
    if (parsed) this.#upids.set(pid, parsed);
    return parsed;
  }

  #peer({ host, port }: { readonly host: string; readonly port: number }): Peer {
    const key = `${host}:${port}`;
    const known = this.#peers.get(key);
    if (known) return known;
    const peer = new Peer({
      host,
      port,
      queueBytes: this.#options.queueBytesPerPeer ?? 64 * 2 ** 20,
      onNote: (message) => this.#options.onNote?.(message, host),
      onGone: (brokenLinks, lostMessages) => {
        // The next send or link starts afresh.
        if (this.#peers.get(key) === peer) this.#peers.delete(key);
        this.#dropped += lostMessages;
        for (const pid of brokenLinks) this.#options.onLinkBroken(pid);
      },
    });
    this.#peers.set(key, peer);
    return peer;
  }
}
