import { expect, test } from "vitest";
import { refuseVersion } from "./version.ts";

test.each([
  ["1.0.0", true],
  ["1.12.0", true],
  ["2.0.0-rc1", true],
  ["10.0.0", true],
  ["0.28.3", false],
  ["1.0", false],
  ["", false],
  [undefined, false],
])("%j may join: %s", (version, joins) => {
  expect(refuseVersion(version) === undefined).toBe(joins);
});
