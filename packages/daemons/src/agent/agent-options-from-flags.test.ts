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
