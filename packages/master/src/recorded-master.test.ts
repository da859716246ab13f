import { expect, test } from "vitest";
import { recordedMaster } from "./recorded-master.ts";

// What is in a # field can't be read from outside: a snapshot would lose it without a word.
test.each(recordedMaster.classes.map((one) => [one.name, String(one)] as const))("%s has no # fields", (_, source) => {
  expect(source).toMatch(/^(abstract )?class /);
  expect(source).not.toMatch(/\bthis\.#|^\s*(static )?#/m);
});

test("the classes have names of their own", () => {
  const names = recordedMaster.classes.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
