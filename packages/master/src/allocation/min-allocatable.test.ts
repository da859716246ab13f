import { expect, it } from "vitest";
import { parseMinAllocatable } from "./min-allocatable.ts";

it("reads alternatives", () => {
  expect(parseMinAllocatable("cpus:0.01|mem:32;disk:1")).toMatchObject({
    ok: true,
    value: [
      new Map([["cpus", 10]]),
      new Map([
        ["mem", 32_000],
        ["disk", 1000],
      ]),
    ],
  });
  expect(parseMinAllocatable("")).toMatchObject({ ok: true, value: [] });
});

it("says what is wrong with others", () => {
  expect(parseMinAllocatable("cpus:0.01|garbage")).toMatchObject({ ok: false, error: expect.stringContaining("garbage") });
});
