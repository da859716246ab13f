import { describe, expect, test } from "vitest";
import type { Operation } from "../protocol/operation.ts";
import { decodeConnectRequest, decodePacket } from "../testing/decode-request.ts";
import { encodeConnectReply, encodeHeader, encodeReply, encodeWatchEvent } from "../testing/encode-reply.ts";
import { leaseMs } from "./lease.ts";
import type { Request, SessionConfig, SessionEffect, SessionEvent } from "./messages.ts";
import { Session } from "./session.ts";

const timeoutMs = 3000;
const key = { id: 42n, password: new Uint8Array(16).fill(5) };
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
class Bench {
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

const read: Operation = { kind: "getData", path: "/r", watch: true };
const write: Operation = { kind: "delete", path: "/w", version: -1 };
const lost: SessionEvent = { kind: "connectionClosed", cause: "reset" };
const kinds = (effects: readonly SessionEffect[]): string[] => effects.map((effect) => effect.kind);
const only = <K extends SessionEffect["kind"]>(effects: readonly SessionEffect[], kind: K) =>
  effects.filter((effect): effect is Extract<SessionEffect, { kind: K }> => effect.kind === kind);
const states = (effects: readonly SessionEffect[]): string[] => only(effects, "changeState").map(({ state }) => state.kind);
const failures = (effects: readonly SessionEffect[]) => only(effects, "fail").map(({ id, error }) => `${id} ${error.code}`);
const packets = (effects: readonly SessionEffect[]) =>
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
const dataReply = (xid: number) => encodeReply(xid, 9n, { kind: "getData", answer: { data: new Uint8Array(0), stat } });

/** How a bench comes into each state, and what each event does there. */
const reach: Record<string, () => Bench> = {
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

const events: Record<string, (bench: Bench) => readonly SessionEffect[]> = {
  opened: (bench) => bench.step({ kind: "connectionOpened" }),
  lost: (bench) => bench.step(lost),
  garbage: (bench) => bench.frame(Buffer.from([0, 0, 0, 1, 9])),
  submitted: (bench) => bench.submit(7, write),
  authAdded: (bench) => bench.step({ kind: "authAdded", id: 8, scheme: "digest", auth: new Uint8Array(1) }),
  closeAsked: (bench) => bench.step({ kind: "closeAsked", endSession: true }),
  woke: (bench) => bench.step({ kind: "woke" }),
};

const nothing = { opened: "", lost: "", garbage: "", woke: "" };
const toTheEnd = "disconnect changeState";
const ended = { ...nothing, submitted: "fail", authAdded: "fail", closeAsked: "" };

/** The kinds of effects, in order. */
const table: Record<string, Record<string, string>> = {
  fresh: { ...nothing, submitted: "", authAdded: "", closeAsked: toTheEnd },
  dialing: { ...nothing, opened: "send", lost: "disconnect connect", submitted: "", authAdded: "", closeAsked: toTheEnd },
  greeting: {
    ...nothing,
    opened: "send",
    lost: "disconnect connect",
    garbage: "disconnect connect",
    submitted: "",
    authAdded: "",
    closeAsked: toTheEnd,
  },
  waiting: { ...nothing, submitted: "", authAdded: "", closeAsked: toTheEnd },
  online: {
    ...nothing,
    lost: "disconnect changeState connect",
    garbage: "disconnect changeState connect",
    submitted: "send",
    authAdded: "send",
    closeAsked: "send",
  },
  closing: {
    ...nothing,
    lost: `disconnect ${toTheEnd}`,
    garbage: `disconnect ${toTheEnd}`,
    submitted: "fail",
    authAdded: "send",
    closeAsked: "",
  },
  atRisk: { ...nothing, opened: "send", lost: "disconnect connect", submitted: "", authAdded: "", closeAsked: toTheEnd },
  expired: ended,
  authFailed: ended,
  closed: ended,
};

describe("every state meets every event", () => {
  for (const [state, make] of Object.entries(reach)) {
    test(state, () => {
      const answers = Object.entries(events).map(([name, send]) => [name, kinds(send(make())).join(" ")]);
      expect(Object.fromEntries(answers)).toEqual(table[state]);
    });
  }
});

describe("connections", () => {
  test("a first handshake asks for a new session, a later one for the same, and tells the last transaction seen", () => {
    const bench = new Bench();
    bench.step({ kind: "started" });
    const hello = (effects: readonly SessionEffect[]) =>
      decodeConnectRequest(Buffer.from(only(effects, "send")[0]!.bytes).subarray(4));
    expect(hello(bench.step({ kind: "connectionOpened" }))).toMatchObject({ lastZxid: 0n, timeoutMs, session: { id: 0n } });
    const welcome = bench.frame(encodeConnectReply({ timeoutMs, session: key }));
    expect(only(welcome, "changeState")[0]?.state).toMatchObject({ kind: "connected", session: key, timeoutMs });
    bench.submit(1, { ...read, watch: false });
    bench.frame(dataReply(1));
    bench.step(lost);
    expect(hello(bench.step({ kind: "connectionOpened" }))).toMatchObject({ lastZxid: 9n, session: key });
  });

  test("each server is tried once without a wait, then after growing waits of at most a second", () => {
    const bench = new Bench();
    const tried = only(bench.step({ kind: "started" }), "connect").map(({ server }) => server.host);
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      let effects = bench.step(lost);
      const wakeAtMs = bench.session.wakeAtMs();
      if (only(effects, "connect").length === 0) {
        waits.push(wakeAtMs - bench.nowMs);
        effects = bench.at(wakeAtMs);
      }
      tried.push(...only(effects, "connect").map(({ server }) => server.host));
    }
    expect(new Set(tried.slice(0, 2))).toEqual(new Set(["a", "b"]));
    expect(tried).toEqual(tried.map((_, i) => tried[i % 2]));
    expect(waits).toHaveLength(6);
    expect(waits[0]).toBeLessThanOrEqual(100);
    expect(waits[5]).toBeGreaterThanOrEqual(500);
    for (const wait of waits) expect(wait).toBeLessThanOrEqual(1000);
  });

  test("servers that drop us right after the handshake are not asked without a pause; one that lived is left at once", () => {
    const bench = new Bench().goOnline();
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      const effects = bench.step(lost);
      waits.push(only(effects, "connect").length > 0 ? 0 : bench.session.wakeAtMs() - bench.nowMs);
      if (waits.at(-1)! > 0) bench.at(bench.session.wakeAtMs());
      bench.greet();
    }
    expect(waits.map((wait) => wait > 0)).toEqual([false, true, false, true, false, true, false, true]);
    expect(waits[7]).toBeGreaterThan(waits[1]!);
    bench.nowMs += 1000;
    expect(kinds(bench.step(lost))).toEqual(["disconnect", "changeState", "connect"]);
    expect(bench.session.wakeAtMs()).toBe(bench.nowMs + timeoutMs / 6);
  });

  test("a server that accepts but does not answer is given up: in the first round within a sixth of the session for two servers", () => {
    const bench = reach["greeting"]!();
    expect(bench.session.wakeAtMs()).toBe(timeoutMs / 6);
    expect(kinds(bench.at(timeoutMs / 6))).toEqual(["disconnect", "connect"]);
  });

  test("credentials are sent on every connection, and answered once", () => {
    const bench = new Bench();
    bench.step({ kind: "authAdded", id: 5, scheme: "digest", auth: new Uint8Array([1]) });
    bench.step({ kind: "started" });
    bench.step({ kind: "connectionOpened" });
    const sent = bench.frame(encodeConnectReply({ timeoutMs, session: key }));
    expect(packets(sent)).toMatchObject([{ kind: "auth", scheme: "digest" }]);
    expect(only(bench.frame(encodeHeader(-4, 0n, 0)), "answer")).toMatchObject([{ id: 5 }]);
    bench.step(lost);
    bench.step({ kind: "connectionOpened" });
    expect(packets(bench.frame(encodeConnectReply({ timeoutMs, session: key })))).toMatchObject([{ kind: "auth" }]);
    expect(bench.frame(encodeHeader(-4, 0n, 0))).toEqual([]);
  });
});

