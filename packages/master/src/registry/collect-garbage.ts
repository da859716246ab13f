import { persist, setTimer, type Turn } from "../turn.ts";
import { erase, keys } from "./registry.ts";

/** Forgets unreachable and gone agents that are older than --registry_max_agent_age or beyond --registry_max_agent_count. */
export function collectRegistryGarbage(turn: Turn): void {
  const { state, nowMs } = turn;
  const { registryMaxAgentAgeMs: maxAgeMs, registryMaxAgentCount: maxCount, registryGcIntervalMs } = state.flags;
  const isOld = (sinceMs: number): boolean => nowMs - sinceMs > maxAgeMs;
  const unreachable = surplus(state.unreachableAgents, (agent) => isOld(agent.unreachableSinceMs), maxCount);
  const gone = surplus(state.goneAgents, (agent) => isOld(agent.goneSinceMs), maxCount);
  persist(turn, ...unreachable.map((id) => erase(keys.unreachable(id))), ...gone.map((id) => erase(keys.gone(id))));
  for (const id of unreachable) state.unreachableAgents.delete(id);
  for (const id of gone) state.goneAgents.delete(id);
  setTimer(turn, registryGcIntervalMs, { kind: "registryGcDue" });
}

/** Ids of the old entries, and of the first ones beyond the count: the map is in order of age. */
function surplus<T>(entries: ReadonlyMap<string, T>, isOld: (entry: T) => boolean, maxCount: number): string[] {
  let excess = entries.size - maxCount;
  return [...entries].filter(([, entry]) => excess-- > 0 || isOld(entry)).map(([id]) => id);
}
