import type { scheduler } from "@mesolite/wire";

type CallType = NonNullable<scheduler.Call["type"]>;

/** The member that a call of each type must carry; types that carry nothing, or may do without, are absent. */
const members: { readonly [T in CallType]?: keyof scheduler.Call } = {
  SUBSCRIBE: "subscribe",
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

/** What is wrong with a scheduler's call whatever the master's state, or undefined. Required fields inside are the codec's concern. */
export function validateSchedulerCall(call: scheduler.Call): string | undefined {
  if (call.type === undefined) return "Expecting 'type' to be present";
  if (call.type !== "SUBSCRIBE" && call.framework_id === undefined) return "Expecting 'framework_id' to be present";
  const member = members[call.type];
  if (member !== undefined && call[member] === undefined) return `Expecting '${member}' to be present`;
  switch (call.type) {
    case "SUBSCRIBE":
      return sameFramework(call, call.subscribe?.framework_info.id?.value, "subscribe");
    case "UPDATE_FRAMEWORK":
      return sameFramework(call, call.update_framework?.framework_info.id?.value, "update_framework");
    case "ACKNOWLEDGE":
      return uuidProblem(call.acknowledge?.uuid);
    case "ACKNOWLEDGE_OPERATION_STATUS":
      if (call.acknowledge_operation_status?.agent_id !== undefined) return uuidProblem(call.acknowledge_operation_status.uuid);
      return uuidProblem(call.acknowledge_operation_status?.uuid) ?? "Expecting 'agent_id' to be present";
    default:
      return undefined;
  }
}

/** An absent id equals an empty one: so does the original compare. */
function sameFramework(call: scheduler.Call, inner: string | undefined, member: string): string | undefined {
  if ((call.framework_id?.value ?? "") === (inner ?? "")) return undefined;
  return `'framework_id' differs from '${member}.framework_info.id'`;
}

function uuidProblem(uuid: Uint8Array | undefined): string | undefined {
  return uuid?.length === 16 ? undefined : `Not a valid UUID: expected 16 bytes, got ${uuid?.length ?? 0}`;
}
