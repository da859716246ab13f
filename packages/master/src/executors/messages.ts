import type { internal, scheduler } from "@mesolite/wire";
import { tell } from "../frameworks/tell.ts";
import { isConnected, type FrameworkRecord } from "../state/framework.ts";
import { count, log, send, type Turn } from "../turn.ts";

// Free-form messages between schedulers and executors: best effort in both directions.

/** MESSAGE of a scheduler. */
export function messageToExecutor(turn: Turn, framework: FrameworkRecord, message: scheduler.Call_Message): void {
  count(turn, "messages_framework_to_executor");
  const agent = turn.state.agents.get(message.agent_id.value);
  if (!agent?.connected) {
    count(turn, "invalid_framework_to_executor_messages");
    return log(
      turn,
      "warn",
      `Message of framework ${framework.id} for agent ${message.agent_id.value} dropped: it is not connected`,
    );
  }
  count(turn, "valid_framework_to_executor_messages");
  const { agent_id, executor_id, data } = message;
  send(turn, agent.pid, {
    name: "mesos.internal.FrameworkToExecutorMessage",
    body: { agent_id, framework_id: { value: framework.id }, executor_id, data },
  });
}

export function messageFromExecutor(turn: Turn, message: internal.ExecutorToFrameworkMessage): void {
  count(turn, "messages_executor_to_framework");
  const { agent_id, framework_id, executor_id, data } = message;
  const framework = turn.state.frameworks.get(framework_id.value);
  if (!turn.state.agents.has(agent_id.value) || !framework || !isConnected(framework)) {
    count(turn, "invalid_executor_to_framework_messages");
    return log(
      turn,
      "warn",
      `Message of executor ${executor_id.value} for framework ${framework_id.value} dropped: it is not connected`,
    );
  }
  count(turn, "valid_executor_to_framework_messages");
  tell(turn, framework, { type: "MESSAGE", message: { agent_id, executor_id, data } });
}

/** SHUTDOWN of a scheduler: ends an executor with all its tasks. */
export function shutDownExecutor(turn: Turn, framework: FrameworkRecord, call: scheduler.Call_Shutdown): void {
  const agent = turn.state.agents.get(call.agent_id.value);
  const executor = turn.state.executors.get(call.agent_id.value)?.get(framework.id)?.get(call.executor_id.value);
  if (!agent?.connected || !executor) {
    return log(
      turn,
      "warn",
      `SHUTDOWN of executor ${call.executor_id.value} by framework ${framework.id} ignored: it is not known to run`,
    );
  }
  send(turn, agent.pid, {
    name: "mesos.internal.ShutdownExecutorMessage",
    body: { executor_id: call.executor_id, framework_id: { value: framework.id } },
  });
}
