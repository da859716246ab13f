import { err, ok, type Result } from "@mesolite/base";
import { addResources, containsResources, formatResource, subtractResources } from "@mesolite/resources";
import type { Resource } from "@mesolite/wire";

/**
 * The agent's total with the dynamic reservations and persistent volumes that it has checkpointed: each takes the place of
 * the plain resource that it was made from.
 */
export function applyCheckpointed(total: readonly Resource[], checkpointed: readonly Resource[]): Result<readonly Resource[]> {
  let result = total;
  for (const resource of checkpointed) {
    const plain = [withoutDynamic(resource)];
    if (!containsResources(result, plain)) {
      return err(`the checkpointed resource '${formatResource(resource)}' is not part of the agent's resources`);
    }
    result = addResources(subtractResources(result, plain), [resource]);
  }
  return ok(result);
}

function withoutDynamic(resource: Resource): Resource {
  const { reservations = [], disk, shared: _, ...rest } = resource;
  const kept = reservations.filter((reservation) => reservation.type === "STATIC");
  const source = disk?.source;
  return {
    ...rest,
    ...(kept.length > 0 ? { reservations: kept } : {}),
    ...(source !== undefined ? { disk: { source } } : {}),
  };
}
