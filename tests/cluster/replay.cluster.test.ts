// What a real master recorded reaches the same state again.
import { readdirSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { startCluster, type TestCluster } from "../support/cluster.ts";
import { TestFramework } from "../support/framework.ts";
import { json } from "../support/http.ts";
import { runProgram } from "../support/program.ts";
import { scratchFolder } from "../support/scratch.ts";

describe("a recorded master", () => {
  const cleanups: (() => Promise<unknown> | void)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  async function recordedLife(): Promise<{
    records: string;
    cluster: TestCluster;
    framework: TestFramework;
    taskId: string;
    atMs: number;
  }> {
    const records = scratchFolder("records");
    cleanups.push(() => records.remove());
    const cluster = await startCluster("replay", [], undefined, undefined, [`--record=${records.path}`]);
    cleanups.push(() => cluster.stop());
    const framework = await TestFramework.start(cluster.masterAddress, "recorded");
    cleanups.push(() => framework.scheduler.stop());
    const taskId = await framework.launch({ name: "short", command: "sleep 1; exit 4", cpus: 0.25 });
    await framework.reaches(taskId, "TASK_RUNNING");
    const atMs = Date.now();
    await framework.reaches(taskId, "TASK_FAILED");
    return { records: records.path, cluster, framework, taskId, atMs };
  }

  test("that ended in good order replays to the recorded state, and tells what it knew at a moment", async () => {
    const { records, cluster, taskId, atMs } = await recordedLife();
    await cluster.master.stop();
    const whole = await runProgram("mesolite", ["replay", records]);
    expect(whole.output).toMatch(/\d+ events from \S+Z to \S+Z\n/);
    expect(whole.output).toContain("The state is the recorded one at the one moment whose hash was recorded");
    expect(whole.status).toBe(0);
    const moment = await runProgram("mesolite", ["replay", records, "--until", new Date(atMs).toISOString()]);
    expect(moment.output).toContain("(there are more)");
    expect(moment.output).toMatch(/Agents: 1\n.*active {2}used cpus 0\.25/);
    expect(moment.output).toMatch(new RegExp(`Tasks of recorded: 1\n  ${taskId}  TASK_RUNNING  on `));
    expect(moment.output).toMatch(/Why no \(more\) offers:\nFramework recorded/);
    expect(moment.status).toBe(0);
  });

  test("that was killed replays up to its last moment", async () => {
    const { records, cluster } = await recordedLife();
    await new Promise((resolve) => setTimeout(resolve, 500)); // Lines are gathered for 200 ms.
    await cluster.master.stop("SIGKILL");
    const { output, status } = await runProgram("mesolite", ["replay", records]);
    expect(output).toContain("the master ended without closing the recording");
    expect(output).toContain("nothing to compare with");
    expect(status).toBe(0);
    const late = await runProgram("mesolite", ["replay", records, "--until", "+10mins"]);
    expect(late.output).toMatch(/Tasks of recorded: 0; 1 ended before/);
  });

  test("of which more was recorded than is kept replays from a snapshot on", async () => {
    const records = scratchFolder("records");
    cleanups.push(() => records.remove());
    const flags = [`--record=${records.path}`, "--record_max_size=4MB"];
    const cluster = await startCluster("rotation", [], undefined, undefined, flags);
    cleanups.push(() => cluster.stop());
    const rotated = (): boolean => readdirSync(`${records.path}/${readdirSync(records.path)[0]}`)[0] !== "000001.rec";
    let calls = 0;
    for (; calls < 3_000 && !rotated(); calls++) {
      // Random digits: they can't be packed well.
      const infos = Array.from({ length: 1_000 }, (_, i) => ({ role: `r${i}`, weight: 1 + Math.random() }));
      await json(`http://${cluster.masterAddress}/api/v1`, {
        method: "POST",
        body: { type: "UPDATE_WEIGHTS", update_weights: { weight_infos: infos } },
      });
    }
    expect(rotated()).toBe(true);
    await cluster.master.stop();
    const { output, status } = await runProgram("mesolite", ["replay", records.path]);
    expect(output).toMatch(/^Recording \S+\n\d+ events from \S+ to \S+, after a snapshot that stands for \d+\n/);
    expect(output).toMatch(/The state is the recorded one at all \d+ moments whose hash was recorded/);
    expect(status).toBe(0);
    const early = await runProgram("mesolite", ["replay", records.path, "--until", "+0secs"]);
    expect(early.output).toMatch(
      /the recording begins at \S+; what the master was told before \(since \S+\) was removed: see --record_max_size/,
    );
  });

  test("asked for what it never recorded is refused in a sentence", async () => {
    const { records, cluster } = await recordedLife();
    await cluster.master.stop();
    expect(readdirSync(records)).toHaveLength(1);
    const early = await runProgram("mesolite", ["replay", records, "--until", "2020-01-01T00:00:00Z"]);
    expect(early.output).toMatch(/^mesolite replay: --until 2020-01-01T00:00:00Z: the recording begins at /);
    expect(early.status).toBe(1);
    const nowhere = await runProgram("mesolite", ["replay", `${records}/none`]);
    expect(nowhere.output).toContain("none does not exist: give the directory that --record named");
  });
});
