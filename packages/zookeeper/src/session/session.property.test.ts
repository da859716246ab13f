import fc from "fast-check";
import { expect, test } from "vitest";
import type { Operation } from "../protocol/operation.ts";
import { decodePacket } from "../testing/decode-request.ts";
import { encodeConnectReply, encodeHeader, encodeWatchEvent } from "../testing/encode-reply.ts";
import type { SessionEffect } from "./messages.ts";
import { Session } from "./session.ts";

// Whatever servers, clock and user do: every request gets exactly one outcome, nothing is sent twice or without a connection, and the
// risk is reported no later than the lease says.

const timeoutMs = 3000;
const leaseLengthMs = 2850;
const key = { id: 7n, password: new Uint8Array(16) };
const write: Operation = { kind: "delete", path: "/w", version: -1 };
const read: Operation = { kind: "exists", path: "/r", watch: true };

const move = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: "connect" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "lose" as const }) },
  { weight: 4, arbitrary: fc.constant({ kind: "answer" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "answerGarbage" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "watchEvent" as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("submit" as const),
      write: fc.boolean(),
      inMs: fc.integer({ min: 1, max: 5000 }),
      fail: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("wait" as const), forMs: fc.integer({ min: 1, max: 1500 }) }) },
  // The process stands still: timers come late.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("pause" as const), forMs: fc.integer({ min: 1, max: 6000 }) }) },
);
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

