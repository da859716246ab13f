import type { Turn } from "../turn.ts";
import { hasLiveTask, type Instance } from "./instance.ts";

/** Tasks asked about in one call: some 100 KB. */
const tasksPerReconcile = 1_000;

/** Asks the master for the state of all tasks that we know of, then for all that it knows of. */
export function reconcile(turn: Turn): void {
  const { config, instances, isSubscribed } = turn.state;
  if (isSubscribed) {
    askAbout(turn, [...instances.all()].filter(hasLiveTask));
    turn.call({ type: "RECONCILE", reconcile: { tasks: [] } });
  }
  turn.timer("reconcile", turn.nowMs + config.reconciliationIntervalMs, { kind: "reconcile" });
}

/** A connection that ended may have taken launches with it, and so may the end of this process: the master knows which it has had. */
export function reconcileUnconfirmed(turn: Turn): void {
  askAbout(
    turn,
    [...turn.state.instances.all()].filter((instance) => instance.condition === "Provisioned"),
  );
}

/** Asks for the state of the tasks of these instances. The answers are status updates. */
export function askAbout(turn: Turn, instances: readonly Instance[]): void {
  const tasks = instances.flatMap(({ task, agent }) => {
    return task ? [{ task_id: { value: task.id }, agent_id: agent && { value: agent.agentId } }] : [];
  });
  for (let i = 0; i < tasks.length; i += tasksPerReconcile) {
    turn.call({ type: "RECONCILE", reconcile: { tasks: tasks.slice(i, i + tasksPerReconcile) } });
  }
}
