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
  parsePids,
  removeDirectories,
} from "./cgroups.ts";
import { type CgroupRoots, listDirectories } from "./cgroup-v1.ts";
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
      processes: parsePids(read(id, "leaf/cgroup.procs") ?? "").length,
      threads: parsePids(read(id, "leaf/cgroup.threads") ?? "").length,
    };
  }

  return {
    version: 2,
    create,
    joins: (id) => [`${path(id)}/leaf/cgroup.procs`],
    oomKills,
    pids(id) {
      const text = read(id, "leaf/cgroup.procs");
      return text === undefined ? undefined : parsePids(text);
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
    async remove(id) {
      return (await removeDirectories(files, [`${path(id)}/leaf`])) && (await removeDirectories(files, [path(id)]));
    },
    list: () => listDirectories(base),
  };
}
