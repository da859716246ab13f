// What every command needs first: the packages installed, the sources built. Does nothing when nothing changed, so that
// `npm run up` on a built tree starts at once. Uses only Node itself: it must run before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isBuilt, writeBuildStamp } from "./build-stamp.mjs";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const installStamp = join(root, "node_modules/.mesolite-installed");
const buildStamp = join(root, "node_modules/.mesolite-built");

/** Runs a program in the repository's root with the terminal attached; ends this process when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (result.error) fail(`could not start ${command}: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Mesolite needs Node 20.19 or newer, this is ${process.versions.node} (${process.execPath}).`);
}

/** `npm ci --ignore-scripts` unless the installed packages are those of the lock file. */
export function ensureInstalled() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(installStamp) && readFileSync(installStamp, "utf8") === wanted) return;
  console.log("Installing packages (npm ci --ignore-scripts) ...");
  run("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]);
  writeFileSync(installStamp, wanted);
}

/** Builds when a source changed since the last build began. */
export function ensureBuilt() {
  if (isBuilt(join(root, "packages"), buildStamp)) return;
  console.log("Building ...");
  build();
}

export function build() {
  const startedMs = Date.now();
  run(process.execPath, ["node_modules/typescript/bin/tsc", "-b"]);
  if (existsSync(join(root, "packages/ui/vite.config.ts"))) {
    run(process.execPath, ["../../node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"], {
      cwd: join(root, "packages/ui"),
    });
  }
  writeBuildStamp(buildStamp, startedMs);
}
