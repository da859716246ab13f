import fc from "fast-check";
import type { TaskInfo, TaskState } from "@mesolite/wire";
import { describe, expect, test } from "vitest";
import type { FakeAgent } from "./kit/fake-agent.ts";
import { type FakeScheduler, resources, taskOn } from "./kit/fake-scheduler.ts";
import { World } from "./kit/world.ts";

// Whatever happens in whatever order: the world checks after every step that used + offered + free is all that an agent has, by the
// master's records and by the allocator's (kit/books.ts), and that every call has exactly one reply.

type Pick = number;
type Command =
  | {
      readonly kind:
        | "agentComes"
        | "agentDisconnects"
        | "agentReturns"
        | "agentFallsSilent"
        | "agentForgets"
        | "agentLeaves"
        | "agentOversubscribes";
      readonly agent: Pick;
    }
  | {
      readonly kind: "schedulerComes" | "schedulerGoes" | "tearDown" | "suppress" | "revive" | "reconcile" | "changeRoles";
      readonly scheduler: Pick;
    }
  | {
      readonly kind: "launch";
      readonly scheduler: Pick;
      readonly cpus: number;
      readonly tasks: number;
      readonly executor: boolean;
    }
  | { readonly kind: "decline"; readonly scheduler: Pick; readonly refuseSeconds: number }
  | { readonly kind: "update"; readonly agent: Pick; readonly task: Pick; readonly state: TaskState }
  | { readonly kind: "acknowledge" | "kill"; readonly scheduler: Pick; readonly task: Pick }
  | { readonly kind: "executorExits"; readonly agent: Pick }
  | { readonly kind: "deactivate" | "reactivate"; readonly agent: Pick }
  | { readonly kind: "quota" | "weight"; readonly value: number }
  | { readonly kind: "advance"; readonly ms: number }
  | { readonly kind: "elect" };

const pick = fc.nat(5);
const states: readonly TaskState[] = [
  "TASK_STARTING",
  "TASK_RUNNING",
  "TASK_KILLING",
  "TASK_FINISHED",
  "TASK_FAILED",
  "TASK_KILLED",
  "TASK_LOST",
  "TASK_GONE",
];
const of = <K extends string>(...kinds: K[]): fc.Arbitrary<K> => fc.constantFrom(...kinds);

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: of(
        "agentComes",
        "agentDisconnects",
        "agentReturns",
        "agentFallsSilent",
        "agentForgets",
        "agentLeaves",
        "agentOversubscribes",
      ),
      agent: pick,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: of("schedulerComes", "schedulerComes", "schedulerGoes", "tearDown", "suppress", "revive", "reconcile", "changeRoles"),
      scheduler: pick,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: of("launch"),
      scheduler: pick,
      cpus: fc.constantFrom(0.1, 0.5, 1, 3),
      tasks: fc.integer({ min: 1, max: 3 }),
      executor: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: of("decline"), scheduler: pick, refuseSeconds: fc.constantFrom(0, 5, 100, -1) }) },
  { weight: 8, arbitrary: fc.record({ kind: of("update"), agent: pick, task: pick, state: fc.constantFrom(...states) }) },
  { weight: 6, arbitrary: fc.record({ kind: of("acknowledge", "kill"), scheduler: pick, task: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: of("executorExits"), agent: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: of("deactivate", "reactivate"), agent: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: of("quota", "weight"), value: fc.constantFrom(1, 2, 5) }) },
  { weight: 8, arbitrary: fc.record({ kind: of("advance"), ms: fc.constantFrom(10, 10, 10, 2_000, 20_000, 90_000, 700_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: of("elect") }) },
);

class Actors {
  readonly world: World;
  readonly agents: FakeAgent[];
  readonly schedulers: FakeScheduler[];
  launched = 0;
  #tasks = 0;

  /** @param mostPerSlice long work is cut after so many, so that what comes next comes between two slices */
  constructor(mostPerSlice?: number) {
    this.world = new World({
      offerTimeoutMs: 60_000,
      maxCompletedFrameworks: 2,
      maxCompletedTasksPerFramework: 3,
      maxUnreachableTasksPerFramework: 3,
      ...(mostPerSlice === undefined ? {} : { mostPerSlice }),
    });
    this.agents = [0, 1, 2].map(() => this.world.newAgent("cpus:4;mem:1024;disk:100;ports:[1-50]"));
    this.schedulers = [["a"], ["a", "b"], ["*"]].map((roles) => this.world.newScheduler({ roles, failoverTimeout: 30 }));
  }

  run(c: Command): void {
    const agent = "agent" in c ? this.agents[c.agent % this.agents.length] : undefined;
    const scheduler = "scheduler" in c ? this.schedulers[c.scheduler % this.schedulers.length] : undefined;
    if (c.kind === "advance") return this.world.advance(c.ms);
    if (c.kind === "elect") return this.elect();
    if (c.kind === "quota")
      return void this.world.operate({
        type: "UPDATE_QUOTA",
        update_quota: { quota_configs: [{ role: "a", limits: { cpus: { value: c.value } } }] },
      });
    if (c.kind === "weight")
      return void this.world.operate({
        type: "UPDATE_WEIGHTS",
        update_weights: { weight_infos: [{ role: "a", weight: c.value }] },
      });
    if (agent) this.ofAgent(agent, c);
    else if (scheduler) this.ofScheduler(scheduler, c);
  }

