import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Fifo } from "./fifo.ts";

test("behaves like an array that is pushed to and shifted from", () => {
  const action = fc.oneof(
    { weight: 3, arbitrary: fc.constant("push") },
    { weight: 3, arbitrary: fc.constant("shift") },
    fc.constantFrom("takeAll", "takeWhere"),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 200 }), (actions) => {
      const fifo = new Fifo<number>();
      let model: number[] = [];
      for (const [i, kind] of actions.entries()) {
        if (kind === "push") {
          fifo.push(i);
          model.push(i);
        } else if (kind === "shift") expect(fifo.shift()).toBe(model.shift());
        else if (kind === "takeAll") expect(fifo.takeAll()).toEqual(model.splice(0));
        else {
          expect(fifo.takeWhere((item) => item % 2 === 0)).toEqual(model.filter((item) => item % 2 === 0));
          model = model.filter((item) => item % 2 !== 0);
        }
        expect([fifo.size, fifo.first(), fifo.toArray()]).toEqual([model.length, model[0], model]);
      }
    }),
  );
});

test("what was taken is let go at once: a frame of a megabyte is not kept for the thousand after it", async () => {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc") as () => void;
  const fifo = new Fifo<object>();
  const taken = [0, 1, 2].map(() => {
    const item = {};
    fifo.push(item);
    return new WeakRef(item);
  });
  for (const left of [2, 1, 0]) {
    fifo.shift();
    await setImmediate(); // A WeakRef holds what it was asked for until the end of the turn.
    gc();
    expect(taken.filter((ref) => ref.deref() !== undefined)).toHaveLength(left);
    await setImmediate();
  }
});
