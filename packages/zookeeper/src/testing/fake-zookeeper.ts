import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { FrameSplitter } from "../jute/frame-splitter.ts";
import { serverFrameLimitBytes, specialXid } from "../protocol/numbers.ts";
import type { Operation } from "../protocol/operation.ts";
import { decodeConnectRequest, decodePacket, type ClientPacket } from "./decode-request.ts";
import { encodeConnectReply, encodeHeader, encodeMultiErrors, encodeReply, encodeWatchEvent } from "./encode-reply.ts";
import { FakeTree, type NodeEvent, refusal } from "./fake-tree.ts";
import { FakeWatches } from "./fake-watches.ts";

interface Peer {
  readonly socket: Socket;
  readonly watches: FakeWatches;
  /** 0 before its handshake. */
  session: bigint;
}

const authFailed = -115;

/**
 * One ZooKeeper server in this process, for unit tests: the real protocol over a socket of 127.0.0.1, the rules of the real tree, and faults
 * on order. Sessions never expire by themselves: tests say when. Not there: access control, quotas, ensembles, persistent watches.
 */
export class FakeZooKeeper {
  readonly tree = new FakeTree();
  readonly #sessions = new Map<bigint, number>();
  readonly #peers = new Set<Peer>();
  readonly #now: () => number;
  #server: Server | undefined;
  #port = 0;
  #frozen: { readonly peer: Peer; readonly frame: Uint8Array }[] | undefined;
  #lastSession = 0x1000_0000_0000n;

  /** @param now milliseconds since the epoch, for ctime and mtime */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  static async start(): Promise<FakeZooKeeper> {
    const server = new FakeZooKeeper();
    await server.listen();
    return server;
  }

  get port(): number {
    return this.#port;
  }

  /** "127.0.0.1:port", for `zk://` in front and a path behind. */
  get connectString(): string {
    return `127.0.0.1:${this.#port}`;
  }

