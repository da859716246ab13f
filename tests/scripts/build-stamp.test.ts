import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repository } from "../support/program.ts";
import { scratchFolder } from "../support/scratch.ts";

interface BuildStamp {
  writeBuildStamp(stamp: string, startedMs: number): void;
  isBuilt(packages: string, stamp: string): boolean;
}

const { isBuilt, writeBuildStamp } = (await import(
  pathToFileURL(join(repository, "scripts/build-stamp.mjs")).href
)) as BuildStamp;

const startedMs = Date.UTC(2026, 0, 1);
const scratch = scratchFolder("build-stamp");
const stamp = join(scratch.path, "stamp");
const packages = join(scratch.path, "packages");
const source = join(packages, "base/src/index.ts");

/** The file, or folder, was changed so long before or after the build began. */
function changed(path: string, afterMs: number): void {
  const atSeconds = (startedMs + afterMs) / 1000;
  utimesSync(path, atSeconds, atSeconds);
}

beforeEach(() => {
  mkdirSync(join(packages, "base/src"), { recursive: true });
  writeFileSync(source, "");
  for (const path of [source, join(packages, "base/src"), join(packages, "base"), packages]) changed(path, -60_000);
});

afterEach(scratch.remove);

test("sources older than the build's start are built", () => {
  writeBuildStamp(stamp, startedMs);
  expect(isBuilt(packages, stamp)).toBe(true);
});

test("without a stamp nothing is built", () => {
  expect(isBuilt(packages, stamp)).toBe(false);
});

test("a source saved while the build ran is built next time", () => {
  writeBuildStamp(stamp, startedMs);
  changed(stamp, 30_000);
  changed(source, 10_000);
  expect(isBuilt(packages, stamp)).toBe(false);
});

test("a deleted and a renamed source are noticed", () => {
  writeBuildStamp(stamp, startedMs);
  renameSync(source, join(packages, "base/src/renamed.ts"));
  expect(isBuilt(packages, stamp)).toBe(false);
  changed(join(packages, "base/src"), -1_000);
  expect(isBuilt(packages, stamp)).toBe(true);
  rmSync(join(packages, "base/src/renamed.ts"));
  expect(isBuilt(packages, stamp)).toBe(false);
});

test("what a build makes is no source", () => {
  writeBuildStamp(stamp, startedMs);
  mkdirSync(join(packages, "base/dist"));
  writeFileSync(join(packages, "base/dist/index.js"), "");
  expect(isBuilt(packages, stamp)).toBe(true);
});
