import { err, ok, type Result } from "@mesolite/base";
import {
  containsResource,
  formatAmount,
  isEmptyResource,
  isReserved,
  normalize,
  type Resources,
  subtractResources,
  toPostRefinement,
  unallocate,
} from "@mesolite/resources";
import type { Resource } from "@mesolite/wire";

/** One resource that an offer has too little of; amounts as text, such as `0.5` or `[8080-8080]`. */
export interface Shortfall {
  readonly name: string;
  readonly wanted: string;
  readonly offered: string;
}

export interface Taken {
  /** Entries of the offer, with its reservations and allocation, that add up to what was wanted. */
  readonly taken: Resources;
  readonly rest: Resources;
}

/**
 * Finds what a task wants in what is offered. An entry that says nothing but an amount is taken from reserved resources first, then from
 * unreserved ones, never from revocable ones or volumes; an entry with reservations, a disk and so on only from exactly such resources.
 * @returns all the shortfalls when something is missing
 */
export function takeResources(offered: Resources, wanted: Resources): Result<Taken, readonly Shortfall[]> {
  let rest = normalize(toPostRefinement(offered));
  const taken: Resource[] = [];
  const shortfalls: Shortfall[] = [];
  for (const want of normalize(toPostRefinement(unallocate(wanted)))) {
    const parts = isPlain(want) ? takePlain(rest, want) : takeExact(rest, want);
    if (parts === undefined) shortfalls.push(shortfallOf(rest, want));
    else {
      taken.push(...parts);
      rest = subtractResources(rest, parts);
    }
  }
  return shortfalls.length > 0 ? err(shortfalls) : ok({ taken: normalize(taken), rest });
}

function isPlain(resource: Resource): boolean {
  const { disk, revocable, shared, provider_id } = resource;
  return (
    !isReserved(resource) && disk === undefined && revocable === undefined && shared === undefined && provider_id === undefined
  );
}

/** What an entry without further marks may be made of. */
function sourcesOf(offered: Resources, want: Resource): Resources {
  const same = offered.filter(
    (entry) => entry.name === want.name && entry.type === want.type && isPlain({ ...entry, reservations: undefined }),
  );
  return [...same.filter(isReserved), ...same.filter((entry) => !isReserved(entry))];
}

function takePlain(offered: Resources, want: Resource): readonly Resource[] | undefined {
  const parts: Resource[] = [];
  let missing: Resource | undefined = want;
  for (const source of sourcesOf(offered, want)) {
    const before: Resource = missing;
    const bare: Resource = { ...source, reservations: undefined, allocation_info: undefined };
    missing = subtractResources([before], [bare])[0];
    // What the source gave is what is not missing any more.
    const part = missing === undefined ? before : subtractResources([before], [missing])[0];
    if (part !== undefined && !isEmptyResource(part)) {
      parts.push({ ...part, reservations: source.reservations, allocation_info: source.allocation_info });
    }
    if (missing === undefined) return parts;
  }
  return undefined;
}

function takeExact(offered: Resources, want: Resource): readonly Resource[] | undefined {
  const source = offered.find((entry) => containsResource({ ...entry, allocation_info: undefined }, want));
  return source && [{ ...want, allocation_info: source.allocation_info }];
}

function shortfallOf(offered: Resources, want: Resource): Shortfall {
  const sources = isPlain(want) ? sourcesOf(offered, want) : [];
  const total = normalize(sources.map((entry) => ({ ...entry, reservations: undefined, allocation_info: undefined })))[0];
  return { name: want.name, wanted: formatAmount(want), offered: total === undefined ? "none" : formatAmount(total) };
}
