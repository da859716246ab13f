import type { MasterState } from "@mesolite/master";
import { type Amounts, amounts, scalars, thousandths } from "./amounts.ts";
import { Violation } from "./violation.ts";

/** What the check reads of the master's state. */
export type LimitsView = Pick<MasterState, "agents" | "offers" | "quotas">;

/**
 * No offer takes a role above its limit: whenever one is made, what the role holds on all registered agents, this offer included, is
 * within, of every resource that the offer has. (A limit that is set below what a role already holds, and tasks that come back with an agent, take nothing away: as in Mesos
 * the role then gets no more offers.)
 * @param known ids of the offers that were there before
 */
export function checkRoleLimits(state: LimitsView, known: ReadonlySet<string>): void {
  for (const offer of state.offers.values()) {
    const limits = known.has(offer.id) ? undefined : state.quotas.get(offer.role)?.limits;
    if (!limits) continue;
    const held = heldBy(state, offer.role);
    const offered = amounts(offer.resources);
    for (const name of scalars) {
      const value = limits[name]?.value ?? Infinity;
      const holds = held[name];
      if (offered[name] > 0 && holds > thousandths(value))
        throw new Violation(
          "limit",
          `offer ${offer.id} takes role ${offer.role} to ${holds / 1000} ${name}, its limit is ${value}`,
        );
    }
  }
}

function heldBy({ agents }: LimitsView, role: string): Amounts {
  const resources = [...agents.values()].flatMap((agent) => [...agent.used, ...agent.offered]);
  return amounts(resources.filter((resource) => resource.allocation_info?.role === role));
}
