import type { Offer, TaskStatus } from "@mesolite/wire";
import { afterEach, expect, test, vi } from "vitest";
import type { SchedulerHandlers } from "./handlers.ts";
import { Scheduler, type SchedulerOptions } from "./scheduler.ts";
import { task } from "./task.ts";
import { type FakeMaster, startFakeMaster } from "./testing/fake-master.ts";

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface Rig {
  readonly master: FakeMaster;
  readonly scheduler: Scheduler;
}

async function rig(handlers: SchedulerHandlers, options: Partial<SchedulerOptions> = {}): Promise<Rig> {
  const master = await startFakeMaster();
  closers.push(() => master.close());
  const scheduler = new Scheduler({
    master: master.address,
    framework: { name: "test", user: "u" },
    minBackoffMs: 5,
    ...handlers,
    ...options,
  });
  closers.push(() => scheduler.stop());
  return { master, scheduler };
}

const offer: Offer = {
  id: { value: "O1" },
  framework_id: { value: "framework-1" },
  agent_id: { value: "S1" },
  hostname: "h",
  resources: [
    { name: "cpus", type: "SCALAR", scalar: { value: 2 }, allocation_info: { role: "*" } },
    { name: "mem", type: "SCALAR", scalar: { value: 512 }, allocation_info: { role: "*" } },
  ],
};

function update(state: TaskStatus["state"], uuid?: number): { readonly status: TaskStatus } {
  return {
    status: {
      task_id: { value: "t" },
      agent_id: { value: "S1" },
      state,
      uuid: uuid === undefined ? undefined : new Uint8Array(16).fill(uuid),
    },
  };
}

test.each(["json", "protobuf"] as const)("a task from offer to end, over %s", async (contentKind) => {
  const states: string[] = [];
  const { master, scheduler } = await rig(
    {
      onOffers: ([first]) => void (first && scheduler.launch(first, [task({ name: "t", id: "t", command: "true", cpus: 1 })])),
      onUpdate: ({ state }) => void states.push(state),
    },
    { contentKind },
  );
  expect(await scheduler.start()).toBe("framework-1");
  master.send({ type: "OFFERS", offers: { offers: [offer] } });
  const { accept, framework_id } = await master.waitForCall("ACCEPT");
  expect(framework_id).toEqual({ value: "framework-1" });
  expect(accept).toMatchObject({
    offer_ids: [{ value: "O1" }],
    operations: [
      {
        type: "LAUNCH",
        launch: {
          task_infos: [
            { agent_id: { value: "S1" }, resources: [{ scalar: { value: 1 }, allocation_info: { role: "*" } }, { name: "mem" }] },
          ],
        },
      },
    ],
  });
  master.send({ type: "UPDATE", update: update("TASK_RUNNING", 1) });
  expect((await master.waitForCall("ACKNOWLEDGE")).acknowledge).toEqual({
    agent_id: { value: "S1" },
    task_id: { value: "t" },
    uuid: new Uint8Array(16).fill(1),
  });
  master.send({ type: "UPDATE", update: update("TASK_FINISHED", 2) });
  await master.waitForCall("ACKNOWLEDGE", 2);
  expect(states).toEqual(["TASK_RUNNING", "TASK_FINISHED"]);
  expect(await scheduler.teardown()).toEqual({ kind: "accepted" });
  expect(master.calls.at(-1)?.type).toBe("TEARDOWN");
});

test("an update is acknowledged only after the handler's promise, and one without uuid never", async () => {
  let finish: (() => void) | undefined;
  const { master, scheduler } = await rig({
    onUpdate: ({ uuid }) => (uuid ? new Promise<void>((resolve) => (finish = resolve)) : undefined),
  });
  await scheduler.start();
  master.send({ type: "UPDATE", update: update("TASK_RUNNING") });
  master.send({ type: "UPDATE", update: update("TASK_RUNNING", 7) });
  await vi.waitFor(() => expect(finish).toBeDefined());
  await scheduler.revive();
  expect(master.calls.map(({ type }) => type)).toEqual(["SUBSCRIBE", "REVIVE"]);
  finish?.();
  expect((await master.waitForCall("ACKNOWLEDGE")).acknowledge?.uuid).toEqual(new Uint8Array(16).fill(7));
  await scheduler.suppress();
  expect(master.calls.filter(({ type }) => type === "ACKNOWLEDGE")).toHaveLength(1);
});

test("manual acknowledgement", async () => {
  const seen: TaskStatus[] = [];
  const { master, scheduler } = await rig({ onUpdate: (status) => void seen.push(status) }, { acknowledge: "manual" });
  await scheduler.start();
  master.send({ type: "UPDATE", update: update("TASK_RUNNING", 3) });
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  await scheduler.revive();
  expect(master.calls.map(({ type }) => type)).toEqual(["SUBSCRIBE", "REVIVE"]);
  await scheduler.acknowledge(seen[0] as TaskStatus);
  expect(master.calls.at(-1)?.type).toBe("ACKNOWLEDGE");
});

