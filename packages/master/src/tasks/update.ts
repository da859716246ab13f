import { isTerminal, type internal, type TaskStatus } from "@mesolite/wire";
import { shutDownFramework } from "../frameworks/agent-messages.ts";
import { tellStatus } from "../frameworks/tell.ts";
import { count, log, type Turn } from "../turn.ts";
import { stepTask } from "./machine.ts";
import { findTask, removeTask, replaceTask } from "./table.ts";
import { countTaskEnd } from "./terminal-counters.ts";

/**
 * A status update from an agent: told to the framework as it is, then taken into the task. The agent repeats it until the scheduler
 * acknowledges, so that what a disconnected scheduler misses now it gets later.
 */
export function statusUpdated(turn: Turn, { update }: internal.StatusUpdateMessage): void {
  count(turn, "messages_status_update");
  const { state } = turn;
  const agentId = update.agent_id?.value ?? update.status.agent_id?.value ?? "";
  const framework = state.frameworks.get(update.framework_id.value);
  const ignored =
    (!state.agents.has(agentId) && `agent ${agentId} is not registered`) ||
    (!framework && `framework ${update.framework_id.value} is unknown`);
  if (!framework) forgetRemoved(turn, agentId, update.framework_id.value);
  if (!framework || ignored) return ignore(turn, update, `${ignored}`);
  const status = completeStatus(update, agentId);
  tellStatus(turn, framework, status);
  const task = findTask(state, framework.id, update.status.task_id.value);
  if (!task || task.agentId !== agentId) return ignore(turn, update, "the task is unknown");
  count(turn, "valid_status_updates");
  const uuid = uuidOf(update);
  const next = stepTask(task, { kind: "statusUpdated", status, uuid, latestState: update.latest_state });
  replaceTask(turn, task, next);
  if (!isTerminal(task.state) && isTerminal(next.state)) countTaskEnd(turn, framework.id, next.state, status);
  if (isTerminal(next.state) && uuid === undefined) removeTask(turn, next, "completed"); // Nobody will acknowledge it.
}

/** An agent that has nothing else of a removed framework has not heard of that, and would repeat its update for ever. */
function forgetRemoved(turn: Turn, agentId: string, frameworkId: string): void {
  const agent = turn.state.agents.get(agentId);
  if (agent && turn.state.completedFrameworks.has(frameworkId)) shutDownFramework(turn, agent.pid, frameworkId);
}

function ignore(turn: Turn, update: internal.StatusUpdate, because: string): void {
  count(turn, "invalid_status_updates");
  log(turn, "warn", `${update.status.state} of task ${update.status.task_id.value} not taken in: ${because}`);
}

/** The envelope's agent, executor, time and uuid win over what the status says. Without a uuid nobody may acknowledge. */
function completeStatus(update: internal.StatusUpdate, agentId: string): TaskStatus {
  const status: { -readonly [Field in keyof TaskStatus]: TaskStatus[Field] } = { ...update.status };
  status.agent_id = update.status.agent_id?.value === agentId ? update.status.agent_id : { value: agentId };
  if (update.executor_id) status.executor_id = update.executor_id;
  status.timestamp = update.timestamp;
  const uuid = uuidOf(update);
  if (uuid) status.uuid = uuid;
  else delete status.uuid;
  return status;
}

function uuidOf(update: internal.StatusUpdate): Uint8Array | undefined {
  return update.uuid !== undefined && update.uuid.length > 0 ? update.uuid : undefined;
}
