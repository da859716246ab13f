import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { type EventStream, type EventStreamOptions, openEventStream } from "./event-stream.ts";
import { streamBudget } from "./turn-budget.ts";

/** A connection of which the test says when it takes what was written. */
class SlowResponse extends EventEmitter {
  destroyed = false;
  closed = false;
  heads = 0;
  readonly written: number[] = [];
  readonly #takers: (() => void)[] = [];
  text = "";

  writeHead(): void {
    this.heads++;
  }

  flushHeaders(): void {}

  write(piece: Uint8Array | string, taken: () => void = () => {}): boolean {
    this.written.push(piece.length);
    this.text += Buffer.from(piece).toString();
    this.#takers.push(taken);
    return false;
  }

  end(): void {
    this.text += "<end>";
  }

  destroy(): void {
    this.destroyed = true;
  }

  /** @returns whether there was something to take */
  take(): boolean {
    const taken = this.#takers.shift();
    taken?.();
    return taken !== undefined;
  }
}

interface Rig {
  readonly response: SlowResponse;
  readonly stream: EventStream;
  readonly closed: string[];
  nowMs: number;
}

function rig(options: Partial<EventStreamOptions> = {}, response = new SlowResponse()): Rig {
  const closed: string[] = [];
  const stream = openEventStream(response as unknown as ServerResponse, {
    contentType: "text/plain",
    onClose: (reason) => closed.push(reason),
    nowMs: () => made.nowMs,
    ...options,
  });
  const made = { response, stream, closed, nowMs: 0 };
  return made;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const mib = 2 ** 20;
const kib = new Uint8Array(1024);

function send({ stream }: Rig, frames: number): void {
  for (let i = 0; i < frames; i++) stream.send(kib);
}

test("what is sent in one turn is one write; what is sent meanwhile the next", async () => {
  const { response, stream } = rig();
  for (const frame of ["a", "b", "c"]) stream.send(frame);
  await nextTurn();
  for (const frame of ["d", "e"]) stream.send(frame);
  await nextTurn();
  expect(response.written).toEqual([3]);
  response.take();
  await nextTurn();
  expect(response.written).toEqual([3, 2]);
  stream.send("f");
  stream.close();
  expect(response.text).toBe("abcdef<end>");
});

test("shares the budget of a turn with everything else that streams", async () => {
  const { response, stream } = rig();
  const told: string[] = [];
  let slices = 0;
  const spend = (): "more" | "done" => {
    for (const endMs = performance.now() + 5; performance.now() < endMs;); // All that a turn has.
    told.push(response.text);
    return ++slices < 3 ? "more" : "done";
  };
  streamBudget.add(spend);
  stream.send("a");
  for (let turns = 0; turns < 3; turns++) await nextTurn();
  expect(told).toEqual(["", "a", "a"]);
});

test("a burst goes out in pieces, and a client that takes them steadily is never too slow", async () => {
  const bench = rig();
  send(bench, 50 * 1024);
  await nextTurn();
  for (let pieces = 0; pieces < 300; pieces++) {
    bench.nowMs += 9_000;
    send(bench, 256);
    bench.response.take();
    await nextTurn();
  }
  expect([bench.stream.isOpen, bench.closed]).toEqual([true, []]);
  while (bench.response.take()) await nextTurn();
  expect(Math.max(...bench.response.written)).toBe(256 * 1024);
  expect(bench.response.written.reduce((sum, length) => sum + length, 0)).toBe((50 * 1024 + 300 * 256) * 1024);
});

test("a client that takes nothing for a while is left when more than the bound waits, not before", async () => {
  const bench = rig();
  send(bench, 1);
  await nextTurn();
  bench.nowMs = 60_000;
  send(bench, 16 * 1024 - 1);
  expect(bench.stream.isOpen).toBe(true);
  expect(bench.stream.send("x")).toBe(false);
  expect([bench.closed, bench.response.destroyed, bench.stream.isOpen]).toEqual([["slow"], true, false]);
});

test("a client that waits with nothing to take does not stall", async () => {
  const bench = rig();
  send(bench, 1);
  await nextTurn();
  bench.response.take();
  bench.nowMs = 60_000;
  send(bench, 17 * 1024);
  await nextTurn();
  expect(bench.stream.send(kib)).toBe(true);
});

test("no client may leave more than the last bound waiting", async () => {
  const bench = rig({ maxWaitingBytes: 2 * mib });
  send(bench, 2 * 1024);
  expect(bench.stream.isOpen).toBe(true);
  bench.stream.send("x");
  expect(bench.closed).toEqual(["slow"]);
});

test("frames may have a bound of their own", async () => {
  const bench = rig({ maxWaitingFrames: 2 });
  send(bench, 2);
  await nextTurn();
  bench.response.take();
  send(bench, 2);
  expect(bench.stream.isOpen).toBe(true);
  send(bench, 1);
  expect(bench.closed).toEqual(["slow"]);
});

test("on a response whose client has left already the stream is closed, and tells so when the caller holds it", async () => {
  const response = new SlowResponse();
  response.destroyed = true;
  const { stream, closed } = rig({ heartbeat: { frame: "beat", everyMs: 1 } }, response);
  expect([stream.isOpen, stream.send("x"), closed]).toEqual([false, false, []]);
  await new Promise((resolve) => setImmediate(resolve));
  expect([closed, response.heads, response.written]).toEqual([["left"], 0, []]);
  stream.close();
  expect([closed, response.text]).toEqual([["left"], ""]);
});