/** A server that remembers what it was sent on the present connection and answers in order. */
class World {
  readonly #session = new Session({
    servers: [
      { host: "a", port: 1 },
      { host: "b", port: 2 },
    ],
    timeoutMs,
    resume: undefined,
    maxRequests: 6,
    maxQueuedBytes: 1000,
    maxInFlight: 3,
    maxWatches: 5,
    maxRequestBytes: 500,
    seed: 3,
  });
  #nowMs = 0;
  #link: "none" | "dialed" | "online" = "none";
  #unanswered: { readonly xid: number; readonly sentAtMs: number }[] = [];
  #sent = new Set<number>();
  /** The last handshake or answered ping, and the latest of which the ensemble's leader must have heard. */
  #lastPing = { sentAtMs: 0, answeredAtMs: 0 };
  #provenAtMs: number | undefined;
  #riskReported = true;
  submitted = 0;
  readonly outcomes = new Map<number, number>();

  start(): void {
    this.#perform(this.#session.step({ kind: "started" }, this.#nowMs));
  }

  play(step: Move): void {
    switch (step.kind) {
      case "connect":
        return this.#connect();
      case "lose":
        if (this.#link !== "none") this.#feed({ kind: "connectionClosed", cause: "reset" });
        return;
      case "answer":
        return this.#answer(-101);
      case "answerGarbage":
        return this.#answer(0);
      case "watchEvent":
        if (this.#link === "online") this.#frame(encodeWatchEvent("created", "/r"));
        return;
      case "submit":
        return this.#submit(step.write ? write : read, step.inMs, step.fail);
      case "wait":
        return this.#wait(this.#nowMs + step.forMs);
      case "pause":
        this.#nowMs += step.forMs;
        return;
    }
  }

  end(): void {
    this.#feed({ kind: "closeAsked", endSession: false });
  }

  #connect(): void {
    this.#feed({ kind: "woke" }); // What is due after a pause happens before the server's word counts.
    if (this.#link !== "dialed") return;
    const sentAtMs = this.#nowMs;
    this.#feed({ kind: "connectionOpened" });
    this.#link = "online";
    this.#lastPing = { sentAtMs, answeredAtMs: this.#nowMs };
    this.#prove(sentAtMs);
    this.#frame(encodeConnectReply({ timeoutMs, session: key }));
  }

  /** @param err -101 answers a read and refuses a write; 0 without a body does a write, and is no answer to a read */
  #answer(err: number): void {
    this.#feed({ kind: "woke" });
    const next = this.#unanswered.shift();
    if (this.#link !== "online" || !next) return;
    if (next.xid === -2) this.#pingAnswered(next.sentAtMs);
    this.#frame(encodeHeader(next.xid, 1n, next.xid < 0 ? 0 : err));
  }

  #pingAnswered(sentAtMs: number): void {
    if (sentAtMs >= this.#lastPing.answeredAtMs + timeoutMs / 4) this.#prove(this.#lastPing.sentAtMs);
    this.#lastPing = { sentAtMs, answeredAtMs: this.#nowMs };
  }

  #prove(sentAtMs: number): void {
    this.#provenAtMs = Math.max(sentAtMs, this.#provenAtMs ?? sentAtMs);
    if (this.#nowMs < this.#provenAtMs + leaseLengthMs) this.#riskReported = false;
  }

  #submit(operation: Operation, inMs: number, fail: boolean): void {
    const id = ++this.submitted;
    const deadlineMs = this.#nowMs + inMs;
    const watchId = operation === read ? id : undefined;
    const onConnectionLoss = fail ? "fail" : "wait";
    this.#feed({ kind: "submitted", request: { id, operation, watchId, deadlineMs, onConnectionLoss } });
  }

  /** Lets time pass with a timer that is always on time. */
  #wait(untilMs: number): void {
    for (let wakes = 0; this.#session.wakeAtMs() <= untilMs; wakes++) {
      expect(wakes).toBeLessThan(100); // A timer that stays due would hold the event loop.
      this.#nowMs = Math.max(this.#nowMs, this.#session.wakeAtMs());
      this.#feed({ kind: "woke" });
    }
    this.#nowMs = untilMs;
  }

  #frame(bytes: Buffer): void {
    this.#feed({ kind: "frameReceived", frame: { kind: "whole", bytes: bytes.subarray(4) } });
  }

  #feed(event: Parameters<Session["step"]>[0]): void {
    this.#checkLease(this.#session.step(event, this.#nowMs));
  }

  #checkLease(effects: readonly SessionEffect[]): void {
    this.#perform(effects);
    if (this.#provenAtMs === undefined) return;
    const over = this.#nowMs >= this.#provenAtMs + leaseLengthMs;
    if (over) {
      expect(this.#riskReported).toBe(true);
      expect(this.#session.safeForMs(this.#nowMs)).toBe(0);
    }
  }

  #perform(effects: readonly SessionEffect[]): void {
    for (const effect of effects) {
      if (effect.kind === "connect") {
        expect(this.#link).toBe("none");
        this.#link = "dialed";
      } else if (effect.kind === "disconnect") {
        this.#link = "none";
        this.#unanswered = [];
      } else if (effect.kind === "send") this.#sentOnWire(effect.bytes);
      else if (effect.kind === "answer" || effect.kind === "fail") {
        this.outcomes.set(effect.id, (this.outcomes.get(effect.id) ?? 0) + 1);
      } else if (effect.kind === "reportRisk") this.#riskReported = true;
    }
  }

  #sentOnWire(bytes: Uint8Array): void {
    expect(this.#link).not.toBe("none");
    if (this.#link === "dialed") return; // The handshake.
    const packet = decodePacket(bytes.subarray(4));
    if (packet.kind === "request") {
      expect(this.#sent.has(packet.xid)).toBe(false);
      this.#sent.add(packet.xid);
    }
    const xid = packet.kind === "request" ? packet.xid : packet.kind === "ping" ? -2 : -8;
    this.#unanswered.push({ xid, sentAtMs: this.#nowMs });
  }
}

test("every request has one outcome, and the risk is never reported late", () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
      const world = new World();
      world.start();
      for (const step of moves) world.play(step);
      world.end();
      const wanted = Array.from({ length: world.submitted }, (_, i) => [i + 1, 1]);
      expect([...world.outcomes].sort(([a], [b]) => a - b)).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});
