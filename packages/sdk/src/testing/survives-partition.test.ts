import { task } from "@mesolite/sdk";
import { testCluster } from "@mesolite/sdk/testing";
import { expect, test } from "vitest";

test("one web server runs, also when its agent is cut off and comes back", async () => {
  const cluster = await testCluster({ masters: 1, agents: 3 });
  let wanted: string | undefined; // The id of the task that is to run.
  const scheduler = cluster.scheduler({
    framework: { name: "web", failoverTimeoutMs: 3_600_000 },
    onOffers: (offers) => {
      for (const offer of offers) {
        const web = task({ name: "web", command: "python3 -m http.server" });
        if (wanted === undefined) void scheduler.launch(offer, [web]);
        else void scheduler.decline(offer);
        wanted ??= web.task_id.value;
      }
    },
    onUpdate: ({ task_id, state }) => {
      if (state === "TASK_UNREACHABLE" && task_id.value === wanted) wanted = undefined;
      if (state === "TASK_RUNNING" && task_id.value !== wanted) void scheduler.kill(task_id);
    },
  });
  await scheduler.start();
  const running = () => cluster.agents.filter((agent) => agent.running.length > 0);
  await cluster.until(() => running().length === 1);
  const [lost] = running();
  cluster.partition(lost!);
  await cluster.advance("75s"); // Five pings of 15 s without an answer: the agent counts as unreachable.
  await cluster.until(() => running().length === 2); // The other one, and the one that nobody can reach.
  cluster.heal(lost);
  await cluster.until(() => running().length === 1);
  expect(running()[0]).not.toBe(lost);
  await cluster.close();
});
