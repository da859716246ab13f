import { formatResources, type Resources } from "@mesolite/resources";
import { describeShortfalls, type Shortfall } from "@mesolite/sdk";
import type { Offer } from "@mesolite/wire";

interface Miss {
  readonly hostname: string;
  readonly shortfalls: readonly Shortfall[];
}

/** Why no offer could be used so far: the latest miss of each agent. */
export class OfferReport {
  readonly #wanted: Resources;
  readonly #misses = new Map<string, Miss>();

  constructor(wanted: Resources) {
    this.#wanted = wanted;
  }

  missed({ agent_id, hostname }: Offer, shortfalls: readonly Shortfall[]): void {
    this.#misses.set(agent_id.value, { hostname, shortfalls });
  }

  /** One line for people. */
  sentence(): string {
    const wanted = `wanted: ${formatResources(this.#wanted)}`;
    const closest = [...this.#misses.values()].reduce<Miss | undefined>(
      (best, miss) => (best && missing(best) <= missing(miss) ? best : miss),
      undefined,
    );
    if (!closest)
      return `Still waiting: no offer has come (${wanted}). No agent is registered, or all their resources are in use or another role's.`;
    const count =
      this.#misses.size === 1
        ? "the only agent that made an offer"
        : `the closest of ${this.#misses.size} agents that made offers`;
    return `Still waiting: no offer fits (${wanted}). On ${closest.hostname}, ${count}: ${describeShortfalls(closest.shortfalls)}.`;
  }
}

function missing(miss: Miss): number {
  return miss.shortfalls.length;
}
