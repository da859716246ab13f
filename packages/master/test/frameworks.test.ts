import type { FrameworkInfo } from "@mesolite/wire";
import { must } from "@mesolite/base";
import { describe, expect, test } from "vitest";
import { taskOn } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

const least = (quantities: Record<string, { value: number }>): FrameworkInfo["offer_filters"] => ({
  web: { min_allocatable_resources: { quantities: [{ quantities }] } },
});

describe("SUBSCRIBE", () => {
  const refusals: [string, Partial<FrameworkInfo>, RegExp][] = [
    ["an invalid role", { roles: ["a b"] }, /invalid role/],
    ["a role twice", { roles: ["a", "b", "a", "b", "a"] }, /duplicate items: a$/],
    ["a negative least amount", { offer_filters: least({ cpus: { value: -1 } }) }, /offer_filters.*'cpus' is -1/],
    [
      "a least amount without an end",
      { offer_filters: least({ cpus: { value: Infinity } }) },
      /offer_filters.*'cpus' is Infinity/,
    ],
    ["an empty alternative of least amounts", { offer_filters: least({}) }, /offer_filters.*no amount/],
    [
      "very many least amounts",
      { offer_filters: least(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`r${i}`, { value: 1 }]))) },
      /offer_filters.*1001 amounts.*1000/,
    ],
    ["very many roles", { roles: Array.from({ length: 5001 }, (_, i) => `r${i}`) }, /'FrameworkInfo.roles' has 5001 roles.*5000/],
    ["'role' beside MULTI_ROLE", { role: "a" }, /must not be set/],
    ["a negative failover timeout", { failover_timeout: -1 }, /failover_timeout/],
    ["a failover timeout beyond 292 years", { failover_timeout: 1e10 }, /failover_timeout/],
  ];

  test.each(refusals)("with %s is refused by an ERROR event, and the stream ends", (_, info, sentence) => {
    const world = new World();
    const framework = world.newScheduler({ info }).subscribe();
    expect(framework.events.map((e) => e.type)).toEqual(["ERROR"]);
    expect(framework.events[0]?.error?.message).toMatch(sentence);
    expect(framework.streamId).toBeUndefined();
    expect(world.state.frameworks.size).toBe(0);
  });

  test("obeys --no-root_submissions and --roles", () => {
    const noRoot = new World({ rootSubmissions: false }).newScheduler().subscribe();
    expect(noRoot.events[0]?.error?.message).toMatch(/--root_submissions/);
    const world = new World({ roles: ["db"] });
    expect(world.newScheduler().subscribe().events[0]?.error?.message).toMatch(/--roles/);
    expect(world.newScheduler({ roles: ["db", "*"] }).subscribe().events[0]?.type).toBe("SUBSCRIBED");
  });

  test("again from elsewhere: the old stream hears 'Framework failed over', the new one gets the offers", () => {
    const world = new World();
    world.newAgent().register();
    const old = world.newScheduler().subscribe();
    world.settle();
    const successor = world.newScheduler();
    successor.id = old.id;
    successor.subscribe();
    expect(old.events.at(-1)).toEqual({ type: "ERROR", error: { message: "Framework failed over" } });
    expect(old.streamId).toBeUndefined();
    expect(successor.events.map((e) => e.type)).toEqual(["SUBSCRIBED", "HEARTBEAT"]);
    expect(world.state.offers.size).toBe(0);
    world.settle();
    expect(successor.offers).toHaveLength(1);
    expect(world.state.frameworks.get("m0-0000")).toMatchObject({ phase: "active", registeredAtMs: 1_000_000_000 });
  });

  test("again: user and checkpoint are kept, name and roles change, the principal must not", () => {
    const world = new World();
    const framework = world.newScheduler({ info: { principal: "p" } }).subscribe();
    framework.info = { ...framework.info, user: "other", checkpoint: false, name: "renamed", roles: ["db"] };
    framework.subscribe();
    expect(world.state.frameworks.get("m0-0000")?.info).toMatchObject({
      user: "root",
      checkpoint: true,
      name: "renamed",
      roles: ["db"],
    });
    framework.info = { ...framework.info, principal: "q" };
    framework.subscribe();
    expect(framework.events[0]?.error?.message).toMatch(/principal/);
    expect(world.state.frameworks.get("m0-0000")?.phase).toBe("active"); // The refusal did not touch the one that is subscribed.
  });

  test("with an id that nobody knows is accepted: its former master is gone", () => {
    const world = new World();
    const framework = world.newScheduler();
    framework.id = "old-master-0003";
    framework.subscribe();
    expect(framework.events[0]?.subscribed?.framework_id.value).toBe("old-master-0003");
  });

  test("with the id of a completed framework is refused", () => {
    const world = new World();
    const framework = world.newScheduler().subscribe();
    framework.call({ type: "TEARDOWN" });
    framework.subscribe();
    expect(framework.events).toEqual([{ type: "ERROR", error: { message: "Framework has been removed" } }]);
  });
});

