import type { Offer_Operation } from "@mesolite/wire";
import { tell } from "../frameworks/tell.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { log, type Turn } from "../turn.ts";

/**
 * Refuses an operation other than a launch. Only one that carries an id asked for feedback; the log has all.
 * @param agentId unknown where its offers are
 */
export function refuseOperation(
  turn: Turn,
  framework: FrameworkRecord,
  operation: Offer_Operation,
  message: string,
  agentId?: string,
): void {
  const where = agentId === undefined ? "" : ` on agent ${agentId}`;
  log(turn, "warn", `Operation ${operation.type ?? "UNKNOWN"} of framework ${framework.id}${where} refused: ${message}`);
  if (!operation.id) return;
  const status = { operation_id: operation.id, state: "OPERATION_ERROR" as const, message };
  tell(turn, framework, {
    type: "UPDATE_OPERATION_STATUS",
    update_operation_status: { status: agentId === undefined ? status : { ...status, agent_id: { value: agentId } } },
  });
}
