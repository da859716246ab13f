import { encodeBase64, type TaskStatus } from "@mesolite/wire";
import { timestampOf } from "../definition/timestamp.ts";
import { withMesosHealth } from "../health/mesos-health.ts";
import { addDelay } from "../queue/delay-launches.ts";
import { giveLaunchToken } from "../queue/launch-tokens.ts";
import { storeKeys } from "../store-keys.ts";
import type { Turn } from "../turn.ts";
import { conditionOf, isTerminal, taskStateOf, type Condition } from "./condition.ts";
import { publishStatusUpdate, publishUnknownTerminated } from "./instance-events.ts";
import type { Instance, Task } from "./instance.ts";
import { isBeingKilled, requestKill } from "./kill-service.ts";
import { appIdOfTask, instanceIdOfTask } from "./task-id.ts";
import { expungeInstance, putInstance } from "./update-instance.ts";

/** A status update from Mesos. What it changes is stored before it is acknowledged: the driver performs effects after persisting. */
export function onStatusUpdate(turn: Turn, status: TaskStatus): void {
  turn.state.counters.statusUpdates++;
  const taskId = status.task_id.value;
  const instanceId = instanceIdOfTask(taskId);
  const instance = instanceId === undefined ? undefined : turn.state.instances.get(instanceId);
  if (instance?.task?.id === taskId) updateKnown(turn, instance, status);
  else updateUnknown(turn, taskId, instanceId, conditionOf(status));
  acknowledge(turn, status);
}

function acknowledge(turn: Turn, status: TaskStatus): void {
  if (!status.uuid?.length || !status.agent_id) return; // Answers of the master to reconciliation carry no uuid.
  turn.call({ type: "ACKNOWLEDGE", acknowledge: { agent_id: status.agent_id, task_id: status.task_id, uuid: status.uuid } });
}

/** A task that is none of ours (any more) is killed, unless it has ended, is ending, or cannot be reached. */
function updateUnknown(turn: Turn, taskId: string, instanceId: string | undefined, condition: Condition): void {
  if (isTerminal(condition) || condition === "Unreachable") {
    publishUnknownTerminated(turn, instanceId ?? taskId, appIdOfTask(taskId), condition);
    return;
  }
  killStray(turn, taskId, condition);
}

function killStray(turn: Turn, taskId: string, condition: Condition): void {
  if (isTerminal(condition) || condition === "Unreachable" || condition === "Killing") return;
  turn.log("warn", `Killing task ${taskId}, which no instance has`);
  requestKill(turn, taskId);
}

/** A task that was given up for good (the master did not know it, say) and runs all the same will be replaced: it must not run beside that. */
function updateKnown(turn: Turn, instance: Instance, status: TaskStatus): void {
  if (isTerminal(instance.condition)) return killStray(turn, status.task_id.value, conditionOf(status));
  const moved = withStatus(instance, status, turn.nowMs);
  const next = status.healthy === undefined ? moved : withMesosHealth(turn, moved, status.healthy);
  if (next === instance) return;
  const hasMoved = next.condition !== instance.condition;
  if (hasMoved) {
    publishStatusUpdate(turn, next, status);
    recordFailure(turn, next, status);
  }
  if (hasMoved && next.condition === "Running") giveLaunchToken(turn);
  settle(turn, instance, next);
}

/** Where the new condition leads: forgotten, relaunched after a delay, or just noted. */
function settle(turn: Turn, before: Instance, next: Instance): void {
  if (isTerminal(next.condition)) {
    if (next.goal === "Decommissioned") return expungeInstance(turn, publishing(turn, next));
    // Killed is someone's wish, not a failure of the app.
    if (before.condition !== next.condition && next.condition !== "Killed") addDelay(turn, next);
  }
  if (next.condition === "Unreachable" && isGivenUp(turn, next)) return expungeInstance(turn, publishing(turn, next));
  putInstance(turn, next);
}

/** Lets the last change of an instance be seen before it disappears. */
function publishing(turn: Turn, instance: Instance): Instance {
  putInstance(turn, instance);
  return instance;
}

