/** cgroup v1: a directory per container in each of four hierarchies, `<hierarchy>/<controller>/<root>/<container id>`. */
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
import { cpuQuotaUs, cpuShares, cfsPeriodUs, memoryBytes } from "./limits.ts";

export interface CgroupRoots {
  /** Where cgroups are mounted, e.g. /sys/fs/cgroup. */
  readonly hierarchy: string;
  /** The directory under which containers live, e.g. `mesos`. */
  readonly root: string;
}

const controllers = ["cpu", "cpuacct", "memory", "freezer"] as const;

/** Linux's USER_HZ, the unit of cpuacct.stat: 100 on every architecture that Node runs on. */
const ticksPerSec = 100;

export function cgroupsV1(roots: CgroupRoots, files: CgroupFiles = kernelCgroupFiles): Cgroups {
  const path = (controller: (typeof controllers)[number], id: string) => `${roots.hierarchy}/${controller}/${roots.root}/${id}`;
  const read = (controller: (typeof controllers)[number], id: string, file: string) =>
    files.read(`${path(controller, id)}/${file}`);

  function create(id: string, limits: CgroupLimits): void {
    for (const controller of controllers) files.mkdir(path(controller, id));
    files.write(`${path("cpu", id)}/cpu.shares`, String(cpuShares(limits.cpus)));
    const quotaUs = cpuQuotaUs(limits.cpuLimit);
    if (quotaUs !== undefined) {
      files.write(`${path("cpu", id)}/cpu.cfs_period_us`, String(cfsPeriodUs));
      files.write(`${path("cpu", id)}/cpu.cfs_quota_us`, String(quotaUs));
    }
    files.write(`${path("memory", id)}/memory.soft_limit_in_bytes`, String(memoryBytes(limits.memMiB)));
    const hard = limits.memLimitMiB ?? limits.memMiB;
    files.write(`${path("memory", id)}/memory.limit_in_bytes`, hard === Infinity ? "-1" : String(memoryBytes(hard)));
  }

  const oomKills = (id: string) => parseCounters(read("memory", id, "memory.oom_control")).get("oom_kill") ?? 0;

  function usage(id: string): ReturnType<Cgroups["usage"]> {
    const cpu = parseCounters(read("cpuacct", id, "cpuacct.stat"));
    const memory = parseCounters(read("memory", id, "memory.stat"));
    const secs = (ticks: number | undefined) => (ticks === undefined ? undefined : ticks / ticksPerSec);
    return {
      cpusUserSecs: secs(cpu.get("user")),
      cpusSystemSecs: secs(cpu.get("system")),
      memRssBytes: memory.get("total_rss"),
      memTotalBytes: parseLimit(read("memory", id, "memory.usage_in_bytes")),
      memLimitBytes: parseLimit(read("memory", id, "memory.limit_in_bytes")),
      processes: pidsBelow(files, path("freezer", id), "cgroup.procs").length,
      threads: pidsBelow(files, path("freezer", id), "tasks").length,
    };
  }

  return {
    version: 1,
    create,
    joins: (id) => controllers.map((controller) => `${path(controller, id)}/cgroup.procs`),
    oomKills,
    pids(id) {
      if (read("freezer", id, "cgroup.procs") === undefined) return undefined;
      return pidsBelow(files, path("freezer", id), "cgroup.procs");
    },
    freeze: (id, frozen) => files.write(`${path("freezer", id)}/freezer.state`, frozen ? "FROZEN" : "THAWED"),
    memory(id) {
      if (read("memory", id, "memory.oom_control") === undefined) return undefined;
      return {
        oomKills: oomKills(id),
        limitBytes: parseLimit(read("memory", id, "memory.limit_in_bytes")),
        maxUsageBytes: parseLimit(read("memory", id, "memory.max_usage_in_bytes")),
        statistics: (read("memory", id, "memory.stat") ?? "").trim(),
      };
    },
    usage,
    remove: (id) =>
      removeDirectories(
        files,
        controllers.map((controller) => path(controller, id)),
      ),
    list: () => files.directories(`${roots.hierarchy}/freezer/${roots.root}`),
  };
}
