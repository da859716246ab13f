import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger, type Flags, marathonFlags, parseMarathonFlags } from "@mesolite/runtime";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { MarathonOptions } from "./marathon-options.ts";
import { marathonOptionsFromFlags } from "./marathon-options-from-flags.ts";

const dir = mkdtempSync(join(tmpdir(), "mesolite-options-"));
afterAll(() => rmSync(dir, { recursive: true }));

let lines = "";
beforeEach(() => {
  lines = "";
});

function flagsOf(argv: readonly string[]): Flags {
  const readFile = (): string => "";
  const outcome = parseMarathonFlags({ program: "marathon", specs: marathonFlags, argv, env: {}, readFile, version: "1" });
  if (outcome.kind !== "flags") throw new Error(JSON.stringify(outcome));
  return outcome.flags;
}

function optionsOf(...argv: readonly string[]): MarathonOptions {
  return optionsWith("m:5050", ...argv);
}

function optionsWith(master: string, ...argv: readonly string[]): MarathonOptions {
  const log = createLogger({ program: "marathon", terminal: { write: (line) => (lines += line) } });
  return marathonOptionsFromFlags(flagsOf(["--master", master, "--data_dir", dir, ...argv]), log);
}

test.each([
  ["foo:bar:baz", /--master: expected the master as host:port/],
  ["local", /--master=local: .*mesolite up/],
])("--master=%s is refused before anything listens", (master, message) => {
  expect(() => optionsWith(master)).toThrow(message);
});

test("--disable_http is refused: nothing would answer", () => {
  expect(() => optionsOf("--disable_http")).toThrow(/--disable_http: there is no HTTPS/);
});

test("--disable_ha is told of where it has no effect, and shown", () => {
  expect(optionsOf("--disable_ha").core.ha).toBe(false);
  expect(lines).not.toContain("--disable_ha");
  optionsOf("--disable_ha", "--zk", "zk://z:2181/marathon");
  expect(lines).toContain("--disable_ha is accepted, but has no effect yet");
});

test("--mesos_heartbeat_failure_threshold is the client's, and shown", () => {
  const { heartbeatsMissed, core } = optionsOf("--mesos_heartbeat_failure_threshold", "3");
  expect([heartbeatsMissed, core.info.marathon["mesos_heartbeat_failure_threshold"]]).toEqual([3, 3]);
  expect(() => optionsOf("--mesos_heartbeat_failure_threshold", "0")).toThrow(/expected 1 or more/);
});
