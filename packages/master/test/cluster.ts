import type { ApiRequest } from "@mesolite/http-api";
import type { FrameworkInfo, Resource, TaskState, TaskStatus } from "@mesolite/wire";
import type { ApiContext } from "../src/api/context.ts";
import {
  type AgentRecord,
  type FrameworkRecord,
  type MasterState,
  newFrameworkMetrics,
  newFrameworkTasks,
  newMasterState,
  type TaskRecord,
} from "../src/state/index.ts";

// A cluster like the one that was recorded: one agent with a reservation and a volume, a framework with a command task, one with an
// executor's tasks, and one that has ended; weights and a quota. Ids and times are made up.

export const masterId = "6d1c0d7e-6f0c-4c58-93c3-7d5a0f2a3b10";
export const agentId = `${masterId}-S0`;
export const commandFramework = `${masterId}-0001`;
export const groupFramework = `${masterId}-0002`;
export const endedFramework = `${masterId}-0000`;
export const endedGroupFramework = `${masterId}-0003`;
const startMs = 1_700_000_000_123;

export function scalar(name: string, value: number, more: Partial<Resource> = {}): Resource {
  return { name, type: "SCALAR", scalar: { value }, ...more };
}

const reserved: Partial<Resource> = { reservations: [{ type: "DYNAMIC", role: "resrole", principal: "p" }] };
const volume: Partial<Resource> = {
  ...reserved,
  disk: { persistence: { id: "volume-1", principal: "p" }, volume: { mode: "RW", container_path: "data" } },
};
const ports: Resource = { name: "ports", type: "RANGES", ranges: { range: [{ begin: 31000, end: 32000 }] } };

export function held(role: string, ...amounts: [string, number][]): Resource[] {
  return amounts.map(([name, value]) => scalar(name, value, { allocation_info: { role } }));
}

function agent(): AgentRecord {
  return {
    id: agentId,
    pid: "slave(1)@127.0.0.1:5051",
    info: {
      hostname: "agent.example",
      port: 5051,
      id: { value: agentId },
      checkpoint: true,
      resources: [scalar("cpus", 4), scalar("mem", 4096), scalar("disk", 10000), ports],
      attributes: [
        { name: "rack", type: "TEXT", text: { value: "r1" } },
        { name: "level", type: "SCALAR", scalar: { value: 10 } },
        { name: "range", type: "RANGES", ranges: { range: [{ begin: 1, end: 5 }] } },
      ],
    },
    version: "1.12.0",
    capabilities: new Set(["MULTI_ROLE", "HIERARCHICAL_ROLE", "RESERVATION_REFINEMENT"]),
    total: [
      scalar("cpus", 3.5),
      scalar("mem", 4096),
      scalar("disk", 9900),
      ports,
      scalar("cpus", 0.5, reserved),
      scalar("disk", 36, reserved),
      scalar("disk", 64, volume),
    ],
    used: held("golden", ["cpus", 0.3], ["mem", 96], ["disk", 32]),
    offered: [],
    connected: true,
    deactivated: false,
    registeredAtMs: startMs + 1000,
    checkpointed: [],
  };
}

function framework(id: string, name: string, more: Partial<FrameworkRecord>, info: Partial<FrameworkInfo>): FrameworkRecord {
  return {
    id,
    info: {
      user: "root",
      name,
      id: { value: id },
      failover_timeout: 60,
      checkpoint: true,
      capabilities: [{ type: "MULTI_ROLE" }],
      ...info,
    },
    roles: ["golden"],
    suppressedRoles: new Set(),
    capabilities: new Set(["MULTI_ROLE"]),
    phase: "active",
    connection: { kind: "http", streamId: `stream-of-${name}` },
    registeredAtMs: startMs + 2000,
    metrics: newFrameworkMetrics(),
    ...more,
  };
}

const frameworkDetails: Partial<FrameworkInfo> = {
  roles: ["golden"],
  hostname: "h",
  webui_url: "http://framework.example/",
  labels: { labels: [{ key: "k", value: "v" }] },
};

