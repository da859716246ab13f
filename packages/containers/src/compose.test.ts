import { expect, test } from "vitest";
import type { ContainerSpec } from "@mesolite/base";
import { composeContainerizers } from "./compose.ts";
import { scriptedContainerizer } from "./scripted/scripted-containerizer.ts";
import { ScriptedHost } from "./scripted/scripted-containers.ts";

const clock = { now: () => 0, after: () => () => {} };

function spec(containerId: string, containerizer: ContainerSpec["containerizer"]): ContainerSpec {
  return {
    containerId,
    frameworkId: "f",
    executorId: "e",
    taskId: "t",
    sandboxDir: "/s",
    containerizer,
    command: { kind: "shell", value: "server" },
    volumes: [],
    cpus: 1,
    memMiB: 32,
    environment: {},
    uris: [],
  };
}

test("each container goes to its maker, before and after a restart", async () => {
  const hosts = { mesos: new ScriptedHost(clock), docker: new ScriptedHost(clock) };
  const make = () =>
    composeContainerizers({ mesos: scriptedContainerizer(hosts.mesos), docker: scriptedContainerizer(hosts.docker) });
  const specs = [spec("a", "mesos"), spec("b", "docker")];
  const first = make();
  for (const one of specs) expect((await first.launch(one, 1)).kind).toBe("started");
  expect([hosts.mesos.running(), hosts.docker.running()]).toEqual([["a"], ["b"]]);
  const second = make();
  expect([...(await second.recover(specs)).values()].map((one) => one.kind)).toEqual(["running", "running"]);
  await second.destroy("b");
  expect([hosts.mesos.running(), hosts.docker.running()]).toEqual([["a"], []]);
});

test("a maker that is not enabled is named, and its containers are gone after a restart", async () => {
  const composed = composeContainerizers({ mesos: scriptedContainerizer(new ScriptedHost(clock)) });
  expect(await composed.launch(spec("a", "docker"), 1)).toMatchObject({
    kind: "failed",
    message: expect.stringContaining("--containerizers"),
  });
  expect((await composed.recover([spec("a", "docker")])).get("a")).toEqual({ kind: "gone" });
  expect(await composed.runProbe("zzz", { kind: "tcp", host: "h", port: 1 }, 1)).toMatchObject({ kind: "failed" });
});
