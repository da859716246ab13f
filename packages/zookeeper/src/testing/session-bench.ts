import { decodePacket } from "./decode-request.ts";
import { encodeConnectReply, encodeHeader, encodeReply } from "./encode-reply.ts";
import type { Operation } from "../protocol/operation.ts";
import type { Request, SessionConfig, SessionEffect, SessionEvent } from "../session/messages.ts";
import { Session } from "../session/session.ts";

export const timeoutMs = 3000;
export const key = { id: 42n, password: new Uint8Array(16).fill(5) };
const config: SessionConfig = {
  servers: [
    { host: "a", port: 1 },
    { host: "b", port: 2 },
  ],
  timeoutMs,
  resume: undefined,
  maxRequests: 4,
  maxQueuedBytes: 1000,
  maxInFlight: 2,
  maxWatches: 2,
  maxRequestBytes: 500,
  seed: 1,
};

/** A session and its clock; `at` steps it at a given time. */
export class Bench {
  readonly session: Session;
  nowMs = 0;

  constructor(change: Partial<SessionConfig> = {}) {
    this.session = new Session({ ...config, ...change });
  }

  step(event: SessionEvent): readonly SessionEffect[] {
    return this.session.step(event, this.nowMs);
  }

  at(nowMs: number, event: SessionEvent = { kind: "woke" }): readonly SessionEffect[] {
    this.nowMs = nowMs;
    return this.step(event);
  }

  frame(bytes: Buffer): readonly SessionEffect[] {
    return this.step({ kind: "frameReceived", frame: { kind: "whole", bytes: bytes.subarray(4) } });
  }

  submit(id: number, operation: Operation, more: Partial<Request> = {}): readonly SessionEffect[] {
    const request = { id, operation, watchId: undefined, deadlineMs: 1e9, onConnectionLoss: "wait", ...more } as const;
    return this.step({ kind: "submitted", request });
  }

  goOnline(): this {
    this.step({ kind: "started" });
    return this.greet();
  }

  greet(): this {
    this.step({ kind: "connectionOpened" });
    this.frame(encodeConnectReply({ timeoutMs, session: key }));
    return this;
  }
}

export const read = { kind: "getData", path: "/r", watch: true } satisfies Operation;
export const write = { kind: "delete", path: "/w", version: -1 } satisfies Operation;
export const lost: SessionEvent = { kind: "connectionClosed", cause: "reset" };
export const kinds = (effects: readonly SessionEffect[]): string[] => effects.map((effect) => effect.kind);
export const only = <K extends SessionEffect["kind"]>(effects: readonly SessionEffect[], kind: K) =>
  effects.filter((effect): effect is Extract<SessionEffect, { kind: K }> => effect.kind === kind);
export const states = (effects: readonly SessionEffect[]): string[] =>
  only(effects, "changeState").map(({ state }) => state.kind);
export const failures = (effects: readonly SessionEffect[]) =>
  only(effects, "fail").map(({ id, error }) => `${id} ${error.code}`);
export const packets = (effects: readonly SessionEffect[]) =>
  only(effects, "send").map(({ bytes }) => decodePacket(Buffer.from(bytes).subarray(4)));

const stat = {
  czxid: 1n,
  mzxid: 1n,
  ctimeMs: 0,
  mtimeMs: 0,
  version: 0,
  cversion: 0,
  aversion: 0,
  ephemeralOwner: 0n,
  dataLength: 0,
  numChildren: 0,
  pzxid: 1n,
};
export const dataReply = (xid: number) => encodeReply(xid, 9n, { kind: "getData", answer: { data: new Uint8Array(0), stat } });

/** How a bench comes into each state. */
export const reach: Record<string, () => Bench> = {
  fresh: () => new Bench(),
  dialing: () => {
    const bench = new Bench();
    bench.step({ kind: "started" });
    return bench;
  },
  greeting: () => {
    const bench = new Bench();
    bench.step({ kind: "started" });
    bench.step({ kind: "connectionOpened" });
    return bench;
  },
  waiting: () => {
    const bench = new Bench();
    bench.step({ kind: "started" });
    bench.step(lost);
    bench.step(lost);
    return bench;
  },
  online: () => new Bench().goOnline(),
  closing: () => {
    const bench = new Bench().goOnline();
    bench.step({ kind: "closeAsked", endSession: true });
    return bench;
  },
  atRisk: () => {
    const bench = new Bench().goOnline();
    bench.at(timeoutMs * 0.95);
    return bench;
  },
  expired: () => {
    const bench = new Bench();
    bench.step({ kind: "started" });
    bench.step({ kind: "connectionOpened" });
    bench.frame(encodeConnectReply({ timeoutMs: 0, session: { id: 0n, password: new Uint8Array(16) } }));
    return bench;
  },
  authFailed: () => {
    const bench = new Bench().goOnline();
    bench.step({ kind: "authAdded", id: 1, scheme: "digest", auth: new Uint8Array(1) });
    bench.frame(encodeHeader(-4, 0n, -115));
    return bench;
  },
  closed: () => {
    const bench = new Bench();
    bench.step({ kind: "closeAsked", endSession: true });
    return bench;
  },
};
