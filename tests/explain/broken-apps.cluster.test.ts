// Apps and frameworks that are broken on purpose: each has to be told its true cause, by Marathon with the master's help, or by the
// master alone. The image that cannot be pulled needs Docker: unpullable-image.docker.test.ts.
import { Scheduler } from "@mesolite/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { TestFramework } from "../support/framework.ts";
import { json } from "../support/http.ts";
import { runProgram } from "../support/program.ts";
import { type ExplainedCluster, type RoleAnswer, startExplained } from "./explained-cluster.ts";

let it: ExplainedCluster;

beforeAll(async () => {
  it = await startExplained("broken-apps");
});

afterAll(async () => {
  await it.stop();
});

/** mesolite explain, as an operator types it. */
async function printed(name: string): Promise<string> {
  const { status, output } = await runProgram("mesolite", [
    "explain",
    name,
    "--marathon",
    it.marathonUrl,
    "--master",
    it.masterUrl,
  ]);
  expect(status, output).toBe(0);
  return output;
}

function operator(call: Record<string, unknown>): Promise<unknown> {
  return json(`${it.masterUrl}/api/v1`, { method: "POST", body: call });
}

async function agentId(): Promise<string> {
  const { slaves } = await json<{ slaves: { id: string }[] }>(`${it.masterUrl}/slaves`);
  return slaves[0]?.id ?? "";
}

test("too big for every agent", async () => {
  await it.deploy({ id: "/too-big", cpus: 64 });
  const { agents } = await it.because("/too-big", ["offersDoNotFit"]);
  expect(agents[0]?.mismatches).toMatchObject([{ reason: "InsufficientCpus", wanted: 64, available: 8 }]);
  expect(agents[0]?.changes).toMatchObject([{ kind: "scalar", resource: "cpus", by: 56 }]);
  const text = await printed("/too-big");
  expect(text).toContain("56 cpus short (wants 64, offered 8)");
  expect(text).toContain("even the whole agent has only 8 cpus");
  await it.destroy("/too-big");
});

test("accepts only resources of a role that has none", async () => {
  await it.deploy({ id: "/dev/wrong-role", role: "dev", acceptedResourceRoles: ["dev"] });
  const { agents } = await it.because("/dev/wrong-role", ["offersDoNotFit"]);
  expect(agents[0]?.mismatches).toMatchObject([{ reason: "UnfulfilledRole", accepted: ["dev"], held: ["*"] }]);
  expect(agents[0]?.changes).toMatchObject([{ kind: "acceptRoles", add: ["*"] }]);
  expect(await printed("/dev/wrong-role")).toContain(
    'its resources are not reserved, the app accepts only those reserved for "dev"',
  );
  await it.destroy("/dev/wrong-role");
});

test("a constraint that no agent meets", async () => {
  await it.deploy({ id: "/constrained", constraints: [["rack", "LIKE", "r[5-9]"]] });
  const { agents } = await it.because("/constrained", ["offersDoNotFit"]);
  expect(agents[0]?.mismatches).toMatchObject([
    { reason: "UnfulfilledConstraint", constraint: ["rack", "LIKE", "r[5-9]"], found: "r1" },
  ]);
  expect(agents[0]?.changes).toMatchObject([
    { kind: "constraint", drop: ["rack", "LIKE", "r[5-9]"], instead: ["rack", "LIKE", "r1"] },
  ]);
  await it.destroy("/constrained");
});

test("a port that another app has taken", async () => {
  const port = { requirePorts: true, portDefinitions: [{ port: 31_005 }] };
  await it.deploy({ id: "/first", ...port });
  await eventually("the first app runs", async () => {
    const { app } = await json<{ app: { tasksRunning: number } }>(`${it.marathonUrl}/v2/apps//first`);
    return app.tasksRunning === 1;
  });
  await it.deploy({ id: "/second", ...port, portDefinitions: [{ port: 31_005 }] });
  const { agents } = await it.because("/second", ["offersDoNotFit"]);
  expect(agents[0]?.mismatches).toMatchObject([{ reason: "InsufficientPorts", missing: [31_005] }]);
  expect(agents[0]?.changes).toMatchObject([{ kind: "ports", missing: [31_005], more: 0 }]);
  await it.destroy("/second");
  await it.destroy("/first");
});

test("offers that another framework hoards", async () => {
  const hoarder = await TestFramework.start(it.cluster.masterAddress, "hoarder");
  await eventually("the hoarder holds everything", async () => {
    const { frameworks } = await json<{ frameworks: { id: string; offered_resources: { cpus: number } }[] }>(
      `${it.masterUrl}/state`,
    );
    return frameworks.find(({ id }) => id === hoarder.id)?.offered_resources.cpus === 8;
  });
  await it.deploy({ id: "/starved" });
  const { master } = await it.because(
    "/starved",
    ["noOffers"],
    (answer) => answer.master?.agents[0]?.reason.kind === "nothingFree",
  );
  const [agent] = master?.agents ?? [];
  expect(agent?.reason).toMatchObject({ holders: [{ frameworkId: hoarder.id, frameworkName: "hoarder", offered: { cpus: 8 } }] });
  expect(agent?.changes).toMatchObject([{ kind: "free" }]);
  expect(await printed("/starved")).toMatch(/hoarder \(role \*\) has held cpus:8.*in offers that it has not answered/);
  await hoarder.end();
  await eventually(
    "the app runs",
    async () => (await json<{ app: { tasksRunning: number } }>(`${it.marathonUrl}/v2/apps//starved`)).app.tasksRunning === 1,
  );
  await it.destroy("/starved");
});