  get sessions(): readonly bigint[] {
    return [...this.#sessions.keys()];
  }

  /** Listens; after `stop` again, on the same port and with the same nodes and sessions. */
  listen(): Promise<void> {
    const server = createServer((socket) => this.#accept(socket));
    this.#server = server;
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.#port, "127.0.0.1", () => {
        this.#port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    this.dropConnections();
    await closed;
  }

  /** Closes every connection; sessions stay. */
  dropConnections(): void {
    for (const peer of this.#peers) peer.socket.destroy();
  }

  /** From now on nothing is answered and nothing done, until `thaw`: a server that hangs, or a network that was cut. */
  freeze(): void {
    this.#frozen ??= [];
  }

  /** Does what came in meanwhile. */
  thaw(): void {
    const frames = this.#frozen ?? [];
    this.#frozen = undefined;
    for (const { peer, frame } of frames) this.#handle(peer, frame);
  }

  /** Ends a session as its timeout would: ephemeral nodes go, its connection closes. */
  expireSession(id: bigint): void {
    this.#endSession(id);
    for (const peer of this.#peers) if (peer.session === id) peer.socket.destroy();
  }

  #accept(socket: Socket): void {
    const peer: Peer = { socket, watches: new FakeWatches(), session: 0n };
    const splitter = new FrameSplitter(serverFrameLimitBytes);
    this.#peers.add(peer);
    socket.on("error", () => {});
    socket.on("close", () => this.#peers.delete(peer));
    socket.on("data", (chunk) => {
      for (const frame of splitter.push(chunk)) {
        if (frame.kind === "tooLarge") socket.destroy();
        else this.#handle(peer, frame.bytes);
      }
    });
  }

  #handle(peer: Peer, frame: Uint8Array): void {
    if (this.#frozen) return void this.#frozen.push({ peer, frame });
    if (peer.socket.destroyed) return;
    if (peer.session === 0n) return this.#greet(peer, frame);
    const packet = decodePacket(frame);
    switch (packet.kind) {
      case "ping":
        return void peer.socket.write(encodeHeader(specialXid.ping, this.tree.zxid, 0));
      case "auth":
        return void peer.socket.write(encodeHeader(specialXid.auth, 0n, packet.scheme === "digest" ? 0 : authFailed));
      case "setWatches":
        return this.#restoreWatches(peer, packet);
      default:
        return this.#answer(peer, packet.xid, packet.operation);
    }
  }

  #greet(peer: Peer, frame: Uint8Array): void {
    const request = decodeConnectRequest(frame);
    if (request.lastZxid > this.tree.zxid) return void peer.socket.destroy();
    const known = this.#sessions.get(request.session.id);
    if (request.session.id !== 0n && known === undefined) {
      return void peer.socket.end(encodeConnectReply({ timeoutMs: 0, session: { id: 0n, password: new Uint8Array(16) } }));
    }
    const id = known === undefined ? ++this.#lastSession : request.session.id;
    for (const other of this.#peers) if (other !== peer && other.session === id) other.socket.destroy();
    peer.session = id;
    this.#sessions.set(id, request.timeoutMs);
    peer.socket.write(
      encodeConnectReply({ timeoutMs: request.timeoutMs, session: { id, password: new Uint8Array(16).fill(1) } }),
    );
  }

  #restoreWatches(peer: Peer, packet: Extract<ClientPacket, { kind: "setWatches" }>): void {
    for (const event of peer.watches.restore(packet, packet.sinceZxid, this.tree)) {
      peer.socket.write(encodeWatchEvent(event.kind, event.path));
    }
    peer.socket.write(encodeHeader(specialXid.setWatches, this.tree.zxid, 0));
  }

  #answer(peer: Peer, xid: number, operation: Operation): void {
    const refuse = (err: number): void => void peer.socket.write(encodeHeader(xid, this.tree.zxid, err));
    switch (operation.kind) {
      case "create":
      case "delete":
      case "setData":
      case "multi":
        return this.#change(peer, xid, operation);
      case "setAcl": {
        const stat = this.tree.setAcl(operation.path, operation.acl, operation.version);
        if ("refused" in stat) return refuse(stat.refused);
        return void peer.socket.write(encodeReply(xid, this.tree.zxid, { kind: "setAcl", answer: stat }));
      }
      case "sync":
        return void peer.socket.write(encodeReply(xid, this.tree.zxid, { kind: "sync", answer: undefined }));
      case "closeSession":
        this.#endSession(peer.session);
        return void peer.socket.end(encodeReply(xid, this.tree.zxid, { kind: "closeSession", answer: undefined }));
      default:
        return this.#read(peer, xid, operation);
    }
  }

  #change(peer: Peer, xid: number, operation: Extract<Operation, { kind: "create" | "delete" | "setData" | "multi" }>): void {
    const changes = operation.kind === "multi" ? operation.changes : [operation];
    const outcome = this.tree.commit(changes, peer.session, this.#now());
    const { zxid } = this.tree;
    if ("errors" in outcome) {
      const errors = encodeMultiErrors(xid, zxid, outcome.errors);
      return void peer.socket.write(operation.kind === "multi" ? errors : encodeHeader(xid, zxid, outcome.errors[0] ?? 0));
    }
    this.#tell(outcome.events);
    const [first] = outcome.results;
    if (operation.kind === "multi") peer.socket.write(encodeReply(xid, zxid, { kind: "multi", answer: outcome.results }));
    else if (first?.kind === "create") peer.socket.write(encodeReply(xid, zxid, { kind: "create", answer: first.path }));
    else if (first?.kind === "setData") peer.socket.write(encodeReply(xid, zxid, { kind: "setData", answer: first.stat }));
    else peer.socket.write(encodeReply(xid, zxid, { kind: "delete", answer: undefined }));
  }

  #read(
    peer: Peer,
    xid: number,
    operation: Extract<Operation, { kind: "exists" | "getData" | "getChildren" | "getChildren2" | "getAcl" }>,
  ): void {
    const node = this.tree.get(operation.path);
    const watch = operation.kind !== "getAcl" && operation.watch && (node !== undefined || operation.kind === "exists");
    if (watch) peer.watches.add(operation);
    const { zxid } = this.tree;
    if (!node) return void peer.socket.write(encodeHeader(xid, zxid, refusal.noNode));
    const { kind } = operation;
    const { data, acl, stat } = node;
    const children = this.tree.childrenOf(operation.path);
    if (kind === "exists") peer.socket.write(encodeReply(xid, zxid, { kind, answer: stat }));
    else if (kind === "getData") peer.socket.write(encodeReply(xid, zxid, { kind, answer: { data, stat } }));
    else if (kind === "getChildren") peer.socket.write(encodeReply(xid, zxid, { kind, answer: children }));
    else if (kind === "getChildren2") peer.socket.write(encodeReply(xid, zxid, { kind, answer: { children, stat } }));
    else peer.socket.write(encodeReply(xid, zxid, { kind, answer: { acl, stat } }));
  }

  #tell(events: readonly NodeEvent[]): void {
    for (const event of events) {
      for (const peer of this.#peers) {
        if (peer.watches.ends(event)) peer.socket.write(encodeWatchEvent(event.kind, event.path));
      }
    }
  }

  #endSession(id: bigint): void {
    this.#sessions.delete(id);
    const changes = this.tree.ephemeralsOf(id).map((path) => ({ kind: "delete", path, version: -1 }) as const);
    const outcome = this.tree.commit(changes, id, this.#now());
    if ("events" in outcome) this.#tell(outcome.events);
  }
}
