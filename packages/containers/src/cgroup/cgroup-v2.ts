/**
 * cgroup v2: limits on `<hierarchy>/<root>/<container id>`, processes in its `leaf` (a cgroup that hands controllers down may hold no
 * processes itself).
 */
import {
  type CgroupFiles,
  type CgroupLimits,
  type Cgroups,
  kernelCgroupFiles,
  parseCounters,
  parseLimit,
  pidsBelow,
  removeDirectories,
} from "./cgroups.ts";
import { type CgroupRoots } from "./cgroup-v1.ts";
import { cfsPeriodUs, cpuQuotaUs, cpuWeight, memoryBytes } from "./limits.ts";

export function cgroupsV2(roots: CgroupRoots, files: CgroupFiles = kernelCgroupFiles): Cgroups {
  const base = `${roots.hierarchy}/${roots.root}`;
  const path = (id: string) => `${base}/${id}`;
  const read = (id: string, file: string) => files.read(`${path(id)}/${file}`);

  function create(id: string, limits: CgroupLimits): void {
    files.mkdir(`${path(id)}/leaf`);
    for (const parent of [roots.hierarchy, base, path(id)]) files.write(`${parent}/cgroup.subtree_control`, "+cpu +memory");
    files.write(`${path(id)}/cpu.weight`, String(cpuWeight(limits.cpus)));
    const quotaUs = cpuQuotaUs(limits.cpuLimit);
    if (quotaUs !== undefined) files.write(`${path(id)}/cpu.max`, `${quotaUs} ${cfsPeriodUs}`);
    files.write(`${path(id)}/memory.low`, String(memoryBytes(limits.memMiB)));
    const hard = limits.memLimitMiB ?? limits.memMiB;
    files.write(`${path(id)}/memory.max`, hard === Infinity ? "max" : String(memoryBytes(hard)));
  }

  const oomKills = (id: string) => parseCounters(read(id, "memory.events")).get("oom_kill") ?? 0;

  function usage(id: string): ReturnType<Cgroups["usage"]> {
    const cpu = parseCounters(read(id, "cpu.stat"));
    const memory = parseCounters(read(id, "memory.stat"));
    const secs = (us: number | undefined) => (us === undefined ? undefined : us / 1e6);
    return {
      cpusUserSecs: secs(cpu.get("user_usec")),
      cpusSystemSecs: secs(cpu.get("system_usec")),
      memRssBytes: memory.get("anon"),
      memTotalBytes: parseLimit(read(id, "memory.current")),
      memLimitBytes: parseLimit(read(id, "memory.max")),
      processes: pidsBelow(files, path(id), "cgroup.procs").length,
      threads: pidsBelow(files, path(id), "cgroup.threads").length,
    };
  }

  return {
    version: 2,
    create,
    joins: (id) => [`${path(id)}/leaf/cgroup.procs`],
    oomKills,
    pids(id) {
      // Not by cgroup.kill: that would end the supervisor before it can record how the command ended.
      return read(id, "leaf/cgroup.procs") === undefined ? undefined : pidsBelow(files, path(id), "cgroup.procs");
    },
    freeze: (id, frozen) => files.write(`${path(id)}/cgroup.freeze`, frozen ? "1" : "0"),
    memory(id) {
      if (read(id, "memory.events") === undefined) return undefined;
      return {
        oomKills: oomKills(id),
        limitBytes: parseLimit(read(id, "memory.max")),
        maxUsageBytes: parseLimit(read(id, "memory.peak")), // Since Linux 5.19.
        statistics: (read(id, "memory.stat") ?? "").trim(),
      };
    },
    usage,
    remove: (id) => removeDirectories(files, [path(id)]),
    list: () => files.directories(base),
  };
}
