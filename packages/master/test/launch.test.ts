import type { TaskInfo } from "@mesolite/wire";
import { describe, expect, test } from "vitest";
import type { FakeAgent } from "./kit/fake-agent.ts";
import { type FakeScheduler, resources, taskOn } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

function offered(): { world: World; agent: FakeAgent; framework: FakeScheduler } {
  const world = new World();
  const agent = world.newAgent().register();
  const framework = world.newScheduler().subscribe();
  world.settle();
  return { world, agent, framework };
}

describe("LAUNCH", () => {
  test("sends RunTaskMessage as agents expect it from an HTTP framework, and answers 202", () => {
    const { world, agent, framework } = offered();
    const version = new Uint8Array(16).fill(9);
    agent.say({
      name: "mesos.internal.UpdateSlaveMessage",
      body: { agent_id: { value: "m0-S0" }, resource_version_uuid: { value: version } },
    });
    expect(framework.launch(framework.lastOffer, taskOn(framework.lastOffer, "t1")).status).toBe(202);
    const [run] = agent.messages("mesos.internal.RunTaskMessage");
    expect(run).toMatchObject({
      framework_id: { value: "m0-0000" },
      framework: { id: { value: "m0-0000" }, name: "test" },
      task: { task_id: { value: "t1" }, resources: [{ name: "cpus", allocation_info: { role: "web" } }, { name: "mem" }] },
      pid: "",
      launch_executor: true,
      resource_version_uuids: [{ uuid: { value: version } }],
    });
    expect(world.state.tasks.get("m0-0000")?.active.get("t1")).toMatchObject({
      state: "TASK_STAGING",
      executorId: "",
      role: "web",
      statuses: [],
    });
    expect(framework.statuses).toEqual([]); // STAGING is never sent.
  });

  test("tasks of one call share the offer until it is used up", () => {
    const { agent, framework } = offered();
    const tasks = ["a", "b", "c", "d", "e"].map((id) => taskOn(framework.lastOffer, id, "cpus:1;mem:128"));
    framework.launch(framework.lastOffer, ...tasks);
    expect([...agent.tasks.keys()]).toEqual(["a", "b", "c", "d"]);
    expect(framework.lastStatus).toMatchObject({ task_id: { value: "e" }, state: "TASK_ERROR", reason: "REASON_TASK_INVALID" });
    expect(framework.lastStatus.message).toMatch(/more resources .*cpus.* than available/);
  });

  test("a custom executor is charged once, told apart from its tasks, and must stay the same", () => {
    const { world, agent, framework } = offered();
    const executor = { executor_id: { value: "e1" }, command: { value: "run" }, resources: resources("cpus:0.5;mem:64") };
    const { lastOffer: offer } = framework;
    const by = (id: string, change: object = {}): TaskInfo => {
      const { command: _, ...task } = taskOn(offer, id, "cpus:0.5;mem:64");
      return { ...task, executor: { ...executor, ...change } };
    };
    framework.launch(offer, by("a"), by("b"), by("c", { name: "other" }));
    expect(agent.messages("mesos.internal.RunTaskMessage").map((m) => m.launch_executor)).toEqual([true, false]);
    expect(framework.lastStatus.message).toMatch(/^ExecutorInfo is not compatible/);
    const used = world.state.agents.get("m0-S0")?.used.find((r) => r.name === "cpus")?.scalar?.value;
    expect(used).toBe(1.5);
    world.advance(6_000);
    expect(framework.lastOffer.executor_ids).toEqual([{ value: "e1" }]);
    const body = { agent_id: { value: "m0-S0" }, framework_id: { value: "m0-0000" }, executor_id: { value: "e1" }, status: 256 };
    agent.say({ name: "mesos.internal.ExitedExecutorMessage", body });
    expect(framework.events.at(-1)).toMatchObject({ type: "FAILURE", failure: { executor_id: { value: "e1" }, status: 256 } });
    expect(world.state.executors.size).toBe(0);
  });

  test("a new executor has to fit beside its first task", () => {
    const { world, agent, framework } = offered();
    const executor = { executor_id: { value: "e1" }, command: { value: "run" }, resources: resources("cpus:0.5") };
    const { command: _, ...task } = taskOn(framework.lastOffer, "t", "cpus:4");
    framework.launch(framework.lastOffer, { ...task, executor });
    expect(framework.lastStatus.message).toMatch(/^Task and its executor use more resources .*cpus.*4\.5/);
    expect(agent.received.filter((m) => m.name === "mesos.internal.RunTaskMessage")).toEqual([]);
    expect(world.state.executors.size).toBe(0);
  });

  const refusals: [string, Partial<TaskInfo>, RegExp][] = [
    ["an id with a slash", { task_id: { value: "a/b" } }, /slash/],
    ["an empty id", { task_id: { value: "" } }, /must not be empty/],
    ["the id '..'", { task_id: { value: ".." } }, /not allowed/],
    ["an id of 256 characters", { task_id: { value: "x".repeat(256) } }, /longer than 255/],
    ["another agent", { agent_id: { value: "m0-S9" } }, /names agent m0-S9/],
    ["no resources", { resources: [] }, /no resources/],
    ["neither command nor executor", { command: undefined }, /neither/],
    ["both command and executor", { executor: { executor_id: { value: "e" } } }, /both/],
    ["a negative scalar", { resources: [{ name: "cpus", type: "SCALAR", scalar: { value: -1 } }] }, /invalid resources/],
    [
      "another role's allocation",
      { resources: resources("cpus:1").map((r) => ({ ...r, allocation_info: { role: "db" } })) },
      /role 'db'/,
    ],
    ["a negative grace period", { kill_policy: { grace_period: { nanoseconds: -1 } } }, /grace_period/],
    ["a negative completion time", { max_completion_time: { nanoseconds: -1 } }, /max_completion_time/],
    ["a health check of no kind", { health_check: {} }, /health_check.*does not say its 'type'/],
    ["a health check of two kinds", { health_check: { command: { value: "true" }, http: { port: 1 } } }, /health_check.*'type'/],
    ["a health check of another type", { health_check: { type: "HTTP", command: { value: "true" } } }, /HTTP, but.*'http'/],
    ["a health check without a command", { health_check: { type: "COMMAND", command: { shell: true } } }, /no 'value'/],
    ["a health check of a relative path", { health_check: { type: "HTTP", http: { port: 1, path: "x" } } }, /'x'.*begin with/],
    ["a health check of a strange scheme", { health_check: { type: "HTTP", http: { port: 1, scheme: "ftp" } } }, /'ftp'/],
    ["a check of no type", { check: { http: { port: 1 } } }, /'check'.*does not say its 'type'/],
    ["a check without its member", { check: { type: "TCP" } }, /'check' is of type TCP, but.*'tcp'/],
    ["a check without a command", { check: { type: "COMMAND", command: { command: {} } } }, /'check.command' has no 'value'/],
    ["a negative health check delay", { health_check: { delay_seconds: -1 } }, /health_check.delay_seconds/],
    ["a limit below its request", { limits: { mem: { value: 1 } } }, /limit for 'mem'/],
    ["a limit for disk", { limits: { disk: { value: 1 } } }, /only 'cpus' and 'mem'/],
    ["a port that was not offered", { resources: resources("cpus:1;ports:[80-80]") }, /more resources/],
  ];

  test.each(refusals)("a task with %s is TASK_ERROR, whatever happens to its siblings", (_, change, sentence) => {
    const { world, agent, framework } = offered();
    const offer = framework.lastOffer;
    framework.launch(offer, taskOn(offer, "bad", undefined, change), taskOn(offer, "good"));
    expect(framework.lastStatus).toMatchObject({ state: "TASK_ERROR", source: "SOURCE_MASTER", reason: "REASON_TASK_INVALID" });
    expect(framework.lastStatus.message).toMatch(sentence);
    expect([...agent.tasks.keys()]).toEqual(["good"]);
    expect(world.state.counters.byName["tasks_error"]).toBe(1);
  });

  test("a refusal does not repeat ports in thousands of pieces", () => {
    const world = new World();
    const pieces = Array.from({ length: 3000 }, (_, i) => `${2 * i + 1}-${2 * i + 1}`).join(",");
    world.newAgent(`cpus:1;mem:1024;ports:[${pieces}]`).register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    framework.launch(framework.lastOffer, taskOn(framework.lastOffer, "t1", "cpus:2"));
    expect(framework.lastStatus.message).toMatch(/^Task uses more resources cpus.*2 than available cpus.*\.\.\.$/);
    expect(framework.lastStatus.message?.length).toBeLessThan(3000);
  });

  // Frameworks older than Mesos 1.0 do not set it.
  test.each([
    ["COMMAND", { command: { value: "true" } }],
    ["HTTP", { http: { port: 80 } }],
  ])("a health check that does not say so is of type %s when that is all it can be", (type, health_check) => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    framework.launch(framework.lastOffer, taskOn(framework.lastOffer, "t1", undefined, { health_check }));
    expect(agent.tasks.get("t1")?.info.health_check).toEqual({ ...health_check, type });
    expect(world.state.tasks.get("m0-0000")?.active.get("t1")?.definition.health_check).toEqual({ ...health_check, type });
  });

  test("an id is free again once its task has ended and is acknowledged", () => {
    const { world, agent, framework } = offered();
    framework.launch(framework.lastOffer, taskOn(framework.lastOffer, "t"));
    world.advance(6_000);
    framework.launch(framework.lastOffer, taskOn(framework.lastOffer, "t"));
    expect(framework.lastStatus.message).toMatch(/in use/);
    agent.update("t", "TASK_FINISHED");
    framework.acknowledge(framework.lastStatus);
    world.advance(6_000);
    framework.launch(framework.lastOffer, taskOn(framework.lastOffer, "t"));
    expect(agent.tasks.get("t")?.state).toBe("TASK_STAGING");
  });

  test("agents without RESERVATION_REFINEMENT get tasks in the old form", () => {
    const world = new World();
    const agent = world.newAgent().register({ agent_capabilities: [{ type: "MULTI_ROLE" }] });
    const framework = world.newScheduler().subscribe();
    framework.launchOne("t");
    expect(agent.tasks.get("t")?.info.resources?.[0]).toMatchObject({ role: "*", allocation_info: { role: "web" } });
  });
});