describe("time", () => {
  const pingReply = encodeHeader(-2, 1n, 0);

  test("the lease: the session less a reserve of a twentieth, 100 ms at least", () => {
    expect([10_000, 2000, 1000, 100].map(leaseMs)).toEqual([9500, 1900, 900, 0]);
  });

  test("a ping every third of the session, other requests or not, and no second one before it is answered", () => {
    const bench = new Bench().goOnline();
    expect(bench.session.wakeAtMs()).toBe(1000);
    bench.at(900);
    bench.submit(1, write);
    expect(packets(bench.at(1000))).toEqual([{ kind: "ping" }]);
    expect(bench.session.wakeAtMs()).toBe(2000);
    bench.at(1100);
    bench.frame(encodeHeader(1, 1n, 0));
    bench.frame(pingReply);
    expect(packets(bench.at(2000))).toEqual([{ kind: "ping" }]);
  });

  test("two thirds of the session without a word: the connection is given up, and the session is not at risk yet", () => {
    const bench = new Bench().goOnline();
    bench.submit(1, write, { deadlineMs: 1e9 });
    bench.submit(2, read);
    const effects = bench.at(2000);
    expect(failures(effects)).toEqual(["1 OutcomeUnknown", "2 ConnectionLoss"]);
    expect(only(effects, "changeState")[0]?.state).toMatchObject({ kind: "suspended", safeUntilMs: 2850, atRisk: false });
    expect(bench.session.safeForMs(2000)).toBe(850);
    bench.greet();
    expect(bench.session.safeForMs(2000)).toBe(2850);
  });

  test("when the lease runs out, the risk is reported, once", () => {
    const bench = new Bench().goOnline();
    bench.step(lost);
    expect(kinds(bench.at(2849))).not.toContain("reportRisk");
    const effects = bench.at(2850);
    expect(kinds(effects)).toContain("reportRisk");
    expect(only(effects, "changeState")[0]?.state).toMatchObject({ kind: "suspended", atRisk: true });
    expect(bench.session.safeForMs(2850)).toBe(0);
    expect(kinds(bench.at(2900))).not.toContain("reportRisk");
    expect(bench.session.safeForMs(0)).toBe(0);
  });

  test("an answered ping renews the lease from the ping before it, and only if that was answered a quarter of the session earlier", () => {
    const bench = new Bench().goOnline();
    bench.at(1000);
    bench.at(1010);
    bench.frame(pingReply); // It proves no more than the handshake did.
    expect(bench.session.safeForMs(1010)).toBe(2850 - 1010);
    bench.at(2000);
    bench.at(2500);
    bench.frame(pingReply);
    expect(bench.session.safeForMs(2500)).toBe(1000 + 2850 - 2500);
    expect(bench.session.wakeAtMs()).toBe(2500 + 750); // Later than 2000 + 1000.
  });

  test("answers to other requests keep the connection, but not the lease: only pings prove that the leader heard", () => {
    const bench = new Bench().goOnline();
    bench.at(1900);
    bench.submit(1, read);
    bench.frame(dataReply(1));
    bench.frame(encodeWatchEvent("created", "/x"));
    expect(kinds(bench.at(2000))).not.toContain("disconnect");
    expect(kinds(bench.at(2850))).toEqual(["reportRisk", "disconnect", "changeState", "connect"]);
  });

  test("after a pause of the process, answers that waited in the socket do not hide that time has run out", () => {
    const bench = new Bench().goOnline();
    bench.at(1000);
    bench.nowMs = 9000;
    expect(kinds(bench.frame(pingReply))).toEqual(["reportRisk", "disconnect", "changeState", "connect"]);
  });

  test("a session that recovers may come to be at risk again", () => {
    const bench = reach["atRisk"]!().greet();
    const start = bench.nowMs;
    expect(bench.session.safeForMs(start)).toBe(2850);
    expect(kinds(bench.at(start + 2850))).toContain("reportRisk");
  });

  test("an expiry that no clock foresaw is reported as a risk too", () => {
    const bench = new Bench().goOnline();
    bench.step(lost);
    bench.step({ kind: "connectionOpened" });
    const effects = bench.frame(encodeConnectReply({ timeoutMs: 0, session: { id: 0n, password: new Uint8Array(16) } }));
    expect(kinds(effects)).toEqual(["disconnect", "reportRisk", "changeState"]);
    expect(states(effects)).toEqual(["expired"]);
  });
});

