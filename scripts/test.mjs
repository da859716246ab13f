// npm test: builds, brings what real-server tests need where it may (root on Debian), runs every test, says what was skipped
// and why, and ends with one line `N passed, N failed, N skipped`.
//
//   npm test                 everything
//   npm test -- unit         only what needs no server, container or browser
//   npm test -- FILE ...     only files whose path contains FILE
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, root } from "./prepare.mjs";

checkNode();
ensureInstalled();
ensureBuilt();

const wanted = process.argv.slice(2);
const projects = wanted[0] === "unit" || wanted[0] === "system" ? [wanted.shift()] : ["unit", "system"];
const rootOnDebian = process.getuid?.() === 0 && existsSync("/etc/debian_version");
if (projects.includes("system")) prepareMachine();

const folder = mkdtempSync(join(tmpdir(), "mesolite-test-"));
const totals = { passed: 0, failed: 0, skips: [], retried: [] };
try {
  for (const project of projects) runProject(project, totals);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const refused = notAllowed(totals.skips);
report();

function prepareMachine() {
  if (!rootOnDebian) {
    console.log(
      "Not root on Debian: tests that need Docker, ZooKeeper, cgroups or a browser run only with what is here already.",
    );
    return;
  }
  const result = spawnSync("bash", ["scripts/setup-debian.sh"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (result.status !== 0) console.log("scripts/setup-debian.sh failed; tests that need what it installs will say so.");
}

function runProject(project, into) {
  const file = join(folder, `${project}.json`);
  const result = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=./scripts/test-reporter.mjs",
      ...wanted,
    ],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, MESOLITE_TEST_RESULTS: file } },
  );
  if (!existsSync(file)) {
    console.error(`The ${project} tests ended without a result (exit status ${result.status ?? result.signal}).`);
    into.failed += 1;
    return;
  }
  const counts = JSON.parse(readFileSync(file, "utf8"));
  into.passed += counts.passed;
  into.failed += counts.failed + (result.status !== 0 && counts.failed === 0 ? 1 : 0);
  into.skips.push(...counts.skips);
  into.retried.push(...counts.retried);
}

/** Skips that a fully equipped machine (root on Debian) must not have; the list of exceptions gives a reason for each. */
function notAllowed(skips) {
  if (!rootOnDebian) return [];
  const allowed = readFileSync(join(root, "tests/allowed-skips.txt"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t")[0]);
  return skips.filter((skip) => !allowed.includes(skip.name));
}

function report() {
  for (const name of totals.retried) console.log(`passed only when tried again: ${name}`);
  for (const skip of totals.skips) console.log(`skipped: ${skip.name}: ${skip.reason}`);
  for (const skip of refused)
    console.log(`FAILED: "${skip.name}" was skipped on a machine that must run it (see tests/allowed-skips.txt)`);
  const failed = totals.failed + refused.length;
  console.log(`${totals.passed} passed, ${failed} failed, ${totals.skips.length} skipped`);
  process.exit(failed === 0 && totals.passed > 0 ? 0 : 1);
}
