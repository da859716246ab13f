import { type FakeMaster, startFakeMaster } from "@mesolite/sdk/testing";
import type { Offer, TaskState, TaskStatus } from "@mesolite/wire";
import { afterEach, expect, test, vi } from "vitest";
import { executeTimes, type ExecuteTimes } from "./execute-task.ts";
import { mesosExecute } from "./mesos-execute.ts";

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface Run {
  readonly master: FakeMaster;
  readonly out: string[];
  readonly err: string[];
  readonly exitCode: Promise<number>;
  interrupt(): void;
}

interface RunOptions {
  readonly times?: Partial<ExecuteTimes>;
  readonly prepare?: (master: FakeMaster) => void;
  readonly address?: string;
}

async function run(argv: readonly string[], { times, prepare, address }: RunOptions = {}): Promise<Run> {
  const master = await startFakeMaster();
  closers.push(() => master.close());
  prepare?.(master);
  const out: string[] = [];
  const err: string[] = [];
  let interrupt: (exitCode: number) => void = () => {};
  const exitCode = mesosExecute({
    argv: [`--master=${address ?? master.address}`, ...argv],
    env: {},
    readFile: () => "",
    user: "u",
    watchMasters: () => Promise.reject(new Error("no zk:// address was given")),
    times: { ...executeTimes, ...times },
    io: {
      out: (line) => void out.push(line),
      err: (line) => void err.push(line),
      onInterrupt: (handler) => {
        interrupt = handler;
        return () => {};
      },
    },
  });
  return { master, out, err, exitCode, interrupt: () => interrupt(130) };
}

const hi = ["--name=hi", "--command=echo hi"];

function offer(agentId: string, cpus = 4): Offer {
  return {
    id: { value: `offer-${agentId}` },
    framework_id: { value: "framework-1" },
    agent_id: { value: agentId },
    hostname: `host-${agentId}`,
    resources: [
      { name: "cpus", type: "SCALAR", scalar: { value: cpus }, allocation_info: { role: "*" } },
      { name: "mem", type: "SCALAR", scalar: { value: 1024 }, allocation_info: { role: "*" } },
    ],
  };
}

async function offered(master: FakeMaster, ...offers: readonly Offer[]): Promise<void> {
  await master.waitForCall("SUBSCRIBE");
  master.send({ type: "OFFERS", offers: { offers } });
}

function update(master: FakeMaster, state: TaskState, more: Partial<TaskStatus> = {}): void {
  const status = { task_id: { value: "hi" }, agent_id: { value: "S1" }, uuid: new Uint8Array(16), state, ...more };
  master.send({ type: "UPDATE", update: { status } });
}

async function launched(argv: readonly string[] = hi, options: RunOptions = {}): Promise<Run> {
  const started = await run(argv, options);
  await offered(started.master, offer("S1"));
  await started.master.waitForCall("ACCEPT");
  return started;
}

test("one task from subscription to its end, as the original prints it", async () => {
  const { master, out, err, exitCode } = await run([...hi, "--checkpoint", "--principal=p"]);
  await offered(master, offer("S0", 0.5), offer("S1"), offer("S2"));
  const { accept } = await master.waitForCall("ACCEPT");
  expect(accept?.operations?.[0]?.launch?.task_infos).toMatchObject([
    {
      name: "hi",
      task_id: { value: "hi" },
      agent_id: { value: "S1" },
      command: { value: "echo hi" },
      resources: [{ scalar: { value: 1 } }, { scalar: { value: 128 } }],
    },
  ]);
  update(master, "TASK_RUNNING", { source: "SOURCE_EXECUTOR" });
  update(master, "TASK_FINISHED", {
    message: "Command exited with status 0",
    source: "SOURCE_EXECUTOR",
    reason: "REASON_COMMAND_EXECUTOR_FAILED",
  });
  expect(await exitCode).toBe(0);
  expect(out).toEqual([
    "Subscribed with ID framework-1",
    "Submitted task 'hi' to agent 'S1'",
    "Received status update TASK_RUNNING for task 'hi'",
    "  source: SOURCE_EXECUTOR",
    "Received status update TASK_FINISHED for task 'hi'",
    "  message: 'Command exited with status 0'",
    "  source: SOURCE_EXECUTOR",
    "  reason: REASON_COMMAND_EXECUTOR_FAILED",
  ]);
  expect(err).toEqual([]);
  expect(master.calls.map(({ type }) => type)).toEqual([
    "SUBSCRIBE",
    "DECLINE",
    "ACCEPT",
    "SUPPRESS",
    "DECLINE",
    "ACKNOWLEDGE",
    "ACKNOWLEDGE",
    "TEARDOWN",
  ]);
  expect(master.calls[0]?.subscribe?.framework_info).toMatchObject({
    name: "mesos-execute instance",
    user: "u",
    role: "*",
    checkpoint: true,
    principal: "p",
    capabilities: [{ type: "RESERVATION_REFINEMENT" }, { type: "TASK_KILLING_STATE" }, { type: "PARTITION_AWARE" }],
  });
});

test.each<TaskState>(["TASK_FAILED", "TASK_KILLED", "TASK_ERROR", "TASK_LOST", "TASK_DROPPED", "TASK_GONE", "TASK_UNKNOWN"])(
  "%s gives exit status 1",
  async (state) => {
    const { master, exitCode } = await launched();
    update(master, state);
    expect(await exitCode).toBe(1);
  },
);

