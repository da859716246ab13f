import { type Core, InvariantError, type SetTimer } from "@mesolite/base";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { silentLog } from "./log.ts";
import { nodeEnv } from "./node-env.ts";
import { type CoreRunner, runCore } from "./run-core.ts";
import type { BatchPut } from "./step-batch.ts";

type Event =
  | { readonly kind: "save"; readonly n: number }
  | { readonly kind: "arm"; readonly inMs: number; readonly id: string }
  | { readonly kind: "rang"; readonly id: string }
  | { readonly kind: "break"; readonly deep?: unknown };
type Effect =
  | { readonly kind: "persist"; readonly puts: readonly BatchPut[] }
  | { readonly kind: "send"; readonly text: string }
  | { readonly kind: "clearTimer"; readonly id: string }
  | { readonly kind: "log"; readonly level: "info"; readonly message: string }
  | SetTimer<Event>;

class Echo implements Core<Event, Effect> {
  readonly times: number[] = [];
  step(event: Event, nowMs: number): readonly Effect[] {
    this.times.push(nowMs);
    switch (event.kind) {
      case "save":
        return [
          { kind: "send", text: `saved ${event.n}` },
          { kind: "persist", puts: [{ key: `k${event.n}`, value: new Uint8Array([event.n]) }] },
        ];
      case "arm":
        if (event.inMs < 0) return [{ kind: "clearTimer", id: event.id }];
        return [{ kind: "setTimer", id: event.id, atMs: nowMs + event.inMs, event: { kind: "rang", id: event.id } }];
      case "rang":
        return [{ kind: "send", text: `rang ${event.id}` }];
      case "break":
        throw new InvariantError("2 + 2 = 5");
    }
  }
}

interface Rig {
  readonly runner: CoreRunner<Event>;
  readonly done: string[];
  readonly fatal: Error[];
  readonly logged: string[];
}

interface RigOptions {
  readonly commit?: (puts: readonly BatchPut[]) => Promise<void>;
  readonly inboxBound?: number;
  readonly mayAct?: () => boolean;
}

function rig(options: RigOptions = {}): Rig {
  const done: string[] = [];
  const fatal: Error[] = [];
  const logged: string[] = [];
  const log = { ...silentLog, error: (message: string) => void logged.push(message) };
  const commit =
    options.commit ?? (async (puts: readonly BatchPut[]) => void done.push(`commit ${puts.map((put) => put.key).join(" ")}`));
  const runner = runCore<Event, Effect>({
    core: new Echo(),
    store: { commit },
    env: nodeEnv(),
    executors: { send: ({ text }) => void done.push(text) },
    log,
    onFatal: (error) => void fatal.push(error),
    inboxBound: options.inboxBound,
    mayAct: options.mayAct,
  });
  return { runner, done, fatal, logged };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] }));
afterEach(() => void vi.useRealTimers());

test("one commit a batch, and only then the effects, in order", async () => {
  const { runner, done } = rig();
  for (const n of [1, 2, 3]) runner.dispatch({ kind: "save", n });
  expect(done).toEqual([]);
  await runner.idle();
  expect(done).toEqual(["commit k1 k2 k3", "saved 1", "saved 2", "saved 3"]);
  expect(runner.stats).toMatchObject({ events: 3, batches: 1, commits: 1, waiting: 0, shed: 0 });
});

test("timers ring at their time, the later setting of an id counts, cleared ones stay silent", async () => {
  const { runner, done } = rig();
  runner.dispatch({ kind: "arm", id: "a", inMs: 5_000 });
  runner.dispatch({ kind: "arm", id: "b", inMs: 1_000 });
  runner.dispatch({ kind: "arm", id: "c", inMs: 1_500 });
  runner.dispatch({ kind: "arm", id: "a", inMs: 2_000 });
  runner.dispatch({ kind: "arm", id: "c", inMs: -1 });
  await runner.idle();
  for (const [ms, expected] of [
    [999, []],
    [2, ["rang b"]],
    [998, ["rang b"]],
    [2, ["rang b", "rang a"]],
    [9_999, ["rang b", "rang a"]],
  ] as const) {
    await vi.advanceTimersByTimeAsync(ms);
    await runner.idle();
    expect(done).toEqual(expected);
  }
  await runner.stop();
});

test("time follows the monotonic clock, whatever the wall clock does", async () => {
  const { runner } = rig();
  const before = runner.nowMs();
  vi.setSystemTime(0);
  await vi.advanceTimersByTimeAsync(10);
  expect(runner.nowMs() - before).toBeGreaterThanOrEqual(9);
  expect(runner.nowMs() - before).toBeLessThan(1_000);
});

