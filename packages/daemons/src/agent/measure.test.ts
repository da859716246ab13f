import { expect, test } from "vitest";
import { measure } from "./measure.ts";

test("few containers are measured at a time, and others have a turn in between", async () => {
  const ids = Array.from({ length: 50 }, (_, index) => String(index));
  const running = { now: 0, most: 0, sinceTurn: 0, mostWithoutTurn: 0 };
  let next: NodeJS.Immediate;
  const otherTurn = (): void => {
    running.sinceTurn = 0;
    next = setImmediate(otherTurn);
  };
  next = setImmediate(otherTurn);
  const usages = await measure(
    {
      usage: async (id) => {
        running.most = Math.max(running.most, ++running.now);
        running.mostWithoutTurn = Math.max(running.mostWithoutTurn, ++running.sinceTurn);
        await Promise.resolve();
        running.now--;
        return id === "7" ? undefined : { timestampMs: Number(id) };
      },
    },
    ids,
  );
  clearImmediate(next);
  expect([...usages.keys()]).toEqual(ids.filter((id) => id !== "7"));
  expect(running.most).toBeLessThanOrEqual(8);
  expect(running.mostWithoutTurn).toBeLessThanOrEqual(16);
});
