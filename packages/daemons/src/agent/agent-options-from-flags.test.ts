import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { agentFlags, parseStoutFlags } from "@mesolite/runtime";
import { afterAll, expect, test } from "vitest";
import { agentOptionsFromFlags } from "./agent-options-from-flags.ts";

const place = mkdtempSync(join(tmpdir(), "mesolite-flags-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function optionsOf(...argv: readonly string[]) {
  const given = ["--master=127.0.0.1:5050", "--ip=127.0.0.1", `--work_dir=${place}/work`, `--runtime_dir=${place}/run`];
  const outcome = parseStoutFlags({
    program: "mesos-agent",
    specs: agentFlags,
    argv: [...given, "--no-hostname_lookup", ...argv],
    env: {},
    readFile: () => "",
    version: "",
  });
  if (outcome.kind !== "flags") throw new Error(JSON.stringify(outcome));
  return agentOptionsFromFlags(outcome.flags, undefined as never);
}

test("a bound of completed executors may be 0, and not below", async () => {
  const flag = "--max_completed_executors_per_framework";
  expect((await optionsOf(`${flag}=0`)).core.maxCompletedExecutorsPerFramework).toBe(0);
  await expect(optionsOf(`${flag}=-1`)).rejects.toThrow(`agent: ${flag}=-1: expected 0 or more`);
});

test("an agent has the fault domain and the variables that its flags name", async () => {
  const domain = { fault_domain: { region: { name: "eu" }, zone: { name: "1" } } };
  const options = await optionsOf(
    `--domain=${JSON.stringify(domain)}`,
    '--executor_environment_variables={"A":"1"}',
    "--disk_watch_interval=1secs",
  );
  expect(options.info.domain).toEqual(domain);
  expect(options.core.executorEnvironment).toEqual({ A: "1" });
  expect((await optionsOf()).info).not.toHaveProperty("domain");
});

test.each([
  ["--gc_disk_headroom=10", "expected a share of the disk from 0.0 to 1.0"],
  ["--gc_disk_headroom=-0.1", "expected a share of the disk from 0.0 to 1.0"],
  ["--disk_watch_interval=0secs", "expected 1secs or more"],
  ["--domain={}", "agent: --domain: 'fault_domain' is missing"],
  ["--executor_environment_variables=A=1", "expected JSON such as"],
  ['--executor_environment_variables={"A":1}', "with strings as values"],
])("%s is refused", async (flag, message) => {
  await expect(optionsOf(flag)).rejects.toThrow(message);
});
