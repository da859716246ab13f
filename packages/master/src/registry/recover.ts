import { quota, registry, WeightInfo } from "@mesolite/wire";
import type { MasterState } from "../state/master-state.ts";

/**
 * Reads the registry back. A value that cannot be decoded ends the master (WireError): to go on without it would forget agents or
 * quotas that somebody relies on.
 */
export function recoverRegistry(state: MasterState, recovered: ReadonlyMap<string, Uint8Array>): void {
  for (const [key, value] of recovered) recoverEntry(state, key, value);
  const byAge = [...state.unreachableAgents].sort(([, a], [, b]) => a.unreachableSinceMs - b.unreachableSinceMs);
  state.unreachableAgents.clear();
  for (const [id, agent] of byAge) state.unreachableAgents.set(id, agent);
  state.recoveredAgentCount = state.recoveredAgents.size;
}

function recoverEntry(state: MasterState, key: string, value: Uint8Array): void {
  const [, kind, name] = /^registry\/([a-z]+)\/(.+)$/.exec(key) ?? [];
  if (name === undefined) return;
  switch (kind) {
    case "agents": {
      const { info, deactivated = false } = registry.Registry_Agent.decode(value);
      state.recoveredAgents.set(name, { id: name, info, deactivated });
      return;
    }
    case "unreachable": {
      const { timestamp, deactivated = false } = registry.Registry_UnreachableAgent.decode(value);
      state.unreachableAgents.set(name, { id: name, unreachableSinceMs: timestamp.nanoseconds / 1e6, deactivated });
      return;
    }
    case "gone": {
      const { timestamp } = registry.Registry_GoneAgent.decode(value);
      state.goneAgents.set(name, { id: name, goneSinceMs: timestamp.nanoseconds / 1e6 });
      return;
    }
    case "quota": {
      const config = quota.QuotaConfig.decode(value);
      state.quotas.set(config.role, config);
      return;
    }
    case "weights": {
      const { role = "*", weight } = WeightInfo.decode(value);
      state.weights.set(role, weight);
      return;
    }
    default:
      return; // Written by a later version: kept, not understood.
  }
}
