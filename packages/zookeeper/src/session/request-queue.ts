import { ZooKeeperError } from "../errors.ts";
import { stampXid } from "../protocol/encode-request.ts";
import { isRead, pathOf } from "../protocol/operation.ts";
import { Fifo } from "./fifo.ts";
import type { Request } from "./messages.ts";

/** A request with the bytes that carry it. */
export interface Entry {
  readonly request: Request;
  readonly frame: Buffer;
  xid: number;
  /** Its caller was told that the deadline passed; its answer is still awaited, because answers come in order. */
  abandoned: boolean;
}

export interface Failure {
  readonly id: number;
  readonly error: ZooKeeperError;
}

/** Requests in the order of their submission: those that wait, and those on their way. */
export class RequestQueue {
  readonly #waiting = new Fifo<Entry>();
  readonly #inFlight = new Fifo<Entry>();
  #lastXid = 0;
  #bytes = 0;
  /** No deadline is earlier. It may be too early, never too late. */
  #nextDeadlineMs = Infinity;

  get size(): number {
    return this.#waiting.size + this.#inFlight.size;
  }

  /** Bytes of all frames in the queue. */
  get bytes(): number {
    return this.#bytes;
  }

  get inFlight(): number {
    return this.#inFlight.size;
  }

  get nextDeadlineMs(): number {
    return this.size === 0 ? Infinity : this.#nextDeadlineMs;
  }

  add(request: Request, frame: Buffer): void {
    this.#bytes += frame.length;
    this.#waiting.push({ request, frame, xid: 0, abandoned: false });
    this.#nextDeadlineMs = Math.min(this.size === 1 ? Infinity : this.#nextDeadlineMs, request.deadlineMs);
  }

  /** The next request to send, now counted as on its way. */
  send(): Entry | undefined {
    const entry = this.#waiting.shift();
    if (!entry) return undefined;
    this.#lastXid = this.#lastXid >= 0x7fff_ffff ? 1 : this.#lastXid + 1;
    entry.xid = this.#lastXid;
    stampXid(entry.frame, entry.xid);
    this.#inFlight.push(entry);
    return entry;
  }

  /** The request that this answer belongs to: the server answers in order. Undefined: it is not the one whose turn it is. */
  awaiting(xid: number): Entry | undefined {
    const first = this.#inFlight.first();
    return first?.xid === xid ? first : undefined;
  }

  /** The first on its way has its answer. Only once that could be read: else it must still fail with the connection. */
  answered(): void {
    this.#bytes -= this.#inFlight.shift()?.frame.length ?? 0;
  }

  /** The connection is gone: everything on its way fails, and of what waits that which must not outlive it. */
  connectionLost(cause: string): Failure[] {
    const lost = this.#inFlight.takeAll().filter((entry) => !entry.abandoned);
    const bound = this.#waiting.takeWhere((entry) => entry.request.onConnectionLoss === "fail");
    this.#countBytes();
    return [...lost.map((entry) => lostInFlight(entry, cause)), ...bound.map((entry) => notSent(entry, cause))];
  }

  /** Everything fails; what is on its way with an unknown outcome, what waits with what `make` says. */
  failAll(cause: string, make: (entry: Entry) => ZooKeeperError): Failure[] {
    const lost = this.#inFlight.takeAll().filter((entry) => !entry.abandoned);
    return [...lost.map((entry) => lostInFlight(entry, cause)), ...this.failWaiting(make)];
  }

  failWaiting(make: (entry: Entry) => ZooKeeperError): Failure[] {
    const failures = this.#waiting.takeAll().map((entry) => ({ id: entry.request.id, error: make(entry) }));
    this.#countBytes();
    return failures;
  }

  /** What has no answer by its deadline. */
  overdue(nowMs: number): Failure[] {
    if (nowMs < this.nextDeadlineMs) return [];
    const late = this.#inFlight.toArray().filter((entry) => !entry.abandoned && entry.request.deadlineMs <= nowMs);
    for (const entry of late) entry.abandoned = true;
    const unsent = this.#waiting.takeWhere((entry) => entry.request.deadlineMs <= nowMs);
    const open = [...this.#inFlight.toArray().filter((entry) => !entry.abandoned), ...this.#waiting.toArray()];
    this.#nextDeadlineMs = open.reduce((earliest, entry) => Math.min(earliest, entry.request.deadlineMs), Infinity);
    this.#countBytes();
    const why = "the deadline passed";
    return [...late.map((entry) => lostInFlight(entry, why)), ...unsent.map((entry) => notSent(entry, why))];
  }

  #countBytes(): void {
    this.#bytes = [...this.#inFlight.toArray(), ...this.#waiting.toArray()].reduce((sum, entry) => sum + entry.frame.length, 0);
  }
}

function lostInFlight({ request }: Entry, cause: string): Failure {
  const read = isRead(request.operation);
  const what = describe(request);
  const error = read
    ? new ZooKeeperError("ConnectionLoss", `No answer to ${what}: ${cause}; ask again`, { path: pathOf(request.operation) })
    : new ZooKeeperError("OutcomeUnknown", `No answer to ${what}: ${cause}; it may or may not have happened`, {
        path: pathOf(request.operation),
      });
  return { id: request.id, error };
}

function notSent({ request }: Entry, cause: string): Failure {
  const error = new ZooKeeperError("NotSent", `${describe(request)} was not sent: ${cause}`, { path: pathOf(request.operation) });
  return { id: request.id, error };
}

export function describe({ operation }: Request): string {
  const path = pathOf(operation);
  return path === undefined ? operation.kind : `${operation.kind} ${path}`;
}
