import { isRevocable, toMillis } from "@mesolite/resources";
import type { quota } from "@mesolite/wire";
import { type AgentRecord, counterNames, isActive, isConnected, type MasterState } from "../../state/index.ts";
import type { ApiContext } from "../context.ts";
import { countStates } from "./count-states.ts";
import type { MetricEntry } from "./entry.ts";
import { allocatedResources, measuredResources, operationStates, operationTypes, unusedMetrics } from "./names.ts";
import { type RoleUsage, roleUsages } from "../roles.ts";
import { timerMetrics } from "./timer-metrics.ts";

/** All metrics but those of single frameworks, sorted by name. Agents and roles are those of the call. */
export function masterMetrics(context: ApiContext): Generator<void, MetricEntry[], undefined> {
  const usages = roleUsages(context.state);
  const agents = [...context.state.agents.values()];
  return (function* () {
    const sums = yield* sumAgents(agents);
    const counts = yield* countTasks(context.state);
    return sorted(collect(context, sums, counts, yield* usages));
  })();
}

function collect(context: ApiContext, sums: Sums, counts: ReadonlyMap<string, number>, usages: readonly RoleUsage[]): Metrics {
  const { state } = context;
  const metrics = new Map<string, number>(unusedMetrics.map((name) => [name, 0]));
  addOperations(metrics);
  for (const name of counterNames) metrics.set(`master/${name}`, state.counters.byName[name]);
  for (const [name, count] of state.counters.taskReasons) metrics.set(`master/${name}`, count);
  addAgents(metrics, state);
  addFrameworks(metrics, state);
  addTasks(metrics, state, counts);
  addResources(metrics, sums);
  addRoles(metrics, context, usages);
  addDaemon(metrics, context);
  for (const [name, samples] of context.metrics.timersMs)
    for (const [each, value] of timerMetrics(name, samples)) metrics.set(each, value);
  for (const [name, value] of context.metrics.gauges) metrics.set(name, value);
  return metrics;
}

function sorted(metrics: Metrics): MetricEntry[] {
  return [...metrics].sort(([left], [right]) => (left < right ? -1 : 1));
}

type Metrics = Map<string, number>;

function addAgents(metrics: Metrics, state: MasterState): void {
  let connected = 0;
  let active = 0;
  for (const agent of state.agents.values()) {
    if (agent.connected) connected++;
    if (isActive(agent)) active++;
  }
  metrics.set("master/slaves_connected", connected);
  metrics.set("master/slaves_disconnected", state.agents.size - connected);
  metrics.set("master/slaves_active", active);
  metrics.set("master/slaves_inactive", state.agents.size - active);
  metrics.set("master/slaves_unreachable", state.unreachableAgents.size);
}

function addFrameworks(metrics: Metrics, state: MasterState): void {
  let connected = 0;
  let active = 0;
  for (const framework of state.frameworks.values()) {
    if (isConnected(framework)) connected++;
    if (framework.phase === "active") active++;
  }
  metrics.set("master/frameworks_connected", connected);
  metrics.set("master/frameworks_disconnected", state.frameworks.size - connected);
  metrics.set("master/frameworks_active", active);
  metrics.set("master/frameworks_inactive", state.frameworks.size - active);
  metrics.set("master/outstanding_offers", state.offers.size);
}

/** States that are counted now; ended tasks are counted up when they end. */
const countedStates = ["TASK_STAGING", "TASK_STARTING", "TASK_RUNNING", "TASK_KILLING"] as const;

function countTasks({ frameworks, tasks }: MasterState): ReturnType<typeof countStates> {
  return countStates(
    (function* () {
      for (const id of frameworks.keys()) yield* tasks.get(id)?.active.values() ?? [];
    })(),
  );
}

function addTasks(metrics: Metrics, { frameworks, tasks }: MasterState, counts: ReadonlyMap<string, number>): void {
  let unreachable = 0;
  for (const id of frameworks.keys()) unreachable += tasks.get(id)?.unreachable.size ?? 0;
  for (const name of countedStates) metrics.set(`master/${name.toLowerCase().replace("task_", "tasks_")}`, counts.get(name) ?? 0);
  metrics.set("master/tasks_unreachable", unreachable);
}

