import { agentIdOf, type AgentState } from "../state.ts";
import { send, type Turn } from "../turn.ts";
import { uuidBytes } from "../updates/uuid-bytes.ts";

/**
 * What this agent has is another than before, as far as launches are concerned: those that the master made with an earlier version and
 * that are still on their way are refused when they arrive. To be told to the master.
 */
export function renewVersion(turn: Turn): void {
  turn.state.resourceVersion = turn.random.uuid();
}

/**
 * Each attempt to register is answered, and each answer answered with this: attempts may overtake each other on a new connection, and with
 * the version of an older one the master would launch in vain.
 */
export function tellVersion(turn: Turn): void {
  const { state } = turn;
  if (state.phase === "running" && state.masterPid !== undefined) send(turn, state.masterPid, updateMessage(state));
}

function updateMessage(state: AgentState) {
  const body = {
    agent_id: { value: agentIdOf(state) ?? "" },
    update_oversubscribed_resources: false,
    operations: {},
    resource_version_uuid: versionMessage(state),
    resource_providers: {},
  };
  return { name: "mesos.internal.UpdateSlaveMessage", body } as const;
}

export function versionMessage({ resourceVersion }: AgentState) {
  return { value: uuidBytes(resourceVersion) };
}
