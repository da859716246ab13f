import { describe, expect, test } from "vitest";
import { decodeConnectRequest } from "../testing/decode-request.ts";
import { encodeConnectReply, encodeHeader, encodeWatchEvent } from "../testing/encode-reply.ts";
import { leaseMs } from "./lease.ts";
import type { SessionEffect } from "./messages.ts";
import {
  timeoutMs,
  key,
  Bench,
  reach,
  read,
  write,
  lost,
  kinds,
  only,
  states,
  failures,
  packets,
  dataReply,
} from "../testing/session-bench.ts";

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
