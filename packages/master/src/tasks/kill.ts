import type { scheduler } from "@mesolite/wire";
import type { FrameworkRecord } from "../state/framework.ts";
import { count, log, send, type Turn } from "../turn.ts";
import { stepTask } from "./machine.ts";
import { reconcileTask } from "./reconcile.ts";
import { findTask, replaceTask } from "./table.ts";

/** KILL: passed on to the agent, and remembered for an agent that cannot hear it now. Of an unknown task the state is told instead. */
export function killTask(turn: Turn, framework: FrameworkRecord, kill: scheduler.Call_Kill): void {
  count(turn, "messages_kill_task");
  const task = findTask(turn.state, framework.id, kill.task_id.value);
  if (!task) return reconcileTask(turn, framework, kill.task_id.value, kill.agent_id?.value);
  if (kill.agent_id && kill.agent_id.value !== task.agentId) {
    const message = `KILL of task ${task.id} of framework ${framework.id} ignored: it names agent ${kill.agent_id.value}`;
    return log(turn, "warn", `${message}, but the task is on ${task.agentId}`);
  }
  replaceTask(turn, task, stepTask(task, { kind: "killRequested", policy: kill.kill_policy }));
  const agent = turn.state.agents.get(task.agentId);
  if (!agent?.connected) return log(turn, "info", `Task ${task.id} will be killed when agent ${task.agentId} is back`);
  send(turn, agent.pid, {
    name: "mesos.internal.KillTaskMessage",
    body: { framework_id: { value: framework.id }, task_id: kill.task_id, kill_policy: kill.kill_policy },
  });
}
