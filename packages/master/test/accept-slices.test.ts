import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FakeScheduler, taskOn } from "./kit/fake-scheduler.ts";
import type { FakeAgent } from "./kit/fake-agent.ts";
import type { MasterEffect } from "@mesolite/master";
import { World } from "./kit/world.ts";

// An ACCEPT that launches very many tasks, cut into slices; here after two tasks.

function offered(mostPerSlice?: number): { world: World; agent: FakeAgent; framework: FakeScheduler } {
  const world = new World(mostPerSlice === undefined ? {} : { mostPerSlice });
  const agent = world.newAgent("cpus:4;mem:1024;disk:2048;ports:[31000-32000]", "host").register();
  const framework = world.newScheduler().subscribe();
  world.settle();
  return { world, agent, framework };
}

function launch(framework: FakeScheduler, count: number): void {
  const offer = framework.lastOffer;
  framework.launch(offer, ...Array.from({ length: count }, (_, i) => taskOn(offer, `t${i}`, "cpus:0.5;mem:32")));
}

function finish(world: World): void {
  while (world.fireDue());
}

describe("an ACCEPT of very many tasks", () => {
  test("is answered at once and launches its tasks in order, a few a step", () => {
    const { world, agent, framework } = offered(2);
    launch(framework, 5);
    expect([...agent.tasks.keys()]).toEqual(["t0", "t1"]);
    world.fireDue();
    expect([...agent.tasks.keys()]).toEqual(["t0", "t1", "t2", "t3"]);
    finish(world);
    expect([...agent.tasks.keys()]).toEqual(["t0", "t1", "t2", "t3", "t4"]);
    expect([world.state.offers.size, world.state.accepting.size]).toEqual([0, 0]);
    world.advance(10_000);
    expect(framework.offers.at(-1)?.resources?.[0]?.scalar?.value).toBe(1.5);
  });

  test("does the same as one that is not cut: the same messages and answers in the same order", () => {
    const resources = fc.constantFrom("cpus:0.5;mem:32", "cpus:3", "ports:[31000-31001]", "cpus:1;ports:[31001-31003]", "cpus:9");
    const task = fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), resources });
    const operation = fc.oneof(fc.array(task, { maxLength: 6 }), fc.constantFrom("RESERVE" as const, "CREATE" as const));
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 4 }), fc.boolean(), (operations, isValid) => {
        const run = (mostPerSlice?: number): unknown[] => {
          const { world, agent, framework } = offered(mostPerSlice);
          const offer = isValid ? framework.lastOffer : { ...framework.lastOffer, id: { value: "none" } };
          framework.accept(
            [offer],
            operations.map((given) =>
              typeof given === "string"
                ? { type: given, id: { value: given } }
                : { type: "LAUNCH", launch: { task_infos: given.map((one) => taskOn(offer, one.id, one.resources)) } },
            ),
            7,
          );
          framework.call({ type: "KILL", kill: { task_id: { value: "b" } } });
          framework.call({ type: "RECONCILE", reconcile: { tasks: [{ task_id: { value: "c" } }, { task_id: { value: "z" } }] } });
          finish(world);
          world.advance(20_000);
          const events = framework.events.filter(({ type }) => type !== "HEARTBEAT" && type !== "OFFERS");
          const own = [...world.state.frameworks.values()].map(({ metrics }) => ({ ...metrics, offersSent: 0 }));
          return [agent.received, events, framework.lastOffer.resources, own];
        };
        const whole = run();
        expect(run(1)).toEqual(whole);
        expect(run(2)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test("makes later calls of its framework wait: a KILL finds its task", () => {
    const { world, agent, framework } = offered(1);
    launch(framework, 3);
    framework.call({ type: "KILL", kill: { task_id: { value: "t2" } } });
    expect([...agent.tasks.keys()]).toEqual(["t0", "t1", "t2"]);
    expect(agent.messages("mesos.internal.KillTaskMessage").map(({ task_id }) => task_id.value)).toEqual(["t2"]);
    expect(world.state.accepting.size).toBe(0);
  });

  test("lets ten thousand calls wait; more are told to try again", () => {
    const { world, agent, framework } = offered(1);
    launch(framework, 2);
    const { streamId } = framework;
    const call = { type: "SUPPRESS" as const, framework_id: { value: framework.id ?? "" } };
    const suppress = (i: number): readonly MasterEffect[] =>
      world.master.step({ kind: "schedulerCall", requestId: `w${i}`, streamId, call }, world.nowMs);
    for (let i = 0; i < 10_000; i++) expect(suppress(i)).toEqual([]);
    expect(suppress(10_000)).toMatchObject([{ kind: "reply", requestId: "w10000", status: 503 }]);
    world.fireDue();
    expect([...agent.tasks.keys()]).toEqual(["t0", "t1"]);
  });

  test("another's calls do not wait", () => {
    const { world, framework } = offered(1);
    const other = world.newScheduler({ name: "other" }).subscribe();
    launch(framework, 3);
    expect(other.call({ type: "SUPPRESS" }).status).toBe(202);
    expect(world.state.accepting.size).toBe(1);
  });

  test("goes on when its scheduler has gone, or another life of it has come", () => {
    const { world, agent, framework } = offered(1);
    launch(framework, 3);
    framework.disconnect();
    world.fireDue();
    framework.subscribe();
    finish(world);
    expect([...agent.tasks.keys()]).toEqual(["t0", "t1", "t2"]);
  });

  test("ends with its framework; calls that wait are answered", () => {
    const { world, agent, framework } = offered(1);
    launch(framework, 3);
    const reply = framework.call({ type: "TEARDOWN" });
    expect([reply.status, [...agent.tasks.keys()]]).toEqual([202, []]); // It waited for the last launch.
    const again = offered(1);
    launch(again.framework, 3);
    again.world.operate({ type: "TEARDOWN", teardown: { framework_id: { value: again.framework.id ?? "" } } });
    expect(again.framework.call({ type: "REVIVE" }).status).toBe(400);
    finish(again.world);
    expect([...again.agent.tasks.keys()]).toEqual([]);
    expect([again.world.state.accepting.size, again.world.state.offers.size, world.state.offers.size]).toEqual([0, 0, 0]);
  });

  const losses: [string, (agent: FakeAgent) => void, string][] = [
    ["is disconnected", (agent) => agent.disconnect(), "REASON_AGENT_DISCONNECTED"],
    ["is removed", (agent) => agent.unregister(), "REASON_AGENT_REMOVED"],
    [
      "comes back with other resources",
      (agent) => {
        agent.disconnect();
        agent.reregister();
      },
      "REASON_INVALID_OFFERS",
    ],
  ];
  test.each(losses)("drops the tasks that are not launched yet when the agent %s", (_, lose, reason) => {
    const { world, agent, framework } = offered(2);
    launch(framework, 4);
    lose(agent);
    finish(world);
    expect(framework.statuses.slice(-2)).toMatchObject(
      ["t2", "t3"].map((value) => ({ task_id: { value }, state: "TASK_DROPPED", reason })),
    );
    expect(framework.eventTypes).not.toContain("RESCIND"); // Its framework has had no offer any more.
    expect(world.state.offers.size).toBe(0);
  });

  test("goes on when an operator deactivates the agent, sets a weight or a quota, or the offer would have timed out", () => {
    const world = new World({ mostPerSlice: 1, offerTimeoutMs: 20 });
    const agent = world.newAgent().register();
    const framework = world.newScheduler().subscribe();
    world.advance(10);
    launch(framework, 5);
    const [{ id = "" } = {}] = world.state.agents.values();
    world.step({ kind: "offerTimedOut", offerId: framework.lastOffer.id.value });
    world.operate({ type: "DEACTIVATE_AGENT", deactivate_agent: { agent_id: { value: id } } });
    world.operate({ type: "UPDATE_WEIGHTS", update_weights: { weight_infos: [{ role: "web", weight: 3 }] } });
    world.operate({
      type: "UPDATE_QUOTA",
      update_quota: { quota_configs: [{ role: "web", limits: { cpus: { value: 1 } } }], force: true },
    });
    finish(world);
    expect(agent.tasks.size).toBe(5);
    expect(framework.eventTypes).not.toContain("RESCIND");
  });
});
