// Run by node's own test runner: a test cluster with a framework in process and one over HTTP. Nothing may keep the process alive.
import assert from "node:assert/strict";
import test from "node:test";
import { Scheduler, task } from "@mesolite/sdk";
import { testCluster } from "@mesolite/sdk/testing";

for (const how of ["in process", "over HTTP"]) {
  void test(`a task ends, ${how}`, async () => {
    const cluster = await testCluster({ agents: 2 });
    const states = [];
    let launched = false;
    const options = {
      framework: { name: "once", user: "u" },
      onOffers: ([offer, ...others]) => {
        if (launched) others.push(offer);
        else void scheduler.launch(offer, [task({ name: "t", command: "sleep 60" })]);
        launched = true;
        for (const other of others) void scheduler.decline(other, { refuseMs: 3_600_000 });
      },
      onUpdate: ({ state }) => void states.push(state),
    };
    const scheduler = how === "in process" ? cluster.scheduler(options) : new Scheduler({ ...options, master: cluster.url });
    await scheduler.start();
    await cluster.until(() => states.at(-1) === "TASK_FINISHED");
    assert.deepEqual(states, ["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
    scheduler.stop();
    await cluster.close();
  });
}