test("what does not fit is not sent, and says what is missing", async () => {
  const failed: string[] = [];
  const { master, scheduler } = await rig({
    onCallFailed: ({ type }, outcome) => void failed.push(`${type} ${outcome.message}`),
  });
  await scheduler.start();
  const wanted = [task({ name: "a", id: "a", cpus: 1.5 }), task({ name: "b", id: "b", cpus: 1, memMiB: 4096 })];
  expect(await scheduler.launch(offer, wanted)).toEqual({
    kind: "failed",
    message: "not sent: task 'b' does not fit the offer: cpus: 1 wanted, 0.5 offered; mem: 4096 wanted, 480 offered",
  });
  expect(master.calls).toHaveLength(1);
  master.refuse("KILL", 403, "not subscribed");
  expect(await scheduler.kill({ value: "a" }, { graceMs: 250 })).toEqual({
    kind: "refused",
    status: 403,
    message: "not subscribed",
  });
  expect(failed).toEqual(["KILL not subscribed"]);
  expect(master.calls.at(-1)?.kill).toEqual({
    task_id: { value: "a" },
    kill_policy: { grace_period: { nanoseconds: 250_000_000 } },
  });
});

test("the other calls carry what they were given", async () => {
  const { master, scheduler } = await rig({});
  await scheduler.start();
  await scheduler.decline([offer], { refuseMs: 1_500 });
  await scheduler.reconcile([{ taskId: { value: "t" }, agentId: { value: "S1" } }]);
  await scheduler.message({ value: "S1" }, { value: "e" }, new Uint8Array([1]));
  await scheduler.revive(["a"]);
  expect(master.calls.slice(1)).toMatchObject([
    { decline: { offer_ids: [{ value: "O1" }], filters: { refuse_seconds: 1.5 } } },
    { reconcile: { tasks: [{ task_id: { value: "t" }, agent_id: { value: "S1" } }] } },
    { message: { agent_id: { value: "S1" }, executor_id: { value: "e" }, data: new Uint8Array([1]) } },
    { revive: { roles: ["a"] } },
  ]);
});

test("a broken stream is told and taken up again with the framework's id", async () => {
  const told: string[] = [];
  const { master, scheduler } = await rig({
    onSubscribed: () => void told.push("subscribed"),
    onDisconnected: (reason, wasSubscribed) => void told.push(`${reason} ${wasSubscribed}`),
  });
  await scheduler.start();
  master.disconnect();
  expect((await master.waitForCall("SUBSCRIBE", 2)).framework_id).toEqual({ value: "framework-1" });
  await vi.waitFor(() => expect(told).toEqual(["subscribed", "the master closed the stream true", "subscribed"]));
});

test("teardown inside a handler: the update is acknowledged first, and the closed stream is no disconnection", async () => {
  const lost: string[] = [];
  let outcome: unknown;
  const { master, scheduler } = await rig({
    onUpdate: () => void scheduler.teardown().then((result) => (outcome = result)),
    onDisconnected: (reason) => void lost.push(reason),
  });
  await scheduler.start();
  master.send({ type: "UPDATE", update: update("TASK_FINISHED", 1) });
  await master.waitForCall("TEARDOWN");
  await vi.waitFor(() => expect(outcome).toEqual({ kind: "accepted" }));
  expect(master.calls.map(({ type }) => type)).toEqual(["SUBSCRIBE", "ACKNOWLEDGE", "TEARDOWN"]);
  expect(lost).toEqual([]);
});

test("ERROR ends it: onError hears of it, and calls fail", async () => {
  const errors: string[] = [];
  const { master, scheduler } = await rig({ onError: (message) => void errors.push(message) });
  await scheduler.start();
  master.send({ type: "ERROR", error: { message: "Framework has been removed" } });
  await vi.waitFor(() => expect(errors).toEqual(["Framework has been removed"]));
  expect(await scheduler.revive()).toMatchObject({ kind: "failed" });
});

test("stop before a master is found rejects start", async () => {
  const { scheduler } = await rig({}, { master: "127.0.0.1:1" });
  const started = scheduler.start();
  scheduler.stop();
  await expect(started).rejects.toThrow("stopped before");
});

test("nonsense is refused when the scheduler is made", () => {
  expect(() => new Scheduler({ master: "h:port", framework: { name: "x" } })).toThrow(/host:port/);
  expect(() => new Scheduler({ master: "h", framework: { name: "x", capabilities: [], roles: ["a", "b"] } })).toThrow(
    /exactly one role/,
  );
});
