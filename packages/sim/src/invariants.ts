import type { ContainerSpec } from "@mesolite/base";
import type { MasterState } from "@mesolite/master";
import type { Range } from "@mesolite/resources";
import { isTerminal, type Resource, type TaskState, type TaskStatus } from "@mesolite/wire";
import { type Amounts, amounts, portsOf, portsText, scalars, sharedPort, thousandths } from "./amounts.ts";
import { Violation } from "./violation.ts";

const executorMemMiB = 32;

/** What the check reads of the master's state. */
export type ResourcesView = Pick<MasterState, "agents" | "offers" | "tasks" | "tasksByAgent" | "executors">;

/** What the allocator holds for free of an agent: scalars in thousandths, and the resources that are none. */
export interface Free {
  readonly scalars: ReadonlyMap<string, number>;
  readonly others: readonly Resource[];
}

/**
 * No resource twice or lost: on every agent, what offers and tasks hold is what the master counts, and together with what the allocator
 * holds for free it is exactly what there is.
 * @param isSpared of these agents nothing is checked, see `OverbookedAgents`
 */
export function checkResources(
  state: ResourcesView,
  freeOn: (agentId: string) => Free,
  isSpared: (agentId: string) => boolean = () => false,
): void {
  const offeredOn = new Map<string, Resource[]>();
  for (const { agentId, resources } of state.offers.values())
    offeredOn.set(agentId, [...(offeredOn.get(agentId) ?? []), ...resources]);
  for (const agent of state.agents.values()) {
    if (isSpared(agent.id)) continue;
    expectEqual(`offered on ${agent.id}`, agent.offered, offeredOn.get(agent.id) ?? []);
    expectEqual(`used on ${agent.id}`, agent.used, tasksOn(state, agent.id));
    const held = [...agent.used, ...agent.offered];
    const free = freeOn(agent.id);
    checkScalars(agent.id, amounts(agent.total), amounts(held), free.scalars);
    checkPorts(agent.id, portsOf(agent.total), [...portsOf(held), ...portsOf(free.others)]);
  }
}

function checkScalars(agentId: string, total: Amounts, held: Amounts, free: Free["scalars"]): void {
  for (const name of scalars) {
    if (held[name] + (free.get(name) ?? 0) === total[name]) continue;
    throw new Violation(
      "resources",
      `${agentId} has ${total[name]} ${name}, of which ${held[name]} are given out and ${free.get(name) ?? 0} free (in thousandths)`,
    );
  }
}

function checkPorts(agentId: string, total: readonly Range[], found: readonly Range[]): void {
  const twice = sharedPort(found);
  if (twice !== undefined)
    throw new Violation("resources", `port ${twice} of ${agentId} is given out twice, or given out and free`);
  if (portsText(total) !== portsText(found))
    throw new Violation("resources", `${agentId} has ports ${portsText(total)}; given out or free are ${portsText(found)}`);
}

function tasksOn(state: ResourcesView, agentId: string): Resource[] {
  const held: Resource[] = [];
  for (const [frameworkId, taskIds] of state.tasksByAgent.get(agentId) ?? []) {
    for (const taskId of taskIds) {
      const task = state.tasks.get(frameworkId)?.active.get(taskId);
      if (task && !isTerminal(task.state)) held.push(...task.resources);
    }
  }
  for (const executors of state.executors.get(agentId)?.values() ?? [])
    for (const executor of executors.values()) held.push(...executor.resources);
  return held;
}

/**
 * Containers that really run on a machine fit into what it has: whatever the master believes.
 * @param alive without those of removed frameworks: as in the original, what they held is free at once, and they have a grace to end in
 */
export function checkMachine(name: string, total: Amounts, alive: readonly ContainerSpec[]): void {
  const cpus = alive.reduce((sum, spec) => sum + thousandths(spec.cpus), 0);
  // The command executor's 32 MiB are given on top by the agent and charged to nobody, as in the original.
  const mem = alive.reduce((sum, spec) => sum + thousandths(spec.memMiB - executorMemMiB), 0);
  if (cpus > total.cpus || mem > total.mem)
    throw new Violation("resources", `${name} runs ${alive.length} containers of ${cpus} cpus and ${mem} mem (thousandths)`);
}

/**
 * No task runs twice, on one machine or on two; no two containers of one machine hold the same host port.
 * @param removed frameworks whose ports are free at once, see `checkMachine`
 */
export function checkOnce(
  machines: readonly { readonly name: string; readonly alive: readonly ContainerSpec[] }[],
  removed: ReadonlySet<string> = new Set(),
): void {
  const seen = new Map<string, string>();
  for (const { name, alive } of machines) {
    for (const { taskId, frameworkId, environment } of alive) {
      claim(seen, `task ${taskId}`, name);
      const port = environment["PORT0"];
      if (port !== undefined && !removed.has(frameworkId)) claim(seen, `port ${port} of ${name}`, taskId);
    }
  }
}

function claim(seen: Map<string, string>, what: string, by: string): void {
  const other = seen.get(what);
  if (other !== undefined) throw new Violation("resources", `${what} is used twice: by ${other} and by ${by}`);
  seen.set(what, by);
}

