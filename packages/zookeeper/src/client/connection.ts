import { connect, type Socket } from "node:net";
import { type Frame, FrameSplitter } from "../jute/frame-splitter.ts";
import type { ServerAddress } from "../session/server-list.ts";

export interface ConnectionListener {
  opened(): void;
  received(frame: Frame): void;
  closed(cause: string): void;
}

/** One TCP connection to a server: frames in, coalesced writes out. After `drop` the listener hears nothing more. */
export class Connection {
  readonly #socket: Socket;
  readonly #listener: ConnectionListener;
  readonly #splitter: FrameSplitter;
  readonly #server: string;
  #outgoing: Uint8Array[] = [];
  #dropped = false;

  constructor(server: ServerAddress, maxReplyBytes: number, listener: ConnectionListener) {
    this.#listener = listener;
    this.#splitter = new FrameSplitter(maxReplyBytes);
    this.#server = `${server.host}:${server.port}`;
    this.#socket = connect({ host: server.host, port: server.port, noDelay: true });
    let cause = `${this.#server} closed the connection`;
    this.#socket.on("connect", () => this.#dropped || listener.opened());
    this.#socket.on("data", (chunk) => this.#receive(chunk));
    this.#socket.on("error", (error) => (cause = `${this.#server}: ${error.message}`));
    this.#socket.on("close", () => this.#dropped || listener.closed(cause));
  }

  /** Everything sent within one turn of the event loop goes out as one write. */
  send(bytes: Uint8Array): void {
    this.#outgoing.push(bytes);
    if (this.#outgoing.length === 1) process.nextTick(() => this.#flush());
  }

  /** Closes at once; what was not written yet is lost. */
  drop(): void {
    this.#dropped = true;
    this.#socket.destroy();
  }

  #flush(): void {
    const [first] = this.#outgoing;
    const bytes = this.#outgoing.length === 1 && first ? first : Buffer.concat(this.#outgoing);
    this.#outgoing = [];
    if (!this.#dropped && this.#socket.writable) this.#socket.write(bytes);
  }

  #receive(chunk: Uint8Array): void {
    let frames: Frame[];
    try {
      frames = this.#splitter.push(chunk);
    } catch (error) {
      if (this.#dropped) return;
      this.drop();
      return this.#listener.closed(`${this.#server} does not speak ZooKeeper's protocol: ${(error as Error).message}`);
    }
    for (const frame of frames) if (!this.#dropped) this.#listener.received(frame);
  }
}