function status(taskId: string, state: TaskState, executorId: string, parent?: string): TaskStatus {
  const container_id = parent === undefined ? { value: "c-1" } : { value: "c-1", parent: { value: parent } };
  return {
    task_id: { value: taskId },
    state,
    source: "SOURCE_EXECUTOR",
    agent_id: { value: agentId },
    executor_id: { value: executorId },
    timestamp: (startMs + 3000) / 1000,
    uuid: new Uint8Array(16).fill(7),
    container_status: {
      container_id,
      network_infos: [{ ip_addresses: [{ protocol: "IPv4", ip_address: "127.0.0.1" }] }],
      executor_pid: 4711,
    },
  };
}

export function task(
  id: string,
  frameworkId: string,
  executorId: string,
  statuses: TaskStatus[],
  more: Partial<TaskRecord["definition"]> = {},
): TaskRecord {
  const role = frameworkId === endedFramework ? "*" : "golden";
  const resources = held(role, ["cpus", 0.1], ["mem", 32]);
  const last = statuses.at(-1) as TaskStatus;
  return {
    id,
    frameworkId,
    agentId,
    executorId,
    role,
    resources,
    definition: {
      name: id,
      task_id: { value: id },
      framework_id: { value: frameworkId },
      executor_id: executorId === "" ? undefined : { value: executorId },
      agent_id: { value: agentId },
      resources,
      ...more,
    },
    state: last.state,
    forwardedState: last.state,
    forwardedUuid: new Uint8Array(16).fill(7),
    statuses,
  };
}

/** The cluster described above. */
export function clusterState(): MasterState {
  const state = newMasterState();
  state.masterInfo = masterInfo;
  state.started = true;
  state.startedAtMs = startMs;
  state.electedAtMs = startMs + 5;
  state.agents.set(agentId, agent());
  addCommandFramework(state);
  addGroupFramework(state);
  addEndedFramework(state);
  addEndedGroupFramework(state);
  state.weights.set("golden", 2.5);
  state.quotas.set("quotarole", { role: "quotarole", limits: { cpus: { value: 1 }, mem: { value: 512 } } });
  return state;
}

const health_check = {
  delay_seconds: 0,
  interval_seconds: 2,
  timeout_seconds: 20,
  consecutive_failures: 3,
  grace_period_seconds: 10,
  type: "COMMAND",
  command: { shell: true, value: "true" },
} as const;

const taskDetails: Partial<TaskRecord["definition"]> = { labels: { labels: [{ key: "tk", value: "tv" }] } };

function addCommandFramework(state: MasterState): void {
  state.frameworks.set(commandFramework, framework(commandFramework, "command", {}, frameworkDetails));
  const tasks = newFrameworkTasks(10);
  state.tasks.set(commandFramework, tasks);
  const healthy: TaskStatus = {
    ...status("t1", "TASK_RUNNING", "t1"),
    healthy: true,
    reason: "REASON_TASK_HEALTH_CHECK_STATUS_UPDATED",
  };
  tasks.active.set(
    "t1",
    task("t1", commandFramework, "", [status("t1", "TASK_STARTING", "t1"), healthy], { ...taskDetails, health_check }),
  );
}

function addGroupFramework(state: MasterState): void {
  state.frameworks.set(groupFramework, framework(groupFramework, "group", {}, frameworkDetails));
  const tasks = newFrameworkTasks(10);
  state.tasks.set(groupFramework, tasks);
  tasks.active.set("g1", task("g1", groupFramework, "exec", [status("g1", "TASK_RUNNING", "exec", "c-0")], taskDetails));
  const resources = held("golden", ["cpus", 0.1], ["mem", 32], ["disk", 32]);
  const info = { type: "DEFAULT", executor_id: { value: "exec" }, framework_id: { value: groupFramework }, resources } as const;
  const executor = { id: "exec", frameworkId: groupFramework, agentId, info, role: "golden", resources };
  state.executors.set(agentId, new Map([[groupFramework, new Map([["exec", executor]])]]));
}

