import { describe, expect, it } from "vitest";
import { agentId, commandTask, masterPid, World } from "../../test/world.ts";

/** A running task whose updates nobody acknowledges, and a master that keeps pinging. */
function silent(fields = {}): World {
  const world = new World().up();
  world.run(commandTask("t", fields));
  world.containerStarted("t");
  return world;
}

function wait(world: World, ms: number): void {
  for (let left = ms; left > 0; left -= 15_000) {
    world.advance(Math.min(left, 15_000));
    world.master({ name: "mesos.internal.PingSlaveMessage", body: { connected: true } }, "slave-observer(1)@10.0.0.1:5050");
  }
}

describe("an update that nobody acknowledges", () => {
  it("is sent again after 10 s, 20 s, 40 s … at most 10 min", () => {
    const world = silent();
    const at: number[] = [world.nowMs];
    for (let sent = 1; at.length < 10;) {
      wait(world, 1_000);
      if (world.updates("t").length === sent) continue;
      sent++;
      at.push(world.nowMs);
    }
    const pauses = at.slice(1).map((ms, i) => (ms - (at[i] ?? 0)) / 1_000);
    expect(pauses).toEqual([10, 20, 40, 80, 160, 320, 600, 600, 600]);
    expect(world.states("t")).toEqual(["TASK_STARTING"]);
  });

  it("begins anew with the next one", () => {
    const world = silent();
    wait(world, 30_000);
    world.ack("t");
    const sent = world.updates("t").length;
    wait(world, 9_000);
    expect(world.updates("t")).toHaveLength(sent);
    wait(world, 1_000);
    expect(world.updates("t")).toHaveLength(sent + 1);
  });

  it("rests without a master, and is resent when one confirms the agent", () => {
    const world = silent();
    world.feed({ kind: "masterDetected" });
    world.advance(3_600_000);
    expect(world.updates("t")).toHaveLength(1);
    world.feed({ kind: "masterDetected", pid: masterPid });
    world.advance(1_000);
    expect(world.updates("t")).toHaveLength(1);
    world.master({ name: "mesos.internal.SlaveReregisteredMessage", body: { agent_id: { value: agentId } } });
    expect(world.updates("t")).toHaveLength(2);
  });

  it("is not forgotten for an acknowledgement of another", () => {
    const world = silent();
    const ack = (uuid: Uint8Array) =>
      world.master({
        name: "mesos.internal.StatusUpdateAcknowledgementMessage",
        body: { agent_id: { value: agentId }, framework_id: { value: "f-1" }, task_id: { value: "t" }, uuid },
      });
    const uuid = world.last("t").uuid as Uint8Array;
    ack(new Uint8Array(16));
    expect(world.states("t")).toEqual(["TASK_STARTING"]);
    ack(uuid);
    ack(uuid);
    expect(world.states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING"]);
  });
});

describe("a flapping health check while the framework is away", () => {
  it("does not fill the store, and its newest result is what arrives", () => {
    const health_check = {
      type: "TCP",
      tcp: { port: 1 },
      delay_seconds: 0,
      interval_seconds: 0,
      consecutive_failures: 3,
      grace_period_seconds: 0,
    };
    const world = silent({ health_check });
    for (let i = 0; i < 300; i++) {
      world.advance(0);
      const checkId = world.of("runCheck").at(-1)?.checkId ?? "";
      world.feed({ kind: "checkFinished", checkId, result: { kind: "tcp", connected: i % 2 === 0 } });
    }
    world.containerExited("t", { kind: "exited", code: 0 });
    expect([...world.store.keys()].filter((key) => key.startsWith("updates/")).length).toBeLessThan(80);
    const statuses: (boolean | undefined)[] = [];
    while (world.ack("t")) statuses.push(world.updates("t").at(-1)?.status.healthy);
    expect(world.last("t").state).toBe("TASK_FINISHED");
    expect(world.updates("t").findLast((update) => update.status.state === "TASK_RUNNING")?.status.healthy).toBe(false);
  });
});
