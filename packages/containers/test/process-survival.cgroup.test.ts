/** What must hold while agents and helpers die: the "owner" here is a process of its own, killed with SIGKILL. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import type { ContainerSpec } from "@mesolite/base";
import type { ContainerExited } from "../src/port.ts";
import { findRunningWith } from "../src/process/process-table.ts";
import { processWorld, type ProcessWorld } from "./process-world.ts";

const worlds: ProcessWorld[] = [];
afterAll(() => {
  for (const world of worlds) world.remove();
});

function newWorld(): ProcessWorld {
  const world = processWorld();
  worlds.push(world);
  return world;
}

/** Starts an owner process that launches the specs and prints one JSON line per outcome. */
async function startOwner(
  world: ProcessWorld,
  specs: readonly ContainerSpec[],
): Promise<{ child: ChildProcess; helperPid: number; lines: string[] }> {
  const order = `${world.directory}/order.json`;
  writeFileSync(order, JSON.stringify({ options: { ...world.options, log: undefined }, specs }));
  const child = spawn(process.execPath, [fileURLToPath(new URL("owner-process.mjs", import.meta.url)), order], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  });
  await until(() => lines.length >= 1, 10_000);
  return { child, helperPid: Number(JSON.parse(lines[0] ?? "{}").helperPid), lines };
}

async function until(condition: () => boolean, timeoutMs: number): Promise<void> {
  const endMs = performance.now() + timeoutMs;
  while (!condition()) {
    expect(performance.now(), "waited too long").toBeLessThan(endMs);
    await sleep(10);
  }
}

function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
}

async function killBoth(owner: { child: ChildProcess; helperPid: number }): Promise<void> {
  process.kill(owner.helperPid, "SIGKILL");
  owner.child.kill("SIGKILL");
  await once(owner.child, "exit");
}

test("tasks survive the death of owner and helper, and what ended meanwhile is known exactly", async () => {
  const world = newWorld();
  const specs = {
    running: world.command("sleep 3600"),
    exit137: world.command("sleep 0.5; exit 137"),
    killed: world.command("sleep 0.5; kill -9 $$"),
    terminated: world.command("sleep 0.5; kill -TERM $$"),
    failed: world.command("sleep 0.5; exit 3"),
  };
  const owner = await startOwner(world, Object.values(specs));
  await until(() => owner.lines.length === 6, 10_000);
  await killBoth(owner);
  await sleep(1500);
  const maker = await world.make();
  const found = await maker.recover(Object.values(specs));
  const of = (spec: ContainerSpec) => found.get(spec.containerId);
  expect(of(specs.running)?.kind).toBe("running");
  expect(of(specs.exit137)).toEqual({ kind: "exited", exit: { kind: "exited", code: 137 } });
  expect(of(specs.killed)).toEqual({ kind: "exited", exit: { kind: "signaled", signal: 9 } });
  expect(of(specs.terminated)).toEqual({ kind: "exited", exit: { kind: "signaled", signal: 15 } });
  expect(of(specs.failed)).toEqual({ kind: "exited", exit: { kind: "exited", code: 3 } });
  for (const spec of Object.values(specs)) await maker.destroy(spec.containerId);
  await maker.close();
  expect(await findRunningWith(world.directory)).toEqual([]);
  expect(readdirSync(`${world.options.runtimeDir}/containers`)).toEqual([]);
});

test("the helper ends when its owner is killed", async () => {
  const world = newWorld();
  const owner = await startOwner(world, []);
  expect(isAlive(owner.helperPid)).toBe(true);
  owner.child.kill("SIGKILL");
  await until(() => !isAlive(owner.helperPid), 5000);
});

test("a helper that dies is replaced; running tasks are watched on, new ones start", async () => {
  const world = newWorld();
  const maker = await world.make();
  await maker.recover([]);
  const exits: ContainerExited[] = [];
  maker.onExit((exited) => exits.push(exited));
  const before = world.command("sleep 3600");
  await maker.launch(before, 1);
  process.kill(maker.helperPid ?? 0, "SIGKILL");
  const after = world.command("exit 4"); // Handed to a helper that is dying or dead: the next one gets it.
  expect((await maker.launch(after, 1)).kind).toBe("started");
  await maker.kill(before.containerId, "SIGTERM");
  await until(() => exits.length === 2, 5000);
  expect(exits.find((exit) => exit.containerId === after.containerId)?.exit).toEqual({ kind: "exited", code: 4 });
  expect(exits.find((exit) => exit.containerId === before.containerId)?.exit).toEqual({ kind: "signaled", signal: 15 });
  for (const spec of [before, after]) await maker.destroy(spec.containerId);
  await maker.close();
});

