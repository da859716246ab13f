import type { TaskInfo, TaskState, TaskStatus_Reason } from "@mesolite/wire";
import { tellStatus } from "../frameworks/tell.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import { masterStatus, stateFor } from "../tasks/status.ts";
import { countTaskEnd } from "../tasks/terminal-counters.ts";
import type { Turn } from "../turn.ts";

/** A task that never becomes one: the framework is told its end, the master keeps nothing of it. */
export function refuseTask(
  turn: Turn,
  framework: FrameworkRecord,
  task: TaskInfo,
  state: TaskState,
  reason: TaskStatus_Reason,
  message: string,
): void {
  const about = { taskId: task.task_id.value, agentId: task.agent_id.value, executorId: task.executor?.executor_id.value };
  const status = masterStatus(turn, about, stateFor(framework, state), reason, message);
  countTaskEnd(turn, framework.id, status.state, status);
  tellStatus(turn, framework, status);
}
