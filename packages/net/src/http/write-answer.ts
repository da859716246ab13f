import type { IncomingMessage, ServerResponse } from "node:http";
import { createGzip, gzip } from "node:zlib";
import type { Writable } from "node:stream";
import type { Answer } from "./answer.ts";
import { type Slice, Slices, type StreamedBody } from "./slices.ts";
import { giveUpWhenStalled } from "./stalled-client.ts";
import { type SliceOutcome, streamBudget } from "./turn-budget.ts";

/** Mesos packs from this size on. */
const gzipFromBytes = 1024;
/** What may wait for a slow client, above which the stream pauses: enough to keep a fast one busy through a turn of the loop. */
const waitingBytes = 256 * 1024;

export interface WriteOptions {
  readonly gzip: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** The body's iterator threw: the answer is cut off, so that the client sees that it is not whole. Or a header can't be sent: 500. */
  readonly onBug: (error: unknown) => void;
}

/** Sends an answer: whole with its length, or, when its body is an iterable, in slices as the client and the turn budget allow. */
export function writeAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer, options: WriteOptions): void {
  if (response.headersSent || response.destroyed) return;
  orRefuse(response, options, () => write(request, response, answer, options));
}

/** Node throws for a header that holds what no header may hold. */
function orRefuse(response: ServerResponse, { onBug }: WriteOptions, act: () => void): void {
  try {
    act();
  } catch (error) {
    onBug(error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  }
}

function write(request: IncomingMessage, response: ServerResponse, answer: Answer, options: WriteOptions): void {
  const headers: Record<string, string> = { ...options.headers, ...answer.headers };
  if (answer.contentType !== undefined) headers["Content-Type"] = answer.contentType;
  const body = answer.body ?? "";
  const packs = (): boolean => options.gzip && acceptsGzip(request);
  if (typeof body !== "string" && !(body instanceof Uint8Array))
    return writeStream(request, response, answer.status, headers, body, packs(), options);
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  if (bytes.length < gzipFromBytes || !packs()) return writeWhole(request, response, answer.status, headers, bytes);
  // Off the event loop, and fast rather than small: Mesos's answers are mostly repetition.
  gzip(bytes, { level: 1 }, (error, packed) => {
    orRefuse(response, options, () => {
      if (error) return writeWhole(request, response, answer.status, headers, bytes);
      writeWhole(request, response, answer.status, { ...headers, "Content-Encoding": "gzip" }, packed);
    });
  });
}

function acceptsGzip(request: IncomingMessage): boolean {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  return accepted.split(",").some((coding) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(coding));
}

function writeWhole(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  bytes: Uint8Array,
): void {
  if (response.destroyed) return;
  const hasNoBody = status === 204 || status === 304;
  if (!hasNoBody) headers["Content-Length"] = String(bytes.length);
  response.writeHead(status, headers);
  // Without an empty piece the head goes out by a plain write, which takes half the time of one that gathers.
  response.end(request.method === "HEAD" || hasNoBody || bytes.length === 0 ? undefined : bytes);
}

function writeStream(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: StreamedBody,
  packs: boolean,
  options: WriteOptions,
): void {
  response.writeHead(status, packs ? { ...headers, "Content-Encoding": "gzip" } : headers);
  if (request.method === "HEAD") return void response.end();
  giveUpWhenStalled(response);
  let sink: Writable = response;
  if (packs) {
    const packer = createGzip({ level: 1 });
    packer.pipe(response);
    sink = packer;
  }
  streamSlices(body, sink, response, options.onBug);
}

function streamSlices(body: StreamedBody, sink: Writable, response: ServerResponse, onBug: (error: unknown) => void): void {
  const slices = new Slices(body);
  const slice = (): SliceOutcome => {
    if (response.destroyed) return slices.stop();
    let next: Slice;
    try {
      next = slices.next();
    } catch (error) {
      onBug(error);
      response.destroy();
      return "done";
    }
    if (next === "pause") return "more";
    if (next === undefined) {
      sink.end();
      return "done";
    }
    if (sink.write(next) || sink.writableLength < waitingBytes) return "more";
    sink.once("drain", () => streamBudget.add(slice));
    return "blocked";
  };
  // A client that leaves while the stream waits for "drain" would otherwise keep the iterator's snapshot alive.
  response.once("close", () => {
    if (!response.writableFinished) slices.stop();
    if (sink !== response) sink.destroy();
  });
  streamBudget.add(slice);
}