test("a framework that has declined for ten minutes", async () => {
  const scheduler: Scheduler = new Scheduler({
    master: it.cluster.masterAddress,
    framework: { name: "picky", user: "root" },
    onOffers: (offers) => void scheduler.decline(offers, { refuseMs: 600_000 }),
  });
  const id = await scheduler.start();
  const answer = await eventually("its refusal is told", async () => {
    const { frameworks } = await json<{ frameworks: { roles: RoleAnswer[] }[] }>(`${it.masterUrl}/explain?framework_id=${id}`);
    const [agent] = frameworks[0]?.roles[0]?.agents ?? [];
    return agent?.reason.kind === "filtered" && agent;
  });
  const { sinceMs, untilMs } = answer.reason as unknown as { sinceMs: number; untilMs: number };
  expect(untilMs - sinceMs).toBe(600_000);
  expect(answer.changes).toMatchObject([{ kind: "wait", untilMs }]);
  expect(await printed("picky")).toMatch(/the framework declined it .* ago and asked not to be offered it for another 1?\d min/);
  await scheduler.teardown();
});

test("a role whose quota is used up", async () => {
  const limits = (cpus: number): object => ({ cpus: { value: cpus }, mem: { value: 0 } });
  const quota = (values: object): Promise<unknown> =>
    operator({ type: "UPDATE_QUOTA", update_quota: { force: true, quota_configs: [{ role: "dev", limits: values }] } });
  await quota(limits(0));
  await it.deploy({ id: "/dev/limited", role: "dev" });
  const { master } = await it.because(
    "/dev/limited",
    ["noOffers"],
    (answer) => answer.master?.agents[0]?.reason.kind === "quotaLimit",
  );
  expect(master?.agents[0]?.reason).toMatchObject({ role: "dev" });
  expect(master?.agents[0]?.changes).toMatchObject([{ kind: "raiseLimit", role: "dev" }]);
  await quota({});
  await it.destroy("/dev/limited");
});

test("an agent that an operator deactivated", async () => {
  const agent_id = { value: await agentId() };
  await operator({ type: "DEACTIVATE_AGENT", deactivate_agent: { agent_id } });
  await it.deploy({ id: "/nowhere" });
  const { master } = await it.because(
    "/nowhere",
    ["noOffers"],
    (answer) => answer.master?.agents[0]?.reason.kind === "agentInactive",
  );
  expect(master?.agents[0]).toMatchObject({ reason: { why: "deactivated" }, text: "an operator deactivated it" });
  expect(master?.agents[0]?.changes[0]).toEqual({ kind: "activateAgent" });
  await operator({ type: "REACTIVATE_AGENT", reactivate_agent: { agent_id } });
  await it.destroy("/nowhere");
});

test("a task that crashes again and again", async () => {
  await it.deploy({ id: "/crashes", cmd: "exit 3", backoffSeconds: 5 });
  const { causes } = await it.because("/crashes", ["tasksFail", "backingOff"]);
  const [failure, delay] = causes;
  expect(failure).toMatchObject({ kind: "tasksFail", state: "TASK_FAILED" });
  expect(failure?.text).toContain("exited with status 3");
  expect(delay?.text).toMatch(/the next launch waits another/);
  await it.destroy("/crashes");
});

test("a task that runs and is not healthy", async () => {
  const check = {
    protocol: "COMMAND",
    command: { value: "exit 7" },
    maxConsecutiveFailures: 100,
    gracePeriodSeconds: 0,
    intervalSeconds: 1,
    delaySeconds: 0,
  };
  await it.deploy({ id: "/sick", healthChecks: [check] });
  const { causes } = await it.because("/sick", ["unhealthy"]);
  expect(causes[0]).toMatchObject({ kind: "unhealthy", instances: 1 });
  await it.destroy("/sick");
});

test("an app whose dependency does not come up", async () => {
  const common = { cmd: "sleep 1000", mem: 32, instances: 1 };
  const apps = [
    { ...common, id: "/shop/db", cpus: 99 },
    { ...common, id: "/shop/web", cpus: 0.1, dependencies: ["/shop/db"] },
  ];
  await json(`${it.marathonUrl}/v2/groups`, { method: "POST", body: { id: "/shop", apps } });
  const { causes } = await it.because("/shop/web", ["waitsForDeployment"]);
  expect(causes[0]).toMatchObject({
    kind: "waitsForDeployment",
    blockers: [{ appId: "/shop/db", isDependency: true, wanted: 1, running: 0 }],
  });
  expect(await printed("shop/web")).toContain("waits for /shop/db, which it depends on (0 of 1 running)");
  await json(`${it.marathonUrl}/v2/groups//shop?force=true`, { method: "DELETE" });
});
