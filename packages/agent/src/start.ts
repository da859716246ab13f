import { Random } from "@mesolite/base";
import { AgentInfo, encodeUtf8 } from "@mesolite/wire";
import { retireFramework } from "./tasks/completion.ts";
import { adopt, endAsGone, onContainerExited, relaunch } from "./containers/container-events.ts";
import { newCounters } from "./counters.ts";
import type { AgentEffect } from "./effect.ts";
import type { AgentStarted, ContainersRecovered } from "./event.ts";
import type { CommandExecutor } from "./tasks/executor-record.ts";
import { isOpen } from "./tasks/open-executors.ts";
import { requestKill } from "./tasks/kill-task.ts";
import { hostNetworks } from "./tasks/task-status.ts";
import { forbiddenChange } from "./registration/reconfiguration.ts";
import { openContainers, readStore, type Recovered } from "./recovery/recovery.ts";
import { beginRegistration, defaultPingTimeoutMs } from "./registration/registration.ts";
import { armDiskWatch, keepSandbox, maxAgeMs } from "./sandboxes/sandbox-gc.ts";
import type { AgentState } from "./state.ts";
import { agentInfoKey, bootIdKey, isCompletedKey } from "./recovery/store-keys.ts";
import { finishTurn, log, put, type Turn } from "./turn.ts";

/** What `started` makes: the state, the generator that goes on with it, and the first effects. */
export interface Beginning {
  readonly state: AgentState;
  readonly random: Random;
  readonly effects: readonly AgentEffect[];
}

export function begin(event: AgentStarted, nowMs: number): Beginning {
  const random = new Random(event.seed);
  const store = readStore(event.recovered, event.config);
  if (!store.ok) {
    return {
      random,
      state: newState(event, nowMs, random, nothing),
      effects: [exit(`${store.error}. Restore it from a copy, or give the agent an empty --work_dir`)],
    };
  }
  const rebooted = store.value.bootId !== undefined && store.value.bootId !== event.bootId;
  // What only cleans up does not go on as anything: the new description is what the cleanup is for.
  const goesOn = event.config.recover === "reconnect";
  const change =
    goesOn && store.value.info
      ? forbiddenChange(event.config.reconfigurationPolicy, store.value.info, event.agentInfo)
      : undefined;
  if (change !== undefined && !rebooted) {
    return { random, state: newState(event, nowMs, random, nothing), effects: [exit(reconfigurationMessage(change, event))] };
  }
  const recovered = change === undefined ? store.value : { ...nothing, gc: store.value.gc };
  const turn: Turn = { state: newState(event, nowMs, random, recovered), nowMs, random, effects: [], puts: [] };
  if (change !== undefined) startAfresh(turn, event, change, store.value);
  saveIdentity(turn, event, recovered);
  retireIdleFrameworks(turn);
  turn.effects.push({ kind: "recoverContainers", containers: openContainers(turn.state.frameworks.values()) });
  return { state: turn.state, random, effects: finishTurn(turn) };
}

const nothing: Recovered = { info: undefined, bootId: undefined, frameworks: new Map(), streams: new Map(), gc: [] };

function exit(message: string): AgentEffect {
  return { kind: "exit", code: 1, message };
}

function reconfigurationMessage(change: string, { config }: AgentStarted): string {
  return (
    `The agent's configuration is not what it was registered with: ${change}. --reconfiguration_policy=${config.reconfigurationPolicy} does not permit that: ` +
    `restore the old value, start with --reconfiguration_policy=additive or any, or start once with --recover=cleanup, which ends its tasks and makes it a new agent`
  );
}

