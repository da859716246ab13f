import type { internal } from "@mesolite/wire";
import { tell } from "../frameworks/tell.ts";
import { count, log, type Turn } from "../turn.ts";
import { findExecutor, removeExecutor } from "./table.ts";

/** An executor ended. Its tasks' ends come as status updates of their own. */
export function executorExited(turn: Turn, message: internal.ExitedExecutorMessage): void {
  count(turn, "messages_exited_executor");
  const { agent_id, framework_id, executor_id, status } = message;
  const executor = findExecutor(turn.state, agent_id.value, framework_id.value, executor_id.value);
  if (!executor)
    return log(turn, "warn", `Executor ${executor_id.value} of framework ${framework_id.value} exited, but is unknown: ignored`);
  removeExecutor(turn, executor);
  const framework = turn.state.frameworks.get(framework_id.value);
  if (framework) tell(turn, framework, { type: "FAILURE", failure: { agent_id, executor_id, status } });
}
