import { err, ok, type Result } from "@mesolite/base";
import type { Offer_Operation } from "@mesolite/wire";
import type { Resource, Resources } from "./types.ts";
import { addResources, containsResources, normalize, subtractResources, withScalarMillis } from "./algebra.ts";
import { popReservation } from "./allocation.ts";
import { formatResource, formatResources } from "./format.ts";
import { toMillis } from "./scalar.ts";

/** One step of an operation on resources: `consumed` must be there and becomes `converted`. */
export interface Conversion {
  readonly consumed: Resources;
  readonly converted: Resources;
  /** A volume that must be gone afterwards: DESTROY of a shared volume fails while copies of it are in use. */
  readonly mustVanish?: Resource;
}

/**
 * What an operation does to resources, in post-refinement form. Amounts stay the same; only what is reserved, or is a
 * volume, changes. Operations of resource providers (CREATE_DISK, DESTROY_DISK) and launches have no conversions.
 */
export function conversionsOf(operation: Offer_Operation): Result<readonly Conversion[]> {
  switch (operation.type) {
    case "RESERVE": {
      const resources = normalize(operation.reserve?.resources ?? []);
      const source = operation.reserve?.source ?? [];
      return ok([{ consumed: source.length > 0 ? normalize(source) : popReservation(resources), converted: resources }]);
    }
    case "UNRESERVE":
      return ok((operation.unreserve?.resources ?? []).map((r) => ({ consumed: [r], converted: popReservation([r]) })));
    case "CREATE":
      return ok((operation.create?.volumes ?? []).map((v) => ({ consumed: [withoutVolume(v)], converted: [v] })));
    case "DESTROY":
      return ok((operation.destroy?.volumes ?? []).map((v) => ({ consumed: [v], converted: [withoutVolume(v)], mustVanish: v })));
    case "GROW_VOLUME":
      return operation.grow_volume === undefined ? err("'grow_volume' is missing") : ok([growth(operation.grow_volume)]);
    case "SHRINK_VOLUME":
      return operation.shrink_volume === undefined ? err("'shrink_volume' is missing") : shrinkage(operation.shrink_volume);
    default:
      return err(`an operation of type ${operation.type ?? "UNKNOWN"} converts no resources`);
  }
}

/** Applies the conversions in order; on the first that does not fit, nothing is changed and the reason is returned. */
export function applyConversions(resources: Resources, conversions: readonly Conversion[]): Result<Resources> {
  let result = resources;
  for (const { consumed, converted, mustVanish } of conversions) {
    if (!containsResources(result, consumed)) {
      return err(`${formatResources(consumed)} is not contained in ${formatResources(result)}`);
    }
    result = addResources(subtractResources(result, consumed), converted);
    if (mustVanish !== undefined && containsResources(result, [mustVanish])) {
      return err(`the persistent volume ${formatResource(mustVanish)} still has shared copies in use`);
    }
  }
  return ok(result);
}

/** {@link conversionsOf} and {@link applyConversions} in one. */
export function applyOperation(resources: Resources, operation: Offer_Operation): Result<Resources> {
  const conversions = conversionsOf(operation);
  return conversions.ok ? applyConversions(resources, conversions.value) : conversions;
}

/** The disk that a persistent volume is made of: what stays of the disk information is its source. */
function withoutVolume(volume: Resource): Resource {
  const source = volume.disk?.source;
  return { ...volume, disk: source === undefined ? undefined : { source }, shared: undefined };
}

function growth({ volume, addition }: NonNullable<Offer_Operation["grow_volume"]>): Conversion {
  const millis = toMillis(volume.scalar?.value ?? 0) + toMillis(addition.scalar?.value ?? 0);
  return { consumed: [volume, addition], converted: [withScalarMillis(volume, millis)] };
}

function shrinkage({ volume, subtract }: NonNullable<Offer_Operation["shrink_volume"]>): Result<readonly Conversion[]> {
  const freed = toMillis(subtract.value);
  const left = toMillis(volume.scalar?.value ?? 0) - freed;
  if (freed <= 0 || left <= 0) return err(`a volume of ${volume.scalar?.value ?? 0} cannot be shrunk by ${subtract.value}`);
  const converted = [withScalarMillis(volume, left), withScalarMillis(withoutVolume(volume), freed)];
  return ok([{ consumed: [volume], converted }]);
}
