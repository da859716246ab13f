import { unreachable } from "@mesolite/base";
import { ZooKeeperError, type ZooKeeperErrorCode } from "../errors.ts";
import type { Frame } from "../jute/frame-splitter.ts";
import { JuteError, JuteReader } from "../jute/reader.ts";
import { decodeAnswer, readReplyHeader, type ReplyHeader } from "../protocol/decode-reply.ts";
import { encodePing, encodeRequest } from "../protocol/encode-request.ts";
import { decodeConnectReply, encodeConnectRequest, noSession, type SessionKey } from "../protocol/handshake.ts";
import { specialXid } from "../protocol/numbers.ts";
import { pathOf } from "../protocol/operation.ts";
import { readWatchEvent } from "../protocol/watch-event.ts";
import { AuthList, maxCredentials } from "./auth-list.ts";
import { Heartbeat } from "./heartbeat.ts";
import type { Request, SessionConfig, SessionEffect, SessionEvent, SessionState } from "./messages.ts";
import { RequestQueue, type Entry, type Failure } from "./request-queue.ts";
import { ServerList, type ServerAddress } from "./server-list.ts";
import { WatchTable } from "./watch-table.ts";

/** Where the connection stands; `ended` is final. */
type Link =
  | { readonly kind: "none"; readonly retryAtMs: number }
  | { readonly kind: "dialing"; readonly server: ServerAddress; readonly giveUpAtMs: number; readonly handshakeSentAtMs?: number }
  | { readonly kind: "online"; readonly server: ServerAddress; readonly sinceMs: number }
  | { readonly kind: "ended"; readonly code: ZooKeeperErrorCode; readonly why: string };

/** A connection that lived so long counts as a success: the waits between attempts begin anew. */
const stableAfterMs = 1000;

const aboutConnection: ReadonlySet<SessionEvent["kind"]> = new Set(["connectionOpened", "connectionClosed", "frameReceived"]);

/**
 * One ZooKeeper session over whatever connections it takes: a state machine without IO. `nowMs` is of the monotonic clock; the driver calls
 * with "woke" at {@link wakeAtMs}.
 */
export class Session {
  readonly #config: SessionConfig;
  readonly #servers: ServerList;
  readonly #queue = new RequestQueue();
  readonly #watches = new WatchTable();
  readonly #auths = new AuthList();
  #link: Link = { kind: "none", retryAtMs: Infinity };
  #key: SessionKey;
  readonly #heartbeat: Heartbeat;
  #lastZxid = 0n;
  #atRisk = false;
  #closing = false;
  #lastFault: string | undefined;
  #effects: SessionEffect[] = [];

  constructor(config: SessionConfig) {
    this.#config = config;
    this.#servers = new ServerList(config.servers, config.seed);
    this.#key = config.resume ?? noSession;
    this.#heartbeat = new Heartbeat(config.timeoutMs);
  }

