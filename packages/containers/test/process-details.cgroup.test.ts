/** Details of running processes that need real ones. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { need } from "../../../tests/support/needs.ts";
import type { ContainerSpec, Exit, Limitation } from "@mesolite/base";
import type { Cgroups } from "../src/cgroup/cgroups.ts";
import { selectCgroups } from "../src/cgroup/select-cgroups.ts";
import type { ProcessContainerizer } from "../src/process/process-containerizer.ts";
import { findRunningWith, readProcess, readProcessTable } from "../src/process/process-table.ts";
import { processWorld, type ProcessWorld, removeCgroupRoot } from "./process-world.ts";

const root = "mesolite-test-details";
let cgroups: Cgroups;
let world: ProcessWorld;
let maker: ProcessContainerizer;
const cgroupDirectories = ["cpu", "cpuacct", "memory", "freezer"].map((name) => `/sys/fs/cgroup/${name}/${root}`);
const exits = new Map<string, { exit: Exit; limitation?: Limitation }>();

beforeEach((context) => need(context, "root", "cgroupV1"));
beforeAll(async () => {
  const selected = selectCgroups({ hierarchy: "/sys/fs/cgroup", root });
  if (!selected.ok) throw new Error(selected.error);
  cgroups = selected.value;
  world = processWorld({ cgroups });
  maker = await world.make();
  await maker.recover([]);
  maker.onExit((exited) => exits.set(exited.containerId, exited));
});
afterAll(async () => {
  await maker.close();
  world.remove();
  removeCgroupRoot(root);
});

async function start(spec: ContainerSpec): Promise<number> {
  const outcome = await maker.launch(spec, 1);
  if (outcome.kind === "failed") throw new Error(outcome.message);
  return outcome.pid ?? 0;
}

async function exitOf(spec: ContainerSpec, timeoutMs = 10_000): Promise<{ exit: Exit; limitation?: Limitation }> {
  for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += 10) {
    const exited = exits.get(spec.containerId);
    if (exited) return exited;
    await sleep(10);
  }
  throw new Error(`no exit within ${timeoutMs} ms`);
}

async function run(spec: ContainerSpec): Promise<{ exit: Exit; limitation?: Limitation; stdout: string; stderr: string }> {
  await start(spec);
  const exited = await exitOf(spec);
  await maker.destroy(spec.containerId);
  const read = (name: string) => readFileSync(`${spec.sandboxDir}/${name}`, "utf8");
  return { ...exited, stdout: read("stdout"), stderr: read("stderr") };
}

test("the environment is exactly what was given, odd names and quotes included", async () => {
  const environment = { PATH: "/usr/bin:/bin", "dotted.name": "1", QUOTES: `'"$(false)\n\\`, IFS: ",", PWD: "/odd", EMPTY: "" };
  const { stdout } = await run(world.command("", { command: { kind: "exec", file: "env", argv: ["env", "-0"] }, environment }));
  const seen = Object.fromEntries(
    stdout
      .split("\0")
      .slice(0, -1)
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
  expect(seen).toEqual(environment);
});

test("a check that is a command runs in the directory that comes with it", async () => {
  const spec = world.command("exec sleep 1000");
  await start(spec);
  const command = { kind: "shell" as const, value: "test -e stdout" };
  const check = { kind: "command" as const, command, environment: {}, sandboxDir: spec.sandboxDir };
  expect(await maker.runProbe(spec.containerId, check, 5_000)).toEqual({ kind: "command", exitCode: 0 });
  expect(await maker.runProbe(spec.containerId, { ...check, sandboxDir: "/" }, 5_000)).toEqual({ kind: "command", exitCode: 1 });
  await maker.destroy(spec.containerId);
});

test("without a PATH there is one; the agent's variables are not passed on", async () => {
  const { stdout } = await run(world.command("", { command: { kind: "exec", file: "/usr/bin/env", argv: ["env"] } }));
  expect(stdout).toMatch(/^PATH=\/usr\/local\/sbin:\S+\n$/);
});

test("no signal is ignored or blocked, no descriptor is open but the standard three, stdin is empty", async () => {
  const { stdout } = await run(
    world.command("grep -E '^Sig(Blk|Ign)' /proc/self/status; ls /proc/self/fd | grep -x . | tr '\\n' ' '; cat"),
  );
  // ls itself opens the directory as 3. Two-digit ones can come from whoever started this test.
  expect(stdout).toBe("SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n0 1 2 3 ");
});

test("arguments are passed as they are; stdout and stderr go to their files", async () => {
  const { stdout, stderr, exit } = await run(
    world.command("", { command: { kind: "exec", file: "printf", argv: ["printf", "%s|", "a b", "$HOME", "'", ""] } }),
  );
  expect([stdout, stderr, exit]).toEqual(["a b|$HOME|'||", "", { kind: "exited", code: 0 }]);
  expect((await run(world.command("echo out; echo err >&2"))).stderr).toBe("err\n");
});

test("a command that does not exist exits with 127 and says so in stderr", async () => {
  const { exit, stderr } = await run(world.command("", { command: { kind: "exec", file: "/nonexistent/program", argv: [] } }));
  expect(exit).toEqual({ kind: "exited", code: 127 });
  expect(stderr).toContain("/nonexistent/program");
});

test("a task runs as its user, with its groups, in a sandbox that is its own", async () => {
  const spec = world.command("id -u; id -g; id -G; touch mine", { user: "nobody" });
  const { stdout } = await run(spec);
  const [uid, gid, groups] = stdout.trim().split("\n");
  expect([uid, gid, groups]).toEqual(["65534", "65534", "65534"]);
  expect(statSync(`${spec.sandboxDir}/mine`).uid).toBe(65534);
  const unknown = await maker.launch(world.command("true", { user: "nobody-of-that-name" }), 1);
  expect(unknown).toMatchObject({ kind: "failed", message: expect.stringContaining("nobody-of-that-name") });
});

test("nothing that a task asks for is done with the agent's rights: links of volumes", async () => {
  const victim = mkdtempSync(join(tmpdir(), "mesolite-victim-"));
  try {
    const volume = (containerPath: string, hostPath: string) => ({ containerPath, hostPath, readOnly: false });
    const volumes = [volume("a", victim), volume("a/planted", "/etc/passwd")];
    const refused = await maker.launch(world.command("true", { user: "nobody", volumes }), 1);
    expect(readdirSync(victim)).toEqual([]);
    expect(refused).toMatchObject({ kind: "failed", message: expect.stringContaining("volume a/planted") as string });
    const spec = world.command("head -c 4 deep/er", { user: "nobody", volumes: [volume("deep/er", "/etc/passwd")] });
    expect((await run(spec)).stdout).toBe("root");
  } finally {
    rmSync(victim, { recursive: true });
  }
});

test("what the loader obeys reaches no program that runs with the agent's rights", async () => {
  const place = mkdtempSync(join(tmpdir(), "mesolite-loader-"));
  try {
    chmodSync(place, 0o777);
    const environment = { LD_DEBUG: "files", LD_DEBUG_OUTPUT: `${place}/loader` };
    await run(world.command("true", { user: "nobody", environment }));
    const owners = readdirSync(place).map((name) => statSync(`${place}/${name}`).uid);
    expect(owners).not.toEqual([]);
    expect(owners).not.toContain(0);
  } finally {
    rmSync(place, { recursive: true });
  }
});

test("fetches have the rights of the task's user, and what they bring is its own", async () => {
  chmodSync(world.directory, 0o755);
  chmodSync(`${world.directory}/work`, 0o755);
  const secret = `${world.directory}/secret`;
  writeFileSync(secret, "secret", { mode: 0o600 });
  const uri = { executable: false, extract: true, cache: true };
  const refused = await maker.launch(world.command("true", { user: "nobody", uris: [{ ...uri, value: secret }] }), 1);
  expect(refused).toMatchObject({ kind: "failed", message: expect.stringContaining(`could not fetch ${secret}`) });
  const server = createServer((_request, response) => response.end("#!/bin/sh\nid -u\n"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const value = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tool`;
  const spec = world.command("./tool", { user: "nobody", uris: [{ ...uri, executable: true, value }] });
  expect((await run(spec)).stdout).toBe("65534\n");
  expect(statSync(`${spec.sandboxDir}/tool`).uid).toBe(65534);
  server.close();
});

test.each([
  ["exit 137", { kind: "exited", code: 137 }],
  ["kill -9 $$", { kind: "signaled", signal: 9 }],
  ["exit 143", { kind: "exited", code: 143 }],
  ["kill -SEGV $$", { kind: "signaled", signal: 11 }],
  ["kill -USR1 $$", { kind: "signaled", signal: 10 }],
])("%s", async (command, exit) => {
  expect((await run(world.command(command))).exit).toEqual(exit);
});

test("what escapes into a session of its own is killed with its container", async () => {
  const spec = world.command("setsid -f sh -c 'setsid -f sleep 3602.5'; setsid -f sleep 3602.5; sleep 0.3");
  await start(spec);
  await sleep(150);
  expect((await findRunningWith("3602.5")).length).toBeGreaterThanOrEqual(2);
  expect((await exitOf(spec)).exit).toEqual({ kind: "exited", code: 0 });
  expect(await findRunningWith("3602.5")).toEqual([]);
  await maker.destroy(spec.containerId);
});

test("what escapes into a cgroup of its own is killed with its container, and the cgroup goes", async () => {
  const nested = cgroupDirectories.map((path) => `${path}/$NAME/nested`);
  const enter = nested.map((path) => `mkdir ${path} && echo $$ > ${path}/cgroup.procs`).join(" && ");
  const spec = world.command("");
  const value = `NAME=${spec.containerId}; (${enter} && exec setsid sleep 3605.5) & sleep 0.3`;
  await start({ ...spec, command: { kind: "shell", value: value.replaceAll("$$", "$(exec sh -c 'echo $PPID')") } });
  const procs = `${cgroupDirectories.at(-1)}/${spec.containerId}/nested/cgroup.procs`;
  while (!existsSync(procs) || readFileSync(procs, "utf8") === "") await sleep(10);
  await exitOf(spec);
  expect(await findRunningWith("3605.5")).toEqual([]);
  await maker.destroy(spec.containerId);
  expect(cgroups.list()).not.toContain(spec.containerId);
});

test("a fork bomb of moderate size is killed", async () => {
  const spec = world.command("f() { sleep 3603.5 & if [ $1 -gt 0 ]; then f $(($1-1)) & f $(($1-1)) & fi; wait; }; f 6");
  await start(spec);
  await sleep(100);
  await maker.kill(spec.containerId, "SIGKILL");
  await exitOf(spec);
  expect(await findRunningWith("3603.5")).toEqual([]);
  await maker.destroy(spec.containerId);
});

test("a memory hog is killed for it, with the reason", async () => {
  const spec = world.command("tail /dev/zero; sleep 1", { memMiB: 32 });
  const { exit, limitation } = await run(spec);
  expect(exit.kind).not.toBe("unknown");
  expect(limitation?.reason).toBe("REASON_CONTAINER_LIMITATION_MEMORY");
  expect(limitation?.message).toMatch(/^Memory limit exceeded: Requested: 32MB Maximum Used: 32MB\n/);
});

test("a hog that is not the main process takes the container with it", async () => {
  const spec = world.command("tail /dev/zero & sleep 3600", { memMiB: 32 });
  const { limitation } = await run(spec);
  expect(limitation?.reason).toBe("REASON_CONTAINER_LIMITATION_MEMORY");
});

test("CPU time follows cpus when it is short", async () => {
  // Both on one CPU, whatever the machine has.
  const busy = (cpus: number) => world.command("exec taskset -c 0 sh -c 'while :; do :; done'", { cpus });
  const [one, three] = [busy(1), busy(3)];
  await Promise.all([start(one), start(three)]);
  await sleep(500);
  const secs = async (spec: ContainerSpec) => {
    const usage = await maker.usage(spec.containerId);
    return (usage?.cpusUserSecs ?? 0) + (usage?.cpusSystemSecs ?? 0);
  };
  const before = [await secs(one), await secs(three)] as const;
  await sleep(5000);
  const ratio = ((await secs(three)) - before[1]) / ((await secs(one)) - before[0]);
  await Promise.all([maker.destroy(one.containerId), maker.destroy(three.containerId)]);
  expect(ratio).toBeGreaterThan(2.7);
  expect(ratio).toBeLessThan(3.3);
});

test("a running command costs one small shell", async () => {
  const spec = world.command("exec sleep 3600");
  const pid = await start(spec);
  await sleep(100);
  const session = (await readProcessTable()).filter((entry) => entry.session === pid);
  expect(session.map((entry) => entry.pid === pid || entry.parent === pid)).toEqual([true, true]);
  const pssKiB = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]);
  expect(pssKiB).toBeLessThan(1024);
  expect(readProcess(pid)?.session).toBe(pid);
  await maker.destroy(spec.containerId);
});

test("nothing is left behind", async () => {
  expect(cgroups.list()).toEqual([]);
  expect(await findRunningWith(`${world.options.runtimeDir}/containers`)).toEqual([]);
});
