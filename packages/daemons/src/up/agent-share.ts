import type { Resource } from "@mesolite/wire";

/** The ports of Mesos's default range. */
const portRange = { begin: 31_000, end: 32_000 };

/**
 * One agent's part of a machine that several share: equal parts of cpus, mem and disk, and ports of its own.
 * @param whole what one agent alone would offer
 * @param index from 0, less than `agents`
 */
export function agentShare(whole: readonly Resource[], index: number, agents: number): Resource[] {
  if (agents === 1) return [...whole];
  return whole.map((resource) => {
    if (resource.name === "ports") return { ...resource, ranges: { range: [portsOf(index, agents)] } };
    const value = resource.scalar?.value;
    return value === undefined ? resource : { ...resource, scalar: { value: Math.floor((value / agents) * 1000) / 1000 } };
  });
}

function portsOf(index: number, agents: number): { begin: number; end: number } {
  const size = Math.floor((portRange.end - portRange.begin + 1) / agents);
  const begin = portRange.begin + index * size;
  return { begin, end: begin + size - 1 };
}
