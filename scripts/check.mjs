// npm run check: everything that can be known without running the programs. Runs all of it and reports at the end.
import { spawnSync } from "node:child_process";
import { checkNode, ensureInstalled, root } from "./prepare.mjs";

checkNode();
ensureInstalled();

const node = process.execPath;
const checks = [
  ["generated codecs are those of the schema", node, ["packages/wire/generator/generate.mjs", "--check"]],
  ["types", node, ["node_modules/typescript/bin/tsc", "-b"]],
  ["types of tests", node, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.tests.json"]],
  ["layers", node, ["scripts/layers.mjs"]],
  ["pure cores", node, ["scripts/purity.mjs"]],
  ["lint", node, ["node_modules/oxlint/bin/oxlint", "--type-aware", "--deny-warnings"]],
  ["format", node, ["node_modules/oxfmt/bin/oxfmt", "--check", "."]],
  ["unused code and dependencies", node, ["node_modules/knip/bin/knip.js", "--no-progress"]],
];

const failed = [];
for (const [name, command, args] of checks) {
  const startedMs = Date.now();
  const result = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  const passed = result.status === 0;
  console.log(`${passed ? "ok  " : "FAIL"} ${name} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`);
  if (passed) continue;
  failed.push(name);
  console.log(`${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}`.trimEnd());
}
console.log(failed.length === 0 ? `checks: ${checks.length} ok` : `checks: ${failed.join(", ")} failed`);
process.exit(failed.length === 0 ? 0 : 1);
