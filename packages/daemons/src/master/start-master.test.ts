import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger, masterFlags, parseStoutFlags } from "@mesolite/runtime";
import { ZooKeeper } from "@mesolite/zookeeper";
import { FakeZooKeeper } from "@mesolite/zookeeper/testing";
import { afterAll, expect, test, vi } from "vitest";
import type { MasterOptions } from "./master-options.ts";
import { masterOptionsFromFlags } from "./master-options-from-flags.ts";
import { StartError } from "../shared/daemon.ts";
import { roleOf, startMaster } from "./start-master.ts";

const dir = mkdtempSync(join(tmpdir(), "mesolite-master-"));
afterAll(() => rmSync(dir, { recursive: true }));

function optionsOf(...flags: readonly string[]): Promise<MasterOptions> {
  const argv = ["--registry=in_memory", "--ip=127.0.0.1", "--port=0", ...flags];
  const input = { program: "mesos-master", specs: masterFlags, argv, env: {}, readFile: () => "", version: "1" };
  const outcome = parseStoutFlags(input);
  if (outcome.kind !== "flags") throw new Error(JSON.stringify(outcome));
  return masterOptionsFromFlags(outcome.flags, createLogger({ program: "mesos-master", logDir: dir, quiet: true }));
}

test("--external_log_file is shown as the master's log", async () => {
  writeFileSync(join(dir, "supervisor.log"), "from the supervisor\n");
  const master = await startMaster(await optionsOf(`--external_log_file=${dir}/supervisor.log`));
  const port = new URL(master.url).port;
  const answer = await fetch(`http://127.0.0.1:${port}/files/read?path=/master/log&offset=0`);
  await master.stop();
  expect(await answer.json()).toEqual({ offset: 0, data: "from the supervisor\n" });
});

test("a ZooKeeper that refuses is one sentence that names the flag", async () => {
  const server = await FakeZooKeeper.start();
  const client = new ZooKeeper(`zk://${server.connectString}`);
  await client.create("/leaf", new Uint8Array(), { mode: "ephemeral" }); // Such a node may have no children.
  const refusal = await startMaster(await optionsOf(`--zk=zk://${server.connectString}/leaf`)).catch((error: unknown) => error);
  await client.close();
  await server.stop();
  expect(refusal).toBeInstanceOf(StartError);
  expect((refusal as StartError).message).toMatch(/^master: --zk: can't contend for leadership in \/leaf: /);
});

test("/metrics/snapshot has what the registrar and the allocation runs of the original tell", async () => {
  const startMs = Date.now();
  const master = await startMaster(await optionsOf());
  let metrics: Readonly<Record<string, number>> = {};
  await vi.waitFor(async () => {
    metrics = (await (await fetch(`http://127.0.0.1:${new URL(master.url).port}/metrics/snapshot`)).json()) as typeof metrics;
    expect(Object.keys(metrics)).toEqual(expect.arrayContaining(["allocator/mesos/allocation_run_ms"]));
  }, 5_000);
  await master.stop();
  const registrar = ["log/ensemble_size", "log/recovered", "queued_operations", "registry_size_bytes", "state_fetch_ms"];
  expect(Object.keys(metrics)).toEqual(expect.arrayContaining(registrar.map((name) => `registrar/${name}`)));
  expect(metrics["master/uptime_secs"]).toBeLessThanOrEqual((Date.now() - startMs) / 1000);
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
