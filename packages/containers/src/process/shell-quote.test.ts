import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shellQuote } from "./shell-quote.ts";

test("a shell reads back exactly what was quoted", () => {
  const word = fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", ""));
  const nasty = fc.constantFrom("", "'", "''", "$HOME", "`id`", "\\", "\n", "a b", "!x", "*", "~", "'\"'\"'", "--");
  fc.assert(
    fc.property(fc.array(fc.oneof(word, nasty), { minLength: 1, maxLength: 30 }), (words) => {
      const text = execFileSync("/bin/sh", ["-c", `printf '%s\\0' ${words.map(shellQuote).join(" ")}`], { encoding: "utf8" });
      expect(text.split("\0").slice(0, -1)).toEqual(words);
    }),
    { numRuns: 40 },
  );
});
