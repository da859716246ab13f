import { setImmediate } from "node:timers/promises";
import type { ContainerUsage } from "@mesolite/base";
import type { Containerizer } from "@mesolite/containers";

/** Measured at a time: each Docker container costs a connection to the engine, each cgroup a quarter of a millisecond of this thread. */
const atATime = 8;

/** Those of the containers that run. In between, everything else has its turn: pings and checks must not wait for a page of statistics. */
export async function measure(
  containerizer: Pick<Containerizer, "usage">,
  containerIds: readonly string[],
): Promise<Map<string, ContainerUsage>> {
  const usages = new Map<string, ContainerUsage>();
  for (let start = 0; start < containerIds.length; start += atATime) {
    if (start > 0) await setImmediate();
    const ids = containerIds.slice(start, start + atATime);
    const measured = await Promise.all(ids.map(async (id) => [id, await usageOf(containerizer, id)] as const));
    for (const [id, usage] of measured) if (usage !== undefined) usages.set(id, usage);
  }
  return usages;
}

/** One that can't be measured now is left out: it must not take the others with it. */
async function usageOf(containerizer: Pick<Containerizer, "usage">, id: string): Promise<ContainerUsage | undefined> {
  try {
    return await containerizer.usage(id);
  } catch {
    return undefined;
  }
}
