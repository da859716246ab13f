import { type ClearTimer, type Core, Random, type SetTimer } from "@mesolite/base";
import { expect, test } from "vitest";
import { EventQueue } from "./event-queue.ts";
import { SimulatedProcess } from "./simulated-process.ts";

interface Event {
  readonly kind: "started" | "written" | "due";
}

interface Persist {
  readonly kind: "persist";
  readonly puts: readonly { readonly key: string; readonly value: Uint8Array }[];
}

type Effect = Persist | SetTimer<Event> | ClearTimer | { readonly kind: "done" };

/** Writes a mark whenever it is told to, and wakes itself once, ten seconds after its start. */
const core = (): Core<Event, Effect> => ({
  step: ({ kind }, nowMs) => {
    if (kind === "started") return [{ kind: "setTimer", id: "t", atMs: nowMs + 10_000, event: { kind: "due" } }];
    if (kind === "due") return [];
    return [{ kind: "persist", puts: [{ key: "mark", value: Uint8Array.of(1) }] }, { kind: "done" }];
  },
});

function started() {
  const queue = new EventQueue(0);
  const done: number[] = [];
  const process = new SimulatedProcess<Event, Effect>(
    {
      name: "writer",
      boot: () => ({ core: core(), first: { kind: "started" } }),
      perform: ({ kind }) => kind === "done" && done.push(queue.nowMs),
      observe: () => undefined,
      crashed: () => undefined,
      clockRate: 1,
    },
    queue,
    new Random(1),
  );
  const runUntil = (ms: number): void => {
    while (queue.runNext(ms));
  };
  process.start();
  runUntil(100);
  return { process, done, runUntil };
}

test("while its disk hangs nothing is done; afterwards it is", () => {
  const { process, done, runUntil } = started();
  process.isDiskHung = true;
  process.deliver({ kind: "written" });
  runUntil(5_000);
  expect(done).toEqual([]);
  process.isDiskHung = false;
  runUntil(6_000);
  expect(done).toHaveLength(1);
});

test("a process that ends while its disk hangs has written what it had to", () => {
  const { process, runUntil } = started();
  process.isDiskHung = true;
  process.deliver({ kind: "written" });
  runUntil(1_000);
  process.crash();
  expect([...process.disk.read().keys()]).toEqual(["mark"]);
});

test("it is known what its timers will bring, until they have", () => {
  const { process, runUntil } = started();
  const due = (ms: number): readonly string[] => [...process.dueWithin(ms)].map(({ kind }) => kind);
  expect(due(5_000)).toEqual([]);
  runUntil(8_000);
  expect(due(5_000)).toEqual(["due"]);
  runUntil(20_000);
  expect(due(5_000)).toEqual([]);
});
