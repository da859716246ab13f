import { onShutdownFramework } from "./frameworks/framework-messages.ts";
import { agentInfoKey } from "./recovery/store-keys.ts";
import { agentIdOf } from "./state.ts";
import { completeExecutor } from "./tasks/completion.ts";
import { countOpen } from "./tasks/open-executors.ts";
import { log, put, send, setTimer, type Turn } from "./turn.ts";
import { dropStream } from "./updates/task-updates.ts";

/** How long after the last SIGKILL the process waits for containers that do not end, before it exits without them. */
const shutdownPatienceMs = 30_000;

/** The master wants this agent gone. */
export function onShutdown(turn: Turn, message: string | undefined): void {
  log(turn, "warn", `Master ${turn.state.masterPid} asked this agent to shut down: ${message ?? "no reason given"}`);
  shutDown(turn);
}

/** An operator takes this agent out of the cluster. The master, where one is known, is told first: it offers nothing of us any more. */
export function onUnregisterRequested(turn: Turn): void {
  const { phase, masterPid } = turn.state;
  if (phase === "terminating" || phase === "cleaning") return;
  if (phase === "recovering")
    return log(turn, "warn", "Asked to unregister while the containers of before are looked for: ask again in a moment");
  log(turn, "warn", "Asked to unregister: this agent leaves the cluster, its tasks end");
  const agentId = agentIdOf(turn.state);
  if (masterPid !== undefined && agentId !== undefined)
    send(turn, masterPid, { name: "mesos.internal.UnregisterSlaveMessage", body: { agent_id: { value: agentId } } });
  shutDown(turn);
}

/** Everything ends, and the agent's id is forgotten, so that the next start is a new agent. */
function shutDown(turn: Turn): void {
  const { state } = turn;
  state.phase = "terminating";
  put(turn, agentInfoKey, undefined);
  for (const frameworkId of [...state.frameworks.keys()]) onShutdownFramework(turn, frameworkId, "agentShutdown");
  for (const stream of state.streams.values()) onShutdownFramework(turn, stream.frameworkId, "agentShutdown");
  setTimer(turn, "shutdown", lastDeadlineMs(turn) + shutdownPatienceMs, { kind: "shutdownGraceExpired" });
}

/** When the last container gets its SIGKILL: a task's own kill policy may give it longer than the agent's flag does. */
function lastDeadlineMs({ state, nowMs }: Turn): number {
  let lastMs = nowMs + state.config.executorShutdownGracePeriodMs;
  for (const { executors } of state.frameworks.values()) {
    for (const { kill } of executors.values()) lastMs = Math.max(lastMs, kill?.deadlineMs ?? 0);
  }
  return lastMs;
}

/** The process ends when the last container has. */
export function exitWhenDone(turn: Turn): void {
  const { state } = turn;
  if (state.phase === "terminating" && !turn.effects.some((effect) => effect.kind === "exit") && state.frameworks.size === 0) {
    turn.effects.push({
      kind: "exit",
      code: 0,
      message: "The agent has been shut down, as it was asked: its next start is a new agent",
    });
  }
  if (state.phase === "cleaning" && countOpen(turn.state) === 0) {
    if (state.config.recover === "cleanup") forgetIdentity(turn);
    turn.effects.push({
      kind: "exit",
      code: 0,
      message: "Recovery with --recover=cleanup has ended all containers: start the agent again without it, as a new agent",
    });
  }
}

/** After a cleanup the next start is another agent: nobody would take the updates of this one. The sandboxes stay until their time. */
function forgetIdentity(turn: Turn): void {
  put(turn, agentInfoKey, undefined);
  for (const framework of [...turn.state.frameworks.values()]) {
    for (const executorId of [...framework.executors.keys()]) completeExecutor(turn, framework.id, executorId);
  }
  for (const { frameworkId, taskId } of [...turn.state.streams.values()]) dropStream(turn, frameworkId, taskId);
}

export function onShutdownGraceExpired(turn: Turn): void {
  if (turn.state.phase !== "terminating") return;
  turn.effects.push({
    kind: "exit",
    code: 1,
    message: `The agent is shutting down, but ${countOpen(turn.state)} containers did not end`,
  });
}
