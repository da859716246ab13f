import { isTerminal } from "@mesolite/wire";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandTask, World } from "../test/world.ts";

const taskIds = ["a", "b", "c"] as const;
type Action =
  | { readonly kind: "run" | "start" | "failLaunch" | "kill" | "ack"; readonly task: (typeof taskIds)[number] }
  | { readonly kind: "exit"; readonly task: (typeof taskIds)[number]; readonly code: number; readonly seen: boolean }
  | { readonly kind: "advance"; readonly ms: number }
  | { readonly kind: "crash" | "loseMaster" };

const task = fc.constantFrom(...taskIds);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("run", "start", "kill", "ack", "ack"), task }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("failLaunch" as const), task }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("exit" as const), task, code: fc.constantFrom(0, 1), seen: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("advance" as const), ms: fc.integer({ min: 1, max: 30_000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("crash" as const, "loseMaster" as const) }) },
);

/** What an honest outsider wrote down: which uuids were ever sent and not acknowledged since. */
class Ledger {
  readonly world = new World().up();
  readonly launched = new Set<string>();
  readonly acknowledged: string[] = [];
  /** Of each launched task, in the order in which acknowledgements left them. */
  readonly history = new Map<string, string[]>();

  perform(step: Action): void {
    const { world } = this;
    switch (step.kind) {
      case "run":
        if (this.launched.has(step.task)) return;
        this.launched.add(step.task);
        world.run(commandTask(step.task));
        return;
      case "start":
        if (this.phase(step.task) === "asked") world.containerStarted(step.task);
        return;
      case "failLaunch":
        if (this.phase(step.task) !== "asked") return;
        world.box(step.task).phase = "exited";
        world.feed({ kind: "containerLaunchFailed", containerId: world.box(step.task).spec.containerId, message: "no" });
        return;
      case "exit":
        this.exit(step);
        return;
      case "kill":
        if (this.launched.has(step.task)) world.kill(step.task);
        return;
      case "ack":
        this.ack(step.task);
        return;
      case "advance":
        world.advance(step.ms);
        return;
      case "crash":
        this.crash();
        return;
      case "loseMaster":
        world.feed({ kind: "linkBroken", pid: "master@10.0.0.1:5050" });
        world.register();
        return;
    }
  }

  private phase(taskId: string): string | undefined {
    return [...this.world.boxes.values()].find((box) => box.spec.taskId === taskId)?.phase;
  }

  /** Seen: told, and told again. Unseen: it starts, or ends, while no agent looks, and the next one must find out. */
  private exit(step: Action & { kind: "exit" }): void {
    const phase = this.phase(step.task);
    const exit = { kind: "exited", code: step.code } as const;
    if (phase === undefined || phase === "exited") return;
    if (!step.seen) {
      Object.assign(this.world.box(step.task), { phase: step.code === 0 ? "running" : "exited", exit });
      this.crash();
    } else if (phase === "running") {
      this.world.containerExited(step.task, exit);
      this.world.containerExited(step.task, exit);
    }
  }

  /** What the next process reads is what the last one knew: every update that waited, every task and how far it was. */
  private crash(): void {
    const before = memory(this.world);
    this.world.crash().start();
    expect(memory(this.world)).toEqual(before);
    this.world.recover().register();
  }

  ack(taskId: string): boolean {
    const head = this.world.agent.state.streams.get(`f-1/${taskId}`)?.pending[0];
    const accepted = this.world.ack(taskId);
    if (head && accepted) this.history.set(taskId, [...(this.history.get(taskId) ?? []), head.update.status.state]);
    return accepted;
  }
}

/** Found by chance too seldom. */
const acknowledgedThenCrash: Action[] = [
  ...(["run", "start", "ack", "ack"] as const).map((kind) => ({ kind, task: "a" }) as const),
  { kind: "crash" },
];

describe("whatever happens to an agent", () => {
  it("forgets no running container, reports every task to its end, in order, and leaves no record behind", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const ledger = new Ledger();
        const { world } = ledger;
        for (const step of actions) {
          ledger.perform(step);
          checkNothingForgotten(ledger);
        }
        settle(ledger);
        for (const taskId of ledger.launched) {
          const states = ledger.history.get(taskId) ?? [];
          expect(states.filter((state) => isTerminal(state as never))).toHaveLength(1);
          expect(isTerminal(states.at(-1) as never)).toBe(true);
          expect(states).toEqual([...new Set(states)]);
          expect(world.box(taskId).destroyed).toBe(true);
        }
        expect([...world.store.keys()].filter((key) => /^(tasks|updates)\//.test(key))).toEqual([]);
      }),
      { numRuns: 300, seed: 20_260, examples: [[acknowledgedThenCrash]] },
    );
  });
});

function memory(world: World): unknown {
  const { frameworks, streams, gc } = world.agent.state;
  const executors = [...frameworks.values()].flatMap((one) => [...one.executors.values()]);
  const tasks = executors.map(({ containerId, phase, kill, task, startedAtMs }) =>
    JSON.stringify([
      containerId,
      phase,
      kill,
      task.state,
      task.statuses.length,
      task.forwarded?.state,
      task.forwarded?.uuid?.join(),
      startedAtMs,
    ]),
  );
  const updates = [...streams].map(
    ([key, stream]) => `${key} ${stream.pending.map(({ update }) => `${update.status.state} ${update.uuid?.join()}`).join("; ")}`,
  );
  return { tasks: tasks.sort(), updates: updates.sort(), sandboxes: [...gc.keys()].sort() };
}

/** Every container that is asked for or runs belongs to an executor; every launched task that has not completed is on record. */
function checkNothingForgotten({ world, launched }: Ledger): void {
  const { state } = world.agent;
  for (const box of world.boxes.values()) {
    if (box.phase !== "exited") expect(state.containers.has(box.spec.containerId)).toBe(true);
  }
  for (const taskId of launched) {
    const executor = state.frameworks.get("f-1")?.executors.get(taskId);
    if (!executor) continue;
    expect(state.containers.get(executor.containerId)).toBe(executor);
    expect(world.store.has(`tasks/f-1/${taskId}/run`)).toBe(true);
    const open = executor.phase === "ended";
    expect(state.streams.has(`f-1/${taskId}`) || !open).toBe(true);
  }
}

/** Calm: containers do as they are told, everything is acknowledged. */
function settle(ledger: Ledger): void {
  const { world } = ledger;
  for (const taskId of ledger.launched) {
    const box = world.box(taskId);
    if (box.phase === "asked") world.containerStarted(taskId);
    if (box.phase === "running") world.containerExited(taskId, { kind: "exited", code: 0 });
    world.advance(60_000);
    if (world.agent.state.phase !== "running") world.register();
    while (ledger.ack(taskId));
  }
}
