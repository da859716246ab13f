import {
  addQuantities,
  isReserved,
  isStrictSubrole,
  nonRevocable,
  type Quantities,
  quantitiesContain,
  quantitiesOf,
  withinLimits,
} from "@mesolite/resources";
import type { quota } from "@mesolite/wire";
import { takeBack } from "../offers/give-back.ts";
import type { OfferRecord } from "../state/offer.ts";
import type { Turn } from "../turn.ts";
import { guaranteesOf, limitsOf } from "./validate-quota.ts";

/**
 * Offers that stand in the way of new quotas are taken back, no more than needed: those of a role that has more than its limits, and
 * those of everybody else until what they free covers what is missing to a guarantee. What is free now does not count: it may be
 * offered by the time.
 */
export function rescindForQuota(
  turn: Turn,
  configs: readonly quota.QuotaConfig[],
  consumedBy: (role: string) => Quantities,
): void {
  const taken = new Set<OfferRecord>();
  for (const config of configs) {
    const offers = [...turn.state.offers.values()].filter((offer) => !taken.has(offer));
    const isOwn = ({ role }: OfferRecord): boolean => role === config.role || isStrictSubrole(role, config.role);
    let held = consumedBy(config.role);
    for (const offer of offers) if (isOwn(offer)) held = addQuantities(held, countedOf(offer));
    const limits = limitsOf(config);
    for (const offer of offers) {
      if (!isOwn(offer) || withinLimits(held, limits)) continue;
      taken.add(offer);
      held = without(held, countedOf(offer));
    }
    const guarantees = guaranteesOf(config);
    for (const offer of offers) {
      if (isOwn(offer) || quantitiesContain(held, guarantees)) continue;
      taken.add(offer);
      held = addQuantities(held, countedOf(offer));
    }
  }
  takeBack(turn, [...taken]);
}

/** What of an offer counts against a quota: reservations do already before they are offered. */
function countedOf({ resources }: OfferRecord): Quantities {
  return quantitiesOf(nonRevocable(resources).filter((resource) => !isReserved(resource)));
}

function without(from: Quantities, less: Quantities): Quantities {
  const result = new Map(from);
  for (const [name, millis] of less) result.set(name, (result.get(name) ?? 0) - millis);
  return result;
}