function expectEqual(what: string, counted: readonly Resource[], held: readonly Resource[]): void {
  const [a, b] = [amounts(counted), amounts(held)];
  for (const name of scalars) {
    if (a[name] !== b[name])
      throw new Violation("resources", `${what}: ${a[name]} ${name} counted, ${b[name]} held (thousandths)`);
  }
  const [c, d] = [portsText(portsOf(counted)), portsText(portsOf(held))];
  if (c !== d) throw new Violation("resources", `${what}: ports ${c} counted, ${d} held`);
}

const goneStates: ReadonlySet<TaskState> = new Set<TaskState>([
  "TASK_FINISHED",
  "TASK_FAILED",
  "TASK_KILLED",
  "TASK_ERROR",
  "TASK_LOST",
  "TASK_DROPPED",
  "TASK_GONE",
  "TASK_GONE_BY_OPERATOR",
]);

/**
 * Whether what a framework is told means that the task does not run any more. One that is not partition-aware is told TASK_LOST in place
 * of what promises nothing: the agent is unreachable, or nothing is known of the task.
 */
function isPromise({ state, reason }: TaskStatus): boolean {
  if (state === "TASK_LOST" && (reason === "REASON_AGENT_REMOVED" || reason === "REASON_RECONCILIATION")) return false;
  return goneStates.has(state);
}

/** What agents sent and frameworks were told, for the invariants about updates. */
export class UpdateHistory {
  readonly #sent = new Map<string, string[]>();
  readonly #delivered = new Map<string, string[]>();
  readonly #endsByUuid = new Map<string, TaskState>();
  readonly #removed = new Set<string>();
  readonly #owners = new Map<string, string>();
  readonly #gone = new Map<string, TaskState>();

  /** An agent sent an update (again). */
  sent(status: TaskStatus, frameworkId = ""): void {
    this.#owners.set(status.task_id.value, frameworkId);
    if (addOnce(this.#sent, status) && goneStates.has(status.state)) this.#endsByUuid.set(textOf(status.uuid), status.state);
  }

  /** The terminal state that the update with this uuid tells; undefined for other updates. */
  endOf(uuid: Uint8Array): TaskState | undefined {
    return this.#endsByUuid.get(textOf(uuid));
  }

  /**
   * A framework was told a status. An update that it has not seen before must be the next in the order in which they were sent; after a
   * master removed the framework, a later one.
   */
  told(status: TaskStatus): void {
    if (isPromise(status)) this.#gone.set(status.task_id.value, status.state);
    if (!status.uuid) return;
    const taskId = status.task_id.value;
    const sent = this.#sent.get(taskId) ?? [];
    const last = this.#delivered.get(taskId)?.at(-1);
    const next = last === undefined ? 0 : sent.indexOf(last) + 1;
    if (!addOnce(this.#delivered, status)) return;
    const place = sent.indexOf(textOf(status.uuid));
    const mayMiss = this.#removed.has(this.#owners.get(taskId) ?? "");
    if (place < next || (place > next && !mayMiss))
      throw new Violation(
        "updates",
        `${status.state} of task ${taskId} arrived out of order: it is not update ${next + 1} of the task`,
      );
  }

  /** No task that its framework was told is gone still runs. */
  checkGone(alive: readonly ContainerSpec[]): void {
    for (const { taskId } of alive) {
      const state = this.#gone.get(taskId);
      if (state) throw new Violation("gone", `task ${taskId} runs, but its framework was told ${state}`);
    }
  }

  /**
   * A master removed the framework: nobody has to hear of its tasks any more. Not even if it comes back to another master, which knows
   * nothing of that: what agents still tell the first one is lost.
   */
  removed(frameworkId: string): void {
    this.#removed.add(frameworkId);
  }

  /**
   * In calm: every update that an agent ever sent has reached its framework, in the order in which it was sent.
   * @param isRemoved whether a framework is not there any more: nobody is left to hear of its tasks
   */
  checkAllDelivered(isRemoved: (frameworkId: string) => boolean = () => false): void {
    for (const [taskId, sent] of this.#sent) {
      const owner = this.#owners.get(taskId) ?? "";
      if (this.#removed.has(owner) || isRemoved(owner)) continue;
      const delivered = this.#delivered.get(taskId) ?? [];
      const missing = sent.filter((uuid) => !delivered.includes(uuid));
      if (missing.length > 0)
        throw new Violation("updates", `${missing.length} of ${sent.length} updates of task ${taskId} never arrived`);
    }
  }

  get count(): number {
    return [...this.#sent.values()].reduce((sum, uuids) => sum + uuids.length, 0);
  }
}

/** @returns whether it is new */
function addOnce(history: Map<string, string[]>, status: TaskStatus): boolean {
  const uuid = textOf(status.uuid);
  const known = history.get(status.task_id.value) ?? [];
  if (known.includes(uuid)) return false;
  history.set(status.task_id.value, [...known, uuid]);
  return true;
}

function textOf(uuid: Uint8Array | undefined): string {
  return [...(uuid ?? [])].join(".");
}
