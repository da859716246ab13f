import type { HealthCheck } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { commandTask, World } from "../../test/world.ts";
import { newHealthCheck, stepHealth } from "./health-check.ts";

const health: HealthCheck = {
  type: "TCP",
  tcp: { port: 80 },
  delay_seconds: 2,
  interval_seconds: 5,
  consecutive_failures: 2,
  grace_period_seconds: 4,
};

function checked(fields = {}): World {
  const world = new World().up();
  world.run(commandTask("t", { health_check: health, ...fields }));
  world.containerStarted("t");
  world.ackAll("t");
  return world;
}

function answer(world: World, connected: boolean): void {
  const check = world.of("runCheck").at(-1);
  world.feed({ kind: "checkFinished", checkId: check?.checkId ?? "", result: { kind: "tcp", connected } });
  world.ackAll("t");
}

describe("the health check machine", () => {
  it("has the protocol's defaults", () => {
    expect(newHealthCheck({}, 0, undefined)).toMatchObject({
      delayMs: 15_000,
      intervalMs: 10_000,
      timeoutMs: 20_000,
      failuresToKill: 3,
      graceMs: 10_000,
    });
  });

  it("reports the first success, every failure after, the first success again", () => {
    let state = newHealthCheck(health, 0, undefined);
    const reports = [false, true, true, false, true, false, false].map((healthy, i) => {
      const outcome = stepHealth(state, healthy, i * 1_000);
      state = outcome.next;
      return [outcome.report, outcome.kill];
    });
    expect(reports).toEqual([
      [undefined, false], // In the grace period.
      [true, false],
      [undefined, false],
      [false, false], // It has been healthy: the grace is over.
      [true, false],
      [false, false],
      [false, true],
    ]);
  });
});

describe("a task with a health check", () => {
  it("is checked after the delay, and an interval after each result", () => {
    const world = checked();
    world.advance(1_999);
    expect(world.of("runCheck")).toEqual([]);
    world.advance(1);
    expect(world.of("runCheck")[0]).toMatchObject({ probe: { kind: "tcp", host: "127.0.0.1", port: 80 }, timeoutMs: 20_000 });
    world.advance(60_000);
    expect(world.of("runCheck")).toHaveLength(1);
    answer(world, true);
    expect(world.last("t")).toMatchObject({
      state: "TASK_RUNNING",
      healthy: true,
      reason: "REASON_TASK_HEALTH_CHECK_STATUS_UPDATED",
    });
    world.advance(5_000);
    expect(world.of("runCheck")).toHaveLength(2);
  });

  it("is killed when it stays unhealthy, and says so", () => {
    const world = checked();
    world.advance(2_000);
    answer(world, true);
    for (let i = 0; i < 2; i++) {
      world.advance(5_000);
      answer(world, false);
    }
    expect(world.of("killContainer").map((effect) => effect.signal)).toEqual(["SIGTERM"]);
    const checks = world.of("runCheck").length;
    world.advance(2_000);
    expect(world.of("runCheck")).toHaveLength(checks);
    world.containerExited("t", { kind: "signaled", signal: 15 });
    world.ackAll("t");
    expect(world.last("t")).toMatchObject({ state: "TASK_KILLED", healthy: false });
    expect(world.states("t")).toContain("TASK_KILLING");
  });

  it("goes on being checked after a restart of the agent, without a second report of the same", () => {
    const world = checked();
    world.advance(2_000);
    answer(world, true);
    world.crash().up();
    world.advance(5_000);
    expect(world.of("runCheck")).toHaveLength(1);
    answer(world, true);
    expect(world.updates("t")).toEqual([]);
  });

  it("ignores results of checks of before", () => {
    const world = checked();
    world.advance(2_000);
    world.feed({
      kind: "checkFinished",
      checkId: `${world.box("t").spec.containerId}/health/old`,
      result: { kind: "tcp", connected: true },
    });
    expect(world.states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING"]);
  });
});

describe("a task with a general check", () => {
  it("carries its status in every update, and reports changes", () => {
    const world = checked({
      health_check: undefined,
      check: { type: "COMMAND", command: { command: { value: "./check" } }, delay_seconds: 1, interval_seconds: 1 },
    });
    expect(world.last("t").check_status).toEqual({ type: "COMMAND", command: {} });
    const codes = [0, 0, 3].map((exitCode) => {
      world.advance(1_000);
      world.feed({
        kind: "checkFinished",
        checkId: world.of("runCheck").at(-1)?.checkId ?? "",
        result: { kind: "command", exitCode },
      });
      world.ackAll("t");
      return [world.last("t").check_status?.command?.exit_code, world.states("t").length];
    });
    expect(codes).toEqual([
      [0, 3],
      [0, 3],
      [3, 4],
    ]);
    expect(world.last("t").reason).toBe("REASON_TASK_CHECK_STATUS_UPDATED");
  });

  it.each(["check", "health_check"] as const)(
    "that is a command runs in the environment and the sandbox of its container: %s",
    (kind) => {
      const command = { value: "./check", environment: { variables: [{ name: "OF_THE_CHECK", value: "1" }] } };
      const times = { delay_seconds: 1, interval_seconds: 1 };
      const world = checked({
        health_check: { type: "COMMAND", command, ...times },
        ...(kind === "check" && { health_check: undefined, check: { type: "COMMAND", command: { command }, ...times } }),
      });
      const { spec } = world.box("t");
      const environment = { ...spec.environment, OF_THE_CHECK: "1" };
      for (const life of ["the first", "another"]) {
        world.advance(1_000);
        expect(world.of("runCheck").at(-1)?.probe, life).toMatchObject({ environment, sandboxDir: spec.sandboxDir });
        world.crash().up();
      }
    },
  );
});
