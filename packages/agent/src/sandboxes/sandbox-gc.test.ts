import { describe, expect, it } from "vitest";
import { commandTask, World } from "../../test/world.ts";
import { resolveFilesPath } from "./files-path.ts";
import { maxAgeMs } from "./sandbox-gc.ts";

const day = 86_400_000;

function withDone(...ids: readonly string[]): World {
  const world = new World().up();
  for (const id of ids) {
    world.run(commandTask(id));
    world.containerStarted(id);
    world.containerExited(id, { kind: "exited", code: 0 });
    world.ackAll(id);
  }
  return world;
}

describe("sandbox garbage collection", () => {
  it("keeps sandboxes for a time that shrinks as the disk fills", () => {
    expect(maxAgeMs(7 * day, 0.1, 0)).toBeCloseTo(6.3 * day);
    expect(maxAgeMs(7 * day, 0.1, 0.5)).toBeCloseTo(2.8 * day);
    expect(maxAgeMs(7 * day, 0.1, 0.95)).toBe(0);
  });

  it("looks at the disk every minute, and removes what is too old", () => {
    const world = withDone("a");
    world.advance(60_000);
    expect(world.of("measureDisk")).toHaveLength(1);
    world.feed({ kind: "diskUsage", fraction: 0.5 });
    expect(world.of("removePath")).toEqual([]);
    world.nowMs += 2.8 * day;
    world.feed({ kind: "diskUsage", fraction: 0.5 });
    const { sandboxDir } = world.box("a").spec;
    expect(world.of("removePath")).toEqual([{ kind: "removePath", path: sandboxDir }]);
    world.feed({ kind: "diskUsage", fraction: 0.5 });
    expect(world.of("removePath")).toHaveLength(1);
    world.feed({ kind: "pathRemoved", path: sandboxDir });
    expect(world.agent.state.gc.size).toBe(0);
    expect([...world.store.keys()].some((key) => key.startsWith("completed/"))).toBe(false);
  });

  it("goes on after a crash", () => {
    const world = withDone("a").crash().up();
    world.feed({ kind: "diskUsage", fraction: 1 });
    expect(world.of("removePath")).toEqual([{ kind: "removePath", path: world.box("a").spec.sandboxDir }]);
  });

  it("has a bounded number of removals under way, and asks for the next when one is done", () => {
    const world = withDone(...Array.from({ length: 100 }, (_, i) => `t${i}`));
    world.feed({ kind: "diskUsage", fraction: 1 });
    expect(world.of("removePath")).toHaveLength(64);
    for (let done = 0; done < 100; done++) {
      world.feed({ kind: "pathRemoved", path: world.of("removePath")[done]?.path ?? "" });
      expect(world.of("removePath")).toHaveLength(Math.min(65 + done, 100));
    }
    expect(world.agent.state.gc.size).toBe(0);
  });

  it("tries again what could not be removed, once at each look, and tells it once", () => {
    const world = withDone("stuck", "b", "c");
    const path = world.box("stuck").spec.sandboxDir;
    for (let look = 1; look <= 3; look++) {
      world.feed({ kind: "diskUsage", fraction: 1 });
      for (const removal of world.of("removePath"))
        world.feed({ kind: "pathRemoved", path: removal.path, ...(removal.path === path && { error: "busy" }) });
      expect(world.of("removePath").filter((removal) => removal.path === path)).toHaveLength(look);
      world.nowMs += 60_000;
    }
    expect([...world.agent.state.gc.keys()]).toEqual([path]);
    expect(world.of("log").filter(({ message }) => message.includes("busy"))).toHaveLength(1);
    world.crash().up();
    world.feed({ kind: "diskUsage", fraction: 1 });
    expect(world.of("removePath")).toEqual([{ kind: "removePath", path }]);
    world.feed({ kind: "pathRemoved", path });
    expect(world.agent.state.gc.size).toBe(0);
  });
});

describe("paths of the files endpoints", () => {
  it("lead into sandboxes, by real and by virtual name", () => {
    const world = withDone("done");
    world.run(commandTask("t"));
    const { state } = world.agent;
    const { sandboxDir, containerId } = world.box("t").spec;
    expect(sandboxDir).toBe(`/var/lib/agent/slaves/m-S0/frameworks/f-1/executors/t/runs/${containerId}`);
    const expected = { kind: "sandbox", root: sandboxDir, relative: "a/b" };
    expect(resolveFilesPath(state, `${sandboxDir}/a/b`)).toEqual(expected);
    expect(resolveFilesPath(state, "/frameworks/f-1/executors/t/runs/latest/a/b/")).toEqual(expected);
    expect(resolveFilesPath(state, `/frameworks/f-1/executors/t/runs/${containerId}//a/./b`)).toEqual(expected);
    expect(resolveFilesPath(state, "/frameworks/f-1/executors/done/runs/latest")).toEqual({
      kind: "sandbox",
      root: world.box("done").spec.sandboxDir,
      relative: "",
    });
    expect(resolveFilesPath(state, "/slave/log")).toEqual({ kind: "log" });
  });

  it.each([
    "",
    "/",
    "/etc/passwd",
    "/var/lib/agent/slaves/m-S0",
    "/var/lib/agent/slaves/other/frameworks/f-1/executors/t/runs/latest",
    "/frameworks/f-1/executors/t/runs",
    "/frameworks/f-1/executors/t/runs/nope",
    "/frameworks/f-1/executors/t/runs/latest/../../../../../../etc/passwd",
    "/frameworks/f-1/executors/../executors/t/runs/latest",
    "/frameworks/f-1/executors/t/runs/latest/\0",
    "frameworks/f-1/executors/t/runs/latest",
    "/slave/log/x",
  ])("do not lead from %j", (path) => {
    const world = new World().up();
    world.run(commandTask("t"));
    expect(resolveFilesPath(world.agent.state, path)).toBeUndefined();
  });

  it("end when the sandbox is removed", () => {
    const world = withDone("a");
    const { sandboxDir } = world.box("a").spec;
    world.feed({ kind: "diskUsage", fraction: 1 });
    world.feed({ kind: "pathRemoved", path: sandboxDir });
    expect(resolveFilesPath(world.agent.state, sandboxDir)).toBeUndefined();
    expect(resolveFilesPath(world.agent.state, "/frameworks/f-1/executors/a/runs/latest")).toBeUndefined();
  });
});
