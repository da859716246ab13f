import type { internal } from "@mesolite/wire";
import { erase, keys } from "../registry/registry.ts";
import { count, log, persist, type Turn } from "../turn.ts";
import { removeAgent } from "./remove.ts";

/** An agent leaves for good: its tasks are gone. */
export function unregisterAgent(turn: Turn, from: string, message: internal.UnregisterSlaveMessage): void {
  count(turn, "messages_unregister_slave");
  const id = message.agent_id.value;
  const agent = turn.state.agents.get(id);
  if (!agent) return;
  if (agent.pid !== from) return log(turn, "warn", `${from} asked to unregister agent ${id}, which is at ${agent.pid}: ignored`);
  persist(turn, erase(keys.agent(id)));
  count(turn, "slave_removals/reason_unregistered");
  removeAgent(turn, agent, { state: "TASK_GONE", reason: "REASON_AGENT_REMOVED", because: "it unregistered" });
}
