import { chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSandboxConfig } from "./sandbox-config.ts";

const auths = { "r.example:5000": { auth: Buffer.from("u:p").toString("base64") } };
let place = "";
beforeEach(() => (place = mkdtempSync(join(tmpdir(), "mesolite-config-"))));
afterEach(() => rmSync(place, { recursive: true }));

function put(name: string, value: unknown): void {
  mkdirSync(join(place, ".docker"), { recursive: true });
  writeFileSync(join(place, name), typeof value === "string" ? value : JSON.stringify(value));
}

test("the newer file counts, else the older one, else there is none", () => {
  expect(readSandboxConfig(place, undefined)).toEqual({});
  put(".dockercfg", { old: { auth: "eA==" } });
  expect(readSandboxConfig(place, undefined)).toEqual({ config: { auths: { old: { auth: "eA==" } } } });
  put(".docker/config.json", { auths });
  expect(readSandboxConfig(place, undefined)).toEqual({ config: { auths } });
});

test.each([
  ["secret", "it is not JSON"],
  ["[]", "it is not a JSON object"],
  [{ auths: 3 }, "its auths are not an object"],
  [" ".repeat(2 ** 20 + 1), "it is larger than 1048576 bytes"],
])("%j is not used", (value, why) => {
  put(".docker/config.json", value);
  expect(readSandboxConfig(place, undefined)).toEqual({ trouble: `.docker/config.json in the sandbox is not used: ${why}` });
});

test("what is not the task's own is not read for it", (context) => {
  const elsewhere = join(place, "elsewhere");
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "config.json"), JSON.stringify({ auths }));
  symlinkSync(elsewhere, join(place, ".docker"));
  expect(readSandboxConfig(place, undefined).trouble).toContain("it lies elsewhere");
  rmSync(join(place, ".docker"));
  mkdirSync(join(place, ".docker"));
  symlinkSync(join(elsewhere, "config.json"), join(place, ".docker/config.json"));
  expect(readSandboxConfig(place, undefined).trouble).toContain("ELOOP");
  rmSync(join(place, ".docker/config.json"));
  put(".docker/config.json", { auths });
  if (process.getuid?.() !== 0) context.skip("needs root");
  const nobody = { name: "nobody", uid: 65_534, gid: 65_534, groups: [] };
  expect(readSandboxConfig(place, nobody).trouble).toContain("it does not belong to the task's user");
  chownSync(join(place, ".docker/config.json"), 65_534, 65_534);
  expect(readSandboxConfig(place, nobody).config).toEqual({ auths });
});
