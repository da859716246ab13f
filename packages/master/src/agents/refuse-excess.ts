import type { Resource } from "@mesolite/wire";

// Mesolite's own bounds: whatever is done with an agent's resources is to take milliseconds.

/** Entries: ten times the reservations and volumes that an agent has in earnest. */
const maxResources = 2_000;

/** Ranges and items of sets, together: more than the ports, were every second one missing. */
const maxPieces = 50_000;

/** Why an agent has too much of its resources to join; undefined when it has not. The text never repeats them. */
export function refuseExcess(resources: readonly Resource[]): string | undefined {
  if (resources.length > maxResources) return `it has ${resources.length} resources, more than ${maxResources}`;
  const pieces = resources.reduce((sum, { ranges, set }) => sum + (ranges?.range?.length ?? 0) + (set?.item?.length ?? 0), 0);
  return pieces > maxPieces ? `its resources have ${pieces} ranges and items of sets, more than ${maxPieces}` : undefined;
}
