import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("../../../scripts/sim.mjs", import.meta.url));

// In processes of their own, one for each core, which run the built packages: `npm test` builds before it tests.
test("200 seeds keep the invariants and reach enough, judged together", { timeout: 1_200_000 }, async () => {
  const child = spawn(process.execPath, [script, "--seeds", "200", "--from", "1"], { stdio: ["ignore", "pipe", "pipe"] });
  let [lines, problems] = ["", ""];
  child.stdout.on("data", (chunk) => (lines += chunk));
  child.stderr.on("data", (chunk) => (problems += chunk));
  const status = await new Promise((resolve) => child.on("close", resolve));
  const last = lines.trimEnd().split("\n").at(-1);
  console.log(last);
  expect(problems).toBe("");
  expect(status).toBe(0);
  expect(last).toMatch(/^200 seeds, 0 failed, \d+ events, (9[5-9]|100)\.\d % of the state x event cells; /);
});
