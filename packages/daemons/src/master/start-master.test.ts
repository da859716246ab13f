import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger, masterFlags, parseStoutFlags } from "@mesolite/runtime";
import { expect, test } from "vitest";
import { masterOptionsFromFlags } from "./master-options-from-flags.ts";
import { startMaster } from "./start-master.ts";

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
