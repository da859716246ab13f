import { rescindOffer } from "../offers/give-back.ts";
import { offersOnAgent } from "../offers/remove.ts";
import { log, setTimer, type Turn } from "../turn.ts";
import { patchAgent } from "./accounting.ts";
import { syncAgent } from "./sync.ts";

/** The link to an agent broke. Its tasks go on; it gets no offers until it registers again, which it has to do in time. */
export function agentDisconnected(turn: Turn, pid: string): void {
  const agent = turn.state.agents.get(turn.state.agentsByPid.get(pid) ?? "");
  if (!agent?.connected) return;
  log(turn, "warn", `Agent ${agent.id} at ${pid} (${agent.info.hostname}) disconnected`);
  patchAgent(turn, agent.id, { connected: false });
  syncAgent(turn, agent.id);
  for (const offer of offersOnAgent(turn, agent.id)) rescindOffer(turn, offer);
  setTimer(turn, turn.state.flags.agentReregisterTimeoutMs, { kind: "agentReregisterTimedOut", agentId: agent.id });
}
