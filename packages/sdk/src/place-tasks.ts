import { err, ok, type Result } from "@mesolite/base";
import type { Resources } from "@mesolite/resources";
import type { ExecutorInfo, Offer, TaskInfo } from "@mesolite/wire";
import { type Shortfall, takeResources } from "./take-resources.ts";
import type { UnplacedTask } from "./task.ts";

export interface Placement {
  /** The tasks with their agent and with resources that name the offer's reservations. */
  readonly tasks: readonly TaskInfo[];
  /** What of the offers stays unused. */
  readonly rest: Resources;
}

export interface Misfit {
  readonly task: UnplacedTask;
  readonly shortfalls: readonly Shortfall[];
}

/**
 * Places tasks on one or more offers of one agent, one task after the other.
 * @returns the first task that does not fit, and what it lacks
 * @throws TypeError when there is no offer, or when the offers are of several agents
 */
export function placeTasks(offers: readonly Offer[], tasks: readonly UnplacedTask[]): Result<Placement, Misfit> {
  const agent_id = offers[0]?.agent_id;
  if (agent_id === undefined) throw new TypeError("tasks are placed on at least one offer");
  if (offers.some((offer) => offer.agent_id.value !== agent_id.value))
    throw new TypeError("offers that are used together must be of one agent");
  let rest: Resources = offers.flatMap((offer) => offer.resources ?? []);
  const placed: TaskInfo[] = [];
  const executors = new Map<string, ExecutorInfo>();
  for (const task of tasks) {
    const found = takeResources(rest, task.resources ?? []);
    if (!found.ok) return err({ task, shortfalls: found.error });
    rest = found.value.rest;
    let executor = task.executor && (executors.get(task.executor.executor_id.value) ?? task.executor);
    // Tasks of one executor share it: its own resources count once.
    if (executor && !executors.has(executor.executor_id.value)) {
      const own = takeResources(rest, executor.resources ?? []);
      if (!own.ok) return err({ task, shortfalls: own.error });
      rest = own.value.rest;
      executor = { ...executor, resources: own.value.taken };
      executors.set(executor.executor_id.value, executor);
    }
    placed.push({ ...task, agent_id, resources: found.value.taken, executor });
  }
  return ok({ tasks: placed, rest });
}

/** `cpus: 2 wanted, 1 offered; mem: 512 wanted, 100 offered` */
export function describeShortfalls(shortfalls: readonly Shortfall[]): string {
  return shortfalls.map(({ name, wanted, offered }) => `${name}: ${wanted} wanted, ${offered} offered`).join("; ");
}
