import { encodeUtf8 } from "../codec/text-codec.ts";
import { WireError } from "../codec/wire-error.ts";
import { ByteQueue } from "../stream/byte-queue.ts";
import { type RequestHead, malformed, parseHead } from "./request-head.ts";
import type { Upid } from "./upid.ts";

export interface IncomingMessage {
  readonly from: Upid;
  /** Id of the addressed actor: `master`, `slave(1)`. */
  readonly to: string;
  readonly name: string;
  readonly body: Uint8Array;
  /** The sender waits for `202 Accepted` (or 404 when nobody is called `to`); replies to all others are dropped. */
  readonly wantsReply: boolean;
}

export interface ParserLimits {
  /** Request line and headers, also the trailers of a chunked body. */
  readonly maxHeadBytes: number;
  readonly maxBodyBytes: number;
}

/** 64 KiB is far above what libprocess sends; 64 MiB holds the re-registration of an agent with 100,000 tasks. */
export const defaultParserLimits: ParserLimits = { maxHeadBytes: 64 * 1024, maxBodyBytes: 64 * 1024 * 1024 };

/** There are about thirty message names, and senders of few ids behind one connection. */
const maxKnownHeads = 64;

/** What came out of one push. After an error the connection is to be closed; the parser stays silent. */
export interface MessageBatch {
  readonly messages: readonly IncomingMessage[];
  readonly error?: WireError | undefined;
}

interface KnownHead {
  readonly head: RequestHead;
  /** As a well-behaved peer sends it, with the empty line. */
  readonly bytes: Uint8Array;
}

/** A chunked body being received. `left` is what the current chunk lacks; undefined where a size line comes next. */
interface ChunkedBody {
  /** What has come is data[0, bytes); the rest is room for more. */
  data: Uint8Array;
  bytes: number;
  /** `data` is not (part of) what was pushed: it may be written to. */
  isOwn: boolean;
  left: number | undefined;
  inTrailers: boolean;
}

/** Finds the messages in a connection's bytes, which come in arbitrary pieces. Bodies may be views into the pieces. */
export class MessageParser {
  private readonly queue = new ByteQueue();
  private readonly limits: ParserLimits;
  private lines: string[] = [];
  private headBytes = 0;
  /** A connection's messages have few different heads, over and over. */
  private readonly heads = new Map<string, KnownHead>();
  private lastHead: KnownHead | undefined;
  private head: RequestHead | undefined;
  private chunked: ChunkedBody | undefined;
  private failed = false;

  constructor(limits: ParserLimits = defaultParserLimits) {
    this.limits = limits;
  }

  /** True between messages: the only place where a connection may end without a loss. */
  get atBoundary(): boolean {
    return this.head === undefined && this.lines.length === 0 && this.queue.length === 0;
  }

  push(chunk: Uint8Array): MessageBatch {
    const messages: IncomingMessage[] = [];
    if (this.failed) return { messages };
    this.queue.push(chunk);
    try {
      for (let message = this.next(); message !== undefined; message = this.next()) messages.push(message);
      return { messages };
    } catch (error) {
      this.failed = true;
      if (error instanceof WireError) return { messages, error };
      throw error;
    }
  }

  private next(): IncomingMessage | undefined {
    this.head ??= this.readHead();
    if (this.head === undefined) return undefined;
    const { framing, from, to, name, wantsReply } = this.head;
    const body = framing.kind === "chunked" ? this.readChunked() : this.queue.take(this.checkBody(framing.bytes));
    if (body === undefined) return undefined;
    this.head = undefined;
    this.chunked = undefined;
    return { from, to, name, body, wantsReply };
  }

  private readHead(): RequestHead | undefined {
    // Most messages begin with the same bytes as the one before; to compare them takes a tenth of the time of reading lines.
    if (this.lastHead !== undefined && this.lines.length === 0 && this.queue.takeSame(this.lastHead.bytes))
      return this.lastHead.head;
    for (let line = this.readLine(); line !== undefined; line = this.readLine()) {
      // An empty line before a request is to be passed over (RFC 9112, section 2.2).
      if (line === "" && this.lines.length === 0) continue;
      if (line === "") return this.endHead();
      this.lines.push(line);
    }
    return undefined;
  }

  private endHead(): RequestHead {
    const text = this.lines.join("\n");
    const known = this.heads.get(text) ?? {
      head: parseHead(this.lines),
      bytes: encodeUtf8(`${this.lines.join("\r\n")}\r\n\r\n`),
    };
    if (this.heads.size >= maxKnownHeads) this.heads.clear();
    this.heads.set(text, known);
    this.lastHead = known;
    this.lines = [];
    this.headBytes = 0;
    return known.head;
  }

  /** A line of head, chunk size or trailer; all of one message count against one limit. */
  private readLine(): string | undefined {
    const before = this.queue.length;
    const line = this.queue.takeLine();
    const bytes = line === undefined ? before : before - this.queue.length;
    if (this.headBytes + bytes > this.limits.maxHeadBytes)
      throw malformed(`head over the limit of ${this.limits.maxHeadBytes} bytes`);
    if (line !== undefined) this.headBytes += bytes;
    return line;
  }

  private checkBody(bytes: number): number {
    if (bytes > this.limits.maxBodyBytes)
      throw malformed(`body of ${bytes} bytes is over the limit of ${this.limits.maxBodyBytes}`);
    return bytes;
  }

  private readChunked(): Uint8Array | undefined {
    const body = (this.chunked ??= { data: empty, bytes: 0, isOwn: false, left: undefined, inTrailers: false });
    while (!body.inTrailers) {
      if (body.left === undefined) {
        const size = this.readChunkSize(body.bytes);
        if (size === undefined) return undefined;
        body.left = size;
        body.inTrailers = size === 0;
      } else if (!this.readChunk(body, body.left)) return undefined;
    }
    for (let line = this.readLine(); line !== undefined; line = this.readLine()) {
      if (line !== "") continue;
      this.headBytes = 0;
      return body.data.subarray(0, body.bytes);
    }
    return undefined;
  }

  private readChunkSize(before: number): number | undefined {
    const line = this.readLine();
    if (line === undefined) return undefined;
    const match = /^([0-9a-fA-F]{1,12})[ \t]*(;.*)?$/.exec(line);
    if (match === null) throw malformed(`'${line.slice(0, 40)}' is not a chunk size`);
    const size = Number.parseInt(match[1] as string, 16);
    this.checkBody(before + size);
    return size;
  }

  private readChunk(body: ChunkedBody, size: number): boolean {
    const chunk = this.queue.take(size + 2);
    if (chunk === undefined) return false;
    if (chunk[size] !== 13 || chunk[size + 1] !== 10) throw malformed("a chunk is longer than its size says");
    append(body, chunk, size);
    body.left = undefined;
    // Size lines of long bodies must not add up to the head's limit; each alone is bounded.
    this.headBytes = 0;
    return true;
  }
}

const empty = new Uint8Array(0);

/** The usual only chunk is kept as it came, its CRLF behind it; more are copied into room that doubles. */
function append(body: ChunkedBody, chunk: Uint8Array, size: number): void {
  const bytes = body.bytes + size;
  if (body.bytes === 0) {
    body.data = chunk;
  } else {
    if (!body.isOwn || body.data.length < bytes) {
      const grown = new Uint8Array(Math.max(bytes, body.data.length * 2));
      grown.set(body.data.subarray(0, body.bytes));
      body.data = grown;
      body.isOwn = true;
    }
    body.data.set(chunk.subarray(0, size), body.bytes);
  }
  body.bytes = bytes;
}
