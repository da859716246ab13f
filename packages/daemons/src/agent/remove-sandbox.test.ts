import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { agentDirectories } from "./agent-directories.ts";
import { removeSandbox } from "./remove-sandbox.ts";

const place = mkdtempSync(join(tmpdir(), "mesolite gc-"));
const frameworks = join(place, "slaves/S0/frameworks");
afterEach(() => rmSync(place, { recursive: true, force: true }));

function sandbox(framework: string, executor: string, container: string): string {
  const path = join(frameworks, framework, "executors", executor, "runs", container);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "stdout"), "x");
  rmSync(join(dirname(path), "latest"), { force: true });
  symlinkSync(container, join(dirname(path), "latest"));
  return path;
}

test("with a sandbox go the directories that only led to it", async () => {
  const [first, second, other] = [sandbox("f", "e", "c1"), sandbox("f", "e", "c2"), sandbox("f", "x", "c3")];
  expect(await removeSandbox(first)).toBeUndefined();
  expect(readdirSync(dirname(second)).toSorted()).toEqual(["c2", "latest"]);
  expect(await removeSandbox(second)).toBeUndefined();
  expect(readdirSync(join(frameworks, "f", "executors"))).toEqual(["x"]);
  expect(await removeSandbox(other)).toBeUndefined();
  expect(readdirSync(frameworks)).toEqual([]);
  expect(await removeSandbox(other)).toBeUndefined();
});

test("the directory of a former agent goes whole, and what stands beside it stays", async () => {
  sandbox("f", "e", "c1");
  symlinkSync("S0", join(place, "slaves/latest"));
  const found = await agentDirectories(place);
  expect(found).toEqual([{ path: join(place, "slaves/S0"), modifiedAtMs: expect.any(Number) as number }]);
  expect(await removeSandbox(join(place, "slaves/S0"))).toBeUndefined();
  expect(readdirSync(join(place, "slaves"))).toEqual(["latest"]);
  expect(await agentDirectories(place)).toEqual([]);
  expect(await agentDirectories(join(place, "nothing"))).toEqual([]);
});

test("what is mounted in a sandbox is unmounted, and its contents stay", async (context) => {
  if (process.getuid?.() !== 0) context.skip("needs root");
  const path = sandbox("f", "e", "c1");
  const volume = join(place, "volume");
  mkdirSync(join(volume, "inner"), { recursive: true });
  writeFileSync(join(volume, "data"), "precious");
  mkdirSync(join(path, "a volume"));
  execFileSync("mount", ["--bind", volume, join(path, "a volume")]);
  execFileSync("mount", ["-t", "tmpfs", "none", join(path, "a volume", "inner")]);
  expect(await removeSandbox(path)).toBeUndefined();
  expect(existsSync(path)).toBe(false);
  expect(existsSync(join(volume, "data"))).toBe(true);
});
