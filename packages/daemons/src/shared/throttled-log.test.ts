import { expect, test } from "vitest";
import { hostOfPid, ThrottledLog } from "./throttled-log.ts";

function logged(): { log: ThrottledLog; lines: string[]; minute: () => void } {
  const lines: string[] = [];
  let due: (() => void)[] = [];
  const log = new ThrottledLog(
    (line) => lines.push(line),
    (run) => due.push(run),
  );
  const minute = (): void => {
    const now = due;
    due = [];
    for (const run of now) run();
  };
  return { log, lines, minute };
}

test("prints a peer's first lines, then a count a minute, until it has been silent for a minute", () => {
  const { log, lines, minute } = logged();
  for (let i = 1; i <= 1_000; i++) log.tell("a", `line ${i}`);
  expect(lines).toEqual(["line 1", "line 2", "line 3", "line 4", "line 5"]);
  minute();
  expect(lines.slice(5)).toEqual(["995 more such lines about a within a minute, the last of them: line 1000"]);
  log.tell("a", "again");
  minute();
  expect(lines.slice(6)).toEqual(["1 more such lines about a within a minute, the last of them: again"]);
  minute();
  log.tell("a", "much later");
  expect(lines.slice(7)).toEqual(["much later"]);
});

test("a chatty peer does not silence another", () => {
  const { log, lines, minute } = logged();
  for (let i = 0; i < 100; i++) log.tell("a", "a's");
  log.tell("b", "b's");
  expect(lines.at(-1)).toBe("b's");
  minute();
  minute();
  expect(lines.filter((line) => line.includes("about b"))).toEqual([]);
});

test("of very many peers it remembers a thousand", () => {
  const { log, lines, minute } = logged();
  for (let i = 0; i < 5_000; i++) log.tell(`p${i}`, `of p${i}`);
  expect(lines).toHaveLength(1_005);
  minute();
  expect(lines.slice(1_005)).toEqual(["3995 more such lines about others within a minute, the last of them: of p4999"]);
  minute();
  log.tell("p4999", "of p4999");
  expect(lines.at(-1)).toBe("of p4999");
});

test("a peer is its machine", () => {
  expect(["slave(1)@10.0.0.1:5051", "x@[::1]:7", "10.0.0.1"].map(hostOfPid)).toEqual(["10.0.0.1", "[::1]", "10.0.0.1"]);
});