test("a session at risk that a ping proves alive tells so: who waits for it to be safe hears nothing else", () => {
  const bench = new Bench().goOnline();
  bench.step(lost);
  let effects = bench.at(2850);
  while (only(effects, "connect").length === 0) effects = bench.at(bench.session.wakeAtMs());
  bench.step({ kind: "connectionOpened" });
  bench.nowMs += 2900; // The handshake's answer proves nothing any more.
  expect(states(bench.frame(encodeConnectReply({ timeoutMs, session: key })))).toEqual(["connected"]);
  expect(bench.session.safeForMs(bench.nowMs)).toBe(0);
  const told: string[][] = [];
  for (let ping = 0; ping < 3; ping++) {
    bench.at(bench.session.wakeAtMs());
    told.push(states(bench.frame(encodeHeader(-2, 1n, 0))));
  }
  expect(told).toEqual([[], ["connected"], []]);
  expect(bench.session.safeForMs(bench.nowMs)).toBeGreaterThan(0);
});

describe("requests", () => {
  test("no more than the window are on their way; the next goes out with an answer", () => {
    const bench = new Bench().goOnline();
    const sent = [1, 2, 3].map((id) => packets(bench.submit(id, { ...read, watch: false })).length);
    expect(sent).toEqual([1, 1, 0]);
    const effects = bench.frame(dataReply(1));
    expect(kinds(effects)).toEqual(["answer", "send"]);
    expect(packets(effects)).toMatchObject([{ kind: "request", xid: 3 }]);
  });

  test("what was not sent waits for the next connection, or fails if it must not", () => {
    const bench = new Bench().goOnline();
    for (const id of [1, 2]) bench.submit(id, write);
    bench.submit(3, write, { onConnectionLoss: "fail" });
    bench.submit(4, write);
    expect(failures(bench.step(lost))).toEqual(["1 OutcomeUnknown", "2 OutcomeUnknown", "3 NotSent"]);
    expect(failures(bench.submit(5, write, { onConnectionLoss: "fail" }))).toEqual(["5 NotSent"]);
    bench.step({ kind: "connectionOpened" });
    const sent = packets(bench.frame(encodeConnectReply({ timeoutMs, session: key })));
    expect(sent).toMatchObject([{ kind: "request", xid: 3, operation: write }]);
  });

  test("bounds: number, bytes, frame and watches", () => {
    const bench = new Bench();
    const big = (size: number): Operation => ({ kind: "setData", path: "/", data: new Uint8Array(size), version: -1 });
    expect(failures(bench.submit(1, big(480)))).toEqual(["1 FrameTooLarge"]);
    bench.submit(2, big(450));
    bench.submit(3, big(450));
    expect(failures(bench.submit(4, big(100)))).toEqual(["4 QueueFull"]);
    bench.submit(5, write);
    bench.submit(6, write);
    expect(failures(bench.submit(7, write))).toEqual(["7 QueueFull"]);
    const watching = new Bench().goOnline();
    for (const id of [1, 2]) {
      watching.submit(id, read, { watchId: id });
      watching.frame(dataReply(id));
    }
    expect(failures(watching.submit(3, read, { watchId: 3 }))).toEqual(["3 QueueFull"]);
  });

  test("deadlines: unsent is NotSent, unanswered is unknown; a late answer belongs to nobody and moves nothing", () => {
    const bench = new Bench().goOnline();
    bench.submit(1, write, { deadlineMs: 300 });
    bench.submit(2, { ...read, watch: false }, { deadlineMs: 900 });
    bench.submit(3, write, { deadlineMs: 300 });
    expect(bench.session.wakeAtMs()).toBe(300);
    expect(failures(bench.at(300))).toEqual(["1 OutcomeUnknown", "3 NotSent"]);
    expect(bench.session.wakeAtMs()).toBe(900);
    expect(bench.frame(encodeHeader(1, 1n, 0))).toEqual([]);
    expect(only(bench.frame(dataReply(2)), "answer")).toMatchObject([{ id: 2 }]);
  });

  test("an answer out of its turn ends the connection", () => {
    const bench = new Bench().goOnline();
    bench.submit(1, write);
    bench.submit(2, write);
    const effects = bench.frame(encodeHeader(2, 1n, 0));
    expect(failures(effects)).toEqual(["1 OutcomeUnknown", "2 OutcomeUnknown"]);
    expect(states(effects)).toEqual(["suspended"]);
  });

  test("an answer that can't be read ends the connection and fails its request with it", () => {
    const bench = new Bench().goOnline();
    bench.submit(1, read);
    expect(failures(bench.frame(encodeHeader(1, 1n, 0)))).toEqual(["1 ConnectionLoss"]);
  });

  test("closing fails what waits, lets what is on its way be answered, and ends with the server's word", () => {
    const bench = new Bench().goOnline();
    for (const id of [1, 2, 3]) bench.submit(id, { ...read, watch: false });
    expect(failures(bench.step({ kind: "closeAsked", endSession: true }))).toEqual(["3 Closed"]);
    for (const xid of [1, 2]) expect(kinds(bench.frame(dataReply(xid)))).toEqual(["answer"]);
    expect(states(bench.frame(encodeHeader(3, 1n, 0)))).toEqual(["closed"]);
  });
});