test("an agent that still has an update for a removed framework is told that it is gone", () => {
  const world = new World();
  const agent = world.newAgent().register();
  const framework = world.newScheduler().subscribe();
  framework.launchOne("t1");
  const [task] = agent.tasks.values();
  agent.update("t1", "TASK_FINISHED");
  agent.tasks.clear(); // It holds nothing but the update that nobody acknowledged.
  framework.call({ type: "TEARDOWN" });
  const before = agent.messages("mesos.internal.ShutdownFrameworkMessage").length;
  if (task) agent.tasks.set("t1", task);
  agent.update("t1", "TASK_FINISHED");
  expect(agent.messages("mesos.internal.ShutdownFrameworkMessage").slice(before)).toEqual([
    { framework_id: { value: framework.id } },
  ]);
});

test("a large framework is removed in slices: at once for all others, and its id stays refused meanwhile", () => {
  const world = new World({ maxCompletedFrameworks: 0 });
  for (let i = 0; i < 250; i++) world.newAgent("cpus:2;mem:64").register();
  const framework = world.newScheduler().subscribe();
  world.settle();
  expect(framework.offers).toHaveLength(250);
  for (const offer of framework.offers.slice(0, 220)) framework.launch(offer, taskOn(offer, offer.id.value, "cpus:1;mem:32"));
  framework.call({ type: "TEARDOWN" });
  expect(world.state.frameworks.size).toBe(0);
  expect([...world.state.leavingFrameworks]).toEqual([framework.id]);
  framework.subscribe();
  expect(framework.events.map((event) => event.error?.message)).toEqual(["Framework has been removed"]);
  world.settle(); // From here on every step checks the books again.
  expect(world.state.leavingFrameworks.size).toBe(0);
  expect(world.state.completedFrameworks.size).toBe(0);
  expect([...world.state.agents.values()].flatMap((agent) => [...agent.used, ...agent.offered])).toEqual([]);
  const next = world.newScheduler().subscribe();
  world.settle();
  expect(next.offers).toHaveLength(250);
});

test("the tasks of a large framework end in slices, agent by agent, and only the newest are kept", () => {
  const world = new World({ maxCompletedTasksPerFramework: 1_800 });
  const agents = [1, 2, 3].map(() => world.newAgent("cpus:30;mem:100000").register());
  const framework = world.newScheduler().subscribe();
  world.settle();
  for (const offer of framework.offers.slice(0, 3)) {
    const tasks = Array.from({ length: 1_200 }, (_, i) => taskOn(offer, `${offer.agent_id.value}-${i}`, "cpus:0.01;mem:1"));
    framework.launch(offer, ...tasks);
  }
  const { id } = framework;
  framework.call({ type: "TEARDOWN" });
  const { active, completed } = must(world.state.tasks.get(id ?? ""), "its tasks");
  expect(active.size).toBe(1_200);
  const shutDown = (): number[] => agents.map((agent) => agent.messages("mesos.internal.ShutdownFrameworkMessage").length).sort();
  expect(shutDown()).toEqual([0, 1, 1]);
  world.settle();
  expect([active.size, completed.size, shutDown()]).toEqual([0, 1_800, [1, 1, 1]]);
  expect([...completed].every((task) => task.state === "TASK_KILLED")).toBe(true);
  expect(world.state.counters.byName.tasks_killed).toBe(3_600);
  expect([...world.state.agents.values()].flatMap((agent) => agent.used)).toEqual([]);
});

test("an agent that is lost or comes back between the slices of a removal takes part in it once", () => {
  const world = new World();
  const agents = [1, 2, 3].map(() => world.newAgent("cpus:30;mem:100000").register());
  const framework = world.newScheduler().subscribe();
  world.settle();
  for (const offer of framework.offers.slice(0, 3)) {
    const tasks = Array.from({ length: 1_200 }, (_, i) => taskOn(offer, `${offer.agent_id.value}-${i}`, "cpus:0.01;mem:1"));
    framework.launch(offer, ...tasks);
  }
  framework.call({ type: "TEARDOWN" });
  const last = must(agents[2], "an agent");
  last.reregister();
  last.unregister();
  world.settle();
  expect(world.state.leavingFrameworks.size).toBe(0);
  expect(world.state.tasks.get(framework.id ?? "")?.active.size).toBe(0);
  expect(world.state.agents.size).toBe(2);
});

test("a scheduler that comes back is offered what its former life declined", () => {
  const world = new World();
  world.newAgent().register();
  const framework = world.newScheduler().subscribe();
  world.settle();
  framework.decline(framework.lastOffer, 3600);
  framework.subscribe();
  world.advance(2_000);
  expect(framework.offers).toHaveLength(1);
});

