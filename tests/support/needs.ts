import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import type { TestContext } from "vitest";

const needRoot = (): string | undefined => (process.getuid?.() === 0 ? undefined : "needs root");

/** What a test needs of the machine; the reason why it is missing, or undefined when it is there. */
const missing = {
  root: needRoot,
  docker: () =>
    existsSync("/usr/bin/dockerd") || existsSync("/usr/sbin/dockerd") ? needRoot() : "needs Docker Engine (package docker.io)",
  chromium: () => (existsSync("/usr/bin/chromium") ? undefined : "needs /usr/bin/chromium (package chromium)"),
  cgroupV1: () =>
    writable("/sys/fs/cgroup/memory") && writable("/sys/fs/cgroup/cpu")
      ? undefined
      : "needs writable cgroup v1 controllers cpu and memory",
  netns: () =>
    needRoot() ?? (spawnSync("ip", ["netns", "list"]).status === 0 ? undefined : "needs iproute2 with network namespaces"),
  zookeeper: () =>
    existsSync("/usr/share/java/zookeeper.jar") && spawnSync("java", ["-version"]).status === 0
      ? undefined
      : "needs ZooKeeper and a Java runtime (package zookeeper)",
  python3: () => (spawnSync("python3", ["--version"]).status === 0 ? undefined : "needs python3"),
} satisfies Record<string, () => string | undefined>;

export type Need = keyof typeof missing;

/** Skips the running test, with the reason, when the machine lacks something. First line of a test that needs a real server. */
export function need(context: TestContext, ...needs: readonly Need[]): void {
  for (const name of needs) {
    const reason = missing[name]();
    if (reason) context.skip(reason);
  }
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