test("an unreachable agent is waited for; updates of other tasks don't count", async () => {
  const { master, out, exitCode } = await launched([...hi, "--content_type=json"]);
  update(master, "TASK_FAILED", { task_id: { value: "other" } });
  update(master, "TASK_UNREACHABLE");
  update(master, "TASK_FINISHED");
  expect(await exitCode).toBe(0);
  expect(out.filter((line) => line.startsWith("Received"))).toHaveLength(2);
});

test("an interrupt kills the task, and its last update ends the run", async () => {
  const { master, out, exitCode, interrupt } = await launched();
  interrupt();
  expect((await master.waitForCall("KILL")).kill).toEqual({ task_id: { value: "hi" }, agent_id: { value: "S1" } });
  update(master, "TASK_KILLED");
  expect(await exitCode).toBe(1);
  expect(out).toContain("Asked to kill task 'hi' on agent 'S1'");
});

test("a second interrupt, or a task that does not end, tears the framework down", async () => {
  const twice = await launched();
  twice.interrupt();
  twice.interrupt();
  expect(await twice.exitCode).toBe(130);
  expect(twice.master.calls.at(-1)?.type).toBe("TEARDOWN");
  const json = JSON.stringify({ name: "hi", task_id: { value: "hi" }, kill_policy: { grace_period: { nanoseconds: 1 } } });
  const stubborn = await launched([`--task=${json}`], { times: { killMs: 5 } });
  stubborn.interrupt();
  expect(await stubborn.exitCode).toBe(130);
  expect(stubborn.err).toEqual([expect.stringContaining("does not end")]);
});

test("an interrupt before any launch ends the run at once", async () => {
  const { master, exitCode, interrupt } = await run(hi);
  await master.waitForCall("SUBSCRIBE");
  interrupt();
  expect(await exitCode).toBe(130);
});

test("--kill_after counts from the first TASK_RUNNING", async () => {
  const { master, exitCode } = await launched([...hi, "--kill_after=5ms"]);
  update(master, "TASK_RUNNING");
  update(master, "TASK_RUNNING");
  await master.waitForCall("KILL");
  update(master, "TASK_KILLED");
  expect(await exitCode).toBe(1);
  expect(master.calls.filter(({ type }) => type === "KILL")).toHaveLength(1);
});

test("an absent master gives one sentence", async () => {
  const { err, exitCode } = await run(hi, { address: "127.0.0.1:1", times: { unreachableMs: 250 } });
  expect(await exitCode).toBe(1);
  expect(err).toEqual([
    expect.stringMatching(/^Can't subscribe to the master at --master=127\.0\.0\.1:1: .*ECONNREFUSED.*right\?$/),
  ]);
});

test("a master that refuses the subscription is quoted", async () => {
  const { err, exitCode } = await run(hi, {
    prepare: (master) => master.refuse("SUBSCRIBE", 503, "Not leading"),
    times: { unreachableMs: 250 },
  });
  expect(await exitCode).toBe(1);
  expect(err).toEqual([expect.stringContaining("503 Not leading")]);
});

test("says why no offer fits, and goes on waiting", async () => {
  const { master, err, exitCode } = await run([...hi, "--resources=cpus:3;mem:64;gpus:1"], {
    times: { noFitMs: 10, stillNoFitMs: 10 },
  });
  await offered(master, offer("S1", 8), offer("S2", 2));
  const sentence =
    "Still waiting: no offer fits (wanted: cpus:3; mem:64; gpus:1). On host-S1, the closest of 2 agents that made offers: gpus: 1 wanted, none offered.";
  await vi.waitFor(() => expect(err).toContain(sentence));
  expect(master.calls.filter(({ type }) => type === "DECLINE")).toHaveLength(2);
  master.send({ type: "ERROR", error: { message: "enough" } });
  expect(await exitCode).toBe(1);
  expect(err.at(-1)).toBe("The master ended the framework: enough");
});

test("says that no offer came", async () => {
  const { err, exitCode, interrupt } = await run(hi, { times: { noFitMs: 5 } });
  await vi.waitFor(() => expect(err[0]).toMatch(/no offer has come \(wanted: cpus:1; mem:128\)/));
  interrupt();
  await exitCode;
});

test("a lost master is found again, and the task asked for", async () => {
  const { master, err, exitCode } = await launched();
  master.disconnect();
  const { reconcile } = await master.waitForCall("RECONCILE");
  expect(reconcile).toEqual({ tasks: [{ task_id: { value: "hi" }, agent_id: { value: "S1" } }] });
  update(master, "TASK_FINISHED", { uuid: undefined });
  expect(await exitCode).toBe(0);
  expect(err).toEqual(["Lost the master (the master closed the stream): trying to reach it again"]);
});

test("a master that stays lost ends the run", async () => {
  const { master, err, exitCode } = await launched(hi, { times: { lostMs: 30 } });
  await master.close();
  expect(await exitCode).toBe(1);
  expect(err.at(-1)).toMatch(/^Can't subscribe to the master at --master=/);
});

test("a refused launch ends the run with the master's words", async () => {
  const { master, err, exitCode } = await run(hi, {
    prepare: (fake) => fake.refuse("ACCEPT", 400, "Failed to validate scheduler::Call"),
  });
  await offered(master, offer("S1"));
  expect(await exitCode).toBe(1);
  expect(err).toEqual(["The master refuses the launch: 400 Failed to validate scheduler::Call"]);
});
