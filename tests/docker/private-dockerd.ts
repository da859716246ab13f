/**
 * A Docker Engine of the test's own, in a directory that can be removed and a network namespace of its own: in the machine's it would share
 * the bridge docker0 with the machine's engine, or, told to have none, remove it.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dockerProgram } from "./image.ts";
import { netnsPrefix } from "./netns.ts";

export interface PrivateDockerd {
  readonly socket: string;
  readonly directory: string;
  /** Kills the engine with SIGKILL and starts it again; its containers go on. */
  crash(): Promise<void>;
  /** Ends the engine and its containers, unmounts and removes everything. */
  stop(): Promise<void>;
}

export interface PrivateDockerdOptions {
  /** Name of an existing network namespace, see `addNetns`. */
  readonly netns: string;
}

const startTimeoutMs = 30_000;
const stopTimeoutMs = 20_000;

/** Needs root and Debian's docker.io. Its path is short because a socket's path may have 107 bytes. */
export async function startPrivateDockerd(options: PrivateDockerdOptions): Promise<PrivateDockerd> {
  const directory = mkdtempSync("/var/tmp/mlt-dockerd-");
  const socket = join(directory, "docker.sock");
  mkdirSync(join(directory, "exec"));
  const dockerd = ["/usr/sbin/dockerd", "/usr/bin/dockerd"].find((path) => existsSync(path));
  if (dockerd === undefined) throw new Error("dockerd is not installed; run scripts/setup-debian.sh");
  const args = [
    "--host",
    `unix://${socket}`,
    "--data-root",
    join(directory, "data"),
    "--exec-root",
    join(directory, "exec"),
    "--pidfile",
    join(directory, "dockerd.pid"),
    "--live-restore",
    "--cgroup-parent",
    `/mlt-${directory.slice(-6)}`,
  ];
  const command = [...netnsPrefix(options.netns), dockerd, ...args];
  let child = spawnLogged(command, directory);
  const engine: PrivateDockerd = {
    socket,
    directory,
    stop: () => stopDockerd(child, directory),
    async crash() {
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
      await untilContainerdIsGone(directory);
      child = spawnLogged(command, directory);
      await untilAnswers(child, directory);
    },
  };
  await untilAnswers(child, directory).catch(async (error: unknown) => {
    await engine.stop();
    throw error;
  });
  return engine;
}

function spawnLogged([program = "", ...words]: readonly string[], directory: string): ChildProcess {
  const log = openSync(join(directory, "log"), "a");
  try {
    return spawn(program, words, { stdio: ["ignore", log, log] });
  } finally {
    closeSync(log);
  }
}

async function untilAnswers(child: ChildProcess, directory: string): Promise<void> {
  const socket = join(directory, "docker.sock");
  for (let waitedMs = 0; waitedMs < startTimeoutMs; waitedMs += 200) {
    if (child.exitCode !== null) break;
    if (spawnSync(dockerProgram, ["-H", `unix://${socket}`, "version"], { stdio: "ignore" }).status === 0) return;
    await sleep(200);
  }
  throw new Error(`dockerd did not come up: ${readFileSync(join(directory, "log"), "utf8").slice(-2000)}`);
}

async function stopDockerd(child: ChildProcess, directory: string): Promise<void> {
  const socket = join(directory, "docker.sock");
  if (child.exitCode === null && child.signalCode === null) {
    const ids = spawnSync(dockerProgram, ["-H", `unix://${socket}`, "ps", "-aq"], { encoding: "utf8" })
      .stdout.split("\n")
      .filter((id) => id !== "");
    if (ids.length > 0) spawnSync(dockerProgram, ["-H", `unix://${socket}`, "rm", "-fv", ...ids], { stdio: "ignore" });
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    const late = await Promise.race([exited, sleep(stopTimeoutMs, "late" as const, { ref: false })]);
    if (late === "late") {
      child.kill("SIGKILL");
      await exited;
    }
  }
  killRemaining(directory);
  for (const mount of mountsUnder(directory)) spawnSync("umount", ["-l", mount]);
  await removeCgroups(`mlt-${directory.slice(-6)}`);
  rmSync(directory, { recursive: true, force: true });
}

/** It dies with its parent, a little later; an engine that finds it alive would wait for it in vain. */
async function untilContainerdIsGone(directory: string): Promise<void> {
  const pid = readFileSync(join(directory, "exec/containerd/containerd.pid"), "utf8").trim();
  for (let waitedMs = 0; existsSync(`/proc/${pid}`) && waitedMs < 5000; waitedMs += 20) await sleep(20);
}

/** Processes that were killed leave their cgroups a little later. */
async function removeCgroups(name: string): Promise<void> {
  const script = `find /sys/fs/cgroup/*/${name} /sys/fs/cgroup/${name} -depth -type d -exec rmdir {} + 2> /dev/null; ! ls -d /sys/fs/cgroup/*/${name} /sys/fs/cgroup/${name} 2> /dev/null`;
  for (let tries = 0; tries < 50; tries++) {
    if (spawnSync("sh", ["-c", script]).stdout.length === 0) return;
    await sleep(100);
  }
}

/** Its containerd and shims, when the engine did not end them: whatever names our directory among its arguments. */
function killRemaining(directory: string): void {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, "latin1").includes(directory)) process.kill(Number(pid), "SIGKILL");
    } catch {
      // It ended meanwhile.
    }
  }
}

/** Deepest first. */
function mountsUnder(directory: string): readonly string[] {
  const lines = readFileSync("/proc/self/mountinfo", "utf8").split("\n");
  return lines
    .map((line) => line.split(" ")[4] ?? "")
    .filter((path) => path.startsWith(`${directory}/`))
    .sort()
    .reverse();
}
