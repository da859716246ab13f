import type { OperatorCalled } from "../events.ts";
import { removeFramework } from "../frameworks/remove.ts";
import { reply, type Turn } from "../turn.ts";
import { setDeactivated } from "./activation.ts";
import type { OperatorAnswer } from "./answer.ts";
import { updateQuota } from "./quota.ts";
import { validateOperatorCall } from "../api/operator/validate-operator-call.ts";
import { updateWeights } from "./weights.ts";

export function handleOperatorCall(turn: Turn, event: OperatorCalled): void {
  const invalid = validateOperatorCall(event.call);
  if (invalid !== undefined) return reply(turn, event.requestId, 400, `Failed to validate master::Call: ${invalid}`);
  const answer = answerTo(turn, event);
  reply(turn, event.requestId, answer.status, answer.status === 200 ? undefined : answer.sentence);
}

function answerTo(turn: Turn, { call }: OperatorCalled): OperatorAnswer {
  const type = call.type ?? "UNKNOWN";
  switch (type) {
    case "UPDATE_QUOTA":
      return updateQuota(turn, call.update_quota?.quota_configs ?? [], call.update_quota?.force ?? false);
    case "UPDATE_WEIGHTS":
      return updateWeights(turn, call.update_weights?.weight_infos ?? []);
    case "DEACTIVATE_AGENT":
      return setDeactivated(turn, call.deactivate_agent?.agent_id.value ?? "", true);
    case "REACTIVATE_AGENT":
      return setDeactivated(turn, call.reactivate_agent?.agent_id.value ?? "", false);
    case "TEARDOWN":
      return tearDown(turn, call.teardown?.framework_id.value ?? "");
    default:
      return { status: 501, sentence: `${type} is not supported by this version of Mesolite` };
  }
}

function tearDown(turn: Turn, frameworkId: string): OperatorAnswer {
  const framework = turn.state.frameworks.get(frameworkId);
  if (!framework) return { status: 400, sentence: "No framework found with specified ID" };
  removeFramework(turn, framework, "an operator tore it down");
  return { status: 200 };
}
