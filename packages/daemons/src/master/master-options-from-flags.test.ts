import { createLogger, masterFlags, parseStoutFlags } from "@mesolite/runtime";
import { expect, test } from "vitest";
import type { MasterOptions } from "./master-options.ts";
import { masterOptionsFromFlags } from "./master-options-from-flags.ts";

function optionsOf(...flags: readonly string[]): Promise<MasterOptions> {
  const argv = ["--registry=in_memory", "--ip=127.0.0.1", "--port=0", ...flags];
  const input = { program: "mesos-master", specs: masterFlags, argv, env: {}, readFile: () => "", version: "1" };
  const outcome = parseStoutFlags(input);
  if (outcome.kind !== "flags") throw new Error(JSON.stringify(outcome));
  return masterOptionsFromFlags(outcome.flags, createLogger({ program: "mesos-master", quiet: true }));
}

test.each([
  ["agent_ping_timeout", "0secs", "at least 1secs and at most 15mins"],
  ["agent_ping_timeout", "16mins", "at least 1secs and at most 15mins"],
  ["max_agent_ping_timeouts", "0", "1 or more"],
  ["offer_timeout", "-1secs", "0 or more"],
  ["max_completed_frameworks", "-3", "0 or more"],
  ["max_completed_tasks_per_framework", "-3", "0 or more"],
  ["max_unreachable_tasks_per_framework", "-3", "0 or more"],
  ["allocation_interval", "-1secs", "more than 0secs"],
  ["registry_gc_interval", "0secs", "more than 0secs"],
])("--%s=%s is refused in a sentence", async (name, value, expected) => {
  await expect(optionsOf(`--${name}=${value}`)).rejects.toThrow(new RegExp(`^master: --${name}.*: expected ${expected}$`));
});

test("--registry_strict=true is refused, as its help says", async () => {
  await expect(optionsOf("--registry_strict=true")).rejects.toThrow(/^master: --registry_strict=true: .*leave it out$/);
  await optionsOf("--registry_strict=false");
});

test("the outermost values of the ping flags are taken", async () => {
  const { core } = await optionsOf("--agent_ping_timeout=15mins", "--max_agent_ping_timeouts=1");
  expect([core.agentPingTimeoutMs, core.maxAgentPingTimeouts]).toEqual([900_000, 1]);
  expect((await optionsOf("--agent_ping_timeout=1secs")).core.agentPingTimeoutMs).toBe(1_000);
});
