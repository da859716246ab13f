import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createLogger } from "./create-logger.ts";

const dirs: string[] = [];
afterEach(async () => {
  for (const dir of dirs.splice(0)) await rm(dir, { recursive: true, force: true });
});

const nowMs = (): number => Date.UTC(2026, 0, 31, 12, 34, 56, 789);

function terminal(): { lines: string[]; write(line: string): void } {
  const lines: string[] = [];
  return { lines, write: (line) => void lines.push(line) };
}

test("terminal lines are readable, one a record, with fields at the end", () => {
  const screen = terminal();
  const logger = createLogger({ program: "mesos-master", terminal: screen, nowMs });
  logger.info("agent registered", { agent: "S0", note: "two words" });
  logger.warn("first\nsecond");
  logger.debug("not shown");
  expect(screen.lines).toEqual([
    '12:34:56.789 INFO  agent registered agent=S0 note="two words"\n',
    "12:34:56.789 WARN  first\\nsecond\n",
  ]);
});

test("an error among the fields is its message, and its stack below the line", () => {
  const screen = terminal();
  const error = new Error("no such thing");
  createLogger({ program: "p", terminal: screen, nowMs }).error("it failed", { path: "/x", error });
  expect(screen.lines).toEqual([`12:34:56.789 ERROR it failed path=/x error="no such thing"\n${error.stack}\n`]);
});

test("the level changes while running, for children too", () => {
  const screen = terminal();
  const logger = createLogger({ program: "p", terminal: screen, nowMs, level: "warn" });
  const child = logger.child({ part: "api" });
  child.info("hidden");
  logger.level = "debug";
  child.debug("shown");
  logger.level = logger.startLevel;
  child.info("hidden again");
  expect(screen.lines).toEqual(["12:34:56.789 DEBUG shown part=api\n"]);
});

test("with a directory, glog's lines are appended to <program>.INFO; quiet silences the terminal only", async () => {
  const dir = await mkdtemp(join(tmpdir(), "mesolite-log-"));
  dirs.push(dir);
  const screen = terminal();
  for (const message of ["one", "two"]) {
    const logger = createLogger({ program: "mesos-agent", terminal: screen, quiet: true, logDir: join(dir, "deep"), nowMs });
    logger.error(message);
    expect(logger.file).toBe(join(dir, "deep", "mesos-agent.INFO"));
  }
  const prefix = `E0131 12:34:56.789000 ${process.pid} mesos-agent]`;
  expect(await readFile(join(dir, "deep", "mesos-agent.INFO"), "utf8")).toBe(`${prefix} one\n${prefix} two\n`);
  expect(screen.lines).toEqual([]);
});