test("a crash in the middle of a fetch: the command provably never started, and a second attempt runs once", async () => {
  const server = createServer((_request, response) => void response.writeHead(200, { "content-length": "100" }).write("half"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const world = newWorld();
  const uri = { executable: false, extract: true, cache: false };
  const value = `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
  const marks = `${world.directory}/marks`;
  const spec = world.command(`echo ran >> ${marks}; sleep 3600`, { uris: [{ ...uri, value }] });
  const owner = await startOwner(world, [spec]);
  await until(() => existsSync(spec.sandboxDir), 5000);
  await sleep(200);
  await killBoth(owner);
  server.closeAllConnections();
  server.close();
  const maker = await world.make();
  expect((await maker.recover([spec])).get(spec.containerId)).toEqual({ kind: "neverStarted" });
  expect((await maker.launch({ ...spec, uris: [] }, 2)).kind).toBe("started");
  await until(() => existsSync(marks), 5000);
  expect(readFileSync(marks, "utf8")).toBe("ran\n");
  await maker.destroy(spec.containerId);
  await maker.close();
});

test("a supervisor that is killed leaves an unknown exit and no processes", async () => {
  const world = newWorld();
  const maker = await world.make();
  await maker.recover([]);
  const exits: ContainerExited[] = [];
  maker.onExit((exited) => exits.push(exited));
  const spec = world.command("sleep 3601.25 & sleep 3601.25");
  const started = await maker.launch(spec, 1);
  await sleep(100);
  process.kill(started.kind === "started" ? (started.pid ?? 0) : 0, "SIGKILL");
  await until(() => exits.length === 1, 6000);
  expect(exits[0]).toEqual({ containerId: spec.containerId, exit: { kind: "unknown" } });
  expect(await findRunningWith("3601.25")).toEqual([]);
  await maker.destroy(spec.containerId);
  await maker.close();
});

test("a kill during a launch ends it: either it never started, or it started and was killed", async () => {
  const world = newWorld();
  const maker = await world.make();
  await maker.recover([]);
  const exits: ContainerExited[] = [];
  maker.onExit((exited) => exits.push(exited));
  const specs = Array.from({ length: 30 }, () => world.command("sleep 3604.5"));
  const outcomes = await Promise.all(
    specs.map(async (spec, index) => {
      const launched = maker.launch(spec, 1);
      await sleep(index * 15); // Every launch is met at another step.
      await maker.kill(spec.containerId, "SIGTERM");
      return (await launched).kind;
    }),
  );
  await until(() => exits.length === outcomes.filter((kind) => kind === "started").length, 5000);
  expect(exits.every((exited) => exited.exit.kind === "signaled" && exited.exit.signal === 15)).toBe(true);
  expect(await findRunningWith("3604.5")).toEqual([]);
  expect(new Set(outcomes)).toEqual(new Set(["failed", "started"]));
  for (const spec of specs) await maker.destroy(spec.containerId);
  await maker.close();
  expect(readdirSync(`${world.options.runtimeDir}/containers`)).toEqual([]);
});

test("a crash in the middle of a kill: the stubborn command goes on, is adopted, and can be killed", async () => {
  const world = newWorld();
  const spec = world.command("trap '' TERM; while :; do sleep 1; done");
  const owner = await startOwner(world, [spec]);
  await until(() => owner.lines.length === 2, 10_000);
  await sleep(300); // The command must have its handler.
  process.kill(-Number(JSON.parse(owner.lines[1] ?? "{}").pid), "SIGTERM"); // To the whole session, supervisor included.
  await killBoth(owner);
  const maker = await world.make();
  expect((await maker.recover([spec])).get(spec.containerId)?.kind).toBe("running");
  const exited = new Promise<ContainerExited>((resolve) => maker.onExit(resolve));
  await maker.kill(spec.containerId, "SIGKILL");
  expect((await exited).exit).toEqual({ kind: "signaled", signal: 9 });
  await maker.destroy(spec.containerId);
  await maker.close();
});
