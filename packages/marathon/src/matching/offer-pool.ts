import {
  coalesce,
  fromMillis,
  isPersistentVolume,
  isRevocable,
  isShared,
  reservationRole,
  subtractRanges,
  toMillis,
} from "@mesolite/resources";
import type { Offer, Resource } from "@mesolite/wire";

/** One resource of an offer and what is left of it. Scalars in thousandths, as Mesos counts them. */
interface Entry {
  readonly resource: Resource;
  leftMilli: number;
  ranges: readonly PortRange[];
}

/** Both ends included. */
export interface PortRange {
  readonly begin: number;
  readonly end: number;
}

export const unreserved = "*";

/** The role that a resource is reserved for; "*" = nobody. */
export function reservedRole(resource: Resource): string {
  return reservationRole(resource) ?? unreserved;
}

/**
 * What is left of one offer while tasks are fitted into it. Reserved resources are used before unreserved ones. Revocable, shared and
 * volume resources are left alone: they must be asked for explicitly.
 */
export class OfferPool {
  readonly #entries: readonly Entry[];

  constructor(offer: Offer) {
    const usable = (offer.resources ?? []).filter(
      (r) => !isRevocable(r) && !isShared(r) && !isPersistentVolume(r) && !r.disk?.source,
    );
    const entries = usable.map((resource) => ({
      resource,
      leftMilli: toMillis(resource.scalar?.value ?? 0),
      ranges: resource.ranges?.range ?? [],
    }));
    const isUnreserved = (entry: Entry): number => (reservedRole(entry.resource) === unreserved ? 1 : 0);
    this.#entries = entries.sort((a, b) => isUnreserved(a) - isUnreserved(b));
  }

  /** The roles that the offer's resources are reserved for, "*" among them; also of those that are used up. */
  roles(): readonly string[] {
    return [...new Set(this.#entries.map(({ resource }) => reservedRole(resource)))];
  }

  /** Amount of a scalar that is left in resources reserved for one of `roles`. */
  available(name: string, roles: ReadonlySet<string>): number {
    return fromMillis(this.#of(name, roles).reduce((sum, entry) => sum + entry.leftMilli, 0));
  }

  /** Takes an amount that {@link available} has promised. */
  take(name: string, amount: number, roles: ReadonlySet<string>): Resource[] {
    let wanted = toMillis(amount);
    const taken: Resource[] = [];
    for (const entry of this.#of(name, roles)) {
      const part = Math.min(wanted, entry.leftMilli);
      if (part <= 0) continue;
      entry.leftMilli -= part;
      wanted -= part;
      taken.push({ ...entry.resource, scalar: { value: fromMillis(part) } });
    }
    return taken;
  }

  portRanges(roles: ReadonlySet<string>): readonly PortRange[] {
    return this.#of("ports", roles).flatMap((entry) => entry.ranges);
  }

  /** Takes ports that {@link portRanges} contains. */
  takePorts(ports: readonly number[], roles: ReadonlySet<string>): Resource[] {
    return this.#of("ports", roles).flatMap((entry) => {
      const mine = ports
        .filter((port) => entry.ranges.some((range) => port >= range.begin && port <= range.end))
        .sort((a, b) => a - b);
      if (mine.length === 0) return [];
      const taken = coalesce(mine.map((port) => ({ begin: port, end: port })));
      entry.ranges = subtractRanges(entry.ranges, taken);
      return [{ ...entry.resource, ranges: { range: taken } }];
    });
  }

  #of(name: string, roles: ReadonlySet<string>): readonly Entry[] {
    return this.#entries.filter((entry) => entry.resource.name === name && roles.has(reservedRole(entry.resource)));
  }
}
