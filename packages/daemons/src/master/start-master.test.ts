import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger, masterFlags, parseStoutFlags } from "@mesolite/runtime";
import { expect, test } from "vitest";
import { masterOptionsFromFlags } from "./master-options-from-flags.ts";
import { roleOf, startMaster } from "./start-master.ts";

test("--external_log_file is shown as the master's log", async () => {
  const dir = mkdtempSync(join(tmpdir(), "mesolite-master-"));
  writeFileSync(join(dir, "supervisor.log"), "from the supervisor\n");
  const argv = ["--registry=in_memory", "--ip=127.0.0.1", "--port=0", `--external_log_file=${dir}/supervisor.log`];
  const input = { program: "mesos-master", specs: masterFlags, argv, env: {}, readFile: () => "", version: "1" };
  const outcome = parseStoutFlags(input);
  if (outcome.kind !== "flags") throw new Error(JSON.stringify(outcome));
  const log = createLogger({ program: "mesos-master", logDir: dir, quiet: true });
  const master = await startMaster(await masterOptionsFromFlags(outcome.flags, log));
  const port = new URL(master.url).port;
  const answer = await fetch(`http://127.0.0.1:${port}/files/read?path=/master/log&offset=0`);
  await master.stop();
  rmSync(dir, { recursive: true });
  expect(await answer.json()).toEqual({ offset: 0, data: "from the supervisor\n" });
});

test("a master that is announced as the leader, but has no term yet, recovers: it must not redirect to itself", () => {
  const leader = { id: "m", ip: 1, port: 5050, pid: "master@127.0.0.1:5050" };
  expect(roleOf(false, leader, () => "master@127.0.0.1:5050")).toBe("recovering");
  expect(roleOf(false, leader, () => "master@127.0.0.2:5050")).toBe("following");
  expect(roleOf(true, leader, () => "master@127.0.0.1:5050")).toBe("leading");
  const notListening = (): string => {
    throw new Error("it has no port yet");
  };
  expect(roleOf(false, undefined, notListening)).toBe("following");
});
