import type { ServerResponse } from "node:http";
import { streamBudget } from "./turn-budget.ts";

export interface EventStreamOptions {
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes that wait for a client, above which it must go on taking some: one that stalls is left. Default 16 MiB. */
  readonly slowAboveBytes?: number;
  /** A client above `slowAboveBytes` that takes nothing for this long stalls. Default 10 s. */
  readonly stalledAfterMs?: number;
  /** Bytes that may wait for any client; beyond it the stream is closed. Default 128 MiB: 250,000 status updates. */
  readonly maxWaitingBytes?: number;
  /** Frames that may wait; beyond it the stream is closed. Default: no limit of its own. */
  readonly maxWaitingFrames?: number;
  /** Sent every so often to show that the stream lives. */
  readonly heartbeat?: { readonly frame: Uint8Array | string; readonly everyMs: number };
  /** The client left, or was too slow, or `close` was called; called once, never before `openEventStream` has returned. */
  readonly onClose: (reason: "left" | "slow" | "closed") => void;
  /** Monotonic, in milliseconds. */
  readonly nowMs?: () => number;
}

/** A long-lived answer. Frames come ready-made, so that an event for many subscribers is serialised once. */
export interface EventStream {
  /** @returns false when the stream is closed, or closes now because too much waits */
  send(frame: Uint8Array | string): boolean;
  /** Ends it after what was sent before. */
  close(): void;
  readonly isOpen: boolean;
}

/** Given to the connection at a time: enough to keep a fast client busy, and little enough to see that a slow one takes some. */
const pieceBytes = 256 * 1024;

/** Starts the answer: status 200 and headers go out at once. */
export function openEventStream(response: ServerResponse, options: EventStreamOptions): EventStream {
  // The client left while its request was read: no "close" will come any more.
  if (response.destroyed || response.closed) {
    setImmediate(() => options.onClose("left"));
    return { send: () => false, close: () => {}, isOpen: false };
  }
  return new OpenStream(response, options);
}

class OpenStream implements EventStream {
  readonly #response: ServerResponse;
  readonly #options: EventStreamOptions;
  readonly #nowMs: () => number;
  readonly #beat: NodeJS.Timeout | undefined;
  #isOpen = true;
  /** Not yet given to the connection. What is sent in one turn becomes one write: a core's batch of events above all. */
  #frames: (Uint8Array | string)[] = [];
  #isFlushing = false;
  /** Of the frames, and of the piece that the connection has not taken yet. */
  #waitingBytes = 0;
  #waitingFrames = 0;
  /** When the connection was given the piece that it has not taken yet. */
  #pieceSinceMs: number | undefined;

  constructor(response: ServerResponse, options: EventStreamOptions) {
    this.#response = response;
    this.#options = options;
    this.#nowMs = options.nowMs ?? (() => performance.now());
    response.writeHead(200, { ...options.headers, "Content-Type": options.contentType });
    response.flushHeaders();
    response.on("close", () => this.#finish("left"));
    const { heartbeat } = options;
    if (heartbeat) this.#beat = setInterval(() => this.send(heartbeat.frame), heartbeat.everyMs);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  send(frame: Uint8Array | string): boolean {
    if (!this.#isOpen) return false;
    if (this.#isTooMuch(frame.length)) {
      this.#finish("slow");
      this.#response.destroy();
      return false;
    }
    this.#waitingFrames++;
    this.#waitingBytes += frame.length;
    this.#frames.push(frame);
    if (!this.#isFlushing) {
      this.#isFlushing = true;
      this.#writeSoon();
    }
    return true;
  }

  close(): void {
    if (this.#isOpen && this.#frames.length > 0) this.#response.write(joined(this.#frames));
    this.#finish("closed");
    this.#response.end();
  }

  #isTooMuch(moreBytes: number): boolean {
    const {
      slowAboveBytes = 16 * 2 ** 20,
      stalledAfterMs = 10_000,
      maxWaitingBytes = 128 * 2 ** 20,
      maxWaitingFrames = Infinity,
    } = this.#options;
    const bytes = this.#waitingBytes + moreBytes;
    if (bytes > maxWaitingBytes || this.#waitingFrames >= maxWaitingFrames) return true;
    if (bytes <= slowAboveBytes || this.#pieceSinceMs === undefined) return false;
    return this.#nowMs() - this.#pieceSinceMs > stalledAfterMs;
  }

  /** When its turn comes among all streams: an event for a thousand subscribers must not hold up everything else. */
  #writeSoon(): void {
    streamBudget.add(() => {
      this.#writePiece();
      return "done";
    });
  }

  #writePiece(): void {
    const piece = this.#isOpen ? this.#takePiece() : [];
    this.#isFlushing = piece.length > 0;
    this.#pieceSinceMs = this.#isFlushing ? this.#nowMs() : undefined;
    if (!this.#isFlushing) return;
    this.#response.write(joined(piece), (error) => {
      if (error) return; // "close" follows.
      this.#waitingFrames -= piece.length;
      this.#waitingBytes -= lengthOf(piece);
      this.#pieceSinceMs = undefined;
      this.#writeSoon();
    });
  }

  #takePiece(): readonly (Uint8Array | string)[] {
    let bytes = 0;
    let count = 0;
    while (count < this.#frames.length && bytes < pieceBytes) bytes += this.#frames[count++]?.length ?? 0;
    return this.#frames.splice(0, count);
  }

  #finish(reason: "left" | "slow" | "closed"): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#frames = [];
    clearInterval(this.#beat);
    this.#options.onClose(reason);
  }
}

function lengthOf(frames: readonly (Uint8Array | string)[]): number {
  return frames.reduce((sum, frame) => sum + frame.length, 0);
}

function joined(frames: readonly (Uint8Array | string)[]): Uint8Array | string {
  if (frames.length === 1) return frames[0] ?? "";
  return Buffer.concat(frames.map((frame) => (typeof frame === "string" ? Buffer.from(frame) : frame)));
}

/** One server-sent event as Marathon writes it. `json` must be one line, as JSON.stringify gives it. */
export function sseFrame(eventType: string, json: string): string {
  return `event: ${eventType}\r\ndata: ${json}\r\n\r\n`;
}

/** Marathon's heartbeat on an event stream: an empty line every 10 seconds. */
export const sseHeartbeat = { frame: "\r\n", everyMs: 10_000 } as const;
