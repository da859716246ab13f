import { sameBytes } from "@mesolite/base";
import { isTerminal, type scheduler } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";
import { count, log, send, type Turn } from "../turn.ts";
import { findTask, removeTask } from "./table.ts";

/** ACKNOWLEDGE: passed on to the agent, which sends the next update. With the one of its end, the task leaves the active ones. */
export function acknowledgeUpdate(turn: Turn, framework: FrameworkRecord, acknowledge: scheduler.Call_Acknowledge): void {
  count(turn, "messages_status_update_acknowledgement");
  const { task_id, agent_id, uuid } = acknowledge;
  const agent = turn.state.agents.get(agent_id.value);
  const task = findTask(turn.state, framework.id, task_id.value);
  const ignored =
    (!agent && "the agent is not registered") ||
    (!agent?.connected && "the agent is disconnected") ||
    (task && task.agentId === agent_id.value && !task.forwardedUuid && "no update of the task has been sent yet");
  if (!agent || ignored) {
    count(turn, "invalid_status_update_acknowledgements");
    return log(turn, "warn", `Acknowledgement by framework ${framework.id} for task ${task_id.value} ignored: ${ignored}`);
  }
  if (
    task?.agentId === agent.id &&
    task.forwardedState &&
    isTerminal(task.forwardedState) &&
    sameBytes(task.forwardedUuid, uuid)
  ) {
    removeTask(turn, task, "completed");
  }
  send(turn, agent.pid, {
    name: "mesos.internal.StatusUpdateAcknowledgementMessage",
    body: { agent_id, framework_id: { value: framework.id }, task_id, uuid },
  });
  count(turn, "valid_status_update_acknowledgements");
}
