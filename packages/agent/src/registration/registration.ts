import { toPreRefinement } from "@mesolite/resources";
import { AgentInfo, type AgentInfo_Capability_Type, type internal } from "@mesolite/wire";
import { taskMessage } from "../tasks/task-message.ts";
import { type FrameworkRecord, hasCapability } from "../frameworks/framework-record.ts";
import { rememberFramework } from "../frameworks/save-framework.ts";
import { agentIdOf, type AgentState } from "../state.ts";
import { agentInfoKey } from "../recovery/store-keys.ts";
import { agentStatus } from "../tasks/task-status.ts";
import { enqueueUpdate, resumeStreams, streamKey } from "../updates/task-updates.ts";
import { clearTimer, log, put, send, setTimer, type Turn } from "../turn.ts";
import { renewVersion, tellVersion, versionMessage } from "./resource-version.ts";

/** What we tell a master that we are. */
export const agentVersion = "1.12.0";
const capabilityNames: readonly AgentInfo_Capability_Type[] = [
  "MULTI_ROLE",
  "HIERARCHICAL_ROLE",
  "RESERVATION_REFINEMENT",
  "RESOURCE_PROVIDER",
  "RESIZE_VOLUME",
  "AGENT_OPERATION_FEEDBACK",
  "AGENT_DRAINING",
  "TASK_RESOURCE_LIMITS",
];
export const agentCapabilities: readonly { readonly type: AgentInfo_Capability_Type }[] = capabilityNames.map((type) => ({
  type,
}));

/** Between two attempts at most (the original's REGISTER_RETRY_INTERVAL_MAX). */
const longestBackoffMs = 60_000;
/** A master that does not answer is named in the log, and looked for again, this often. */
const silenceLogMs = 60_000;
/** When a master does not say: five pings, fifteen seconds apart. */
export const defaultPingTimeoutMs = 75_000;

/** A (new) leading master, or none. Everything about the old one is forgotten. */
export function onMasterDetected(turn: Turn, pid: string | undefined): void {
  const { state } = turn;
  const isAnswer = state.lookingAgain;
  state.lookingAgain = false;
  if (isAnswer && state.phase === "registering" && state.masterPid === pid) return; // No news: the pauses go on growing.
  if (state.masterPid !== undefined && state.masterPid !== pid) turn.effects.push({ kind: "unlink", to: state.masterPid });
  state.masterPid = pid;
  if (state.phase === "recovering" || state.phase === "cleaning" || state.phase === "terminating") return;
  beginRegistration(turn);
}

/** From any registered or unregistered state: nothing is sent to a master until it has confirmed us (again). */
export function beginRegistration(turn: Turn): void {
  const { state } = turn;
  clearTimer(turn, "ping");
  renewVersion(turn);
  if (state.masterPid === undefined) {
    state.phase = "disconnected";
    clearTimer(turn, "registration");
    return log(turn, "warn", "No leading master is known: waiting for one");
  }
  state.phase = "registering";
  state.registrationAttempt = 0;
  state.silenceLoggedAtMs = turn.nowMs;
  // The random wait spreads the agents of a cluster over time when a new master takes over.
  scheduleRegistration(turn, turn.random.unit() * state.config.registrationBackoffFactorMs);
}

function scheduleRegistration(turn: Turn, inMs: number): void {
  setTimer(turn, "registration", turn.nowMs + inMs, { kind: "registrationDue", attempt: turn.state.registrationAttempt });
}

export function onRegistrationDue(turn: Turn, attempt: number): void {
  const { state } = turn;
  if (state.phase !== "registering" || attempt !== state.registrationAttempt || state.masterPid === undefined) return;
  if (turn.nowMs - state.silenceLoggedAtMs >= silenceLogMs) {
    state.silenceLoggedAtMs = turn.nowMs;
    log(turn, "warn", `Master ${state.masterPid} has not confirmed this agent after ${attempt} attempts: still trying`);
    // It may have come back under another pid, and what that one answers is dropped.
    state.lookingAgain = true;
    turn.effects.push({ kind: "detectMaster" });
  }
  // Each attempt has its own: a launch that a master of before made on an earlier one may still be on its way.
  renewVersion(turn);
  turn.effects.push({ kind: "link", to: state.masterPid });
  send(turn, state.masterPid, agentIdOf(state) === undefined ? registerMessage(state) : reregisterMessage(state));
  const ceilingMs = Math.min(state.config.registrationBackoffFactorMs * 2 ** (attempt + 1), longestBackoffMs);
  state.registrationAttempt = attempt + 1;
  scheduleRegistration(turn, ceilingMs * (0.5 + turn.random.unit() / 2));
}

/** On the wire resources have the old form of reservations wherever that can say the same, as the original sends them. */
function wireInfo({ info }: AgentState): AgentInfo {
  const resources = info.resources ?? [];
  return { ...info, resources: toPreRefinement(resources) ?? resources };
}

function registerMessage(state: AgentState) {
  const body: internal.RegisterSlaveMessage = {
    agent: wireInfo(state),
    version: agentVersion,
    agent_capabilities: agentCapabilities,
    resource_version_uuid: versionMessage(state),
  };
  return { name: "mesos.internal.RegisterSlaveMessage", body } as const;
}

