import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { StartError } from "@mesolite/daemons";
import { task } from "@mesolite/sdk";
import { testCluster } from "@mesolite/sdk/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replay } from "./replay.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(`${tmpdir()}/replay-`);
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Some minutes with everything that a master has to do with: many tasks, lost agents, its own end. */
async function record(crash: boolean): Promise<void> {
  const cluster = await testCluster({ agents: 4, record: dir });
  let launched = 0;
  const scheduler = cluster.scheduler({
    framework: { name: "busy", user: "u", checkpoint: true, failoverTimeoutMs: 3_600_000, roles: ["a", "b"] },
    onOffers: (offers) => {
      for (const offer of offers) {
        const id = `t${launched++}`;
        if (launched > 60) void scheduler.decline(offer, { refuseMs: 600_000 });
        else if (launched % 3 === 0) void scheduler.decline(offer, { refuseMs: 30_000 });
        else void scheduler.launch(offer, [task({ name: "t", id, command: `sleep ${launched}; exit ${launched % 2}` })]);
      }
    },
  });
  await scheduler.start();
  await cluster.advance("2m");
  const [lost, crashed] = cluster.agents;
  if (!lost || !crashed) throw new Error("no agents");
  cluster.partition(lost);
  cluster.crash(crashed);
  await cluster.advance("3m");
  cluster.heal();
  cluster.restart(crashed);
  await cluster.advance("3m");
  if (crash) {
    cluster.crashMaster();
    await cluster.advance("5s");
    cluster.restartMaster();
  }
  await cluster.advance("4m");
  await cluster.close();
}

test("a busy master reaches the recorded state again", async () => {
  await record(false);
  const { text, exitStatus } = replay(dir, {});
  expect(text).toMatch(/\d{4,} events from 2026-01-01T00:00:00\.000Z to 2026-01-01T00:1[12]:/);
  expect(text).toContain("The state is the recorded one at the one moment");
  expect(exitStatus).toBe(0);
});

test("the state at a moment has the lost agent and the reasons for no offers", async () => {
  await record(false);
  const { text } = replay(dir, { until: "+4mins" });
  expect(text).toMatch(/State at 2026-01-01T00:04:00\.\d{3}Z/);
  expect(text).toMatch(/Agents: 2\n {2}host-\d {2}\S+ {2}active {2}used /);
  expect(text).toMatch(/Unreachable agents: 2\n/);
  expect(text).toMatch(/Frameworks: 1\n {2}busy {2}\S+-0000 {2}active {2}roles a, b/);
  expect(text).toMatch(/Tasks of busy: \d+; \d+ ended before\n {2}t\d+ {2}TASK_/);
  expect(text).toMatch(/Why no \(more\) offers:\nFramework busy/);
});

test("each life of a master is a recording of its own", async () => {
  await record(true);
  const newest = replay(dir, {});
  expect(newest.exitStatus).toBe(0);
  const others = /\(2 recordings are there; .*: (\S+), (\S+)\)/.exec(newest.text);
  expect(newest.text).toContain(`Recording ${others?.[2]}`);
  const first = replay(dir, { recording: others?.[1] });
  expect(first.text).toContain("The state is the recorded one");
  expect(() => replay(dir, { recording: "other" })).toThrow("--recording other:");
});

test("what can't be replayed is refused in a sentence", async () => {
  expect(() => replay(dir, {})).toThrow(StartError);
  await record(false);
  expect(() => replay(dir, { until: "yesterday" })).toThrow("mesolite replay: --until yesterday: expected a time");
  expect(() => replay(dir, { until: "2020-01-01T00:00:00Z" })).toThrow("the recording begins at 2026-01-01T00:00:00.000Z");
});
