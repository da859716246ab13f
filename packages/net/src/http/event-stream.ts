import type { ServerResponse } from "node:http";

export interface EventStreamOptions {
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes that may wait for a slow client; beyond it the stream is closed. Default 16 MiB. */
  readonly maxWaitingBytes?: number;
  /** Frames that may wait; beyond it the stream is closed. Default: no limit of its own. */
  readonly maxWaitingFrames?: number;
  /** Sent every so often to show that the stream lives. */
  readonly heartbeat?: { readonly frame: Uint8Array | string; readonly everyMs: number };
  /** The client left, or was too slow, or `close` was called; called once. */
  readonly onClose: (reason: "left" | "slow" | "closed") => void;
}

/** A long-lived answer. Frames come ready-made, so that an event for many subscribers is serialised once. */
export interface EventStream {
  /** @returns false when the stream is closed, or closes now because too much waits */
  send(frame: Uint8Array | string): boolean;
  /** Ends it after what was sent before. */
  close(): void;
  readonly isOpen: boolean;
}

/** Starts the answer: status 200 and headers go out at once. */
export function openEventStream(response: ServerResponse, options: EventStreamOptions): EventStream {
  const { maxWaitingBytes = 16 * 2 ** 20, maxWaitingFrames = Infinity, heartbeat } = options;
  let state: "open" | "closed" = "open";
  let waitingFrames = 0;
  let beat: NodeJS.Timeout | undefined;
  /** Sent in this turn and not yet written: a core's batch of events becomes one write. */
  let gathered: (Uint8Array | string)[] = [];
  let gatheredBytes = 0;
  const finish = (reason: "left" | "slow" | "closed"): void => {
    if (state === "closed") return;
    state = "closed";
    clearInterval(beat);
    options.onClose(reason);
  };
  const flush = (): void => {
    const frames = gathered;
    if (frames.length === 0 || state === "closed") return;
    gathered = [];
    gatheredBytes = 0;
    response.write(joined(frames), () => {
      waitingFrames -= frames.length;
    });
  };
  const send = (frame: Uint8Array | string): boolean => {
    if (state === "closed") return false;
    if (waitingFrames >= maxWaitingFrames || response.writableLength + gatheredBytes + frame.length > maxWaitingBytes) {
      finish("slow");
      response.destroy();
      return false;
    }
    waitingFrames++;
    if (gathered.length === 0) process.nextTick(flush);
    gathered.push(frame);
    gatheredBytes += frame.length;
    return true;
  };
  response.writeHead(200, { ...options.headers, "Content-Type": options.contentType });
  response.flushHeaders();
  response.on("close", () => finish("left"));
  if (heartbeat) beat = setInterval(() => send(heartbeat.frame), heartbeat.everyMs);
  return {
    send,
    close: () => {
      flush();
      finish("closed");
      response.end();
    },
    get isOpen() {
      return state === "open";
    },
  };
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