/** Complete: what is missing here, a master takes for lost. */
function reregisterMessage(state: AgentState) {
  const active = [...state.frameworks.values()];
  // Those that are over here and have not seen everything count as active: the master tells which of them it has removed.
  const awaited = new Set([...state.streams.values()].map((stream) => stream.frameworkId));
  const waiting = [...state.completedFrameworks.values()].filter(({ id }) => awaited.has(id));
  const body: internal.ReregisterSlaveMessage = {
    agent: wireInfo(state),
    tasks: active.flatMap((framework) => [...framework.executors.values()].map((executor) => taskMessage(executor.task))),
    // Executors of command tasks exist only here: the master knows none, so that none are listed.
    executor_infos: [],
    frameworks: [...active, ...waiting].map((framework) => framework.info),
    completed_frameworks: [...state.completedFrameworks.values()].map(archive),
    version: agentVersion,
    agent_capabilities: agentCapabilities,
    resource_version_uuid: versionMessage(state),
  };
  return { name: "mesos.internal.ReregisterSlaveMessage", body } as const;
}

function archive(framework: FrameworkRecord): internal.Archive_Framework {
  const tasks = framework.completedExecutors.map((executor) => taskMessage(executor.task));
  return { framework_info: framework.info, pid: framework.pid, tasks };
}

export function onRegistered(turn: Turn, body: internal.SlaveRegisteredMessage): void {
  const { state } = turn;
  if (state.phase === "running") return tellVersion(turn);
  if (state.phase !== "registering") return;
  const known = agentIdOf(state);
  if (known !== undefined && known !== body.agent_id.value) return wrongId(turn, known, body.agent_id.value);
  if (known === undefined) {
    state.info = { ...state.info, id: body.agent_id };
    put(turn, agentInfoKey, AgentInfo.encode(state.info));
  }
  log(turn, "info", `Registered with master ${state.masterPid} as agent ${body.agent_id.value}`);
  confirmed(turn, body.connection);
}

export function onReregistered(turn: Turn, body: internal.SlaveReregisteredMessage): void {
  const { state } = turn;
  if (state.phase === "running") return tellVersion(turn);
  if (state.phase !== "registering") return;
  const known = agentIdOf(state);
  if (known !== body.agent_id.value) return wrongId(turn, known, body.agent_id.value);
  log(turn, "info", `Registered again with master ${state.masterPid} as agent ${known}`);
  for (const reconciliation of body.reconciliations ?? []) reconcile(turn, reconciliation);
  confirmed(turn, body.connection);
}

function wrongId(turn: Turn, ours: string | undefined, theirs: string): void {
  const message = `Master ${turn.state.masterPid} confirmed agent ${theirs}, but this is agent ${ours ?? "without an id"}: another agent may use the same address`;
  turn.state.phase = "terminating";
  turn.effects.push({ kind: "exit", code: 1, message });
}

function confirmed(turn: Turn, connection: internal.MasterSlaveConnection | undefined): void {
  const { state } = turn;
  state.phase = "running";
  clearTimer(turn, "registration");
  const seconds = connection?.total_ping_timeout_seconds;
  state.pingTimeoutMs = seconds === undefined || seconds <= 0 ? defaultPingTimeoutMs : seconds * 1000;
  armPingTimeout(turn);
  tellVersion(turn);
  resumeStreams(turn);
}

/** To be answered before the version is told. The master believes that these tasks are here. One that is not gets a terminal status; one that is has been reported with the rest. */
function reconcile(turn: Turn, reconciliation: internal.ReconcileTasksMessage): void {
  const frameworkId = reconciliation.framework_id.value;
  const framework = turn.state.frameworks.get(frameworkId);
  const info = reconciliation.framework ?? framework?.info;
  if (reconciliation.framework) rememberFramework(turn, reconciliation.framework, frameworkId, undefined);
  for (const status of reconciliation.statuses ?? []) {
    const taskId = status.task_id.value;
    if (framework?.executors.has(taskId) || turn.state.streams.has(streamKey(frameworkId, taskId))) continue;
    renewVersion(turn); // Its launch may have been overtaken by this question.
    const state = info && hasCapability(info, "PARTITION_AWARE") ? "TASK_DROPPED" : "TASK_LOST";
    const message = "Reconciliation: the task is not known to the agent";
    enqueueUpdate(
      turn,
      agentStatus(turn, frameworkId, taskId, { state, source: "SOURCE_AGENT", reason: "REASON_RECONCILIATION", message }),
    );
  }
}

/** Comes from a process of the master's that watches this agent; the answer goes to that one. */
export function onPing(turn: Turn, from: string, connected: boolean): void {
  const { state } = turn;
  if (state.phase !== "running" && state.phase !== "registering") return;
  if (state.masterPid === undefined || hostOf(from) !== hostOf(state.masterPid)) {
    return log(turn, "warn", `Ignoring a ping from ${from}: it is not at the leading master's address`);
  }
  send(turn, from, { name: "mesos.internal.PongSlaveMessage", body: {} });
  if (state.phase !== "running") return;
  if (connected) return armPingTimeout(turn);
  log(turn, "warn", `Master ${state.masterPid} has lost the connection to this agent: registering again`);
  beginRegistration(turn);
}

function hostOf(pid: string): string {
  return pid.slice(pid.indexOf("@") + 1);
}

function armPingTimeout(turn: Turn): void {
  setTimer(turn, "ping", turn.nowMs + turn.state.pingTimeoutMs, { kind: "pingTimedOut" });
}

export function onPingTimedOut(turn: Turn): void {
  if (turn.state.phase !== "running") return;
  loseMaster(turn, `No ping from master ${turn.state.masterPid} for ${turn.state.pingTimeoutMs / 1000} s`);
}

/** The connection broke. Where the master is the same, registering again is harmless. */
export function onLinkBroken(turn: Turn, pid: string): void {
  if (turn.state.phase !== "running" || pid !== turn.state.masterPid) return;
  loseMaster(turn, `The connection to master ${pid} broke`);
}

function loseMaster(turn: Turn, why: string): void {
  turn.state.phase = "disconnected";
  clearTimer(turn, "ping");
  log(turn, "warn", `${why}: looking for the leading master again`);
  turn.effects.push({ kind: "detectMaster" });
}
