/** Resource use of a Docker container, from the engine's statistics. */
import type { ContainerUsage } from "@mesolite/base";

/** The parts of `GET /containers/{id}/stats` that are read here. Times in nanoseconds. */
export interface StatsAnswer {
  readonly cpu_stats?: { readonly cpu_usage?: { readonly usage_in_usermode?: number; readonly usage_in_kernelmode?: number } };
  readonly memory_stats?: { readonly usage?: number; readonly limit?: number; readonly stats?: Readonly<Record<string, number>> };
  readonly pids_stats?: { readonly current?: number };
  readonly networks?: Readonly<Record<string, { readonly rx_bytes: number; readonly tx_bytes: number }>>;
}

export function usageFrom(stats: StatsAnswer): Omit<ContainerUsage, "timestampMs"> {
  const cpu = stats.cpu_stats?.cpu_usage;
  const memory = stats.memory_stats;
  const networks = Object.values(stats.networks ?? {});
  const secs = (nanoseconds: number | undefined) => (nanoseconds === undefined ? undefined : nanoseconds / 1e9);
  return {
    cpusUserSecs: secs(cpu?.usage_in_usermode),
    cpusSystemSecs: secs(cpu?.usage_in_kernelmode),
    memRssBytes: memory?.stats?.["total_rss"] ?? memory?.stats?.["anon"], // cgroup v1, v2
    memTotalBytes: memory?.usage,
    memLimitBytes: memory?.limit,
    threads: stats.pids_stats?.current,
    ...(networks.length > 0 && {
      netRxBytes: networks.reduce((sum, one) => sum + one.rx_bytes, 0),
      netTxBytes: networks.reduce((sum, one) => sum + one.tx_bytes, 0),
    }),
  };
}
