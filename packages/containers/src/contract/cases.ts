/**
 * What every maker of a {@link Containerizer} must do, as cases that any test runner can run. They use small real times: each case
 * takes well under a second on the scripted maker and some seconds on Docker.
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import type { ContainerSpec } from "@mesolite/base";
import type { ContainerExited, Containerizer, LaunchOutcome } from "../port.ts";

/** What the command of a container does. */
export type Behaviour =
  | { readonly kind: "exit"; readonly code: number; readonly afterMs: number }
  | { readonly kind: "forever" }
  /** Takes no notice of SIGTERM. */
  | { readonly kind: "stubborn" }
  /** Can't be started at all. */
  | { readonly kind: "unstartable" };

export interface ContractHarness {
  /** A maker over the same world, as a restarted agent makes it. Closed by the case. */
  make(): Promise<Containerizer>;
  /** A spec with a container id never used before. */
  spec(behaviour: Behaviour): ContainerSpec;
  /** Longest time that one step may take here. */
  readonly patienceMs: number;
}

export interface ContractCase {
  readonly name: string;
  run(harness: ContractHarness): Promise<void>;
}

/** A maker with what it told. */
class Subject {
  readonly maker: Containerizer;
  readonly exits: ContainerExited[] = [];
  readonly #patienceMs: number;

  constructor(maker: Containerizer, patienceMs: number) {
    this.maker = maker;
    this.#patienceMs = patienceMs;
    maker.onExit((exited) => this.exits.push(exited));
  }

  static async fresh(harness: ContractHarness): Promise<Subject> {
    const subject = new Subject(await harness.make(), harness.patienceMs);
    await subject.maker.recover([]);
    return subject;
  }

  async start(spec: ContainerSpec): Promise<Extract<LaunchOutcome, { kind: "started" }>> {
    const outcome = await this.maker.launch(spec, 1);
    if (outcome.kind === "failed") throw new Error(outcome.message);
    return outcome;
  }

  async exitOf(spec: ContainerSpec): Promise<ContainerExited> {
    const endMs = performance.now() + this.#patienceMs;
    for (;;) {
      const exited = this.exits.find((exit) => exit.containerId === spec.containerId);
      if (exited) return exited;
      ok(performance.now() < endMs, `container ${spec.containerId} reported no exit within ${this.#patienceMs} ms`);
      await pause(10);
    }
  }