  /** Milliseconds for which the session is surely alive; 0 when it may be gone. For a check right before acting. */
  safeForMs(nowMs: number): number {
    if (this.#link.kind === "ended" || this.#heartbeat.safeUntilMs === undefined || this.#atRisk) return 0;
    return Math.max(0, this.#heartbeat.safeUntilMs - nowMs);
  }

  /** Why the last connection, or attempt at one, ended. */
  get lastFault(): string | undefined {
    return this.#lastFault;
  }

  step(event: SessionEvent, nowMs: number): readonly SessionEffect[] {
    this.#effects = [];
    if (this.#link.kind === "ended") this.#refuseAfterEnd(event);
    else {
      // First of all: after a pause of this process, answers that waited in the socket must not hide that time has run out.
      const link = this.#link;
      this.#watchLease(nowMs);
      // What a connection said that has just been given up is not said by the next one.
      if (this.#link === link || !aboutConnection.has(event.kind)) this.#handle(event, nowMs);
    }
    return this.#effects;
  }

  /** When "woke" is due. */
  wakeAtMs(): number {
    if (this.#link.kind === "ended") return Infinity;
    const lease = this.#atRisk ? Infinity : (this.#heartbeat.safeUntilMs ?? Infinity);
    return Math.min(this.#linkDueMs(), lease, this.#queue.nextDeadlineMs);
  }

  #linkDueMs(): number {
    switch (this.#link.kind) {
      case "none":
        return this.#link.retryAtMs;
      case "dialing":
        return this.#link.giveUpAtMs;
      case "online":
        return Math.min(this.#heartbeat.silentAtMs, this.#heartbeat.pingDueMs);
      case "ended":
        return Infinity;
      default:
        return unreachable(this.#link);
    }
  }

  #handle(event: SessionEvent, nowMs: number): void {
    switch (event.kind) {
      case "started":
        return this.#dial(nowMs);
      case "connectionOpened":
        return this.#sayHello(nowMs);
      case "connectionClosed":
        return this.#lost(event.cause, nowMs);
      case "frameReceived":
        return this.#receive(event.frame, nowMs);
      case "submitted":
        return this.#submit(event.request);
      case "authAdded":
        return this.#addAuth(event.id, event.scheme, event.auth);
      case "closeAsked":
        return this.#close(event.endSession);
      case "woke":
        return this.#wake(nowMs);
      default:
        return unreachable(event);
    }
  }

  // The connection

  #dial(nowMs: number): void {
    const server = this.#servers.next();
    this.#link = { kind: "dialing", server, giveUpAtMs: nowMs + this.#servers.attemptTimeoutMs(this.#heartbeat.timeoutMs) };
    this.#effects.push({ kind: "connect", server });
  }

  #sayHello(nowMs: number): void {
    if (this.#link.kind !== "dialing") return;
    this.#link = { ...this.#link, handshakeSentAtMs: nowMs };
    const request = { lastZxid: this.#lastZxid, timeoutMs: this.#config.timeoutMs, session: this.#key };
    this.#effects.push({ kind: "send", bytes: encodeConnectRequest(request) });
  }

  #welcome(frame: Uint8Array, nowMs: number): void {
    const link = this.#link;
    if (link.kind !== "dialing" || link.handshakeSentAtMs === undefined) return;
    const reply = decodeConnectReply(frame);
    if (reply.timeoutMs <= 0) return this.#end("SessionExpired", "the session has expired", { kind: "expired" });
    this.#key = reply.session;
    this.#link = { kind: "online", server: link.server, sinceMs: nowMs };
    this.#heartbeat.greeted(link.handshakeSentAtMs, reply.timeoutMs, nowMs);
    this.#recovers(nowMs);
    this.#tellConnected(link.server);
    this.#auths.reset();
    for (const bytes of [...this.#auths.unsent(), ...this.#watches.restore(this.#lastZxid)]) this.#send(bytes);
    this.#pump();
  }

  /** The connection is gone, or has to go. */
  #lost(cause: string, nowMs: number): void {
    const link = this.#link;
    if (link.kind !== "dialing" && link.kind !== "online") return;
    this.#lastFault = cause;
    this.#effects.push({ kind: "disconnect" });
    this.#fail(this.#queue.connectionLost(cause));
    if (this.#closing) return this.#end("Closed", "the client was closed", { kind: "closed" });
    // A server that takes us and drops us at once, again and again, must not be asked without a pause.
    const stable = link.kind === "online" && nowMs - link.sinceMs >= stableAfterMs;
    if (stable) this.#servers.worked();
    const waitMs = stable ? 0 : this.#servers.failed();
    this.#link = { kind: "none", retryAtMs: nowMs + waitMs };
    if (link.kind === "online") this.#suspend(cause);
    if (waitMs === 0) this.#dial(nowMs);
  }

  #suspend(cause: string): void {
    this.#changeState({ kind: "suspended", safeUntilMs: this.#heartbeat.safeUntilMs ?? 0, atRisk: this.#atRisk, cause });
  }

  #wake(nowMs: number): void {
    this.#fail(this.#queue.overdue(nowMs));
    const link = this.#link;
    if (link.kind === "none" && nowMs >= link.retryAtMs) return this.#dial(nowMs);
    if (link.kind === "dialing" && nowMs >= link.giveUpAtMs) {
      return this.#lost(`${link.server.host}:${link.server.port} did not answer in time`, nowMs);
    }
    if (link.kind !== "online") return;
    if (nowMs >= this.#heartbeat.silentAtMs) return this.#lost(`${link.server.host}:${link.server.port} fell silent`, nowMs);
    if (nowMs < this.#heartbeat.pingDueMs) return;
    this.#heartbeat.pingSent(nowMs);
    this.#send(encodePing());
  }

  // The lease

  /** @returns whether it was at risk, and is not any more */
  #recovers(nowMs: number): boolean {
    const { safeUntilMs } = this.#heartbeat;
    if (!this.#atRisk || safeUntilMs === undefined || nowMs >= safeUntilMs) return false;
    this.#atRisk = false;
    return true;
  }

  #watchLease(nowMs: number): void {
    const { safeUntilMs } = this.#heartbeat;
    if (safeUntilMs === undefined || this.#atRisk || nowMs < safeUntilMs) return;
    this.#atRisk = true;
    this.#effects.push({ kind: "reportRisk" });
    if (this.#link.kind === "online") this.#lost("the server has acknowledged nothing for too long", nowMs);
    else this.#suspend("no server could be reached in time");
  }

  // Requests

  #submit(request: Request): void {
    if (this.#closing) return this.#refuse(request, "Closed", "the client is being closed");
    if (this.#queue.size >= this.#config.maxRequests) {
      return this.#refuse(request, "QueueFull", `${this.#config.maxRequests} requests wait already`);
    }
    if (request.watchId !== undefined && this.#watches.size >= this.#config.maxWatches) {
      return this.#refuse(request, "QueueFull", `${this.#config.maxWatches} watches are set already`);
    }
    const frame = encodeRequest(request.operation);
    const limit = this.#config.maxRequestBytes;
    if (frame.length - 4 > limit) {
      const sizes = `it takes ${frame.length - 4} bytes, and a server takes ${limit} at most (jute.maxbuffer)`;
      return this.#refuse(request, "FrameTooLarge", `${sizes}; split it`);
    }
    if (this.#queue.bytes + frame.length > this.#config.maxQueuedBytes) {
      return this.#refuse(request, "QueueFull", `requests of ${this.#queue.bytes} bytes wait already`);
    }
    if (this.#link.kind !== "online" && request.onConnectionLoss === "fail") {
      return this.#refuse(request, "NotSent", "no server is connected");
    }
    this.#queue.add(request, frame);
    this.#pump();
  }

  #pump(): void {
    while (this.#link.kind === "online" && this.#queue.inFlight < this.#config.maxInFlight) {
      const entry = this.#queue.send();
      if (!entry) return;
      this.#send(entry.frame);
    }
  }

  #receive(frame: Frame, nowMs: number): void {
    this.#heartbeat.heard(nowMs);
    try {
      if (this.#link.kind === "online") this.#readReply(frame, nowMs);
      else if (frame.kind === "whole") this.#welcome(frame.bytes, nowMs);
    } catch (error) {
      if (!(error instanceof JuteError)) throw error;
      this.#lost(`the server sent what can't be read: ${error.message}`, nowMs);
    }
  }

  #readReply(frame: Frame, nowMs: number): void {
    const reader = new JuteReader(frame.kind === "whole" ? frame.bytes : frame.head);
    const header = readReplyHeader(reader);
    if (header.zxid > 0n) this.#lastZxid = header.zxid;
    switch (header.xid) {
      case specialXid.notification:
        return this.#notify(reader);
      case specialXid.ping:
        this.#heartbeat.pingAnswered(nowMs);
        // Told again: who waits for the session to be safe has only heard that it is connected, when it was not.
        if (this.#recovers(nowMs) && this.#link.kind === "online") this.#tellConnected(this.#link.server);
        return;
      case specialXid.auth:
        return this.#authAnswered(header.err);
      case specialXid.setWatches:
        return;
      default:
        return this.#answered(header, frame, reader);
    }
  }

  #answered(header: ReplyHeader, frame: Frame, reader: JuteReader): void {
    const entry = this.#queue.awaiting(header.xid);
    if (!entry) throw new JuteError(`an answer to request ${header.xid}, whose turn it is not`);
    if (entry.request.operation.kind === "closeSession") {
      return this.#end("Closed", "the client was closed", { kind: "closed" });
    }
    if (!entry.abandoned) this.#settle(entry, header, frame, reader);
    this.#queue.answered();
    this.#pump();
  }

  #settle({ request }: Entry, header: ReplyHeader, frame: Frame, reader: JuteReader): void {
    const { id, operation, watchId } = request;
    if (frame.kind === "tooLarge") {
      const error = new ZooKeeperError(
        "FrameTooLarge",
        `The answer to ${operation.kind} ${pathOf(operation) ?? ""} takes ${frame.lengthBytes} bytes, over this client's maxReplyBytes`,
        { path: pathOf(operation) },
      );
      return void this.#effects.push({ kind: "fail", id, error });
    }
    const answer = decodeAnswer(operation, header.err, reader);
    if (answer instanceof ZooKeeperError) return void this.#effects.push({ kind: "fail", id, error: answer });
    if (watchId !== undefined) this.#watches.add(operation, answer !== undefined, watchId);
    this.#effects.push({ kind: "answer", id, answer });
  }

  #notify(reader: JuteReader): void {
    const event = readWatchEvent(reader);
    if (!event) return;
    const ids = this.#watches.fire(event.kind, event.path);
    if (ids.length > 0) this.#effects.push({ kind: "fireWatches", ids, event });
  }

  // Credentials and the end

  #addAuth(id: number, scheme: string, auth: Uint8Array): void {
    if (this.#auths.size >= maxCredentials) {
      const error = new ZooKeeperError("QueueFull", `a session can have ${maxCredentials} credentials`);
      return void this.#effects.push({ kind: "fail", id, error });
    }
    this.#auths.add(id, scheme, auth);
    if (this.#link.kind !== "online") return;
    for (const bytes of this.#auths.unsent()) this.#send(bytes);
  }

  #authAnswered(err: number): void {
    if (err !== 0) return this.#end("AuthFailed", "the server refused the credentials", { kind: "authFailed" });
    const id = this.#auths.accepted();
    if (id !== undefined) this.#effects.push({ kind: "answer", id, answer: undefined });
  }

  #close(endSession: boolean): void {
    if (this.#closing) return;
    this.#closing = true;
    const error = new ZooKeeperError("Closed", "The client was closed before this was sent");
    this.#fail(this.#queue.failWaiting(() => error));
    if (!endSession || this.#link.kind !== "online") return this.#end("Closed", "the client was closed", { kind: "closed" });
    const operation = { kind: "closeSession" } as const;
    const request: Request = { id: -1, operation, watchId: undefined, deadlineMs: Infinity, onConnectionLoss: "fail" };
    this.#queue.add(request, encodeRequest(operation));
    const entry = this.#queue.send();
    if (entry) this.#send(entry.frame);
  }

  #end(code: ZooKeeperErrorCode, why: string, state: SessionState): void {
    this.#effects.push({ kind: "disconnect" });
    this.#fail(this.#queue.failAll(why, ({ request }) => new ZooKeeperError(code, why, { path: pathOf(request.operation) })));
    for (const id of this.#auths.open()) this.#effects.push({ kind: "fail", id, error: new ZooKeeperError(code, why) });
    const hadSession = this.#heartbeat.safeUntilMs !== undefined;
    this.#link = { kind: "ended", code, why };
    if (hadSession && !this.#atRisk && code !== "Closed") this.#effects.push({ kind: "reportRisk" });
    this.#changeState(state);
    for (const { path, ids } of this.#watches.takeAll()) {
      this.#effects.push({ kind: "fireWatches", ids, event: { kind: "lost", path } });
    }
  }

  #refuseAfterEnd(event: SessionEvent): void {
    if (this.#link.kind !== "ended") return;
    const { code, why } = this.#link;
    if (event.kind === "submitted") this.#refuse(event.request, code, why);
    if (event.kind === "authAdded") this.#effects.push({ kind: "fail", id: event.id, error: new ZooKeeperError(code, why) });
  }

  #refuse({ id, operation }: Request, code: ZooKeeperErrorCode, why: string): void {
    const path = pathOf(operation);
    const error = new ZooKeeperError(code, `${operation.kind}${path === undefined ? "" : ` ${path}`}: ${why}`, { path });
    this.#effects.push({ kind: "fail", id, error });
  }

  #fail(failures: readonly Failure[]): void {
    for (const failure of failures) if (failure.id >= 0) this.#effects.push({ kind: "fail", ...failure });
  }

  #tellConnected(server: ServerAddress): void {
    this.#changeState({ kind: "connected", session: this.#key, timeoutMs: this.#heartbeat.timeoutMs, server });
  }

  #changeState(state: SessionState): void {
    this.#effects.push({ kind: "changeState", state });
  }

  #send(bytes: Uint8Array): void {
    this.#effects.push({ kind: "send", bytes });
  }
}
