import { expect, test } from "vitest";
import { type SliceOutcome, TurnBudget } from "./turn-budget.ts";

/** A budget whose time passes only in slices, and whose turns the test takes. */
class Rig {
  nowMs = 0;
  readonly turns: (() => void)[] = [];
  readonly budget = new TurnBudget({ nowMs: () => this.nowMs, next: (turn) => void this.turns.push(turn) });
  readonly told: string[] = [];

  /** Work of so many slices, each of a millisecond. */
  add(name: string, slices: number, end: SliceOutcome = "done"): void {
    let left = slices;
    this.budget.add(() => {
      this.nowMs++;
      this.told.push(name);
      return --left > 0 ? "more" : end;
    });
  }

  /** @returns what had its turn, or undefined when none was asked for */
  turn(): string | undefined {
    const turn = this.turns.shift();
    if (!turn) return undefined;
    this.told.length = 0;
    turn();
    expect(this.turns.length).toBeLessThanOrEqual(1);
    return this.told.join("");
  }
}

test("all streams together have 4 ms of a turn, each in its turn", () => {
  const rig = new Rig();
  rig.add("a", 5);
  rig.add("b", 2);
  rig.add("c", 3);
  expect([rig.turn(), rig.turn(), rig.turn(), rig.turn()]).toEqual(["abca", "bcac", "aa", undefined]);
});

test("a slice that is too long ends the turn, and does not starve the others", () => {
  const rig = new Rig();
  rig.budget.add(() => {
    rig.nowMs += 50;
    rig.told.push("long");
    return rig.nowMs < 100 ? "more" : "done";
  });
  rig.add("b", 5);
  expect([rig.turn(), rig.turn(), rig.turn()]).toEqual(["long", "blong", "bbbb"]);
});

test("blocked work takes no part until it is added again", () => {
  const rig = new Rig();
  rig.add("a", 1, "blocked");
  rig.add("b", 4);
  expect(rig.turn()).toBe("abbb");
  rig.add("a", 1);
  expect([rig.turn(), rig.turn()]).toEqual(["ba", undefined]);
});

test("work that is added during a turn asks for no second one", () => {
  const rig = new Rig();
  rig.budget.add(() => {
    rig.told.push("a");
    rig.add("b", 1);
    return "done";
  });
  expect([rig.turn(), rig.turn(), rig.turn()]).toEqual(["ab", "", undefined]);
});
