/** A supervisor that dies between its claim and its first word: it is held there by a cgroup file that is a FIFO nobody reads. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import type { Cgroups } from "../src/cgroup/cgroups.ts";
import { findRunningWith } from "../src/process/process-table.ts";
import { processWorld } from "./process-world.ts";

let fifo = "";
const cgroups: Cgroups = {
  version: 1,
  create: () => {},
  joins: () => [fifo],
  pids: () => undefined,
  freeze: () => {},
  oomKills: () => 0,
  memory: () => undefined,
  usage: () => ({}),
  remove: async () => true,
  list: () => [],
};
const world = processWorld({ cgroups, switchUser: false });
afterEach(() => world.remove());

test("a launch whose supervisor was killed fails, and does not wait for ever", async () => {
  fifo = join(world.directory, "fifo");
  execFileSync("mkfifo", [fifo]);
  const maker = await world.make();
  const spec = world.command("sleep 1000");
  const launched = maker.launch(spec, 1);
  const script = `${spec.containerId}/launch.1`;
  let pids: number[] = [];
  while (pids.length === 0) {
    await sleep(100);
    pids = await findRunningWith(script);
  }
  for (const pid of pids) process.kill(pid, "SIGKILL");
  expect(await launched).toMatchObject({
    kind: "failed",
    message: expect.stringContaining("before its command started") as string,
  });
  await maker.close();
}, 20_000);
