import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../../..");

test.each(["README.md", "docs/testing.md"])("the example in %s is the test that runs here", (page) => {
  const example = readFileSync(join(import.meta.dirname, "survives-partition.test.ts"), "utf8");
  const shown = /```ts\n(import \{ task \}[^]*?)```/.exec(readFileSync(join(root, page), "utf8"))?.[1];
  expect(shown).toBe(example);
});
