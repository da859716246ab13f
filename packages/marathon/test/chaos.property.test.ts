import fc from "fast-check";
import type { TaskState } from "@mesolite/wire";
import { expect, it } from "vitest";
import { agents, FakeCluster, sleepApp, type FakeTask } from "./fake-cluster.ts";
import type { Json } from "./http-answer.ts";

const ids = ["/a", "/g/b", "/g/c"];
const id = fc.constantFrom(...ids);
const deed = fc.oneof(
  fc.record({
    kind: fc.constant("put" as const),
    id,
    instances: fc.integer({ min: 0, max: 4 }),
    cmd: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant("restart" as const), id }),
  fc.record({ kind: fc.constant("delete" as const), id }),
  fc.record({ kind: fc.constant("cancel" as const), force: fc.boolean() }),
  fc.record({ kind: fc.constant("scaleGroup" as const), by: fc.constantFrom(0.5, 2) }),
  fc.record({
    kind: fc.constant("killTask" as const),
    pick: fc.nat(),
    how: fc.constantFrom("", "?scale=true&force=true", "?wipe=true"),
  }),
  fc.record({
    kind: fc.constant("taskUpdate" as const),
    pick: fc.nat(),
    state: fc.constantFrom<TaskState>("TASK_FAILED", "TASK_FINISHED", "TASK_UNREACHABLE", "TASK_GONE", "TASK_RUNNING"),
  }),
  fc.record({ kind: fc.constant("disconnect" as const) }),
  fc.record({ kind: fc.constant("crash" as const) }),
  fc.record({ kind: fc.constant("disobey" as const), obeys: fc.boolean() }),
  fc.record({ kind: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 40_000 }) }),
);

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function perform(c: FakeCluster, deed: Deed): void {
  switch (deed.kind) {
    case "put":
      c.http("PUT", `/v2/apps/${deed.id}?force=true`, sleepApp(deed.id, deed.instances, { cmd: `sleep ${deed.cmd}000` }));
      return;
    case "restart":
      c.http("POST", `/v2/apps/${deed.id}/restart?force=true`);
      return;
    case "delete":
      c.http("DELETE", `/v2/apps/${deed.id}`);
      return;
    case "cancel":
      for (const { id: deployment } of c.http("GET", "/v2/deployments").json)
        c.http("DELETE", `/v2/deployments/${deployment}?force=${deed.force}`);
      return;
    case "scaleGroup":
      c.http("PUT", "/v2/groups//g?force=true", { scaleBy: deed.by });
      return;
    case "killTask": {
      const task = pick(c.running(), deed.pick);
      if (task) c.http("POST", `/v2/tasks/delete${deed.how}`, { ids: [task.info.task_id.value] });
      return;
    }
    case "taskUpdate": {
      const task = pick([...c.tasks.values()], deed.pick);
      const isOver = task && !["TASK_STAGING", "TASK_STARTING", "TASK_RUNNING", "TASK_UNREACHABLE"].includes(task.state);
      if (task && !isOver) c.update(task.info.task_id.value, deed.state);
      return;
    }
    case "disconnect":
      return c.disconnect();
    case "crash":
      return c.restart(c.nowMs % 1000);
    case "disobey":
      c.obeysKills = deed.obeys;
      return;
    case "wait":
      return c.advance(deed.ms);
  }
}

function pick(tasks: readonly FakeTask[], n: number): FakeTask | undefined {
  return tasks[n % Math.max(1, tasks.length)];
}

/** All apps and tasks, ordered by id. */
function known(c: FakeCluster): Json[] {
  const items: Json[] = [...c.http("GET", "/v2/apps").json.apps, ...c.http("GET", "/v2/tasks").json.tasks];
  return items.sort((a, b) => (a.id < b.id ? -1 : 1));
}

it("runs what is wanted, no more and no less, once things have calmed down", () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 25 }), fc.nat(), (deeds, seed) => {
      const c = new FakeCluster(agents(3, 8)).start(seed);
      for (const one of deeds) perform(c, one);
      c.obeysKills = true;
      for (const task of c.tasks.values())
        if (task.state === "TASK_UNREACHABLE") c.update(task.info.task_id.value, "TASK_RUNNING");
      c.advance(900_000);
      expect(c.http("GET", "/v2/deployments").json).toEqual([]);
      const apps: Json[] = c.http("GET", "/v2/apps").json.apps;
      for (const app of apps)
        expect([app.id, c.running(app.id).length, app.tasksRunning]).toEqual([app.id, app.instances, app.instances]);
      expect(c.running()).toHaveLength(apps.reduce((sum: number, app: Json) => sum + app.instances, 0));
      // Dropping a deployment without rollback leaves an app as far as it had come.
      const isMixed = deeds.some((one) => one.kind === "cancel" && one.force);
      for (const app of isMixed ? [] : apps) {
        const wanted = String(app.cmd);
        expect(c.running(app.id).every((task) => task.info.command?.value === wanted)).toBe(true);
      }
      const before = known(c);
      c.restart();
      expect(known(c)).toEqual(before);
    }),
    { numRuns: 150 },
  );
});