/** `cpus_total`, `cpus_used`, `cpus_percent` (a fraction: 1 is all), and the same for revocable resources. */
function addResources(metrics: Metrics, sums: Sums): void {
  for (const resource of measuredResources) {
    for (const name of [resource, `${resource}_revocable`]) {
      const total = sums.total.get(name) ?? 0;
      const used = sums.used.get(name) ?? 0;
      metrics.set(`master/${name}_total`, total / 1000);
      metrics.set(`master/${name}_used`, used / 1000);
      metrics.set(`master/${name}_percent`, total === 0 ? 0 : used / total);
    }
  }
  for (const name of allocatedResources) {
    const held = (sums.used.get(name) ?? 0) + (sums.offered.get(name) ?? 0);
    metrics.set(`allocator/mesos/resources/${name}/total`, (sums.total.get(name) ?? 0) / 1000);
    metrics.set(`allocator/mesos/resources/${name}/offered_or_allocated`, held / 1000);
  }
}

type Sums = Readonly<Record<"total" | "used" | "offered", Map<string, number>>>;

/** As many agents are added up between two pauses as take about a millisecond. */
const agentsPerPause = 1_000;

/** In thousandths, by name; revocable ones under `<name>_revocable`. */
function* sumAgents(agents: readonly AgentRecord[]): Generator<void, Sums, undefined> {
  const sums: Sums = { total: new Map(), used: new Map(), offered: new Map() };
  for (const [i, agent] of agents.entries()) {
    if (i % agentsPerPause === 0) yield;
    for (const part of ["total", "used", "offered"] as const) {
      for (const resource of agent[part]) {
        if (resource.scalar === undefined) continue;
        const name = isRevocable(resource) ? `${resource.name}_revocable` : resource.name;
        sums[part].set(name, (sums[part].get(name) ?? 0) + toMillis(resource.scalar.value));
      }
    }
  }
  return sums;
}

/** The master's state has no operations yet. */
function addOperations(metrics: Metrics): void {
  for (const type of ["", ...operationTypes.map((type) => `${type}/`)]) {
    for (const state of ["total", ...operationStates]) metrics.set(`master/operations/${type}${state}`, 0);
  }
}

const quotaPrefix = (role: string): string => `allocator/mesos/quota/roles/${role}/resources`;

function addRoles(metrics: Metrics, { state, allocator }: ApiContext, usages: readonly RoleUsage[]): void {
  for (const usage of usages) {
    addConsumption(metrics, usage);
    const config = state.quotas.get(usage.name);
    if (config !== undefined) addQuota(metrics, usage, config);
    metrics.set(`allocator/mesos/offer_filters/roles/${usage.name}/active`, allocator.activeFilters(usage.name));
    if (usage.frameworkIds.length > 0) {
      metrics.set(`allocator/mesos/roles/${usage.name}/shares/dominant`, allocator.roleShare(usage.name));
    }
  }
}

function addQuota(metrics: Metrics, usage: RoleUsage, { guarantees = {}, limits = {} }: quota.QuotaConfig): void {
  const prefix = quotaPrefix(usage.name);
  for (const [name, scalar] of Object.entries(guarantees)) metrics.set(`${prefix}/${name}/guarantee`, scalar.value);
  for (const [name, scalar] of Object.entries(limits)) metrics.set(`${prefix}/${name}/limit`, scalar.value);
  for (const name of new Set([...Object.keys(guarantees), ...Object.keys(limits)])) {
    const held = (usage.allocated.get(name) ?? 0) + (usage.offered.get(name) ?? 0);
    metrics.set(`${prefix}/${name}/offered_or_allocated`, held / 1000);
  }
}

/** Of a role, and of the root, whose name is empty: a top-level role counts for it too. */
function addConsumption(metrics: Metrics, { name: role, consumed }: RoleUsage): void {
  for (const [name, millis] of consumed) {
    metrics.set(`${quotaPrefix(role)}/${name}/consumed`, millis / 1000);
    if (role.includes("/")) continue;
    const root = `${quotaPrefix("")}/${name}/consumed`;
    metrics.set(root, (Math.round((metrics.get(root) ?? 0) * 1000) + millis) / 1000);
  }
}

function addDaemon(metrics: Metrics, { state, nowMs, startedAtMs, role, system }: ApiContext): void {
  metrics.set("master/uptime_secs", Math.max(0, nowMs - startedAtMs) / 1000);
  metrics.set("master/elected", role === "following" ? 0 : 1);
  metrics.set("allocator/mesos/allocation_runs", state.counters.allocationRuns);
  metrics.set("system/cpus_total", system.cpus);
  metrics.set("system/load_1min", system.load[0]);
  metrics.set("system/load_5min", system.load[1]);
  metrics.set("system/load_15min", system.load[2]);
  metrics.set("system/mem_total_bytes", system.memTotalBytes);
  metrics.set("system/mem_free_bytes", system.memFreeBytes);
}