describe("watches", () => {
  const watching = (): Bench => {
    const bench = new Bench().goOnline();
    bench.submit(1, read, { watchId: 11 });
    bench.frame(dataReply(1));
    bench.submit(2, { kind: "exists", path: "/none", watch: true }, { watchId: 12 });
    bench.frame(encodeHeader(2, 10n, -101));
    return bench;
  };

  test("each fires once", () => {
    const bench = watching();
    const event = encodeWatchEvent("dataChanged", "/r");
    expect(only(bench.frame(event), "fireWatches")).toMatchObject([{ ids: [11], event: { kind: "dataChanged", path: "/r" } }]);
    expect(bench.frame(event)).toEqual([]);
  });

  test("they are set again on a new connection, from the last transaction seen", () => {
    const bench = watching();
    bench.step(lost);
    bench.step({ kind: "connectionOpened" });
    const sent = packets(bench.frame(encodeConnectReply({ timeoutMs, session: key })));
    expect(sent).toEqual([{ kind: "setWatches", sinceZxid: 10n, data: ["/r"], exist: ["/none"], child: [] }]);
  });

  test("a read that fails sets none", () => {
    const bench = new Bench().goOnline();
    bench.submit(1, read, { watchId: 11 });
    bench.frame(encodeHeader(1, 1n, -101));
    bench.step(lost);
    bench.step({ kind: "connectionOpened" });
    expect(packets(bench.frame(encodeConnectReply({ timeoutMs, session: key })))).toEqual([]);
  });

  test("the end of the session is told to all of them", () => {
    const effects = watching().step({ kind: "closeAsked", endSession: false });
    const told = only(effects, "fireWatches").map(({ ids, event }) => [ids, event]);
    expect(told).toEqual([
      [[11], { kind: "lost", path: "/r" }],
      [[12], { kind: "lost", path: "/none" }],
    ]);
  });
});
