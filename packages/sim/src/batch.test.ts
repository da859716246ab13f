import { describe, expect, test } from "vitest";
import { type Batch, mergeBatches, summarise } from "./batch.ts";
import { machines, reachableCells, shareOfCells } from "./coverage/reachable-cells.ts";
import { faultKinds } from "./faults.ts";

const cells = reachableCells();

function batch(fields: Partial<Batch> = {}): Batch {
  const faults = Object.fromEntries(faultKinds.map((kind) => [kind, 50])) as Batch["faults"];
  return { seeds: 1_000, events: 4_000, faults, cells, failures: [], ...fields };
}

describe("a batch is refused", () => {
  test("when a seed failed, however few there are", () => {
    expect(summarise(batch({ seeds: 1, failures: ["seed 1: gone"] })).problems).toEqual(["1 seeds failed"]);
  });

  test("when a fault happened in less than 5 % of the seeds", () => {
    for (const seeds of [200, 1_000]) {
      const { problems } = summarise(batch({ seeds, faults: { ...batch().faults, reboot: seeds / 20 - 1 } }));
      expect(problems).toEqual(["in less than 5 % of the seeds: reboot"]);
    }
  });

  test("when less than 95 % of the cells were reached", () => {
    const { problems } = summarise(batch({ cells: cells.slice(0, Math.floor(0.94 * cells.length)) }));
    expect(problems[0]).toMatch(/^only 9[34]\.\d % of the cells were reached; not these: /);
  });
});

test("the last line of a good batch", () => {
  const { line, problems } = summarise(mergeBatches([batch(), batch()]));
  expect(problems).toEqual([]);
  expect(line).toMatch(
    /^2000 seeds, 0 failed, 8000 events, 100\.0 % of the state x event cells; seeds with faults: crashMaster 5 %, /,
  );
});

test("the last line names cells that were reached although a rule says that they can't be", () => {
  const { line, problems } = summarise(batch({ cells: [...cells, "agent: running x containersRecovered"] }));
  expect(problems).toEqual([]);
  expect(line).toMatch(/; reached, though ruled out: agent: running x containersRecovered$/);
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