test("a full store: nothing is done meanwhile, one line a minute, and all of it afterwards", async () => {
  let isFull = true;
  const saved: string[] = [];
  const { runner, done, logged, fatal } = rig({
    commit: async (puts) => {
      if (isFull) throw Object.assign(new Error("no space left on device"), { fault: "full" });
      for (const put of puts) saved.push(put.key);
    },
  });
  runner.dispatch({ kind: "save", n: 1 });
  await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(150_000);
  expect(done).toEqual([]);
  expect(logged).toHaveLength(3);
  expect(logged[0]).toMatch(/no space to save state: no space left on device.*nothing is lost/);
  isFull = false;
  runner.dispatch({ kind: "save", n: 2 });
  await vi.advanceTimersByTimeAsync(1_000);
  await runner.idle();
  expect([saved, done, fatal]).toEqual([["k1", "k2"], ["saved 1", "saved 2"], []]);
});

test("stop gives up on a full store without acting", async () => {
  const { runner, done } = rig({ commit: () => Promise.reject(Object.assign(new Error("full"), { fault: "full" })) });
  runner.dispatch({ kind: "save", n: 1 });
  await new Promise((resolve) => setImmediate(resolve));
  await runner.stop();
  expect(done).toEqual([]);
});

test("a broken store or a broken invariant ends the runner: nothing of the batch is done, later events are refused", async () => {
  const store = rig({ commit: () => Promise.reject(new Error("EIO")) });
  store.runner.dispatch({ kind: "save", n: 1 });
  await store.runner.idle();
  expect([store.done, store.logged, store.fatal.map((error) => error.message)]).toEqual([[], ["EIO"], ["EIO"]]);

  const core = rig();
  core.runner.dispatch({ kind: "save", n: 1 });
  core.runner.dispatch({ kind: "break" });
  await core.runner.idle();
  expect(core.done).toEqual([]);
  expect(core.fatal.map((error) => error.message)).toEqual(["the event break broke the core: 2 + 2 = 5"]);
  expect(core.logged[0]).toContain('{"kind":"break"}');
  expect(core.runner.dispatch({ kind: "save", n: 2 })).toBe(false);
});

test("a core that breaks over an event too deep to be shown ends the runner all the same", async () => {
  const { runner, fatal, logged } = rig();
  let deep: unknown[] = [];
  for (let level = 0; level < 10_000; level++) deep = [deep];
  runner.dispatch({ kind: "break", deep });
  await runner.idle();
  expect(fatal.map((error) => error.message)).toEqual(["the event break broke the core: 2 + 2 = 5"]);
  expect(logged).toEqual([expect.stringMatching(/^the event break broke the core: 2 \+ 2 = 5; event: <not shown: /)]);
});

test("a lost leadership is no fault: the runner ends without an ERROR, and says why to whoever drives it", async () => {
  const fenced = Object.assign(new Error("another leads"), { fault: "fenced" });
  const overtaken = rig({ commit: () => Promise.reject(fenced), mayAct: () => true });
  const expired = rig({ commit: () => Promise.reject(new Error("connection lost")), mayAct: () => false });
  for (const { runner, done, fatal, logged } of [overtaken, expired]) {
    runner.dispatch({ kind: "save", n: 1 });
    await runner.idle();
    expect([done, logged, fatal.length]).toEqual([[], [], 1]);
    expect(runner.dispatch({ kind: "save", n: 2 })).toBe(false);
  }
});

test("a broken invariant is a fault also in a process that was deposed", async () => {
  const { runner, logged } = rig({ mayAct: () => false });
  runner.dispatch({ kind: "break" });
  await runner.idle();
  expect(logged[0]).toContain("2 + 2 = 5");
});

test("a full inbox sheds what may be shed, never facts", async () => {
  const { runner, done } = rig({ inboxBound: 2 });
  const taken = [1, 2, 3].map((n) => runner.dispatch({ kind: "save", n }));
  runner.dispatchFact({ kind: "save", n: 4 });
  await runner.idle();
  expect(taken).toEqual([true, true, false]);
  expect(done.slice(1)).toEqual(["saved 1", "saved 2", "saved 4"]);
  expect(runner.stats.shed).toBe(1);
});

test("a lost lease drops the effects and ends the runner", async () => {
  const { runner, done } = rig({ mayAct: () => false });
  runner.dispatch({ kind: "save", n: 1 });
  await runner.idle();
  expect(done).toEqual(["commit k1"]);
  expect(runner.dispatch({ kind: "save", n: 2 })).toBe(false);
});

test("stop finishes what is in the inbox and takes nothing more", async () => {
  const { runner, done } = rig();
  runner.dispatch({ kind: "save", n: 1 });
  const stopped = runner.stop();
  expect(runner.dispatch({ kind: "save", n: 2 })).toBe(false);
  await stopped;
  expect(done).toEqual(["commit k1", "saved 1"]);
});

test("a long inbox is taken in batches, with other work of the process in between", async () => {
  vi.useRealTimers();
  const { runner, done } = rig();
  let turns = 0;
  const turn = (): void => {
    turns++;
    if (done.length < 100_000) setImmediate(turn);
  };
  for (let n = 0; n < 100_000; n++) runner.dispatch({ kind: "save", n: n % 200 });
  setImmediate(turn);
  await runner.idle();
  expect(runner.stats.events).toBe(100_000);
  expect(runner.stats.batches).toBeGreaterThan(3);
  expect(turns).toBeGreaterThan(3);
});
