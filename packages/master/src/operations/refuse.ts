import type { Offer_Operation } from "@mesolite/wire";
import { tell } from "../frameworks/tell.ts";
import { log, type Turn } from "../turn.ts";
import type { Acceptance } from "./apply.ts";

/** Refuses an operation other than a launch. Only one that carries an id asked for feedback; the log has all. */
export function refuseOperation(
  turn: Turn,
  { framework, agentId }: Acceptance,
  operation: Offer_Operation,
  message: string,
): void {
  log(turn, "warn", `Operation of framework ${framework.id} on agent ${agentId} refused: ${message}`);
  if (!operation.id) return;
  tell(turn, framework, {
    type: "UPDATE_OPERATION_STATUS",
    update_operation_status: {
      status: { operation_id: operation.id, state: "OPERATION_ERROR", message, agent_id: { value: agentId } },
    },
  });
}
