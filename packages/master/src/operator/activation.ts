import { patchAgent } from "../agents/accounting.ts";
import { syncAgent } from "../agents/sync.ts";
import { rescindOffer } from "../offers/give-back.ts";
import { offersOnAgent } from "../offers/remove.ts";
import { putAgent, putUnreachable } from "../registry/registry.ts";
import { log, persist, type Turn } from "../turn.ts";
import type { OperatorAnswer } from "./answer.ts";

/** DEACTIVATE_AGENT and REACTIVATE_AGENT: whether an agent's resources are offered. Its tasks go on. Survives both their restarts. */
export function setDeactivated(turn: Turn, id: string, deactivated: boolean): OperatorAnswer {
  const { agents, recoveredAgents, unreachableAgents } = turn.state;
  const [agent, recovered, unreachable] = [agents.get(id), recoveredAgents.get(id), unreachableAgents.get(id)];
  if (agent) {
    persist(turn, putAgent({ id, info: agent.info, deactivated }));
    patchAgent(turn, id, { deactivated });
    syncAgent(turn, id);
    if (deactivated) for (const offer of offersOnAgent(turn, id)) if (!offer.accepted) rescindOffer(turn, offer);
  } else if (recovered) {
    persist(turn, putAgent({ ...recovered, deactivated }));
    recoveredAgents.set(id, { ...recovered, deactivated });
  } else if (unreachable) {
    persist(turn, putUnreachable({ ...unreachable, deactivated }));
    unreachableAgents.set(id, { ...unreachable, deactivated });
  } else return { status: 404, sentence: `Agent '${id}' not found` };
  log(turn, "info", `Agent ${id} ${deactivated ? "deactivated" : "reactivated"} by an operator`);
  return { status: 200 };
}
