import type { master } from "@mesolite/wire";

/** The own field of each operator call that changes something. */
const fieldOf: Partial<Record<master.Call_Type, keyof master.Call>> = {
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

/** True for calls that go through the core as events; the others are reads. */
export function isOperatorWrite(type: master.Call_Type): boolean {
  return fieldOf[type] !== undefined;
}

/** What is wrong with a write as such: the sentence after "Failed to validate master::Call: ". */
export function validateOperatorCall(call: master.Call): string | undefined {
  if (call.type === undefined) return "Expecting 'type' to be present";
  const field = fieldOf[call.type];
  return field !== undefined && call[field] === undefined ? `Expecting '${field}' to be present` : undefined;
}
