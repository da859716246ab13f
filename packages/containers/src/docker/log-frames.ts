/**
 * The Engine's log stream: frames of one byte stream number (1 stdout, 2 stderr), three zero bytes, a big-endian 32-bit length, and that
 * many bytes, which with `timestamps=1` begin with an RFC 3339 time and a space. One frame is one log entry.
 */
export interface LogEntry {
  readonly stream: "stdout" | "stderr";
  /** Seconds since the epoch, rounded down. */
  readonly second: number;
  readonly bytes: Buffer;
}

/** The engine splits lines at 16 KiB; a longer entry means that we are not reading what we think. */
const maxFrameBytes = 16 * 1024 * 1024;

export class LogFrames {
  #rest: Buffer = Buffer.alloc(0);

  /** The entries completed by `chunk`. @throws when the bytes are no log stream */
  push(chunk: Buffer): readonly LogEntry[] {
    const data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const entries: LogEntry[] = [];
    let offset = 0;
    while (data.length - offset >= 8) {
      const length = data.readUInt32BE(offset + 4);
      if (length > maxFrameBytes) throw new Error(`the Docker Engine sent a log entry of ${length} bytes`);
      if (data.length - offset - 8 < length) break;
      entries.push(parseEntry(data[offset] === 2 ? "stderr" : "stdout", data.subarray(offset + 8, offset + 8 + length)));
      offset += 8 + length;
    }
    this.#rest = data.subarray(offset);
    return entries;
  }
}

function parseEntry(stream: LogEntry["stream"], payload: Buffer): LogEntry {
  const space = payload.indexOf(0x20);
  const time = Date.parse(payload.subarray(0, Math.max(0, space)).toString("latin1"));
  if (Number.isNaN(time)) throw new Error("the Docker Engine sent a log entry without a time");
  return { stream, second: Math.floor(time / 1000), bytes: payload.subarray(space + 1) };
}
