import type { ContainerSpec } from "@mesolite/base";
import { isTerminal, type MasterState } from "@mesolite/master";
import type { Resource, TaskState, TaskStatus } from "@mesolite/wire";
import { Violation } from "./violation.ts";

const executorMemMiB = 32;
const scalars = ["cpus", "mem", "disk"] as const;
type Amounts = Readonly<Record<(typeof scalars)[number], number>>;

/** No resource twice or lost: on every agent, what offers and tasks hold is what the master counts, and no more than there is. */
export function checkResources(state: MasterState): void {
  for (const agent of state.agents.values()) {
    const offers = [...state.offers.values()].filter((offer) => offer.agentId === agent.id).flatMap((offer) => offer.resources);
    const tasks = tasksOn(state, agent.id);
    expectEqual("resources", `offered on ${agent.id}`, amounts(agent.offered), amounts(offers));
    expectEqual("resources", `used on ${agent.id}`, amounts(agent.used), amounts(tasks));
    const total = amounts(agent.total);
    const held = amounts([...agent.used, ...agent.offered]);
    for (const name of scalars) {
      if (held[name] > total[name])
        throw new Violation("resources", `${agent.id} has ${total[name]} ${name} and gave out ${held[name]} (in thousandths)`);
    }
  }
}

function tasksOn(state: MasterState, agentId: string): Resource[] {
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

export function amounts(resources: readonly Resource[]): Amounts {
  const of = (name: string): number =>
    resources.filter((r) => r.name === name).reduce((sum, r) => sum + thousandths(r.scalar?.value ?? 0), 0);
  return { cpus: of("cpus"), mem: of("mem"), disk: of("disk") };
}

function thousandths(value: number): number {
  return Math.round(value * 1000);
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
  readonly #gone = new Map<string, TaskState>();

  /** An agent sent an update (again). */
  sent(status: TaskStatus): void {
    addOnce(this.#sent, status);
  }

  /** A framework was told a status. */
  told(status: TaskStatus): void {
    if (status.uuid) addOnce(this.#delivered, status);
    if (goneStates.has(status.state)) this.#gone.set(status.task_id.value, status.state);
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
      const known = delivered.filter((uuid) => sent.includes(uuid));
      if (known.join(" ") !== sent.join(" "))
        throw new Violation("updates", `the updates of task ${taskId} arrived out of order`);
    }
  }

  get count(): number {
    return [...this.#sent.values()].reduce((sum, uuids) => sum + uuids.length, 0);
  }
}

function addOnce(history: Map<string, string[]>, status: TaskStatus): void {
  const uuid = [...(status.uuid ?? [])].join(".");
  const known = history.get(status.task_id.value) ?? [];
  if (!known.includes(uuid)) history.set(status.task_id.value, [...known, uuid]);
}
