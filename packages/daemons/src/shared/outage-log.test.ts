import { expect, test } from "vitest";
import { OutageLog } from "./outage-log.ts";

test("tells once a minute, and at once after it was over", () => {
  const lines: string[] = [];
  const log = new OutageLog((line) => lines.push(line));
  for (let ms = 0; ms <= 120_000; ms += 1_000) log.tell(`at ${ms}`, ms);
  expect(lines).toEqual(["at 0", "at 60000", "at 120000"]);
  log.over();
  log.tell("again", 121_000);
  expect(lines.at(-1)).toBe("again");
});