describe("a scheduler that goes away", () => {
  test("keeps its tasks until the failover timeout, then everything of it ends", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler({ failoverTimeout: 30 }).subscribe();
    framework.launchOne("t1");
    world.advance(6_000);
    expect(world.state.offers.size).toBe(1);
    framework.disconnect();
    expect(world.state.offers.size).toBe(0);
    expect(world.state.frameworks.get("m0-0000")?.phase).toBe("disconnected");
    world.advance(29_000);
    expect(world.state.tasks.get("m0-0000")?.active.size).toBe(1);
    world.advance(2_000);
    expect(world.state.frameworks.size).toBe(0);
    expect(agent.messages("mesos.internal.ShutdownFrameworkMessage")).toEqual([{ framework_id: { value: "m0-0000" } }]);
    const [task] = world.state.tasks.get("m0-0000")?.completed ?? [];
    expect(task).toMatchObject({ state: "TASK_KILLED" });
    expect(task?.statuses.at(-1)).toMatchObject({ reason: "REASON_FRAMEWORK_REMOVED" });
    expect(world.state.completedFrameworks.get("m0-0000")?.unregisteredAtMs).toBeGreaterThan(0);
  });

  test("misses updates, which the agent repeats; its return stops the timer", () => {
    const world = new World();
    const agent = world.newAgent().register();
    const framework = world.newScheduler({ failoverTimeout: 30 }).subscribe();
    framework.launchOne("t1");
    framework.disconnect();
    agent.update("t1", "TASK_RUNNING");
    world.advance(10_000);
    framework.subscribe();
    expect(agent.messages("mesos.internal.UpdateFrameworkMessage").at(-1)).toMatchObject({
      framework_id: { value: "m0-0000" },
      pid: "",
    });
    world.advance(60_000);
    expect(world.state.frameworks.get("m0-0000")?.phase).toBe("active");
  });

  test("without a failover timeout it is gone at once", () => {
    const world = new World();
    const framework = world.newScheduler({ failoverTimeout: 0 }).subscribe();
    framework.disconnect();
    world.advance(0);
    expect(world.state.completedFrameworks.size).toBe(1);
  });

  test("only the newest --max_completed_frameworks are remembered, with their tasks", () => {
    const world = new World({ maxCompletedFrameworks: 2 });
    for (let i = 0; i < 4; i++) world.newScheduler().subscribe().call({ type: "TEARDOWN" });
    expect([...world.state.completedFrameworks.keys()]).toEqual(["m0-0002", "m0-0003"]);
    expect([...world.state.tasks.keys()]).toEqual(["m0-0002", "m0-0003"]);
  });
});

describe("calls of others", () => {
  test("are refused with the documented status", () => {
    const world = new World();
    const framework = world.newScheduler().subscribe();
    const revive = { type: "REVIVE" as const };
    expect(framework.call({ ...revive, framework_id: { value: "nobody" } })).toMatchObject({
      status: 400,
      body: "Framework cannot be found",
    });
    expect(framework.call(revive, "wrong").status).toBe(400);
    const event = {
      kind: "schedulerCall" as const,
      requestId: "r",
      call: { ...revive, framework_id: { value: framework.id ?? "" } },
    };
    expect(world.ask(event).status).toBe(400); // No stream id.
    expect(world.ask({ ...event, streamId: framework.streamId, principal: "somebody" }).status).toBe(400);
    expect(framework.call({ type: "KILL" })).toMatchObject({
      status: 400,
      body: "Failed to validate scheduler::Call: Expecting 'kill' to be present",
    });
    expect(framework.call({ type: "RECONCILE_OPERATIONS", reconcile_operations: {} }).status).toBe(501);
    expect(framework.call({ type: "UNKNOWN" }).status).toBe(501);
    expect(framework.call({ type: "REQUEST", request: {} }).status).toBe(202);
    const { streamId } = framework;
    framework.disconnect();
    expect(framework.call(revive, streamId)).toMatchObject({ status: 403, body: "Framework is not subscribed" });
  });
});

describe("UPDATE_FRAMEWORK", () => {
  test("changes what may change and rescinds the offers of roles that were left", () => {
    const world = new World();
    world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    world.settle();
    const framework_info = { ...framework.info, id: { value: "m0-0000" }, roles: ["db"], name: "renamed" };
    expect(framework.call({ type: "UPDATE_FRAMEWORK", update_framework: { framework_info } })).toMatchObject({ status: 200 });
    expect(framework.eventTypes.at(-1)).toBe("RESCIND");
    world.settle();
    expect(framework.lastOffer.allocation_info?.role).toBe("db");
    for (const change of [{ user: "x" }, { checkpoint: false }, { principal: "x" }, { roles: ["-"] }]) {
      expect(
        framework.call({ type: "UPDATE_FRAMEWORK", update_framework: { framework_info: { ...framework_info, ...change } } })
          .status,
      ).toBe(400);
    }
    expect(world.state.frameworks.get("m0-0000")?.info).toMatchObject({ name: "renamed", user: "root", roles: ["db"] });
  });
});
