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
  return resource.reservations?.at(-1)?.role ?? resource.reservation?.role ?? resource.role ?? unreserved;
}

/**
 * What is left of one offer while tasks are fitted into it. Reserved resources are used before unreserved ones. Revocable, shared and
 * volume resources are left alone: they must be asked for explicitly.
 */
export class OfferPool {
  readonly #entries: readonly Entry[];

  constructor(offer: Offer) {
    const usable = (offer.resources ?? []).filter((r) => !r.revocable && !r.shared && !r.disk?.persistence && !r.disk?.source);
    const entries = usable.map((resource) => ({
      resource,
      leftMilli: Math.round((resource.scalar?.value ?? 0) * 1000),
      ranges: resource.ranges?.range ?? [],
    }));
    const isUnreserved = (entry: Entry): number => (reservedRole(entry.resource) === unreserved ? 1 : 0);
    this.#entries = entries.sort((a, b) => isUnreserved(a) - isUnreserved(b));
  }

  /** Amount of a scalar that is left in resources reserved for one of `roles`. */
  available(name: string, roles: ReadonlySet<string>): number {
    return this.#of(name, roles).reduce((sum, entry) => sum + entry.leftMilli, 0) / 1000;
  }

  /** Takes an amount that {@link available} has promised. */
  take(name: string, amount: number, roles: ReadonlySet<string>): Resource[] {
    let wanted = Math.round(amount * 1000);
    const taken: Resource[] = [];
    for (const entry of this.#of(name, roles)) {
      const part = Math.min(wanted, entry.leftMilli);
      if (part <= 0) continue;
      entry.leftMilli -= part;
      wanted -= part;
      taken.push({ ...entry.resource, scalar: { value: part / 1000 } });
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
      for (const port of mine) entry.ranges = entry.ranges.flatMap((range) => without(range, port));
      return [{ ...entry.resource, ranges: { range: joined(mine) } }];
    });
  }

  #of(name: string, roles: ReadonlySet<string>): readonly Entry[] {
    return this.#entries.filter((entry) => entry.resource.name === name && roles.has(reservedRole(entry.resource)));
  }
}

function without(range: PortRange, port: number): readonly PortRange[] {
  if (port < range.begin || port > range.end) return [range];
  const parts = [
    { begin: range.begin, end: port - 1 },
    { begin: port + 1, end: range.end },
  ];
  return parts.filter((part) => part.begin <= part.end);
}

/** Neighbouring ports of an ascending list become one range. */
function joined(ports: readonly number[]): PortRange[] {
  const ranges: { begin: number; end: number }[] = [];
  for (const port of ports) {
    const last = ranges.at(-1);
    if (last && port <= last.end + 1) last.end = port;
    else ranges.push({ begin: port, end: port });
  }
  return ranges;
}
