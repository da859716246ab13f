import { expect, it } from "vitest";
import { agentId, commandTask, config, World } from "../../test/world.ts";

const directory = (name: string): string => `${config.workDir}/slaves/${name}`;

it("removes directories of former agents when they are old enough, the oldest first, and its own never", () => {
  const world = new World().up();
  world.run(commandTask("t"));
  world.containerStarted("t");
  world.containerExited("t", { kind: "exited", code: 0 });
  world.ackAll("t");
  const found = [agentId, "young", "old"].map((name) => ({
    path: directory(name),
    modifiedAtMs: name === "young" ? world.nowMs : world.nowMs - 30 * 86_400_000,
  }));
  world.feed({ kind: "agentDirectoriesFound", directories: found });
  world.feed({ kind: "diskUsage", fraction: 0 });
  expect(world.of("removePath")).toEqual([{ kind: "removePath", path: directory("old") }]);
  world.feed({ kind: "pathRemoved", path: directory("old") });
  world.feed({ kind: "diskUsage", fraction: 1 });
  const removed = [directory("old"), world.box("t").spec.sandboxDir, directory("young")];
  expect(world.of("removePath").map(({ path }) => path)).toEqual(removed);
});

it("leaves a directory alone in which a sandbox is kept or a container runs", () => {
  const world = new World().up();
  for (const id of ["kept", "running"]) {
    world.run(commandTask(id));
    world.containerStarted(id);
  }
  world.containerExited("kept", { kind: "exited", code: 0 });
  world.ackAll("kept");
  const directories = ["kept", "running"].map((id) => ({
    path: world.box(id).spec.sandboxDir.replace(/[/][^/]+$/, ""),
    modifiedAtMs: 0,
  }));
  const { size } = world.agent.state.gc;
  world.feed({ kind: "agentDirectoriesFound", directories });
  expect(world.agent.state.gc.size).toBe(size);
});