  async end(...specs: readonly ContainerSpec[]): Promise<void> {
    for (const spec of specs) await this.maker.destroy(spec.containerId);
    await this.maker.close();
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Docker reports a signal as 128 + its number. */
function endedBy(exited: ContainerExited, signal: number): void {
  const { exit } = exited;
  const by = exit.kind === "signaled" ? exit.signal : exit.kind === "exited" ? exit.code - 128 : undefined;
  strictEqual(by, signal, `expected death by signal ${signal}, got ${JSON.stringify(exit)}`);
}

export const containerizerContract: readonly ContractCase[] = [
  {
    name: "reports the exit code, once, after the launch resolved",
    async run(harness) {
      const subject = await Subject.fresh(harness);
      const specs = [0, 3].map((code) => harness.spec({ kind: "exit", code, afterMs: 0 }));
      for (const [index, spec] of specs.entries()) {
        let resolved = false;
        let early = false;
        subject.maker.onExit((exited) => (early ||= exited.containerId === spec.containerId && !resolved));
        await subject.start(spec).then(() => (resolved = true));
        deepStrictEqual((await subject.exitOf(spec)).exit, { kind: "exited", code: index === 0 ? 0 : 3 });
        ok(!early, "the exit came before the launch resolved");
      }
      await subject.end(...specs);
      strictEqual(subject.exits.length, 2);
    },
  },
  {
    name: "SIGTERM ends a command that does not mind it",
    async run(harness) {
      const subject = await Subject.fresh(harness);
      const spec = harness.spec({ kind: "forever" });
      await subject.start(spec);
      await subject.maker.kill(spec.containerId, "SIGTERM");
      endedBy(await subject.exitOf(spec), 15);
      await subject.end(spec);
    },
  },
  {
    name: "a stubborn command survives SIGTERM and not SIGKILL",
    async run(harness) {
      const subject = await Subject.fresh(harness);
      const spec = harness.spec({ kind: "stubborn" });
      await subject.start(spec);
      await pause(300); // The command must have installed its handler.
      await subject.maker.kill(spec.containerId, "SIGTERM");
      await pause(200);
      strictEqual(subject.exits.length, 0);
      await subject.maker.kill(spec.containerId, "SIGKILL");
      endedBy(await subject.exitOf(spec), 9);
      await subject.end(spec);
    },
  },
  {
    name: "a launch that fails says why and reports no exit",
    async run(harness) {
      const subject = await Subject.fresh(harness);
      const spec = harness.spec({ kind: "unstartable" });
      const outcome = await subject.maker.launch(spec, 1);
      strictEqual(outcome.kind, "failed");
      ok(outcome.kind === "failed" && outcome.message.length > 10);
      await pause(100);
      strictEqual(subject.exits.length, 0);
      await subject.end(spec);
    },
  },
  {
    name: "a second launch of a running id is refused and disturbs nothing",
    async run(harness) {
      const subject = await Subject.fresh(harness);
      const spec = harness.spec({ kind: "forever" });
      await subject.start(spec);
      strictEqual((await subject.maker.launch(spec, 2)).kind, "failed");
      ok(await subject.maker.usage(spec.containerId));
      strictEqual(subject.exits.length, 0);
      await subject.end(spec);
    },
  },
  {
    name: "unknown containers are killed and destroyed without complaint, and have no usage",
    async run(harness) {
      const subject = await Subject.fresh(harness);
      const spec = harness.spec({ kind: "forever" });
      await subject.maker.kill(spec.containerId, "SIGKILL");
      await subject.maker.destroy(spec.containerId);
      strictEqual(await subject.maker.usage(spec.containerId), undefined);
      await subject.end();
    },
  },
  {
    name: "usage has a time, and is undefined after the exit",
    async run(harness) {
      const subject = await Subject.fresh(harness);
      const spec = harness.spec({ kind: "forever" });
      await subject.start(spec);
      ok(((await subject.maker.usage(spec.containerId))?.timestampMs ?? 0) > 0);
      await subject.maker.kill(spec.containerId, "SIGKILL");
      await subject.exitOf(spec);
      strictEqual(await subject.maker.usage(spec.containerId), undefined);
      await subject.end(spec);
    },
  },
  {
    name: "destroy of a running container reports its exit",
    async run(harness) {
      const subject = await Subject.fresh(harness);
      const spec = harness.spec({ kind: "forever" });
      await subject.start(spec);
      await subject.maker.destroy(spec.containerId);
      await subject.exitOf(spec);
      await subject.end();
    },
  },
  {
    name: "a container outlives its maker, and the next maker reports its exit",
    async run(harness) {
      const first = await Subject.fresh(harness);
      const spec = harness.spec({ kind: "forever" });
      await first.start(spec);
      await first.maker.close();
      const second = new Subject(await harness.make(), harness.patienceMs);
      strictEqual((await second.maker.recover([spec])).get(spec.containerId)?.kind, "running");
      await second.maker.kill(spec.containerId, "SIGTERM");
      endedBy(await second.exitOf(spec), 15);
      strictEqual(first.exits.length, 0);
      await second.end(spec);
    },
  },
  {
    name: "an exit that nobody watched is found by recovery",
    async run(harness) {
      const first = await Subject.fresh(harness);
      const spec = harness.spec({ kind: "exit", code: 5, afterMs: 300 });
      await first.start(spec);
      await first.maker.close();
      await pause(1000);
      const second = new Subject(await harness.make(), harness.patienceMs);
      deepStrictEqual((await second.maker.recover([spec])).get(spec.containerId), {
        kind: "exited",
        exit: { kind: "exited", code: 5 },
      });
      await second.end(spec);
      strictEqual(second.exits.length, 0);
    },
  },
  {
    name: "recovery of a container never launched does not invent one",
    async run(harness) {
      const subject = new Subject(await harness.make(), harness.patienceMs);
      const spec = harness.spec({ kind: "forever" });
      const recovered = (await subject.maker.recover([spec])).get(spec.containerId)?.kind;
      ok(recovered === "neverStarted" || recovered === "gone", recovered);
      await subject.end();
    },
  },
  {
    name: "recovery ends the containers that the agent does not remember",
    async run(harness) {
      const first = await Subject.fresh(harness);
      const spec = harness.spec({ kind: "forever" });
      await first.start(spec);
      await first.maker.close();
      const second = await Subject.fresh(harness);
      await second.maker.close();
      const third = new Subject(await harness.make(), harness.patienceMs);
      const recovered = (await third.maker.recover([spec])).get(spec.containerId)?.kind;
      ok(recovered === "gone" || recovered === "neverStarted", recovered);
      await third.end(spec);
    },
  },
  {
    name: "a command check gives its exit code, and fails when it takes too long",
    async run(harness) {
      const subject = await Subject.fresh(harness);
      const spec = harness.spec({ kind: "forever" });
      await subject.start(spec);
      const check = (value: string, timeoutMs: number) =>
        subject.maker.runProbe(
          spec.containerId,
          { kind: "command", command: { kind: "shell", value }, environment: {}, sandboxDir: spec.sandboxDir },
          timeoutMs,
        );
      deepStrictEqual(await check("exit 0", harness.patienceMs), { kind: "command", exitCode: 0 });
      deepStrictEqual(await check("exit 7", harness.patienceMs), { kind: "command", exitCode: 7 });
      strictEqual((await check("sleep 3600", 300)).kind, "failed");
      // None at all, a fraction of a millisecond, and longer than a timer can be set.
      for (const timeoutMs of [0, harness.patienceMs + 0.5, 30 * 24 * 3_600_000, 1e12])
        deepStrictEqual(await check("sleep 0.1", timeoutMs), { kind: "command", exitCode: 0 }, `a timeout of ${timeoutMs} ms`);
      strictEqual(subject.exits.length, 0);
      await subject.end(spec);
    },
  },
];
