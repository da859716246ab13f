import { addResources, containsResources, subtractResources, unallocate, type Resources } from "@mesolite/resources";

/**
 * Resources of frameworks that the allocator does not know (yet): after a master failover agents come back before the
 * frameworks. They are not free, and count for no share until the framework is added.
 */
export class Orphans {
  readonly #byFramework = new Map<string, Map<string, Resources>>();

  add(frameworkId: string, agentId: string, resources: Resources): void {
    let agents = this.#byFramework.get(frameworkId);
    if (agents === undefined) this.#byFramework.set(frameworkId, (agents = new Map()));
    agents.set(agentId, addResources(agents.get(agentId) ?? [], resources));
  }

  /** Hands over everything of a framework that is added now. */
  adopt(frameworkId: string): ReadonlyMap<string, Resources> {
    const agents = this.#byFramework.get(frameworkId) ?? new Map<string, Resources>();
    this.#byFramework.delete(frameworkId);
    return agents;
  }

  /** Takes resources back; false when they were not held. */
  giveBack(frameworkId: string, agentId: string, resources: Resources): boolean {
    const agents = this.#byFramework.get(frameworkId);
    const held = agents?.get(agentId);
    if (agents === undefined || held === undefined || !containsResources(held, resources)) return false;
    const rest = subtractResources(held, resources);
    if (rest.length > 0) agents.set(agentId, rest);
    else agents.delete(agentId);
    if (agents.size === 0) this.#byFramework.delete(frameworkId);
    return true;
  }

  heldOn(agentId: string): Resources {
    if (this.#byFramework.size === 0) return [];
    let sum: Resources = [];
    for (const agents of this.#byFramework.values()) sum = addResources(sum, unallocate(agents.get(agentId) ?? []));
    return sum;
  }

  removeAgent(agentId: string): void {
    for (const agents of this.#byFramework.values()) agents.delete(agentId);
  }
}
