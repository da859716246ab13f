import fc from "fast-check";
import { expect, test } from "vitest";
import { Ring } from "./ring.ts";

class Remainders extends Ring<number> {
  protected keyOf(n: number): string {
    return `${n % 5}`;
  }
}

test("keeps the newest items in order, as a list that is cut would", () => {
  fc.assert(
    fc.property(fc.nat(5), fc.array(fc.oneof(fc.nat(9), fc.constant("drop odd"))), (capacity, script) => {
      const ring = new Remainders(capacity);
      let list: number[] = [];
      for (const [step, item] of script.entries()) {
        if (item === "drop odd") {
          ring.remove((n) => n % 2 === 1);
          list = list.filter((n) => n % 2 === 0);
        } else if (typeof item === "number") {
          ring.push(item);
          list = capacity === 0 ? [] : [...list, item].slice(-capacity);
        }
        expect([...ring]).toEqual(list);
        expect(ring.size).toBe(list.length);
        if (step % 2 === 1) for (const key of ["0", "3"]) expect(ring.has(key)).toBe(list.some((n) => `${n % 5}` === key));
      }
    }),
  );
});
