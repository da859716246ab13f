import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("src/gen holds what the schema files say", () => {
  const generator = fileURLToPath(new URL("../generator/generate.mjs", import.meta.url));
  expect(() => execFileSync(process.execPath, [generator, "--check"], { stdio: "pipe" })).not.toThrow();
});