/** Also one that was being killed, as in the original, which finds out when it repeats the kill: nobody can be asked, and a deployment may wait for it. */
function isGivenUp({ state, nowMs }: Turn, instance: Instance): boolean {
  return instance.goal === "Decommissioned" || isBeingKilled(state.kills, instance) || isExpired(instance, nowMs);
}

/** With expungeAfterSeconds 0, the default, an unreachable instance is given up at once. */
function isExpired(instance: Instance, nowMs: number): boolean {
  const strategy = instance.unreachableStrategy;
  if (strategy === "disabled" || instance.task?.unreachableSinceMs === undefined) return false;
  return strategy.expungeAfterSeconds === 0 || instance.task.unreachableSinceMs + strategy.expungeAfterSeconds * 1000 <= nowMs;
}

/** The instance after the update; the same object when nothing changed. A late update never revives a task. */
export function withStatus(instance: Instance, status: TaskStatus, nowMs: number): Instance {
  const task = instance.task;
  if (!task || isTerminal(instance.condition)) return instance;
  const reported = conditionOf(status);
  if (isStale(instance.condition, reported)) return instance;
  const condition = reported === "Unreachable" && instance.condition === "UnreachableInactive" ? instance.condition : reported;
  const isReal = condition !== "Unreachable" && condition !== "UnreachableInactive";
  const next: Task = {
    ...task,
    startedAtMs: task.startedAtMs ?? (condition === "Running" ? nowMs : undefined),
    ipAddresses: ipAddresses(status) ?? task.ipAddresses,
    message: status.message ?? task.message,
    unreachableSinceMs: isReal ? undefined : (task.unreachableSinceMs ?? unreachableTime(status, nowMs)),
    checkStatus: status.check_status ?? task.checkStatus,
  };
  const healthy = status.healthy ?? instance.healthy;
  const isSame =
    condition === instance.condition && healthy === instance.healthy && JSON.stringify(next) === JSON.stringify(task);
  if (isSame) return instance;
  const sinceMs = condition === instance.condition ? instance.sinceMs : nowMs;
  return { ...instance, condition, healthy, sinceMs, task: next };
}

/** An answer to reconciliation may be older than what an update has told since. */
function isStale(present: Condition, reported: Condition): boolean {
  const hasStarted = present === "Running" || present === "Killing";
  return hasStarted && (reported === "Staging" || reported === "Starting");
}

function unreachableTime(status: TaskStatus, nowMs: number): number {
  const nanoseconds = status.unreachable_time?.nanoseconds;
  return nanoseconds === undefined ? nowMs : nanoseconds / 1e6;
}

function ipAddresses(status: TaskStatus): Task["ipAddresses"] | undefined {
  const infos = status.container_status?.network_infos;
  if (!infos?.length) return undefined;
  return infos.flatMap((info) =>
    (info.ip_addresses ?? []).flatMap((ip) =>
      ip.ip_address ? [{ ipAddress: ip.ip_address, protocol: ip.protocol ?? "IPv4" }] : [],
    ),
  );
}

const failures: ReadonlySet<Condition> = new Set<Condition>(["Failed", "Error", "Dropped", "Gone", "Unknown", "Unreachable"]);

function recordFailure(turn: Turn, instance: Instance, status: TaskStatus): void {
  if (!failures.has(instance.condition)) return;
  turn.log(
    "warn",
    `Task ${status.task_id.value} on ${instance.agent?.host ?? "?"}: ${taskStateOf[instance.condition]}, ${status.message ?? "no message"}`,
  );
  const failure = {
    appId: instance.appId,
    host: instance.agent?.host ?? "",
    message: status.message ?? "",
    state: taskStateOf[instance.condition],
    taskId: status.task_id.value,
    timestamp: timestampOf(turn.nowMs),
    version: instance.runSpecVersion,
    slaveId: status.agent_id?.value ?? instance.agent?.agentId,
  };
  turn.state.failures.set(instance.appId, failure);
  turn.persist(storeKeys.failure(instance.appId), failure);
}

/** FRAMEWORK messages of executors are passed on to listeners. */
export function onFrameworkMessage(turn: Turn, executorId: string, slaveId: string, data: Uint8Array): void {
  turn.publish("framework_message_event", { executorId, slaveId, message: encodeBase64(data) });
}
