import { join } from "node:path";
import { expect, test } from "vitest";
import { runProgram } from "../support/program.ts";

test("test clusters work in node's own test runner, and let its process end", async () => {
  const { status, output } = await runProgram(process.execPath, ["--test", join(import.meta.dirname, "node-test-example.mjs")]);
  expect(output).toMatch(/pass 2\n/);
  expect(status).toBe(0);
});
