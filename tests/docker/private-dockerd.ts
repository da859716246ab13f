/** A Docker Engine of the test's own, in a directory that can be removed, and if wanted in a network namespace. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dockerProgram } from "./image.ts";
import { netnsPrefix } from "./netns.ts";

export interface PrivateDockerd {
  readonly socket: string;
  readonly directory: string;
  /** Ends the engine and its containers, unmounts and removes everything. */
  stop(): Promise<void>;
}

export interface PrivateDockerdOptions {
  /** Name of an existing network namespace (`ip netns add NAME`); the machine's own network when absent. */
  readonly netns?: string;
}

const startTimeoutMs = 30_000;
const stopTimeoutMs = 20_000;

/** Needs root and Debian's docker.io. Its path is short because a socket's path may have 107 bytes. */
export async function startPrivateDockerd(options: PrivateDockerdOptions = {}): Promise<PrivateDockerd> {
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
    "--cgroup-parent",
    `/mlt-${directory.slice(-6)}`,
    // A bridge named docker0 would be shared with the machine's engine; a namespace has its own.
    ...(options.netns === undefined ? ["--bridge", "none", "--iptables=false", "--ip6tables=false"] : []),
  ];
  const log = openSync(join(directory, "log"), "a");
  const [program, ...words] =
    options.netns === undefined ? [dockerd, ...args] : [...netnsPrefix(options.netns), dockerd, ...args];
  const child = spawn(program ?? dockerd, words, { stdio: ["ignore", log, log] });
  closeSync(log);
  const engine = { socket, directory, stop: () => stopDockerd(child, directory) };
  await untilAnswers(child, engine).catch(async (error: unknown) => {
    await engine.stop();
    throw error;
  });
  return engine;
}

async function untilAnswers(child: ChildProcess, engine: PrivateDockerd): Promise<void> {
  for (let waitedMs = 0; waitedMs < startTimeoutMs; waitedMs += 200) {
    if (child.exitCode !== null) break;
    if (spawnSync(dockerProgram, ["-H", `unix://${engine.socket}`, "version"], { stdio: "ignore" }).status === 0) return;
    await sleep(200);
  }
  throw new Error(`dockerd did not come up: ${readFileSync(join(engine.directory, "log"), "utf8").slice(-2000)}`);
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
  for (const mount of mountsUnder(directory)) spawnSync("umount", ["-l", mount]);
  const cgroup = `mlt-${directory.slice(-6)}`;
  for (const path of execFileSync("sh", ["-c", `ls -d /sys/fs/cgroup/*/${cgroup} /sys/fs/cgroup/${cgroup} 2>/dev/null || true`], {
    encoding: "utf8",
  }).split("\n")) {
    if (path !== "") spawnSync("rmdir", [path]);
  }
  rmSync(directory, { recursive: true, force: true });
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
