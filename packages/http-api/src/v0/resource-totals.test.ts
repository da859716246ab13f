import { expect, test } from "vitest";
import { resourcesJson } from "./resource-totals.ts";

test("an agent may have very many ranges", () => {
  const range = Array.from({ length: 200_000 }, (_, i) => ({ begin: 2 * i, end: 2 * i }));
  const json = resourcesJson([{ name: "ports", type: "RANGES", ranges: { range } }]);
  expect(json).toMatch(/"ports":"\[0-0, 2-2, .*399998-399998\]"\}$/);
});
