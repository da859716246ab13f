import type { AgentExclusion } from "@mesolite/allocator";
import type { scheduler } from "@mesolite/wire";
import type { AgentRecord } from "../state/agent.ts";
import { meetsConstraints } from "./constraints.ts";

/** A framework's offer constraints against the agents as they are when it is asked. */
export class ConstraintExclusion implements AgentExclusion {
  private readonly agents: ReadonlyMap<string, AgentRecord>;
  private readonly constraints: scheduler.OfferConstraints;

  constructor(agents: ReadonlyMap<string, AgentRecord>, constraints: scheduler.OfferConstraints) {
    this.agents = agents;
    this.constraints = constraints;
  }

  excludes(role: string, agentId: string): boolean {
    return !meetsConstraints(this.agents.get(agentId)?.info, this.constraints.role_constraints?.[role]);
  }
}
