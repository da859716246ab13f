import { expect, test } from "vitest";
import { type CgroupFiles, parsePids } from "./cgroups.ts";
import { cgroupsV1 } from "./cgroup-v1.ts";
import { cgroupsV2 } from "./cgroup-v2.ts";
import { cpuQuotaUs, cpuShares, cpuWeight, memoryBytes } from "./limits.ts";
import { memoryLimitation } from "./oom.ts";

/** A tree in memory: directories, and what was written to files. `busy` directories can't be removed. */
function fakeTree() {
  const directories = new Set<string>();
  const files = new Map<string, string>();
  const busy = new Set<string>();
  const tree: CgroupFiles = {
    mkdir(path) {
      path.split("/").forEach((_part, index, parts) => directories.add(parts.slice(0, index + 1).join("/")));
    },
    rmdir(path) {
      if (!directories.has(path)) throw Object.assign(new Error("ENOENT"), { code: "ENOENT" });
      const hasChild = [...directories].some((one) => one.startsWith(`${path}/`));
      if (busy.delete(path) || hasChild) throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
      directories.delete(path);
    },
    read: (path) => files.get(path),
    directories: (path) =>
      [...directories].filter((one) => one.slice(0, one.lastIndexOf("/")) === path).map((one) => one.slice(path.length + 1)),
    write: (path, text) => void files.set(path, text),
  };
  return { tree, directories, files, busy };
}

const roots = { hierarchy: "/cg", root: "mesos" };

test("v2: limits on the container, processes in its leaf, controllers handed down", async () => {
  const { tree, directories, files, busy } = fakeTree();
  const cgroups = cgroupsV2(roots, tree);
  cgroups.create("c1", { cpus: 1.5, memMiB: 64, cpuLimit: 2 });
  expect(Object.fromEntries(files)).toEqual({
    "/cg/cgroup.subtree_control": "+cpu +memory",
    "/cg/mesos/cgroup.subtree_control": "+cpu +memory",
    "/cg/mesos/c1/cgroup.subtree_control": "+cpu +memory",
    "/cg/mesos/c1/cpu.weight": "150",
    "/cg/mesos/c1/cpu.max": "200000 100000",
    "/cg/mesos/c1/memory.low": String(64 * 2 ** 20),
    "/cg/mesos/c1/memory.max": String(64 * 2 ** 20),
  });
  expect(cgroups.joins("c1")).toEqual(["/cg/mesos/c1/leaf/cgroup.procs"]);
  cgroups.freeze("c1", true);
  expect(files.get("/cg/mesos/c1/cgroup.freeze")).toBe("1");
  expect(cgroups.pids("c1")).toBeUndefined();
  files.set("/cg/mesos/c1/leaf/cgroup.procs", "12\n13\n");
  expect(cgroups.pids("c1")).toEqual([12, 13]);
  busy.add("/cg/mesos/c1/leaf"); // A process that is still dying.
  expect(await cgroups.remove("c1")).toBe(true);
  expect(directories.has("/cg/mesos/c1")).toBe(false);
});

test.each([
  ["v1", cgroupsV1, "/cg/freezer/mesos/c1"],
  ["v2", cgroupsV2, "/cg/mesos/c1/leaf"],
])("%s: cgroups that a task made in its own are part of it, and go with it", async (_version, make, home) => {
  const { tree, directories, files } = fakeTree();
  const cgroups = make(roots, tree);
  cgroups.create("c1", { cpus: 1, memMiB: 32 });
  cgroups.create("c10", { cpus: 1, memMiB: 32 });
  tree.mkdir(`${home}/a/b`);
  for (const [path, pid] of [
    [home, 1],
    [`${home}/a`, 2],
    [`${home}/a/b`, 3],
  ] as const)
    files.set(`${path}/cgroup.procs`, `${pid}\n`);
  expect(cgroups.pids("c1")).toEqual([1, 2, 3]);
  expect(cgroups.usage("c1").processes).toBe(3);
  expect(await cgroups.remove("c1")).toBe(true);
  expect([...directories].filter((path) => /\/c1(\/|$)/.test(path))).toEqual([]);
  expect([...directories].some((path) => path.endsWith("/c10"))).toBe(true);
});

test("v2: usage and memory events in their units", () => {
  const { tree, files } = fakeTree();
  const cgroups = cgroupsV2(roots, tree);
  tree.mkdir("/cg/mesos/c1/leaf");
  const at = (name: string, text: string) => files.set(`/cg/mesos/c1/${name}`, text);
  at("cpu.stat", "usage_usec 3000000\nuser_usec 2000000\nsystem_usec 1000000\n");
  at("memory.stat", "anon 1000\nfile 5\n");
  at("memory.current", "2000\n");
  at("memory.max", "max\n");
  at("leaf/cgroup.procs", "1\n2\n");
  at("leaf/cgroup.threads", "1\n2\n3\n");
  expect(cgroups.usage("c1")).toEqual({
    cpusUserSecs: 2,
    cpusSystemSecs: 1,
    memRssBytes: 1000,
    memTotalBytes: 2000,
    memLimitBytes: undefined,
    processes: 2,
    threads: 3,
  });
  expect(cgroups.memory("c1")).toBeUndefined();
  at("memory.events", "low 0\nhigh 0\nmax 7\noom 1\noom_kill 2\n");
  at("memory.peak", "4096\n");
  expect(cgroups.memory("c1")).toEqual({
    oomKills: 2,
    limitBytes: undefined,
    maxUsageBytes: 4096,
    statistics: "anon 1000\nfile 5",
  });
  expect(cgroups.oomKills("c1")).toBe(2);
});

test("v1: one directory per controller; no hard limit is -1", async () => {
  const { tree, directories, files } = fakeTree();
  const cgroups = cgroupsV1(roots, tree);
  cgroups.create("c1", { cpus: 0.5, memMiB: 16, memLimitMiB: Infinity });
  expect(Object.fromEntries(files)).toEqual({
    "/cg/cpu/mesos/c1/cpu.shares": "512",
    "/cg/memory/mesos/c1/memory.soft_limit_in_bytes": String(32 * 2 ** 20),
    "/cg/memory/mesos/c1/memory.limit_in_bytes": "-1",
  });
  expect(cgroups.joins("c1")).toHaveLength(4);
  await cgroups.remove("c1");
  expect([...directories].filter((path) => path.endsWith("c1"))).toEqual([]);
});

test("limits stay within what kernels take", () => {
  expect([cpuShares(0.0001), cpuShares(2), cpuWeight(0.001), cpuWeight(1), cpuWeight(1000)]).toEqual([2, 2048, 1, 100, 10_000]);
  expect([cpuQuotaUs(undefined), cpuQuotaUs(Infinity), cpuQuotaUs(0.001), cpuQuotaUs(0.5)]).toEqual([
    undefined,
    undefined,
    1000,
    50_000,
  ]);
  expect(memoryBytes(1)).toBe(32 * 2 ** 20);
});

test("out of memory is told only when the kernel killed", () => {
  const state = { limitBytes: 2 ** 25, maxUsageBytes: 2 ** 25, statistics: "cache 0" };
  expect(memoryLimitation({ ...state, oomKills: 0 })).toBeUndefined();
  expect(memoryLimitation({ ...state, oomKills: 1 })?.message).toMatch(
    /^Memory limit exceeded: Requested: 32MB Maximum Used: 32MB\n/,
  );
});

test("a process of another pid namespace shows as 0 and is left out", () => {
  expect(parsePids("5\n0\n6\n")).toEqual([5, 6]);
});
