import { validateResources } from "@mesolite/resources";
import type { master } from "@mesolite/wire";

type CallType = NonNullable<master.Call["type"]>;

/** The member that a call of each type must carry; types that carry nothing are absent. */
const members: { readonly [T in CallType]?: keyof master.Call } = {
  GET_METRICS: "get_metrics",
  SET_LOGGING_LEVEL: "set_logging_level",
  LIST_FILES: "list_files",
  READ_FILE: "read_file",
  UPDATE_WEIGHTS: "update_weights",
  RESERVE_RESOURCES: "reserve_resources",
  UNRESERVE_RESOURCES: "unreserve_resources",
  CREATE_VOLUMES: "create_volumes",
  DESTROY_VOLUMES: "destroy_volumes",
  GROW_VOLUME: "grow_volume",
  SHRINK_VOLUME: "shrink_volume",
  UPDATE_MAINTENANCE_SCHEDULE: "update_maintenance_schedule",
  START_MAINTENANCE: "start_maintenance",
  STOP_MAINTENANCE: "stop_maintenance",
  DRAIN_AGENT: "drain_agent",
  DEACTIVATE_AGENT: "deactivate_agent",
  REACTIVATE_AGENT: "reactivate_agent",
  UPDATE_QUOTA: "update_quota",
  SET_QUOTA: "set_quota",
  REMOVE_QUOTA: "remove_quota",
  TEARDOWN: "teardown",
  MARK_AGENT_GONE: "mark_agent_gone",
};

/** What is wrong with a call whatever the master's state, or undefined. Required fields inside it are the codec's concern. */
export function validateOperatorCall(call: master.Call): string | undefined {
  if (call.type === undefined) return "Expecting 'type' to be present";
  const member = members[call.type];
  if (member !== undefined && call[member] === undefined) return `Expecting '${member}' to be present`;
  switch (call.type) {
    case "RESERVE_RESOURCES":
      return validateResources(call.reserve_resources?.resources ?? []);
    case "UNRESERVE_RESOURCES":
      return validateResources(call.unreserve_resources?.resources ?? []);
    case "GROW_VOLUME":
      return agentNamed(call.grow_volume?.agent_id);
    case "SHRINK_VOLUME":
      return agentNamed(call.shrink_volume?.agent_id);
    default:
      return undefined;
  }
}

function agentNamed(id: { readonly value: string } | undefined): string | undefined {
  return id === undefined
    ? "Expecting 'agent_id' to be present; only agent default resources are supported right now"
    : undefined;
}
