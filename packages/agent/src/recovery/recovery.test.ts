import { describe, expect, it } from "vitest";
import { agentId, commandTask, config, framework, masterPid, World } from "../../test/world.ts";
import { resolveFilesPath } from "../sandboxes/files-path.ts";
import { decodeRecord, encodeRecord } from "./record-codec.ts";

function running(fields = {}): World {
  const world = new World().up();
  world.run(commandTask("t", fields));
  world.containerStarted("t");
  world.ackAll("t");
  return world;
}

describe("an agent that comes back after a crash", () => {
  it("asks after its containers before it registers", () => {
    const world = running().crash().start();
    expect(world.of("recoverContainers").map((effect) => effect.containers.map((spec) => spec.taskId))).toEqual([["t"]]);
    world.feed({ kind: "masterDetected", pid: "master@10.0.0.1:5050" });
    world.advance(60_000);
    expect(world.of("send")).toEqual([]);
    world.recover().register();
    expect(world.sent("ReregisterSlaveMessage")[0]).toMatchObject({
      agent: { id: { value: agentId }, checkpoint: true },
      tasks: [{ task_id: { value: "t" }, state: "TASK_RUNNING", framework_id: { value: "f-1" } }],
      executor_infos: [],
      frameworks: [{ id: { value: "f-1" } }],
    });
  });

  it("goes on with a running container, silently", () => {
    const world = running().crash().up();
    expect(world.of("launchContainer")).toEqual([]);
    expect(world.updates("t")).toEqual([]);
    world.containerExited("t", { kind: "exited", code: 0 });
    expect(world.last("t").state).toBe("TASK_FINISHED");
  });

  it("tells the truth about one that ended meanwhile", () => {
    const world = running();
    Object.assign(world.box("t"), { phase: "exited", exit: { kind: "exited", code: 5 } });
    world.crash().up();
    expect(world.last("t")).toMatchObject({ state: "TASK_FAILED", message: "Command exited with status 5" });
    expect(world.box("t").destroyed).toBe(true);
  });

  it("launches again what never started, under the same id", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.crash().up();
    const [again] = world.of("launchContainer");
    expect(again).toMatchObject({ attempt: 2, spec: { containerId: world.box("t").spec.containerId } });
    expect(world.boxes.size).toBe(1);
    expect(world.updates("t")).toEqual([]);
  });

  it("reports a launch that succeeded while it was away", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.box("t").phase = "running";
    world.crash().up();
    world.ackAll("t");
    expect(world.states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING"]);
  });

  it("does not launch again what was to be killed", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.kill("t");
    world.crash().up();
    expect(world.of("launchContainer")).toEqual([]);
    expect(world.last("t")).toMatchObject({ state: "TASK_KILLED", reason: "REASON_TASK_KILLED_DURING_LAUNCH" });
  });

  it("resends updates in order, from where it was", () => {
    const world = new World().up();
    world.run(commandTask("t"));
    world.containerStarted("t");
    world.containerExited("t", { kind: "exited", code: 0 });
    const first = world.last("t");
    world.crash().up();
    expect(world.last("t")).toEqual(first);
    world.ackAll("t");
    expect(world.states("t")).toEqual(["TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"]);
  });

  it("reports a container that disappeared", () => {
    const world = running().crash().start();
    world.feed({ kind: "containersRecovered", containers: [] });
    world.register();
    expect(world.last("t")).toMatchObject({ state: "TASK_FAILED", reason: "REASON_EXECUTOR_TERMINATED" });
  });

  it.each([
    [framework, "TASK_GONE"],
    [{ ...framework, capabilities: [] }, "TASK_LOST"],
  ])("keeps its id after a reboot, and gives up its containers", (info, state) => {
    const world = new World().up();
    world.run(commandTask("t"), info);
    world.containerStarted("t");
    world.ackAll("t");
    world.bootId = "boot-2";
    world.crash().start();
    world.feed({ kind: "containersRecovered", containers: [] });
    world.register();
    expect(world.sent("ReregisterSlaveMessage")[0]?.agent.id?.value).toBe(agentId);
    expect(world.last("t")).toMatchObject({ state, reason: "REASON_AGENT_RESTARTED" });
  });

  it("refuses to go on as something else, and names the way out", () => {
    const world = running().crash();
    const agentInfo = { hostname: "other", port: 5051 };
    world.overrides = { agentInfo };
    world.start();
    const [exit] = world.of("exit");
    expect(exit?.code).toBe(1);
    expect(exit?.message).toContain("the hostname was host and is now other");
    expect(exit?.message).toContain("--reconfiguration_policy=additive or any");
    expect(world.of("recoverContainers")).toEqual([]);
    expect(world.feed({ kind: "masterDetected", pid: "master@10.0.0.1:5050" })).toEqual([]);
  });

  it("may change anything under --reconfiguration_policy=any", () => {
    const world = running().crash();
    world.overrides = { agentInfo: { hostname: "other", port: 5051 }, config: { ...config, reconfigurationPolicy: "any" } };
    world.up();
    expect(world.sent("ReregisterSlaveMessage")[0]?.agent).toMatchObject({ hostname: "other", id: { value: agentId } });
  });

  it("begins as a new agent when the machine rebooted and changed; the old one's sandboxes are removed in time", () => {
    const world = running();
    world.run(commandTask("done"));
    world.containerStarted("done");
    world.containerExited("done", { kind: "exited", code: 0 });
    world.ackAll("done");
    world.crash();
    world.nowMs += 1_000;
    world.bootId = "boot-2";
    world.overrides = { agentInfo: { hostname: "other", port: 5051 } };
    world.up();
    expect(world.sent("RegisterSlaveMessage")).toHaveLength(1);
    expect(world.agent.state.frameworks.size).toBe(0);
    const sandboxes = ["done", "t"].map((id) => world.box(id).spec.sandboxDir);
    expect([...world.agent.state.gc.keys()]).toEqual(sandboxes);
    world.crash().up();
    expect([...world.agent.state.gc.keys()]).toEqual(sandboxes);
    expect(world.agent.state.frameworks.size).toBe(0);
    world.feed({ kind: "diskUsage", fraction: 1 });
    expect(world.of("removePath").map(({ path }) => path)).toEqual(sandboxes);
  });

  it("exits on a record that it cannot read, and names it", () => {
    const world = running().crash();
    world.store.set("tasks/f-1/t/run", new Uint8Array([255, 255, 255, 255]));
    world.start();
    expect(world.of("exit")[0]?.message).toContain("'tasks/f-1/t/run'");
  });

  it("remembers completed executors and their sandboxes", () => {
    const world = running();
    world.containerExited("t", { kind: "exited", code: 0 });
    world.ackAll("t");
    const before = [...world.agent.state.gc.values()];
    world.crash().up();
    expect([...world.agent.state.gc.values()]).toEqual(before);
    const [executor] = world.agent.state.completedFrameworks.get("f-1")?.completedExecutors ?? [];
    expect(executor?.task).toMatchObject({ state: "TASK_FINISHED", info: { task_id: { value: "t" } } });
    expect(world.sent("ReregisterSlaveMessage")[0]?.completed_frameworks?.[0]?.tasks?.[0]?.state).toBe("TASK_FINISHED");
  });

  it("finds sandboxes where they were made, also when the work directory has another name by now", () => {
    const world = running();
    const { sandboxDir } = world.box("t").spec;
    world.overrides = { config: { ...config, workDir: "/elsewhere" } };
    world.crash().up();
    const latest = () => resolveFilesPath(world.agent.state, "/frameworks/f-1/executors/t/runs/latest");
    expect(latest()).toMatchObject({ root: sandboxDir });
    world.containerExited("t", { kind: "exited", code: 0 });
    world.ackAll("t");
    expect([...world.agent.state.gc.keys()]).toEqual([sandboxDir]);
    world.crash().up();
    expect(latest()).toMatchObject({ root: sandboxDir });
    world.run(commandTask("new"));
    expect(world.box("new").spec.sandboxDir).toMatch(/^\/elsewhere\//);
  });

  it("shows those of an earlier version, which wrote the whole spec again when an executor had completed", () => {
    const world = running();
    const info = world.store.get("tasks/f-1/t/info") ?? new Uint8Array();
    world.containerExited("t", { kind: "exited", code: 0 });
    const run = world.store.get("tasks/f-1/t/run") ?? new Uint8Array();
    world.ackAll("t");
    const shown = () => world.agent.state.completedFrameworks.get("f-1")?.completedExecutors;
    const before = shown();
    const [key = ""] = [...world.store.keys()].filter((one) => one.startsWith("completed/"));
    const { header } = decodeRecord(world.store.get(key) ?? new Uint8Array());
    const details = encodeRecord({ infoLength: info.length }, Uint8Array.from([...info, ...run]));
    world.store.set(key, encodeRecord(header, details));
    world.crash().up();
    expect(shown()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it.each([0, 1, 2])("shows at most %d completed executors of a framework, before and after a restart", (bound) => {
    const world = new World({ config: { ...config, maxCompletedExecutorsPerFramework: bound } }).up();
    for (const id of ["a", "b", "c"]) {
      world.nowMs += 1_000;
      world.run(commandTask(id));
      world.containerStarted(id);
      world.containerExited(id, { kind: "exited", code: 0 });
      world.ackAll(id);
    }
    const shown = () =>
      world.agent.state.completedFrameworks.get("f-1")?.completedExecutors.map((executor) => executor.executorId);
    const newest = ["a", "b", "c"].slice(3 - bound);
    expect(shown()).toEqual(newest);
    expect(world.crash().up() && shown()).toEqual(newest);
    world.overrides = { config: { ...config, maxCompletedExecutorsPerFramework: Math.min(bound, 1) } };
    expect(world.crash().up() && shown()).toEqual(newest.slice(-1));
    expect(world.agent.state.gc.size).toBe(3);
  });

  it("keeps infinite limits", () => {
    const world = running({ limits: { cpus: { value: Number.POSITIVE_INFINITY } } })
      .crash()
      .start();
    expect(world.of("recoverContainers")[0]?.containers[0]?.cpuLimit).toBe(Number.POSITIVE_INFINITY);
  });

  it("names the record of its own that it can't read", () => {
    const world = running().crash();
    world.store.set("agent/info", new Uint8Array([255, 255]));
    expect(world.start().of("exit")[0]?.message).toContain("the agent's record 'agent/info' cannot be read: ");
  });

  it("becomes a new agent by --recover=cleanup, whatever has changed of it", () => {
    const world = running().crash();
    const agentInfo = { hostname: "renamed", port: 6000, resources: [] };
    world.overrides = { agentInfo };
    expect(world.start().of("exit")[0]?.message).toContain("--recover=cleanup");
    world.crash();
    world.overrides = { agentInfo, config: { ...config, recover: "cleanup" } };
    world.start().recover();
    world.advance(0);
    world.containerExited("t", { kind: "signaled", signal: 9 });
    expect(world.of("exit")[0]?.code).toBe(0);
    world.crash();
    world.overrides = { agentInfo };
    world.start().recover();
    expect(world.of("recoverContainers")).toMatchObject([{ containers: [] }]);
    expect(world.agent.state.gc.size).toBe(1);
    world.feed({ kind: "masterDetected", pid: masterPid });
    world.advance(1_000);
    expect(world.sent("RegisterSlaveMessage")).toMatchObject([{ agent: { hostname: "renamed" } }]);
    expect(world.agent.state.streams.size).toBe(0);
  });

  it("keeps its description when a cleanup does not come to its end", () => {
    const world = running();
    const before = world.store.get("agent/info");
    world.crash();
    world.overrides = { agentInfo: { hostname: "renamed" }, config: { ...config, recover: "cleanup" } };
    world.start().recover();
    expect(world.store.get("agent/info")).toEqual(before);
  });

  it("ends everything and exits where only the tasks are to end", () => {
    const world = running().crash();
    world.overrides = { config: { ...config, recover: "endTasks" } };
    world.start().recover();
    world.advance(0);
    expect(world.of("killContainer").map((effect) => effect.signal)).toEqual(["SIGTERM", "SIGKILL"]);
    expect(world.of("exit")).toEqual([]);
    world.containerExited("t", { kind: "signaled", signal: 9 });
    expect(world.of("exit")[0]?.code).toBe(0);
    world.overrides = {};
    world.crash().up();
    world.ackAll("t");
    expect(world.states("t")).toEqual(["TASK_KILLING", "TASK_KILLED"]);
  });
});
