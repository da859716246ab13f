import type { scheduler } from "@mesolite/wire";

/** The call's own field of each type that has one. REVIVE and SUPPRESS may leave theirs out: then all roles are meant. */
const fieldOf: Partial<Record<scheduler.Call_Type, keyof scheduler.Call>> = {
  ACCEPT: "accept",
  DECLINE: "decline",
  ACCEPT_INVERSE_OFFERS: "accept_inverse_offers",
  DECLINE_INVERSE_OFFERS: "decline_inverse_offers",
  KILL: "kill",
  SHUTDOWN: "shutdown",
  ACKNOWLEDGE: "acknowledge",
  ACKNOWLEDGE_OPERATION_STATUS: "acknowledge_operation_status",
  RECONCILE: "reconcile",
  RECONCILE_OPERATIONS: "reconcile_operations",
  MESSAGE: "message",
  REQUEST: "request",
  UPDATE_FRAMEWORK: "update_framework",
};

/**
 * What is wrong with a call as such, whatever the master's state; undefined when nothing is. The HTTP door answers it as 400
 * "Failed to validate scheduler::Call: <sentence>".
 * @param principal the authenticated one, if any
 */
export function validateSchedulerCall(call: scheduler.Call, principal?: string): string | undefined {
  const { type } = call;
  if (type === undefined) return "Expecting 'type' to be present";
  if (type === "SUBSCRIBE") return validateSubscribe(call, principal);
  if (!call.framework_id) return "Expecting 'framework_id' to be present";
  const field = fieldOf[type];
  if (field !== undefined && call[field] === undefined) return `Expecting '${field}' to be present`;
  if (type === "ACKNOWLEDGE" && call.acknowledge?.uuid.length !== 16) {
    return "Expecting 'acknowledge.uuid' to be a UUID of 16 bytes";
  }
  if (type === "UPDATE_FRAMEWORK") return validateUpdate(call);
  return undefined;
}

function validateSubscribe(call: scheduler.Call, principal: string | undefined): string | undefined {
  if (!call.subscribe) return "Expecting 'subscribe' to be present";
  const info = call.subscribe.framework_info;
  if ((info.id?.value ?? "") !== (call.framework_id?.value ?? "")) {
    return "'framework_id' differs from 'subscribe.framework_info.id'";
  }
  if (principal === undefined || info.principal === undefined || info.principal === principal) return undefined;
  return `Authenticated principal '${principal}' does not match principal '${info.principal}' set in 'FrameworkInfo'`;
}

function validateUpdate(call: scheduler.Call): string | undefined {
  if (call.update_framework?.framework_info.id?.value === call.framework_id?.value) return undefined;
  return "'framework_id' differs from 'update_framework.framework_info.id'";
}
