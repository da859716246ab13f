import { type Resource, resourcesEqual, sumResources } from "@mesolite/resources";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sumHeld } from "./sum-held.ts";

const scalar = fc.record(
  {
    name: fc.constantFrom("cpus", "mem"),
    type: fc.constant("SCALAR" as const),
    scalar: fc.record({ value: fc.integer({ min: 1, max: 5000 }).map((millis) => millis / 1000) }),
    allocation_info: fc.constantFrom({ role: "a" }, { role: "b" }),
    reservations: fc.constantFrom([], [{ type: "STATIC" as const, role: "a" }]),
    revocable: fc.constant({}),
  },
  { requiredKeys: ["name", "type", "scalar"] },
);

it("adds up what the algebra adds up", () => {
  fc.assert(
    fc.property(fc.array(fc.array(scalar as fc.Arbitrary<Resource>, { maxLength: 4 }), { maxLength: 8 }), (lists) => {
      expect(resourcesEqual(sumHeld(lists), sumResources(lists))).toBe(true);
    }),
  );
});
