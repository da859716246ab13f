// npm run chaos: the whole chaos run (tests/chaos), longer and with more load than in npm test. Needs root, ZooKeeper and iproute2.
//
//   npm run chaos -- --minutes 10 --seed 7       --keep DIR keeps the history and all logs
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkNode, ensureBuilt, ensureInstalled, root } from "./prepare.mjs";

checkNode();
const { minutes, seed, keep } = settings();
ensureInstalled();
ensureBuilt();

const folder = mkdtempSync(join(tmpdir(), "mesolite-chaos-report-"));
const report = join(folder, "report");
const env = {
  ...process.env,
  CHAOS_MINUTES: String(minutes),
  CHAOS_SEED: String(seed),
  CHAOS_REPORT: report,
  ...(keep === undefined ? {} : { CHAOS_KEEP: keep }),
};
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project", "system", "tests/chaos/chaos.cluster.test.ts"];
const result = spawnSync(process.execPath, vitest, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env });
const text = existsSync(report) ? readFileSync(report, "utf8").trimEnd() : undefined;
rmSync(folder, { recursive: true, force: true });
console.log(text ?? "chaos: nothing was run; the reason stands above");
process.exit(text === undefined ? 1 : (result.status ?? 1));

function settings() {
  const usage = "usage: npm run chaos -- [--minutes 10] [--seed 1] [--keep DIR]";
  try {
    const options = { minutes: { type: "string" }, seed: { type: "string" }, keep: { type: "string" } };
    const { values } = parseArgs({ options });
    const parsed = {
      minutes: Number(values.minutes ?? 10),
      seed: Number(values.seed ?? Math.floor(Math.random() * 1e6)),
      keep: values.keep,
    };
    if (!(parsed.minutes > 0)) throw new Error(`--minutes ${values.minutes}: expected a number above 0`);
    if (!Number.isInteger(parsed.seed)) throw new Error(`--seed ${values.seed}: expected a whole number`);
    return parsed;
  } catch (error) {
    console.error(`chaos: ${error.message}\n${usage}`);
    process.exit(1);
  }
}
