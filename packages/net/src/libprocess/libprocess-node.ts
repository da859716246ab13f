import type { IncomingMessage, RequestListener } from "node:http";
import { encodeMessage, parseUpid, type Upid } from "@mesolite/wire";
import type { Answer } from "../http/answer.ts";
import { Inbound } from "./inbound.ts";
import { Peer } from "./peer.ts";

/** One message between processes; `body` is the protobuf. */
export interface LibprocessMessage {
  /** The sender's pid text, `id@ip:port`. */
  readonly from: string;
  /** The receiver's id, `master` or `slave(1)`. */
  readonly to: string;
  /** Full protobuf name, as in `mesos.internal.RegisterSlaveMessage`. */
  readonly name: string;
  readonly body: Uint8Array;
}

export interface LibprocessNodeOptions {
  /** Where to listen. Port 0 takes a free one. */
  readonly host: string;
  readonly port: number;
  /** What peers are told to connect to; default: what is listened on. Never an any-address: see `advertisedIp`. */
  readonly advertiseIp?: string;
  readonly advertisePort?: number;
  /** Answers every request that is not a libprocess message, on the same port. */
  readonly listener: RequestListener;
  /** Looks at every message that comes as an ordinary HTTP request; an answer refuses it. See `originGuard`. */
  readonly guard?: ((request: IncomingMessage) => Answer | undefined) | undefined;
  readonly onMessage: (message: LibprocessMessage) => void;
  /** The peer of a linked pid closed or reset the connection, or could not be reached. Linking again is up to the caller. */
  readonly onLinkBroken: (pid: string) => void;
  /** Whether a process of that id lives here: 202 if so, 404 otherwise. Default: every id does. */
  readonly knows?: (id: string) => boolean;
  /** What an operator should know. A peer, which is named by its host, may cause as many as it likes. */
  readonly onNote?: (message: string, peer: string) => void;
  /** Bytes waiting for one peer at most; beyond it messages are dropped and counted. Default 64 MiB. */
  readonly queueBytesPerPeer?: number;
}

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
