// Run by node's own test runner: a test cluster with a framework in process and one over HTTP. Nothing may keep the process alive.
import assert from "node:assert/strict";
import test from "node:test";
import { Scheduler, task } from "@mesolite/sdk";
import { testCluster } from "@mesolite/sdk/testing";

for (const how of ["in process", "over HTTP"]) {
  test(`a task ends, ${how}`, async () => {
    const cluster = await testCluster({ agents: 2 });
    const states = [];
    const options = {
      framework: { name: "once", user: "u" },
      onOffers: ([offer, ...others]) => {
        if (states.length === 0) void scheduler.launch(offer, [task({ name: "t", command: "sleep 60" })]);
        else others.push(offer);
        for (const other of others) void scheduler.decline(other, { refuseMs: 3_600_000 });
      },
      onUpdate: ({ state }) => void states.push(state),
    };
    const scheduler = how === "in process" ? cluster.scheduler(options) : new Scheduler({ ...options, master: cluster.url });
    await scheduler.start();
    await cluster.until(() => states.at(-1) === "TASK_FINISHED");
    assert.deepEqual(states.slice(0, 2), ["TASK_STARTING", "TASK_RUNNING"]);
    scheduler.stop();
    await cluster.close();
  });
}
