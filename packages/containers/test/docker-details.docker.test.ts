/** Details of Docker containers that need a real engine. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ContainerSpec, Exit, Limitation } from "@mesolite/base";
import { docker, dockerBeside, importNginxImage } from "../../../tests/docker/image.ts";
import { startRegistry } from "../../../tests/docker/registry.ts";
import { need } from "../../../tests/support/needs.ts";
import type { DockerContainerizer } from "../src/docker/docker-containerizer.ts";
import type { InspectAnswer } from "../src/docker/engine.ts";
import type { LaunchOutcome } from "../src/port.ts";
import { dockerWorld, type DockerWorld, shellImage, socket } from "./docker-world.ts";

let world: DockerWorld;
let maker: DockerContainerizer;
const exits = new Map<string, { exit: Exit; limitation?: Limitation }>();

beforeEach((context) => need(context, "docker"));
beforeAll(async () => {
  world = dockerWorld();
  maker = await world.make();
  await maker.recover([]);
  maker.onExit((exited) => exits.set(exited.containerId, exited));
});
afterAll(async () => {
  await maker.close();
  world.remove();
});

async function start(spec: ContainerSpec): Promise<Extract<LaunchOutcome, { kind: "started" }>> {
  const outcome = await maker.launch(spec, 1);
  if (outcome.kind === "failed") throw new Error(outcome.message);
  return outcome;
}

async function exitOf(spec: ContainerSpec, timeoutMs = 20_000): Promise<{ exit: Exit; limitation?: Limitation }> {
  for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += 10) {
    const exited = exits.get(spec.containerId);
    if (exited) return exited;
    await sleep(10);
  }
  throw new Error(`no exit within ${timeoutMs} ms`);
}

const output = (spec: ContainerSpec, name = "stdout") => readFileSync(`${spec.sandboxDir}/${name}`, "utf8");

async function run(spec: ContainerSpec): Promise<{ exit: Exit; limitation?: Limitation; stdout: string; stderr: string }> {
  await start(spec);
  const exited = await exitOf(spec);
  await maker.destroy(spec.containerId);
  return { ...exited, stdout: output(spec), stderr: output(spec, "stderr") };
}

test("a task id with colons, as in the sandbox's path, and host paths that do not exist yet", async () => {
  const base = world.command("echo hello > $MESOS_SANDBOX/made && echo 1 > /new/made && echo 2 > /new:2/made");
  const sandboxDir = `${base.sandboxDir}/ct:1:0:job`;
  const volumes = ["/new", "/new:2"].map((path) => ({
    hostPath: world.directory + path,
    containerPath: path,
    readOnly: false,
  }));
  const environment = { MESOS_SANDBOX: "/mnt/mesos/sandbox" };
  expect((await run({ ...base, sandboxDir, volumes, environment })).exit).toEqual({ kind: "exited", code: 0 });
  expect(readFileSync(`${sandboxDir}/made`, "utf8")).toBe("hello\n");
  expect(readFileSync(`${world.directory}/new:2/made`, "utf8")).toBe("2\n");
});

test("environment, sandbox, arguments, stdout and stderr", async () => {
  const file = `${world.directory}/given`;
  writeFileSync(file, "fetched\n");
  const uris = [{ value: file, executable: false, extract: true, cache: false }];
  const { stdout, stderr, exit } = await run(
    world.command('echo "$MESOS_SANDBOX $A"; cat $MESOS_SANDBOX/given; echo oops >&2; exit 9', {
      environment: { A: "b c", MESOS_SANDBOX: "/mnt/mesos/sandbox" },
      uris,
    }),
  );
  expect(stdout).toBe("/mnt/mesos/sandbox b c\nfetched\n");
  expect(stderr).toContain("oops\n");
  expect(exit).toEqual({ kind: "exited", code: 9 });
  const direct = await run(
    world.command(
      "",
      { command: { kind: "exec", file: "/usr/bin/env", argv: ["env", "X=1", "sh", "-c", "echo $X $HOSTNAME"] } },
      { hostname: "boat", parameters: [] },
    ),
  );
  expect(direct.stdout).toBe("1 boat\n");
});

test("the container has the name, limits, labels and options of its spec", async () => {
  const parameters = [
    { key: "label", value: "team=blue" },
    { key: "env", value: "FROM=parameter" },
    { key: "ulimit", value: "nofile=100:200" },
    { key: "cap-drop", value: "CHOWN" },
    { key: "add-host", value: "db:10.1.2.3" },
    { key: "volume", value: `${world.directory}:/world:ro` },
    { key: "workdir", value: "/tmp" },
  ];
  const spec = world.command("sleep 3600", { cpus: 0.5, memMiB: 48 }, { parameters });
  const started = await start(spec);
  const answer = JSON.parse(new TextDecoder().decode(started.data))[0] as InspectAnswer & {
    Config: Record<string, unknown>;
    HostConfig: Record<string, unknown>;
  };
  expect(answer.Name).toBe(`/mesos-${spec.containerId}`);
  expect(answer.HostConfig).toMatchObject({
    CpuShares: 512,
    Memory: 48 * 2 ** 20,
    CapDrop: ["CHOWN"],
    ExtraHosts: ["db:10.1.2.3"],
    NetworkMode: "none",
  });
  expect(answer.HostConfig["Ulimits"]).toEqual([{ Name: "nofile", Soft: 100, Hard: 200 }]);
  expect(answer.HostConfig["Binds"]).toEqual([`${spec.sandboxDir}:/mnt/mesos/sandbox`, `${world.directory}:/world:ro`]);
  expect(answer.Config).toMatchObject({
    WorkingDir: "/tmp",
    Labels: { team: "blue", "mesolite.container_id": spec.containerId },
  });
  expect(answer.Config["Env"]).toEqual(expect.arrayContaining(["FROM=parameter"]));
  expect(started.pid).toBe(answer.State.Pid);
  const usage = await maker.usage(spec.containerId);
  expect(usage).toMatchObject({ memLimitBytes: 48 * 2 ** 20, cpusUserSecs: expect.any(Number) });
  await maker.destroy(spec.containerId);
});

test("what the engine can't do is said: option, image, command", async () => {
  const failure = async (spec: ContainerSpec) => {
    const outcome = await maker.launch(spec, 1);
    return outcome.kind === "failed" ? outcome.message : "started";
  };
  expect(await failure(world.command("true", {}, { parameters: [{ key: "flux-capacitor", value: "1" }] }))).toBe(
    'Docker parameter "flux-capacitor" is not supported',
  );
  expect(await failure(world.command("true", {}, { image: "127.0.0.1:1/none" }))).toMatch(
    /^could not pull image 127\.0\.0\.1:1\/none:latest: /,
  );
  expect(await failure(world.command("", { command: { kind: "exec", file: "/no/such", argv: [] } }))).toContain("/no/such");
  expect(world.names()).toEqual([]);
});

test("a memory hog is reported with the reason", async () => {
  const { limitation } = await run(world.command("tail /dev/zero", { memMiB: 32 }));
  expect(limitation).toEqual({
    reason: "REASON_CONTAINER_LIMITATION_MEMORY",
    message: "Memory limit exceeded: Requested: 32MB Maximum Used: 32MB",
  });
});

test("output is complete, each line once, over restarts of the agent", async () => {
  const spec = world.command("i=0; while [ $i -lt 400 ]; do echo $i; echo e$i >&2; i=$((i+1)); sleep 0.01; done");
  await start(spec);
  let current = maker;
  for (let restart = 0; restart < 3; restart++) {
    await sleep(700);
    await current.close();
    current = await world.make();
    expect((await current.recover([spec])).get(spec.containerId)?.kind).toBe("running");
  }
  const ended = new Promise<Exit>((resolve) => current.onExit((exited) => resolve(exited.exit)));
  expect(await ended).toEqual({ kind: "exited", code: 0 });
  const numbers = Array.from({ length: 400 }, (_, index) => String(index));
  expect(output(spec).trim().split("\n")).toEqual(numbers);
  expect(output(spec, "stderr").trim().split("\n")).toEqual(numbers.map((number) => `e${number}`));
  await current.destroy(spec.containerId);
  await current.close();
  maker = await world.make();
  await maker.recover([]);
  maker.onExit((exited) => exits.set(exited.containerId, exited));
});

test("images: the first launch pulls, the second does not, forcePullImage does; credentials are sent", async () => {
  const registry = await startRegistry("user:secret");
  const image = `${registry.host}/team/tool`;
  try {
    docker(socket, "tag", shellImage, `${image}:latest`);
    const config = `${world.directory}/config`;
    await dockerBeside(socket, "--config", config, "login", "-u", "user", "-p", "secret", registry.host);
    await dockerBeside(socket, "--config", config, "push", `${image}:latest`);
    docker(socket, "rmi", `${image}:latest`);
    registry.resetCounts();
    const auths = { [registry.host]: { auth: Buffer.from("user:secret").toString("base64") } };
    const other = await world.make({ dockerConfig: { auths } });
    const reads = () => [...registry.manifestReads.values()].reduce((sum, count) => sum + count, 0);
    for (const [forcePullImage, expected] of [
      [false, true],
      [false, false],
      [true, true],
    ] as const) {
      registry.resetCounts();
      const spec = world.command("true", {}, { image, forcePullImage });
      const before = registry.authorizations.length;
      expect((await other.launch(spec, 1)).kind).toBe("started");
      // A forced pull of what is there asks for the manifest again, at least with HEAD.
      expect(reads() > 0 || registry.authorizations.length > before).toBe(expected);
      await other.destroy(spec.containerId);
    }
    await other.close();
    // The way of Marathon's documentation: a URI brings the credentials into the sandbox.
    const archive = `${world.directory}/docker.tar.gz`;
    execFileSync("tar", ["-C", world.directory, "-czf", archive, "--transform=s/^config/.docker/", "config/config.json"]);
    const uris = [{ value: `file://${archive}`, executable: false, extract: true, cache: false }];
    const brought = world.command("true", { uris }, { image, forcePullImage: true });
    expect(await maker.launch(brought, 1)).toMatchObject({ kind: "started" });
    await maker.destroy(brought.containerId);
    const without = await maker.launch(world.command("true", {}, { image, forcePullImage: true }), 1);
    expect(without).toMatchObject({ kind: "failed", message: expect.stringContaining(`could not pull image ${image}:latest: `) });
  } finally {
    docker(socket, "rmi", "-f", `${image}:latest`);
    await registry.close();
  }
});

test("nginx serves its page on the host's network and on a mapped port", async () => {
  const port = await freePort();
  const image = `mesolite-test/nginx-${port}`;
  importNginxImage(socket, image, port);
  try {
    const spec = world.command("", { command: { kind: "image", args: [] } }, { image, network: "HOST" });
    await start(spec);
    const page = async () => (await fetch(`http://127.0.0.1:${port}/`)).text();
    expect(await eventually(page)).toContain("Welcome to nginx!");
    const http = { kind: "http", scheme: "http", host: "127.0.0.1", port, path: "/none" } as const;
    expect(await maker.runProbe(spec.containerId, http, 5000)).toEqual({ kind: "http", statusCode: 404 });
    await maker.kill(spec.containerId, "SIGTERM");
    expect((await exitOf(spec)).exit).toEqual({ kind: "exited", code: 0 });
    expect(output(spec)).toMatch(/"GET \/ HTTP\/1.1" 200/);
    await maker.destroy(spec.containerId);

    const hostPort = await freePort();
    const mapped = world.command(
      "",
      { command: { kind: "image", args: [] } },
      { image, network: "BRIDGE", portMappings: [{ hostPort, containerPort: port, protocol: "tcp" }] },
    );
    const started = await start(mapped);
    expect(await eventually(async () => (await fetch(`http://127.0.0.1:${hostPort}/`)).text())).toContain("Welcome to nginx!");
    expect(started.networkInfo?.ipAddresses[0]).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(await maker.runProbe(mapped.containerId, { kind: "tcp", host: "127.0.0.1", port }, 5000)).toEqual({
      kind: "tcp",
      connected: true,
    });
    await maker.destroy(mapped.containerId);
  } finally {
    docker(socket, "rmi", "-f", image);
  }
});

test("SIGTERM is the signal that the container wants to be stopped with", async () => {
  const spec = world.command(
    "trap 'exit 33' QUIT; trap 'exit 44' TERM; sleep 3600 & wait",
    {},
    { parameters: [{ key: "stop-signal", value: "SIGQUIT" }] },
  );
  await start(spec);
  await sleep(300);
  await maker.kill(spec.containerId, "SIGTERM");
  expect((await exitOf(spec)).exit).toEqual({ kind: "exited", code: 33 });
  await maker.destroy(spec.containerId);
});

test("old names are adopted, other agents' containers are left alone", async () => {
  const own = world.command("x");
  const foreign = world.command("x");
  docker(socket, "run", "-d", "--name", `mesos-agent-1-S0.${own.containerId}`, shellImage, "sleep", "3600");
  docker(
    socket,
    "run",
    "-d",
    "--name",
    `mesos-${foreign.containerId}`,
    "--label",
    "mesolite.owner=somebody",
    shellImage,
    "sleep",
    "3600",
  );
  try {
    const other = await world.make();
    expect((await other.recover([own])).get(own.containerId)?.kind).toBe("running");
    expect(docker(socket, "inspect", "-f", "{{.State.Running}}", `mesos-${foreign.containerId}`)).toBe("true");
    await other.destroy(own.containerId);
    await other.close();
  } finally {
    docker(socket, "rm", "-f", `mesos-${foreign.containerId}`);
  }
});

test("a kill during a pull ends the launch at once", async () => {
  const silent = createServer(() => undefined);
  const port = await new Promise<number>((resolve) => {
    silent.listen(0, "127.0.0.1", () => resolve((silent.address() as { port: number }).port));
  });
  const sockets = new Set<Socket>();
  silent.on("connection", (connection) => sockets.add(connection));
  const spec = world.command("true", {}, { image: `127.0.0.1:${port}/slow` });
  const steps: string[] = [];
  const launched = maker.launch(spec, 1, (step) => void steps.push(step.kind));
  while (!steps.includes("pulling")) await sleep(10);
  await maker.kill(spec.containerId, "SIGTERM");
  expect(await launched).toMatchObject({ kind: "failed", message: "it was killed while its image was pulled" });
  expect(steps).toEqual(["pulling"]);
  for (const connection of sockets) connection.destroy();
  silent.close();
});

test("recovery: created and not started is void, started and removed is gone", async () => {
  const [created, removed, refetched] = [world.command("x"), world.command("sleep 3600"), world.command("x")];
  docker(socket, "create", "--name", `mesos-${created.containerId}`, shellImage, "sleep", "3600");
  await start(removed);
  docker(socket, "rm", "-f", `mesos-${removed.containerId}`);
  const other = await world.make();
  const found = await other.recover([created, removed, refetched]);
  expect([created, removed, refetched].map((spec) => found.get(spec.containerId)?.kind)).toEqual([
    "neverStarted",
    "gone",
    "neverStarted",
  ]);
  expect(docker(socket, "ps", "-aq", "--filter", `name=mesos-${created.containerId}`)).toBe("");
  expect((await other.launch({ ...created, command: { kind: "shell", value: "true" } }, 2)).kind).toBe("started");
  await other.destroy(created.containerId);
  await other.close();
});

test("no engine: the message names the socket and the flag", async () => {
  const other = await world.make({ socketPath: `${world.directory}/no.sock` });
  await expect(other.checkEngine()).rejects.toThrow(
    `no Docker Engine answers on ${world.directory}/no.sock: there is no such socket; start one, or set --docker_socket`,
  );
  expect(await other.launch(world.command("true"), 1)).toMatchObject({
    kind: "failed",
    message: expect.stringContaining("--docker_socket"),
  });
  await other.close();
});

test("nothing is left at the engine", () => {
  expect(world.names()).toEqual([]);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(50);
    }
  }
}
