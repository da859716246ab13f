import { isReserved, isRevocable, type Quantities, quantitiesContain, toMillis, withinLimits } from "@mesolite/resources";
import type { quota } from "@mesolite/wire";
import { takeBack } from "../offers/give-back.ts";
import type { OfferRecord } from "../state/offer.ts";
import type { Turn } from "../turn.ts";
import { guaranteesOf, limitsOf } from "./quota-amounts.ts";

/**
 * Offers that stand in the way of new quotas are taken back, no more than needed: those of a role that has more than its limits, and
 * those of everybody else until what they free covers what is missing to a guarantee. What is free now does not count: it may be
 * offered by the time.
 */
export function rescindForQuota(turn: Turn, configs: readonly quota.QuotaConfig[]): void {
  const offers = [...turn.state.offers.values()].filter((offer) => !offer.accepted);
  const own = byTopLevelRole(offers);
  const taken = new Set<OfferRecord>();
  for (const config of configs) {
    const held = new Map(turn.allocator.chargedTo(config.role));
    for (const offer of own.get(config.role) ?? []) if (taken.has(offer)) count(held, offer, -1);
    const limits = limitsOf(config);
    for (const offer of own.get(config.role) ?? []) {
      if (withinLimits(held, limits)) break;
      if (taken.has(offer)) continue;
      taken.add(offer);
      count(held, offer, -1);
    }
    const guarantees = guaranteesOf(config);
    for (const offer of offers) {
      if (quantitiesContain(held, guarantees)) break;
      if (taken.has(offer) || topLevelOf(offer.role) === config.role) continue;
      taken.add(offer);
      count(held, offer, 1);
    }
  }
  takeBack(turn, [...taken]);
}

/** What a role consumes: what counts against its quota without what is only offered. */
export function consumedBy({ state, allocator }: Turn, role: string): Quantities {
  const consumed = new Map(allocator.chargedTo(role));
  for (const offer of state.offers.values()) {
    if (!offer.accepted && topLevelOf(offer.role) === role) count(consumed, offer, -1);
  }
  return new Map([...consumed].filter(([, millis]) => millis > 0));
}

/** Only top-level roles have a quota, which holds for all below them as well. */
function byTopLevelRole(offers: readonly OfferRecord[]): ReadonlyMap<string, readonly OfferRecord[]> {
  const found = new Map<string, OfferRecord[]>();
  for (const offer of offers) {
    const role = topLevelOf(offer.role);
    const known = found.get(role);
    if (known) known.push(offer);
    else found.set(role, [offer]);
  }
  return found;
}

function topLevelOf(role: string): string {
  const end = role.indexOf("/");
  return end < 0 ? role : role.slice(0, end);
}

/** Adds what of an offer counts against a quota, or takes it off: reservations do already before they are offered. */
function count(into: Map<string, number>, { resources }: OfferRecord, factor: 1 | -1): void {
  for (const resource of resources) {
    if (resource.type !== "SCALAR" || isReserved(resource) || isRevocable(resource)) continue;
    const millis = toMillis(resource.scalar?.value ?? 0);
    into.set(resource.name, (into.get(resource.name) ?? 0) + factor * millis);
  }
}
