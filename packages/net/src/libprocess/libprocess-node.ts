import type { Server } from "node:http";

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
  /** Gets every connection that is not a libprocess peer's. The node takes over listening; don't call its `listen`. */
  readonly server: Server;
  readonly onMessage: (message: LibprocessMessage) => void;
  /** The peer of a linked pid closed or reset the connection, or could not be reached. Linking again is up to the caller. */
  readonly onLinkBroken: (pid: string) => void;
  /** Whether a process of that id lives here: 202 if so, 404 otherwise. Default: every id does. */
  readonly knows?: (id: string) => boolean;
  readonly onNote?: (message: string) => void;
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
  /** Stops listening, closes every connection. */
  close(): Promise<void>;
}
