/** Looks at containers that fail: what a lack of descriptors does to an agent. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import type { Cgroups } from "../src/cgroup/cgroups.ts";
import { isSupervisor } from "../src/process/container-processes.ts";
import { processWorld } from "./process-world.ts";

let short = false;
const answer = <T>(value: T): T => {
  if (short) throw Object.assign(new Error("EMFILE: too many open files"), { code: "EMFILE" });
  return value;
};
/** The kernel's files can't be read while `short`; else there are no cgroups, so that processes are found by their session. */
const cgroups: Cgroups = {
  version: 1,
  create: () => {},
  joins: () => [],
  pids: () => answer(undefined),
  freeze: () => {},
  oomKills: () => answer(0),
  memory: () => answer(undefined),
  usage: () => answer({}),
  remove: async () => true,
  list: () => [],
};
const world = processWorld({ cgroups, switchUser: false });
afterEach(() => world.remove());

test("a container whose end could not be looked into is reported when it can", async () => {
  const maker = await world.make();
  const exits: unknown[] = [];
  maker.onExit(({ exit }) => exits.push(exit));
  const [lasting, ending] = [world.command("sleep 1000"), world.command("sleep 0.5")];
  const outcome = await maker.launch(lasting, 1);
  await maker.launch(ending, 1);
  short = true;
  await sleep(3000);
  expect(exits).toEqual([]);
  expect(world.log).toHaveLength(1);
  short = false;
  for (let waitedMs = 0; waitedMs < world.patienceMs && exits.length === 0; waitedMs += 50) await sleep(50);
  expect(exits).toEqual([{ kind: "exited", code: 0 }]);
  if (outcome.kind !== "started") throw new Error(outcome.message);
  expect(isSupervisor({ containerId: lasting.containerId, pid: outcome.pid ?? 0 })).toBe(true);
  await maker.kill(lasting.containerId, "SIGKILL");
  for (let waitedMs = 0; waitedMs < world.patienceMs && exits.length === 1; waitedMs += 50) await sleep(50);
  expect(exits).toHaveLength(2);
  for (const spec of [lasting, ending]) await maker.destroy(spec.containerId);
  await maker.close();
}, 30_000);
