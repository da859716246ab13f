// What `npm run sim` prints and how it ends. It runs the built packages: `npm test` builds before it tests.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../support/program.ts";

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function sim(args: readonly string[], nodeOptions = ""): Promise<Ended> {
  const script = join(repository, "scripts/sim.mjs");
  const env = { ...process.env, NODE_OPTIONS: nodeOptions };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}

const planted = `--import=${join(import.meta.dirname, "plant-bug.mjs")}`;
const timeout = 120_000;

test("seeds that keep the invariants: one line, exit status 0", { timeout }, async () => {
  const { status, stdout, stderr } = await sim(["--seeds", "2", "--from", "3", "--jobs", "1"]);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^2 seeds, 0 failed, \d+ events, .*; seeds with faults: crashMaster \d+ %, .*$/m);
  expect(status).toBe(0);
});

test(
  "a seed that breaks one is told with its last events and a command that shows the same again, exit status 1",
  { timeout },
  async () => {
    const { status, stdout, stderr } = await sim(["--seeds", "2"], planted);
    expect(status).toBe(1);
    const failure = /^seed (\d+): (.+)\nreplay: npm run sim -- (--seeds 1 --from \1)\nlast events:\n((?:.+\n){10,})/m.exec(
      stderr,
    );
    expect(failure, stderr).not.toBeNull();
    const [, seed, what, replay = "", events] = failure ?? [];
    // What is planted gives resources back twice: the books of the agent show it, or the allocator that never gave them.
    expect(what).toMatch(/of which|were held by it$/);
    expect(stdout).toMatch(/^2 seeds, [12] failed, /m);
    const again = await sim(replay.split(" "), planted);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain(`seed ${seed}: ${what}`);
    expect(again.stderr).toContain(events);
  },
);

test("a bad option is refused in one sentence", { timeout }, async () => {
  const { status, stdout, stderr } = await sim(["--seeds", "none"]);
  expect([status, stdout, stderr]).toEqual([1, "", "--seeds=none: expected a whole number of at least 1\n"]);
});
