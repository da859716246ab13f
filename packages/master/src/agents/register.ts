import type { internal } from "@mesolite/wire";
import { erase, keys } from "../registry/registry.ts";
import { count, log, persist, send, type Turn } from "../turn.ts";
import { admitAgent, connectionOf } from "./admit.ts";
import { describeAgent } from "./describe.ts";
import { tasksOnAgent } from "../tasks/table.ts";
import { askToRegister } from "./observe.ts";
import { removeAgent } from "./remove.ts";

/** A new agent asks to join. Refusals are only logged, as agents expect: they ask again. */
export function registerAgent(turn: Turn, from: string, message: internal.RegisterSlaveMessage): void {
  count(turn, "messages_register_slave");
  const description = describeAgent(turn.state, message);
  if (!description.ok) {
    return log(turn, "warn", `Agent at ${from} (${message.agent.hostname}) was refused: ${description.error}`);
  }
  const { state } = turn;
  const known = state.agents.get(state.agentsByPid.get(from) ?? "");
  if (known?.connected) return acknowledgeAgain(turn, from, known.id);
  if (known) replaceAgent(turn, known.id);
  const id = `${state.masterInfo.id}-S${state.next.agent++}`;
  admitAgent(turn, from, id, description.value, { registeredAtMs: turn.nowMs, deactivated: false });
  count(turn, "slave_registrations");
  log(turn, "info", `Agent ${id} at ${from} (${message.agent.hostname}) registered`);
  acknowledge(turn, from, id);
}

/** A disconnected agent's address now belongs to one that knows nothing of it: the old one will not come back. */
function replaceAgent(turn: Turn, id: string): void {
  const agent = turn.state.agents.get(id);
  if (!agent) return;
  persist(turn, erase(keys.agent(id)));
  count(turn, "slave_removals/reason_registered");
  const because = "a new agent registered at its address";
  removeAgent(turn, agent, { state: "TASK_GONE", reason: "REASON_AGENT_REMOVED", because });
}

/**
 * It repeats itself: the first answer was lost, or met it while it held nobody for the leader. An agent that has not been registered takes
 * no task and can't say so: where something was launched on it meanwhile, it has to register again and tell what it has. The original
 * only answers, and such a task stays TASK_STAGING.
 */
function acknowledgeAgain(turn: Turn, to: string, id: string): void {
  acknowledge(turn, to, id);
  if (tasksOnAgent(turn.state, id).length > 0) askToRegister(turn, id);
}

function acknowledge(turn: Turn, to: string, id: string): void {
  send(turn, to, {
    name: "mesos.internal.SlaveRegisteredMessage",
    body: { agent_id: { value: id }, connection: connectionOf(turn) },
  });
}
