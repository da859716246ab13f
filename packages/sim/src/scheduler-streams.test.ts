import { Random } from "@mesolite/base";
import type { MasterEvent } from "@mesolite/master";
import type { scheduler } from "@mesolite/wire";
import { beforeEach, expect, test } from "vitest";
import { EventQueue } from "./event-queue.ts";
import { Slowness } from "./slowness.ts";
import { type SchedulerClient, SchedulerStreams } from "./scheduler-streams.ts";

const suppress: scheduler.Call = { type: "SUPPRESS", suppress: { roles: [] } };

let queue = new EventQueue(0);
let master: MasterEvent[] = [];
let heard: string[] = [];
let streams = newStreams();
let streamId = "";

const client: SchedulerClient = {
  incarnation: () => 1,
  event: ({ type }) => void heard.push(String(type)),
  disconnected: () => void heard.push("disconnected"),
  callFailed: (_, message) => void heard.push(message),
};

function newStreams(): SchedulerStreams {
  const door = { incarnation: () => 1, deliver: (event: MasterEvent) => void master.push(event) };
  const random = new Random(1);
  return new SchedulerStreams({ queue, random, master: door, told: () => undefined, slowness: new Slowness(random) });
}

/** What the master was told since the last question. */
const told = (): readonly string[] => master.splice(0).map((event) => event.kind);

function runUntil(ms: number): void {
  while (queue.runNext(ms));
}

beforeEach(() => {
  queue = new EventQueue(0);
  master = [];
  heard = [];
  streams = newStreams();
  streams.subscribe(client, { user: "", name: "f" }, []);
  runUntil(10);
  for (const event of master) if (event.kind === "schedulerSubscribed") ({ streamId } = event);
});

function heartbeat(): void {
  streams.sendEvent(streamId, { type: "HEARTBEAT" });
}

test("on a silent link both sides wait; what was sent arrives when it is mended", () => {
  streams.silenceOne(30_000, "resumes");
  heartbeat();
  streams.call(client, suppress);
  runUntil(29_000);
  expect([told(), heard]).toEqual([["schedulerSubscribed"], []]);
  runUntil(31_000);
  expect([told(), heard]).toEqual([["schedulerCall"], ["HEARTBEAT"]]);
});

test("a reset link fails what waits, and both sides notice", () => {
  streams.silenceOne(30_000, "breaks");
  heartbeat();
  streams.call(client, suppress);
  runUntil(31_000);
  expect(told()).toEqual(["schedulerSubscribed", "schedulerStreamClosed"]);
  expect(heard).toEqual(["connection reset", "disconnected"]);
});

test("a client that misses its heartbeats leaves, and can't come back yet; the master hears its last call and of its end much later", () => {
  streams.silenceOne(200_000, "resumes");
  streams.call(client, suppress);
  runUntil(80_000);
  expect([told(), heard]).toEqual([["schedulerSubscribed"], ["disconnected"]]);
  streams.subscribe(client, { user: "", name: "f" }, []);
  runUntil(90_000);
  expect([told(), heard]).toEqual([[], ["disconnected", "disconnected"]]);
  heartbeat();
  runUntil(201_000);
  expect(told()).toEqual(["schedulerCall", "schedulerStreamClosed"]);
  expect(heard).toEqual(["disconnected", "disconnected"]);
  streams.subscribe(client, { user: "", name: "f" }, []);
  runUntil(202_000);
  expect(told()).toEqual(["schedulerSubscribed"]);
});
