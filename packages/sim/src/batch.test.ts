import { describe, expect, test } from "vitest";
import { type Batch, mergeBatches, rareCells, summarise } from "./batch.ts";
import { machines, reachableCells, shareOfCells } from "./coverage/reachable-cells.ts";
import { faultKinds } from "./faults.ts";

const cells = reachableCells();

const inSeeds = (count: number, reached: readonly string[] = cells): Batch["cells"] =>
  Object.fromEntries(reached.map((cell) => [cell, count]));

function batch(fields: Partial<Batch> = {}): Batch {
  const faults = Object.fromEntries(faultKinds.map((kind) => [kind, 50])) as Batch["faults"];
  return {
    seeds: 200,
    events: 4_000,
    faults,
    operations: { create: 50 },
    busy: 200,
    running: 200,
    cells: inSeeds(50),
    failures: [],
    ...fields,
  };
}

describe("a batch is refused", () => {
  test("when a seed failed, however few there are", () => {
    expect(summarise(batch({ seeds: 1, failures: ["seed 1: gone"] })).problems).toEqual(["1 seeds failed"]);
  });

  test("when a fault or an operation happened in less than 5 % of the seeds", () => {
    const { problems } = summarise(batch({ faults: { ...batch().faults, reboot: 9 }, operations: { create: 9, scale: 10 } }));
    expect(problems).toEqual(["in less than 5 % of the seeds: reboot, create"]);
  });

  test("when too little happened in too many seeds", () => {
    const { problems } = summarise(batch({ busy: 189, running: 99 }));
    expect(problems).toEqual([
      "only 189 of 200 seeds launched more than 20 tasks",
      "Marathon ran something in the end in only 99 of 200 seeds",
    ]);
  });

  test("when less than 95 % of the cells were reached: it names the others", () => {
    const enough = Math.ceil(0.95 * cells.length);
    const share = Math.floor(0.94 * cells.length);
    const { problems } = summarise(batch({ cells: inSeeds(50, cells.slice(0, share)) }));
    expect(problems).toEqual([
      `only ${((100 * share) / cells.length).toFixed(1)} % of the cells were reached; not these: ${cells.slice(share).join("; ")}`,
    ]);
    expect(summarise(batch({ cells: inSeeds(50, cells.slice(0, enough)) })).problems).toEqual([]);
  });

  test("but not for that while it has less than 200 seeds", () => {
    expect(summarise(batch({ seeds: 199, busy: 0, running: 0, cells: {}, operations: { create: 0 } })).problems).toEqual([]);
  });
});

test("the last line of a good batch", () => {
  const { line, problems } = summarise(mergeBatches([batch(), batch()]));
  expect(problems).toEqual([]);
  expect(line).toMatch(
    /^400 seeds, 0 failed, 8000 events, 100\.0 % of the state x event cells; seeds with faults: crashMaster 25 %, /,
  );
});

test("the last line names cells that were reached although a rule says that they can't be", () => {
  const { line, problems } = summarise(batch({ cells: inSeeds(50, [...cells, "agent: running x containersRecovered"]) }));
  expect(problems).toEqual([]);
  expect(line).toMatch(/; reached, though ruled out: agent: running x containersRecovered$/);
});

test("the rarest cells come first, and none that is met in more than a hundredth of the seeds", () => {
  const [never = "", twice = "", often = ""] = cells;
  const counts = { ...inSeeds(50), [never]: 0, [twice]: 2, [often]: 3 };
  expect(rareCells(batch({ cells: counts }))).toEqual([`0 ${never}`, `2 ${twice}`]);
});

test("cells beyond the list count for nothing; every rule names states and events of its machine", () => {
  expect(shareOfCells(["agent: asleep x dream"]).share).toBe(0);
  for (const { states, events, never } of Object.values(machines)) {
    for (const rule of never) {
      expect(states).toEqual(expect.arrayContaining([...rule.states]));
      expect(events).toEqual(expect.arrayContaining([...rule.events]));
    }
  }
});
