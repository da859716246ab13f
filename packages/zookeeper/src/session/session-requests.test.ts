import { describe, expect, test } from "vitest";
import type { Operation } from "../protocol/operation.ts";
import { encodeConnectReply, encodeHeader, encodeWatchEvent } from "../testing/encode-reply.ts";
import {
  timeoutMs,
  key,
  Bench,
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
