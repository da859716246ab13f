import type { Master } from "@mesolite/master";
import {
  addQuantities,
  addResources,
  containsResources,
  formatResources,
  isReserved,
  nonRevocable,
  type Quantities,
  quantitiesOf,
  resourcesEqual,
  subtractResources,
  sumResources,
  unallocate,
} from "@mesolite/resources";
import { roleUsages } from "../../src/api/roles.ts";
import { isTerminal, type Resource } from "@mesolite/wire";

/** Throws unless every resource of every agent is exactly one of free, offered, used; and the allocator counts the same. */
export function checkBooks({ state, allocator }: Master): void {
  const used = new Map<string, Resource[][]>();
  for (const [, { active }] of state.tasks) {
    for (const task of active.values()) {
      if (!state.agents.has(task.agentId)) throw new Error(`active task ${task.id} on unknown agent ${task.agentId}`);
      if (!isTerminal(task.state)) push(used, task.agentId, task.resources);
    }
  }
  for (const [agentId, byFramework] of state.executors) {
    for (const byId of byFramework.values()) for (const executor of byId.values()) push(used, agentId, executor.resources);
  }
  const offered = new Map<string, Resource[][]>();
  for (const offer of state.offers.values()) push(offered, offer.agentId, offer.resources);
  for (const agent of state.agents.values()) {
    same(`used on ${agent.id}`, agent.used, sumResources(used.get(agent.id) ?? []));
    same(`offered on ${agent.id}`, agent.offered, sumResources(offered.get(agent.id) ?? []));
    const taken = unallocate(addResources(agent.used, agent.offered));
    if (!containsResources(agent.total, taken))
      throw new Error(`${agent.id}: ${formatResources(taken)} taken of ${formatResources(agent.total)}`);
    const free = quantitiesOf(subtractResources(agent.total, taken).filter(isPlain));
    sameQuantities(`free scalars of ${agent.id}`, allocator.freeOn(agent.id) ?? new Map(), free);
  }
  checkRoles(state, allocator);
}

/** What the allocator counts against each role's quota is what there is of reservations, tasks, executors and offers. */
function checkRoles(state: Master["state"], allocator: Master["allocator"]): void {
  const usages = roleUsages(state);
  let next = usages.next();
  while (next.done !== true) next = usages.next();
  for (const { name, consumed } of next.value) {
    const offers = [...state.offers.values()].filter(({ role }) => role === name || role.startsWith(`${name}/`));
    const offered = offers.flatMap(({ resources }) => nonRevocable(resources).filter((resource) => !isReserved(resource)));
    sameQuantities(`charge of role ${name}`, allocator.chargedTo(name), addQuantities(consumed, quantitiesOf(offered)));
  }
  const kept = [...state.agents.values()].flatMap(({ total }) => nonRevocable(total));
  sameQuantities("capacity", allocator.capacity, quantitiesOf(kept));
}

/** What the allocator counts as plainly free: unreserved, kept, no volume. */
function isPlain(resource: Resource): boolean {
  const { reservations, revocable, disk, provider_id } = resource;
  return [reservations, revocable, disk, provider_id].every((special) => special === undefined);
}

function push(map: Map<string, Resource[][]>, key: string, resources: readonly Resource[]): void {
  map.set(key, [...(map.get(key) ?? []), [...resources]]);
}

function same(what: string, actual: readonly Resource[], expected: readonly Resource[]): void {
  if (!resourcesEqual(actual, expected))
    throw new Error(`${what}: ${formatResources(actual)} instead of ${formatResources(expected)}`);
}

function sameQuantities(what: string, actual: Quantities, expected: Quantities): void {
  const text = (q: Quantities): string => JSON.stringify([...q].filter(([, millis]) => millis !== 0).sort());
  if (text(actual) !== text(expected)) throw new Error(`allocator's ${what}: ${text(actual)} instead of ${text(expected)}`);
}
