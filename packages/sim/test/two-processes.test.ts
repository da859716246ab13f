import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const program = `
import { runSeed } from "@mesolite/sim";
const { cells, ...report } = runSeed(Number(process.argv[1]));
console.log(JSON.stringify(report));`;

/** What a seed does in a process of its own. Built packages: `npm test` builds before it tests. */
async function reportOf(seed: number, flags: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const args = [...flags, "--input-type=module", "-e", program, String(seed)];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: import.meta.dirname,
    env: { ...process.env, ...env },
  });
  return stdout;
}

test("the same seed does the same in two processes, to the last message", { timeout: 60_000 }, async () => {
  // Hash seeds, time zone and generator differ: nothing of them may show.
  const here = await reportOf(7, ["--hash-seed=1", "--random-seed=1"], { TZ: "UTC" });
  const there = await reportOf(7, ["--hash-seed=2", "--random-seed=2"], { TZ: "Asia/Kathmandu" });
  expect(JSON.parse(here)).toMatchObject({ seed: 7, traceHash: expect.any(Number) as number });
  expect(there).toBe(here);
  expect(await reportOf(8, [])).not.toContain(`"traceHash":${(JSON.parse(here) as { traceHash: number }).traceHash}`);
});
