import { expect, test } from "vitest";
import { modeBits } from "./v1-files.ts";

test.each([
  ["-rw-r--r--", 0o100644],
  ["drwxr-xr-x", 0o040755],
  ["-rwx------", 0o100700],
])("%s is mode %o", (text, mode) => {
  expect(modeBits(text)).toBe(mode);
});
