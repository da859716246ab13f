import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

interface PlantedBug {
  readonly name: string;
  readonly file: string;
  readonly find: string;
}

const folder = new URL("../planted/", import.meta.url);
const bugs = JSON.parse(readFileSync(new URL("planted-bugs.json", folder), "utf8")) as readonly PlantedBug[];
const mostSeeds = 200;

test.each(bugs)("$name: the place to plant it is in $file, once", ({ file, find }) => {
  const source = readFileSync(new URL(`../../../${file}`, folder), "utf8");
  expect(source.split(find).length - 1).toBe(1);
});

// The children run the built packages: `npm test` builds before it tests.
test.each(bugs.map(({ name }, index) => [name, index] as const))(
  `within ${mostSeeds} seeds is found: %s`,
  { timeout: 300_000 },
  async (_, index) => {
    const script = fileURLToPath(new URL("find-planted.mjs", folder));
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(index), String(mostSeeds)]);
    expect(stdout).toMatch(/^seed \d+: /);
  },
);
