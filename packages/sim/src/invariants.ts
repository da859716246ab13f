import type { ContainerSpec } from "@mesolite/base";
import type { MasterState } from "@mesolite/master";
import { isTerminal, type Resource, type TaskState, type TaskStatus } from "@mesolite/wire";
import { type Amounts, amounts, scalars, thousandths } from "./amounts.ts";
import { Violation } from "./violation.ts";

const executorMemMiB = 32;

/** What the check reads of the master's state. */
export type ResourcesView = Pick<MasterState, "agents" | "offers" | "tasks" | "tasksByAgent" | "executors">;

/**
 * No resource twice or lost: on every agent, what offers and tasks hold is what the master counts, and together with what the allocator
 * holds for free it is exactly what there is.
 * @param freeOn the allocator's free scalars of an agent, in thousandths
 */
export function checkResources(state: ResourcesView, freeOn: (agentId: string) => ReadonlyMap<string, number> | undefined): void {
  for (const agent of state.agents.values()) {
    const offers = [...state.offers.values()].filter((offer) => offer.agentId === agent.id).flatMap((offer) => offer.resources);
    const tasks = tasksOn(state, agent.id);
    expectEqual("resources", `offered on ${agent.id}`, amounts(agent.offered), amounts(offers));
    expectEqual("resources", `used on ${agent.id}`, amounts(agent.used), amounts(tasks));
    const total = amounts(agent.total);
    const held = amounts([...agent.used, ...agent.offered]);
    const free = freeOn(agent.id);
    for (const name of scalars) {
      const sum = held[name] + (free?.get(name) ?? 0);
      if (sum !== total[name])
        throw new Violation(
          "resources",
          `${agent.id} has ${total[name]} ${name}, of which ${held[name]} are given out and ${free?.get(name) ?? 0} free (in thousandths)`,
        );
    }
  }
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

/** Containers that really run on a machine fit into what it has: whatever the master believes. */
export function checkMachine(name: string, total: Amounts, alive: readonly ContainerSpec[]): void {
  const cpus = alive.reduce((sum, spec) => sum + thousandths(spec.cpus), 0);
  // The command executor's 32 MiB are given on top by the agent and charged to nobody, as in the original.
  const mem = alive.reduce((sum, spec) => sum + thousandths(spec.memMiB - executorMemMiB), 0);
  if (cpus > total.cpus || mem > total.mem)
    throw new Violation("resources", `${name} runs ${alive.length} containers of ${cpus} cpus and ${mem} mem (thousandths)`);
}

/** No task runs twice, on one machine or on two; no two containers of one machine hold the same host port. */
export function checkOnce(machines: readonly { readonly name: string; readonly alive: readonly ContainerSpec[] }[]): void {
  const seen = new Map<string, string>();
  for (const { name, alive } of machines) {
    for (const { taskId, environment } of alive) {
      claim(seen, `task ${taskId}`, name);
      const port = environment["PORT0"];
      if (port !== undefined) claim(seen, `port ${port} of ${name}`, taskId);
    }
  }
}

function claim(seen: Map<string, string>, what: string, by: string): void {
  const other = seen.get(what);
  if (other !== undefined) throw new Violation("resources", `${what} is used twice: by ${other} and by ${by}`);
  seen.set(what, by);
}

function expectEqual(invariant: string, what: string, counted: Amounts, found: Amounts): void {
  for (const name of scalars) {
    if (counted[name] !== found[name])
      throw new Violation(invariant, `${what}: ${counted[name]} ${name} counted, ${found[name]} held (thousandths)`);
  }
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

/** What agents sent and frameworks were told, for the invariants about updates. */
export class UpdateHistory {
  readonly #sent = new Map<string, string[]>();
  readonly #delivered = new Map<string, string[]>();
  readonly #endsByUuid = new Map<string, TaskState>();
  readonly #gone = new Map<string, TaskState>();

  /** An agent sent an update (again). */
  sent(status: TaskStatus): void {
    if (addOnce(this.#sent, status) && goneStates.has(status.state)) this.#endsByUuid.set(textOf(status.uuid), status.state);
  }

  /** The terminal state that the update with this uuid tells; undefined for other updates. */
  endOf(uuid: Uint8Array): TaskState | undefined {
    return this.#endsByUuid.get(textOf(uuid));
  }

  /** A framework was told a status. An update that it has not seen before must be the next in the order in which they were sent. */
  told(status: TaskStatus): void {
    if (goneStates.has(status.state)) this.#gone.set(status.task_id.value, status.state);
    if (!status.uuid) return;
    const taskId = status.task_id.value;
    const next = this.#delivered.get(taskId)?.length ?? 0;
    if (!addOnce(this.#delivered, status)) return;
    const due = this.#sent.get(taskId)?.[next];
    if (due !== textOf(status.uuid))
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

  /** In calm: every update that an agent ever sent has reached its framework, in the order in which it was sent. */
  checkAllDelivered(): void {
    for (const [taskId, sent] of this.#sent) {
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