  ofAgent(agent: FakeAgent, c: Command): void {
    const agent_id = { value: agent.id ?? "" };
    if (c.kind === "agentComes" || c.kind === "agentReturns") agent.answersPings = true;
    if (c.kind === "agentComes" && agent.id === undefined) return void agent.register();
    if (agent.id === undefined) return;
    if (c.kind === "agentDisconnects") agent.disconnect();
    if (c.kind === "agentComes" || c.kind === "agentReturns") agent.reregister();
    if (c.kind === "agentFallsSilent") agent.answersPings = false;
    if (c.kind === "agentForgets") agent.tasks.clear();
    if (c.kind === "agentLeaves") leave(agent);
    if (c.kind === "agentOversubscribes") {
      const oversubscribed_resources = resources("cpus:1").map((r) => ({ ...r, revocable: {} }));
      agent.say({
        name: "mesos.internal.UpdateSlaveMessage",
        body: { agent_id, update_oversubscribed_resources: true, oversubscribed_resources },
      });
    }
    if (c.kind === "update") {
      const id = [...agent.tasks.keys()][c.task % (agent.tasks.size || 1)];
      if (id !== undefined) agent.update(id, c.state);
    }
    if (c.kind === "executorExits") {
      const [executor] = [...(this.world.state.executors.get(agent_id.value)?.values() ?? [])].flatMap((byId) => [
        ...byId.values(),
      ]);
      if (executor) {
        const ids = { agent_id, framework_id: { value: executor.frameworkId }, executor_id: { value: executor.id } };
        agent.say({ name: "mesos.internal.ExitedExecutorMessage", body: { ...ids, status: 0 } });
      }
    }
    if (c.kind === "deactivate") this.world.operate({ type: "DEACTIVATE_AGENT", deactivate_agent: { agent_id } });
    if (c.kind === "reactivate") this.world.operate({ type: "REACTIVATE_AGENT", reactivate_agent: { agent_id } });
  }

  ofScheduler(scheduler: FakeScheduler, c: Command): void {
    if (c.kind === "schedulerComes") {
      if (this.world.state.completedFrameworks.has(scheduler.id ?? "")) scheduler.id = undefined;
      return void scheduler.subscribe();
    }
    if (scheduler.id === undefined || scheduler.streamId === undefined) return;
    if (c.kind === "schedulerGoes") scheduler.disconnect();
    if (c.kind === "tearDown") scheduler.call({ type: "TEARDOWN" });
    if (c.kind === "suppress") scheduler.call({ type: "SUPPRESS" });
    if (c.kind === "revive") scheduler.call({ type: "REVIVE" });
    if (c.kind === "reconcile") scheduler.call({ type: "RECONCILE", reconcile: {} });
    if (c.kind === "changeRoles") this.changeRoles(scheduler);
    if (c.kind === "launch") this.launch(scheduler, c);
    if (c.kind === "decline") for (const offer of scheduler.offers.slice(-1)) scheduler.decline(offer, c.refuseSeconds);
    if (c.kind === "acknowledge")
      for (const status of scheduler.statuses.filter((s) => s.uuid).slice(-1 - c.task)) scheduler.acknowledge(status);
    if (c.kind === "kill") scheduler.call({ type: "KILL", kill: { task_id: { value: `t${this.#tasks - c.task}` } } });
  }

  changeRoles(scheduler: FakeScheduler): void {
    const roles = scheduler.info.roles?.includes("c") ? ["a"] : ["a", "c"];
    const framework_info = { ...scheduler.info, id: { value: scheduler.id ?? "" }, roles };
    if (scheduler.call({ type: "UPDATE_FRAMEWORK", update_framework: { framework_info } }).status === 200)
      scheduler.info = { ...scheduler.info, roles };
  }

  launch(scheduler: FakeScheduler, c: Extract<Command, { kind: "launch" }>): void {
    const offer = scheduler.offers.at(-1);
    if (!offer) return;
    const tasks = Array.from({ length: c.tasks }, (): TaskInfo => {
      const task = taskOn(offer, `t${++this.#tasks}`, `cpus:${c.cpus};mem:32`);
      if (!c.executor) return task;
      const { command: _, ...rest } = task;
      return {
        ...rest,
        executor: { executor_id: { value: "e" }, command: { value: "x" }, resources: resources("cpus:0.1;mem:16") },
      };
    });
    scheduler.launch(offer, ...tasks);
    this.launched += tasks.filter((task) =>
      this.world.state.tasks.get(scheduler.id ?? "")?.active.has(task.task_id.value),
    ).length;
  }

  elect(): void {
    this.world.elect();
    for (const scheduler of this.schedulers) scheduler.streamId = undefined;
  }
}

function leave(agent: FakeAgent): void {
  agent.unregister();
  agent.tasks.clear();
  agent.id = undefined;
}

describe("resources are conserved", () => {
  test.each([undefined, 1])(
    "after any sequence of events, with slices of at most %s",
    (mostPerSlice) => {
      let launched = 0;
      fc.assert(
        fc.property(fc.array(command, { minLength: 20, maxLength: 80, size: "max" }), (commands) => {
          const actors = new Actors(mostPerSlice);
          for (const agent of actors.agents.slice(1)) agent.register();
          for (const scheduler of actors.schedulers.slice(1)) scheduler.subscribe();
          actors.world.settle();
          for (const c of commands) actors.run(c);
          launched += actors.launched;
        }),
        { numRuns: 100 },
      );
      expect(launched).toBeGreaterThan(100); // The sequences reach what they are to test.
    },
    30_000,
  );
});
