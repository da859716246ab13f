import { Master } from "@mesolite/master";
import { expect, test } from "vitest";
import { MasterMeters } from "./master-meters.ts";

const runner = { waiting: 7, events: 0, batches: 0, commits: 0, shed: 2 };
const node = { sent: 0, received: 0, dropped: 3, peers: 0 };

test("the registry's size and times are those of the store", async () => {
  const master = new Master();
  const meters = new MasterMeters();
  let finish = (): void => {};
  const store = meters.store({
    load: async () => new Map([["agents/1", new Uint8Array(100)]]),
    commit: () => new Promise((resolve) => (finish = resolve)),
    close: async () => {},
  });
  const gauge = (name: string): number | undefined => meters.sources(master, runner, node).gauges.get(name);
  expect(gauge("registrar/state_fetch_ms")).toBeUndefined();
  await store.load();
  expect(gauge("registrar/state_fetch_ms")).toBeGreaterThanOrEqual(0);
  expect(gauge("registrar/registry_size_bytes")).toBe(100);
  const puts = [
    { key: "agents/1", value: undefined },
    { key: "agents/2", value: new Uint8Array(30) },
  ];
  const done = store.commit(puts);
  expect([gauge("registrar/queued_operations"), gauge("registrar/registry_size_bytes")]).toEqual([2, 100]);
  finish();
  await done;
  expect([gauge("registrar/queued_operations"), gauge("registrar/registry_size_bytes")]).toEqual([0, 30]);
  expect(meters.sources(master, runner, node).timersMs.get("registrar/state_store_ms")).toHaveLength(1);
});

test("what was dropped before the core or behind it counts as dropped messages", () => {
  const { gauges } = new MasterMeters().sources(new Master(), runner, node);
  expect([gauges.get("master/dropped_messages"), gauges.get("master/event_queue_messages")]).toEqual([5, 7]);
});

test("the slices of one allocation run count as one", () => {
  const master = new Master();
  const meters = new MasterMeters();
  let underWay = true;
  Object.defineProperty(master.allocator, "isRoundUnderWay", { get: () => underWay });
  const core = meters.core(master, { step: () => [] });
  const samples = (name: string): number =>
    meters.sources(master, runner, node).timersMs.get(`allocator/mesos/${name}`)?.length ?? 0;
  master.state.allocationScheduled = true;
  core.step({ kind: "linkBroken", pid: "a@127.0.0.1:1" }, 0);
  master.state.allocationScheduled = false;
  core.step({ kind: "allocationDue", batch: false }, 0);
  expect([samples("allocation_run_ms"), samples("allocation_run_latency_ms")]).toEqual([0, 1]);
  underWay = false;
  core.step({ kind: "allocationContinued" }, 0);
  expect([samples("allocation_run_ms"), samples("allocation_run_latency_ms")]).toEqual([1, 1]);
});
