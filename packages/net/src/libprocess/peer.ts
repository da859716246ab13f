import { connect, type Socket } from "node:net";

export interface PeerOptions {
  readonly host: string;
  readonly port: number;
  readonly queueBytes: number;
  /** A connection without links and traffic is closed after this long. Default 60 s. */
  readonly idleMs?: number;
  readonly onNote: (message: string) => void;
  /** The connection ended, for whatever reason; called once. Nothing more is sent here. */
  readonly onGone: (brokenLinks: readonly string[], lostMessages: number) => void;
}

/** A SYN that nobody answers would otherwise hold the queue for two minutes. */
const connectTimeoutMs = 10_000;
/** The kernel probes a silent peer after this long, then every second: a cut cable breaks a link within half a minute. */
const keepAliveMs = 10_000;
/** Long enough for the next message of a peer that is in use, short enough that former peers hold no descriptor. */
const defaultIdleMs = 60_000;
/** Small messages are joined up to about this much a write. */
const writeBytes = 256 * 1024;
const noteEveryMs = 60_000;

/** The outgoing connection to one node: opened at once, everything said to it goes through here in order, answers are dropped. */
export class Peer {
  readonly #options: PeerOptions;
  readonly #socket: Socket;
  readonly #links = new Set<string>();
  #queue: Uint8Array[] = [];
  #queuedBytes = 0;
  #flushScheduled = false;
  #connected = false;
  #gone = false;
  #notedMs = -Infinity;

  constructor(options: PeerOptions) {
    this.#options = options;
    this.#socket = connect({
      host: options.host,
      port: options.port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: keepAliveMs,
    });
    // `setTimeout` would take a callback too, but calls it once only.
    this.#socket.setTimeout(connectTimeoutMs);
    this.#socket.on("timeout", () => this.#timedOut());
    this.#socket.on("connect", () => {
      this.#connected = true;
      this.#socket.setTimeout(this.#idleMs);
      this.#flush();
    });
    this.#socket.on("drain", () => this.#flush());
    this.#socket.on("data", () => {}); // Answers: read, so that the peer's buffer never fills, and dropped.
    this.#socket.on("end", () => this.#socket.destroy());
    this.#socket.on("error", () => {}); // "close" follows and says it all: for whoever linked, no reason differs from another.
    this.#socket.on("close", () => this.#end());
  }

  /** @returns false when the message was dropped because the queue is full */
  send(message: Uint8Array): boolean {
    if (this.#gone) return false;
    if (this.#queuedBytes + this.#socket.writableLength + message.length > this.#options.queueBytes) {
      this.#noteFull();
      return false;
    }
    this.#queue.push(message);
    this.#queuedBytes += message.length;
    if (this.#connected && !this.#flushScheduled) {
      this.#flushScheduled = true;
      setImmediate(() => this.#flush());
    }
    return true;
  }

  link(pid: string): void {
    this.#links.add(pid);
  }

  unlink(pid: string): void {
    this.#links.delete(pid);
  }

  /** Ends the connection on our own account: links are forgotten, not broken. */
  close(): void {
    this.#links.clear();
    this.#flush();
    if (this.#connected) this.#socket.end();
    else this.#socket.destroy();
    this.#socket.unref();
  }

  get #idleMs(): number {
    return this.#options.idleMs ?? defaultIdleMs;
  }

  #flush(): void {
    this.#flushScheduled = false;
    // What waits for "drain" stays in our queue, where it can still be joined.
    while (this.#connected && this.#queue.length > 0 && !this.#socket.writableNeedDrain) {
      let bytes = 0;
      let count = 0;
      while (count < this.#queue.length && bytes < writeBytes) bytes += (this.#queue[count++] as Uint8Array).length;
      const joined = count === 1 ? (this.#queue[0] as Uint8Array) : Buffer.concat(this.#queue.slice(0, count), bytes);
      this.#queue = this.#queue.slice(count);
      this.#queuedBytes -= bytes;
      this.#socket.write(joined);
    }
  }

  #timedOut(): void {
    if (!this.#connected || (this.#links.size === 0 && this.#queue.length === 0)) this.#socket.destroy();
    else this.#socket.setTimeout(this.#idleMs); // Looked at again: a link may be given up without any traffic.
  }

  #end(): void {
    if (this.#gone) return;
    this.#gone = true;
    const lost = this.#queue.length;
    this.#queue = [];
    this.#options.onGone([...this.#links], lost);
  }

  #noteFull(): void {
    const nowMs = performance.now();
    if (nowMs - this.#notedMs < noteEveryMs) return;
    this.#notedMs = nowMs;
    const { host, port, queueBytes, onNote } = this.#options;
    onNote(`${host}:${port} does not keep up: ${queueBytes} bytes wait for it, further messages are dropped`);
  }
}