function addEndedFramework(state: MasterState): void {
  const record = framework(
    endedFramework,
    "mesos-execute instance",
    { roles: ["*"], capabilities: new Set(["PARTITION_AWARE"]), phase: "disconnected", connection: { kind: "none" } },
    { role: "*", capabilities: [{ type: "PARTITION_AWARE" }], failover_timeout: 0, checkpoint: false },
  );
  state.completedFrameworks.set(endedFramework, { id: endedFramework, framework: record, unregisteredAtMs: startMs + 4000 });
  const tasks = newFrameworkTasks(10);
  state.tasks.set(endedFramework, tasks);
  const message = { message: "Command exited with status 0" };
  const finished = { ...status("x", "TASK_FINISHED", "x"), ...message };
  const killed: TaskStatus = {
    task_id: { value: "x" },
    state: "TASK_KILLED",
    message: "Framework removed",
    source: "SOURCE_MASTER",
    reason: "REASON_FRAMEWORK_REMOVED",
    agent_id: { value: agentId },
    timestamp: (startMs + 4000) / 1000,
  };
  tasks.completed.push(task("x", endedFramework, "", [status("x", "TASK_RUNNING", "x"), finished, killed]));
}

function addEndedGroupFramework(state: MasterState): void {
  const info = { ...frameworkDetails, principal: "p" };
  const record = framework(endedGroupFramework, "ended group", { phase: "disconnected", connection: { kind: "none" } }, info);
  state.completedFrameworks.set(endedGroupFramework, {
    id: endedGroupFramework,
    framework: record,
    unregisteredAtMs: startMs + 5000,
  });
  const tasks = newFrameworkTasks(10);
  state.tasks.set(endedGroupFramework, tasks);
  const killed = { ...status("e1", "TASK_KILLED", "exec", "c-0"), healthy: false };
  tasks.completed.push(task("e1", endedGroupFramework, "exec", [killed], { ...taskDetails, health_check }));
}

export const masterInfo = {
  id: masterId,
  ip: 16777343,
  port: 5050,
  pid: "master@127.0.0.1:5050",
  hostname: "master.example",
  version: "1.12.0",
  address: { hostname: "master.example", ip: "127.0.0.1", port: 5050 },
  capabilities: [{ type: "AGENT_UPDATE" }, { type: "AGENT_DRAINING" }, { type: "QUOTA_V2" }],
} as const;

/** A leading master of the given state, two minutes after it started. */
export function contextOf(state: MasterState, more: Partial<ApiContext> = {}): ApiContext {
  return {
    state,
    role: "leading",
    leader: masterInfo,
    build: {
      version: "1.12.0",
      date: "2026-11-22 06:31:20",
      timeSeconds: 1795329080,
      user: "",
      gitSha: "abc",
      gitBranch: "main",
    },
    flags: new Map([
      ["port", "5050"],
      ["work_dir", "/var/lib/mesos"],
    ]),
    nowMs: startMs + 120_000,
    startedAtMs: startMs,
    system: { load: [0.5, 0.25, 0.125], cpus: 2, memTotalBytes: 25_276_510_208, memFreeBytes: 16_487_301_120 },
    metrics: { gauges: new Map(), timersMs: new Map() },
    allocator: { roleShare: () => 0.25, activeFilters: (role) => role.length, isPaused: false, explain: () => undefined },
    loggingLevel: 0,
    initialLoggingLevel: 0,
    ...more,
  };
}

const encoder = new TextEncoder();

/** A request of one line: `requestOf("GET /tasks?limit=1")`. */
export function requestOf(
  line: string,
  headers: Readonly<Record<string, string>> = {},
  body: string | Uint8Array = "",
): ApiRequest {
  const [method = "", url = ""] = line.split(" ");
  const { pathname, searchParams } = new URL(url, "http://master.example");
  const lowered = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const bytes = typeof body === "string" ? encoder.encode(body) : body;
  return {
    method,
    path: decodeURIComponent(pathname),
    url,
    query: new Map(searchParams),
    headers: lowered,
    body: bytes,
    requestId: "request-1",
  };
}
