// What a task asks for is what it gets: a memory hog is ended, and busy tasks share a core by their cpus.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { startCluster, type TestCluster } from "../support/cluster.ts";
import { TestFramework } from "../support/framework.ts";
import { json } from "../support/http.ts";
import { need } from "../support/needs.ts";

let cluster: TestCluster | undefined;
let framework: TestFramework | undefined;

afterAll(async () => {
  await framework?.end();
  await cluster?.stop();
});

async function running(): Promise<{ cluster: TestCluster; framework: TestFramework }> {
  cluster ??= await startCluster("isolation");
  framework ??= await TestFramework.start(cluster.masterAddress, "isolation");
  return { cluster, framework };
}

test("a task that takes more memory than it asked for is killed, and told why", async (context) => {
  need(context, "root", "cgroupV1");
  const { framework } = await running();
  // tail keeps all of an endless line. 64 MB, and the 32 that Mesos adds to a command for its executor.
  const id = await framework.launch({ name: "hog", command: "tail /dev/zero", memMiB: 64 });
  const status = await framework.reaches(id, "TASK_FAILED");
  expect(status.reason).toBe("REASON_CONTAINER_LIMITATION_MEMORY");
  expect(status.message).toMatch(/^Memory limit exceeded: Requested: 96MB Maximum Used: 96MB\n\nMEMORY STATISTICS:\n/);
  expect(framework.states(id)).toEqual(["TASK_STARTING", "TASK_RUNNING", "TASK_FAILED"]);
});

interface Usage {
  readonly executor_id: string;
  readonly statistics: { readonly cpus_user_time_secs: number; readonly cpus_system_time_secs: number };
}

test("two busy tasks on one core get it in proportion to their cpus", async (context) => {
  need(context, "root", "cgroupV1");
  const { cluster, framework } = await running();
  // The same core for both, so that they compete however many the machine has.
  const command = "exec taskset -c 0 sh -c 'while :; do :; done'";
  const one = await framework.launch({ name: "one", command, cpus: 1 });
  const three = await framework.launch({ name: "three", command, cpus: 3 });
  for (const id of [one, three]) await framework.reaches(id, "TASK_RUNNING");
  const cpuSecs = async (): Promise<Map<string, number>> => {
    const all = await json<Usage[]>(`http://${cluster.agentAddress}/monitor/statistics`);
    return new Map(all.map(({ executor_id, statistics: s }) => [executor_id, s.cpus_user_time_secs + s.cpus_system_time_secs]));
  };
  await sleep(500);
  const before = await cpuSecs();
  await sleep(6_000);
  const after = await cpuSecs();
  const used = (id: string): number => (after.get(id) ?? Number.NaN) - (before.get(id) ?? Number.NaN);
  expect(used(one)).toBeGreaterThan(0.3);
  const ratio = used(three) / used(one);
  expect(ratio).toBeGreaterThan(3 * 0.9);
  expect(ratio).toBeLessThan(3 * 1.1);
  for (const id of [one, three]) {
    await framework.kill(id, 0);
    await framework.reaches(id, "TASK_KILLED");
  }
});

test("the agent tells that it limits, where its master is, and which sandboxes it shows", async (context) => {
  need(context, "root", "cgroupV1");
  const { cluster, framework } = await running();
  const id = await framework.launch({ name: "shown", command: "exec sleep 1000" });
  await framework.reaches(id, "TASK_RUNNING");
  const { flags } = await json<{ flags: { isolation: string } }>(`http://${cluster.agentAddress}/flags`);
  expect(flags.isolation).toBe("cgroups/cpu,cgroups/mem");
  const master = await json<{ hostname: string }>(`http://${cluster.masterAddress}/state`);
  const state = await json<{ master_hostname: string }>(`http://${cluster.agentAddress}/state`);
  expect(state.master_hostname).toBe(master.hostname);
  const shown = await json<Record<string, string>>(`http://${cluster.agentAddress}/files/debug`);
  expect(Object.keys(shown).filter((path) => path.includes(`/executors/${id}/`))).toHaveLength(3);
  await framework.kill(id);
  await framework.reaches(id, "TASK_KILLED");
});
