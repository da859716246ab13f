import { parseResources, type Resources } from "@mesolite/resources";
import type { AgentTraits } from "../src/agent-table.ts";
import type { FrameworkSpec, FrameworkTraits } from "../src/framework.ts";
import type { ArrangeAgents } from "../src/round.ts";

export function res(text: string): Resources {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

export const AGENT: AgentTraits = { multiRole: true, hierarchicalRole: true, region: undefined };

export const CAPABLE: FrameworkTraits = {
  multiRole: true,
  gpuResources: false,
  regionAware: false,
  sharedResources: true,
  revocableResources: true,
  reservationRefinement: true,
};

export function framework(roles: readonly string[], more: Partial<FrameworkSpec> = {}): FrameworkSpec {
  return { roles, suppressedRoles: [], traits: CAPABLE, ...more };
}

export function agent(id: string, total: string, traits: Partial<AgentTraits> = {}) {
  return {
    id,
    traits: { ...AGENT, ...traits },
    total: res(total),
    used: new Map<string, Resources>(),
    active: true,
  };
}

/** An order of agents that depends on the id, the stage and a seed alone: the same for any subset of agents. */
export function orderKey(id: string, stage: number, seed: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b9) ^ Math.imul(stage, 0x85ebca6b);
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

export function arrangeBy(seed: number): ArrangeAgents {
  return (rows, idOf, stage) => void rows.sort((a, b) => orderKey(idOf(a), stage, seed) - orderKey(idOf(b), stage, seed));
}
