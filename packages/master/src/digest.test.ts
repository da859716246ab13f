import { expect, test } from "vitest";
import { World } from "../test/kit/world.ts";
import { defaultMasterFlags, Master, masterDigest, type MasterEvent } from "./index.ts";

const text = (pieces: Iterable<string>): string => [...pieces].join("");

function started(): Master {
  const master = new Master();
  const masterInfo = { id: "m", ip: 0, port: 5050 };
  master.step({ kind: "started", seed: 1, recovered: new Map(), masterInfo, flags: defaultMasterFlags }, 1_000);
  return master;
}

const subscribed: MasterEvent = {
  kind: "schedulerSubscribed",
  streamId: "s",
  subscribe: { framework_info: { user: "u", name: "f", roles: ["*"], capabilities: [{ type: "MULTI_ROLE" }] } },
};

test("is equal after equal events, and not after others", () => {
  const [one, two] = [started(), started()];
  expect(text(masterDigest(one))).toBe(text(masterDigest(two)));
  one.step(subscribed, 2_000);
  expect(text(masterDigest(one))).not.toBe(text(masterDigest(two)));
  two.step(subscribed, 2_001);
  expect(text(masterDigest(one))).not.toBe(text(masterDigest(two)));
});

test("is of the moment of the call, however late it is read", () => {
  const master = started();
  master.step(subscribed, 2_000);
  const before = text(masterDigest(master));
  const pieces = masterDigest(master);
  master.step({ kind: "heartbeatDue", streamId: "s" }, 17_000); // Counts up in place.
  master.step({ kind: "schedulerStreamClosed", streamId: "s" }, 18_000);
  expect(text(pieces)).toBe(before);
  expect(text(masterDigest(master))).not.toBe(before);
});

test("is the same before and after somebody asked for reasons", () => {
  const world = new World();
  world.newAgent().register();
  const framework = world.newScheduler().subscribe();
  world.settle();
  framework.decline(framework.lastOffer, 5);
  const before = text(masterDigest(world.master));
  world.master.explain({ frameworkId: framework.id ?? "" }, world.nowMs + 60_000);
  expect(text(masterDigest(world.master))).toBe(before);
});