function newState(event: AgentStarted, nowMs: number, random: Random, recovered: Recovered): AgentState {
  const executors = [...recovered.frameworks.values()].flatMap((framework) => [...framework.executors.values()]);
  return {
    phase: "recovering",
    config: event.config,
    info: { ...event.agentInfo, checkpoint: true, id: recovered.info?.id },
    pid: event.pid,
    hostNetworks: hostNetworks(event.pid),
    bootId: event.bootId,
    rebooted: recovered.bootId !== undefined && recovered.bootId !== event.bootId,
    resourceVersion: random.uuid(),
    masterPid: undefined,
    pingTimeoutMs: defaultPingTimeoutMs,
    registrationAttempt: 0,
    silenceLoggedAtMs: nowMs,
    lookingAgain: false,
    frameworks: new Map(recovered.frameworks),
    completedFrameworks: new Map(),
    containers: new Map(executors.map((executor) => [executor.containerId, executor])),
    streams: new Map(recovered.streams),
    gc: new Map(recovered.gc.map((entry) => [entry.path, entry])),
    gcMaxAgeMs: maxAgeMs(event.config.gcDelayMs, event.config.gcDiskHeadroom, 0),
    startedAtMs: nowMs,
    recoveredAtMs: undefined,
    counters: newCounters(),
    exiting: false,
  };
}

/** The machine rebooted and is now described in a way that this agent may not become: it becomes a new one. Nothing of the old runs any more; its sandboxes are kept as long as others. */
function startAfresh(turn: Turn, event: AgentStarted, change: string, old: Recovered): void {
  log(turn, "warn", `The machine was restarted and ${change}: registering as a new agent`);
  for (const key of event.recovered.keys()) if (!isCompletedKey(key)) put(turn, key, undefined);
  for (const framework of old.frameworks.values()) {
    for (const executor of framework.executors.values()) keepSandbox(turn, executor, turn.nowMs, new Uint8Array(0));
  }
}

function saveIdentity(turn: Turn, event: AgentStarted, recovered: Recovered): void {
  if (recovered.bootId !== event.bootId) put(turn, bootIdKey, encodeUtf8(event.bootId));
  if (event.config.recover !== "reconnect") return;
  if (recovered.info && AgentInfo.toJsonText(recovered.info) !== AgentInfo.toJsonText(turn.state.info)) {
    put(turn, agentInfoKey, AgentInfo.encode(turn.state.info));
  }
}

function retireIdleFrameworks(turn: Turn): void {
  for (const framework of [...turn.state.frameworks.values()]) {
    if (framework.executors.size === 0) retireFramework(turn, framework);
  }
}

/** What became of the containers is known: each goes its way, and only then does the agent look for a master. */
export function onContainersRecovered(turn: Turn, event: ContainersRecovered): void {
  const { state } = turn;
  if (state.phase !== "recovering") return;
  const found = new Map(event.containers.map(({ containerId, state: one }) => [containerId, one]));
  const executors = [...state.frameworks.values()].flatMap((framework) => [...framework.executors.values()]);
  for (const executor of executors) {
    if (isOpen(executor)) resolve(turn, executor, found.get(executor.containerId) ?? { kind: "gone" });
  }
  state.recoveredAtMs = turn.nowMs;
  armDiskWatch(turn);
  if (state.config.recover !== "reconnect") cleanUp(turn);
  else beginRegistration(turn);
}

function resolve(turn: Turn, executor: CommandExecutor, found: ContainersRecovered["containers"][number]["state"]): void {
  switch (found.kind) {
    case "running":
      return adopt(turn, executor, found.pid);
    case "exited":
      return onContainerExited(turn, { containerId: executor.containerId, exit: found.exit, limitation: found.limitation });
    case "neverStarted":
      return relaunch(turn, executor);
    case "gone":
      return endAsGone(turn, executor);
  }
}

/** `--recover=cleanup`, and its milder form: ends what runs; the process exits when the last container has. */
function cleanUp(turn: Turn): void {
  turn.state.phase = "cleaning";
  for (const framework of turn.state.frameworks.values()) {
    for (const executor of framework.executors.values()) requestKill(turn, executor, "requested", 0);
  }
}
