import fc from "fast-check";
import { expect, it } from "vitest";
import { constraintValueOfInstance } from "../matching/constraint-value.ts";
import { takeFromFullest } from "./fullest-groups.ts";
import type { Instance } from "./instance.ts";

/** The definition, as simple and as slow as can be. */
function oneByOne(ordered: readonly Instance[], fields: readonly string[], count: number): readonly Instance[] {
  const rest = [...ordered];
  const taken: Instance[] = [];
  while (taken.length < count && rest.length > 0) {
    const isInFullest = (instance: Instance): boolean =>
      fields.every((field) => {
        const sizes = rest.map((other) => rest.filter((one) => valueOf(one, field) === valueOf(other, field)).length);
        return rest.filter((one) => valueOf(one, field) === valueOf(instance, field)).length === Math.max(...sizes);
      });
    taken.push(...rest.splice(Math.max(0, rest.findIndex(isInFullest)), 1));
  }
  return taken;
}

function valueOf(instance: Instance, field: string): string {
  return constraintValueOfInstance(instance, field) ?? "";
}

function instance(id: string, host: number, rack: number | undefined): Instance {
  const attributes = rack === undefined ? [] : [{ name: "rack", type: "TEXT" as const, text: { value: `r${rack}` } }];
  return {
    id,
    appId: "/a",
    role: "*",
    runSpecVersion: "v",
    configVersion: "v",
    goal: "Running",
    condition: "Running",
    sinceMs: 0,
    createdAtMs: 0,
    unreachableStrategy: "disabled",
    agent: { agentId: "s", host: `h${host}`, attributes },
  };
}

const place = fc.tuple(fc.nat(6), fc.option(fc.nat(3), { nil: undefined }));

it("takes what the plain definition takes, in its order", () => {
  const fields = fc.subarray(["hostname", "rack", "@zone", "hostname"], { minLength: 0 });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 25 }), fields, fc.nat(26), (places, given, count) => {
      const ordered = places.map(([host, rack], i) => instance(`i${i}`, host, rack));
      expect(takeFromFullest(ordered, given, count)).toEqual(oneByOne(ordered, given, count));
    }),
    { numRuns: 500 },
  );
});

it("takes the same at once and in parts", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 25 }), fc.nat(12), fc.nat(12), (places, first, second) => {
      const ordered = places.map(([host, rack], i) => instance(`i${i}`, host, rack));
      const fields = ["hostname", "rack"];
      const before = takeFromFullest(ordered, fields, first);
      const after = takeFromFullest(
        ordered.filter((one) => !before.includes(one)),
        fields,
        second,
      );
      expect([...before, ...after]).toEqual(takeFromFullest(ordered, fields, first + second));
    }),
  );
});
