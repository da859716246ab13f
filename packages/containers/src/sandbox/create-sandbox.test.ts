import { mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createSandbox } from "./create-sandbox.ts";

const place = mkdtempSync(join(tmpdir(), "mesolite-sandbox-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

test("the newest agent and the newest run are found as latest", async () => {
  const path = (agent: string, container: string) => join(place, "slaves", agent, "frameworks/f/executors/e/runs", container);
  for (const container of ["c1", "c2", "c2"]) await createSandbox(path("S0", container), undefined);
  expect(readlinkSync(path("S0", "latest"))).toBe("c2");
  expect(readdirSync(path("S0", "")).toSorted()).toEqual(["c1", "c2", "latest"]);
  await createSandbox(path("S1", "c3"), undefined);
  expect(readlinkSync(join(place, "slaves/latest"))).toBe("S1");
  expect(readdirSync(join(place, "slaves")).toSorted()).toEqual(["S0", "S1", "latest"]);
});

test("a sandbox elsewhere has no links beside it", async () => {
  await createSandbox(join(place, "elsewhere/c1"), undefined);
  expect(readdirSync(join(place, "elsewhere"))).toEqual(["c1"]);
});
