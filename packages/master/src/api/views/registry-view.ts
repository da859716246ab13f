import { arrayParts, quote } from "@mesolite/http-api";
import { toPreRefinement } from "@mesolite/resources";
import { type AgentInfo, MasterInfo, quota, WeightInfo } from "@mesolite/wire";
import type { MasterState } from "../../state/index.ts";
import { agentInfoText } from "../operator/agent-message.ts";

// GET /registrar(1)/registry: what a successor would recover, in the shape of the original's one registry message although it
// is stored in many pieces here. Lists that are empty are left out.

export function registryParts(state: MasterState): Generator<string, void, undefined> {
  const lists = registryLists(state);
  return (function* () {
    yield `{"master":{"info":${MasterInfo.toJsonText(state.masterInfo)}}`;
    for (const [open, items, close] of lists) {
      if (items.length === 0) continue;
      yield `,${open}`;
      yield* arrayParts(items, (write) => write());
      yield close;
    }
    yield "}";
  })();
}

/** What stands before a list, its items (written when their turn comes) and what stands after it. */
type RegistryList = readonly [open: string, items: readonly (() => string)[], close: string];

function registryLists(state: MasterState): readonly RegistryList[] {
  const admitted = [...state.agents.values(), ...state.recoveredAgents.values()];
  const agents = admitted.map(
    (agent) => () => `{"deactivated":${agent.deactivated},"info":${agentInfoText(oldForm(agent.info))}}`,
  );
  const unreachable = [...state.unreachableAgents.values()].map(
    (agent) => () => `{"deactivated":${agent.deactivated},${identity(agent.id, agent.unreachableSinceMs)}}`,
  );
  const gone = [...state.goneAgents.values()].map((agent) => () => `{${identity(agent.id, agent.goneSinceMs)}}`);
  const quotas = [...state.quotas.values()].map((config) => () => quota.QuotaConfig.toJsonText(config));
  const weights = [...state.weights].map(
    ([role, weight]) =>
      () =>
        `{"info":${WeightInfo.toJsonText({ role, weight })}}`,
  );
  return [
    ['"minimum_capabilities":', minimumCapabilities(state).map((name) => () => `{"capability":"${name}"}`), ""],
    ['"quota_configs":', quotas, ""],
    ['"slaves":{"slaves":', agents, "}"],
    ['"unreachable":{"slaves":', unreachable, "}"],
    ['"gone":{"slaves":', gone, "}"],
    ['"weights":', weights, ""],
  ];
}

/** The registry keeps resources in the form before refined reservations, as long as that can say them. */
function oldForm(info: AgentInfo): AgentInfo {
  return { ...info, resources: toPreRefinement(info.resources ?? []) ?? info.resources };
}

function identity(id: string, sinceMs: number): string {
  return `"id":{"value":${quote(id)}},"timestamp":{"nanoseconds":${sinceMs * 1e6}}`;
}

/** What a successor must be able to understand. */
function minimumCapabilities(state: MasterState): string[] {
  const needed: string[] = [];
  const deactivated = [...state.agents.values(), ...state.recoveredAgents.values(), ...state.unreachableAgents.values()];
  if (deactivated.some((agent) => agent.deactivated)) needed.push("AGENT_DRAINING");
  if (state.quotas.size > 0) needed.push("QUOTA_V2");
  return needed;
}
