import { describe, expect, test } from "vitest";
import type { SessionEffect } from "./messages.ts";
import { type Bench, kinds, lost, reach, write } from "../testing/session-bench.ts";

/** What happens to it. */
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
