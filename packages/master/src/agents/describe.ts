import { err, ok, type Result } from "@mesolite/base";
import { formatResource, normalize, toPostRefinement, validateResources } from "@mesolite/resources";
import type { AgentInfo, AgentInfo_Capability, Resource, UUID } from "@mesolite/wire";
import type { AgentRecord } from "../state/agent.ts";
import type { MasterState } from "../state/master-state.ts";
import { applyCheckpointed } from "./checkpointed-resources.ts";
import { refuseExcess } from "./refuse-excess.ts";
import { refuseVersion } from "./version.ts";

/** What RegisterSlaveMessage and ReregisterSlaveMessage both say of an agent. */
export interface AgentClaim {
  readonly agent: AgentInfo;
  readonly checkpointed_resources?: readonly Resource[] | undefined;
  readonly version?: string | undefined;
  readonly agent_capabilities?: readonly AgentInfo_Capability[] | undefined;
  readonly resource_version_uuid?: UUID | undefined;
}

export type AgentDescription = Pick<
  AgentRecord,
  "info" | "version" | "capabilities" | "total" | "checkpointed" | "resourceVersion"
>;

/** Checks an agent's claim and puts its resources into today's format; an error says why the agent cannot join. */
export function describeAgent(state: MasterState, claim: AgentClaim): Result<AgentDescription> {
  const refusal = refuseVersion(claim.version) ?? refuseDomain(state, claim.agent);
  if (refusal !== undefined) return err(refusal);
  const given = claim.agent.resources ?? [];
  const all = [...given, ...(claim.checkpointed_resources ?? [])];
  const problem = refuseExcess(all) ?? validateResources(all);
  if (problem !== undefined) return err(problem);
  const resources = normalize(toPostRefinement(given));
  const allocated = resources.find((resource) => resource.allocation_info !== undefined);
  if (allocated) return err(`its resource '${formatResource(allocated)}' is already allocated to a role`);
  const checkpointed = toPostRefinement(claim.checkpointed_resources ?? []);
  const total = applyCheckpointed(resources, checkpointed);
  if (!total.ok) return total;
  return ok({
    info: { ...claim.agent, resources },
    version: claim.version ?? "",
    capabilities: new Set((claim.agent_capabilities ?? []).flatMap(({ type }) => type ?? [])),
    total: total.value,
    checkpointed,
    ...(claim.resource_version_uuid ? { resourceVersion: claim.resource_version_uuid.value } : {}),
  });
}

/** Whether an agent is near or far can only be told from a master that has a domain too. */
function refuseDomain({ masterInfo, flags }: MasterState, { domain }: AgentInfo): string | undefined {
  if (domain !== undefined && masterInfo.domain === undefined) {
    return "it has a fault domain and this master has none: start the master with --domain, or the agent without";
  }
  return domain === undefined && flags.requireAgentDomain
    ? "it has no fault domain, and --require_agent_domain is set"
    : undefined;
}
