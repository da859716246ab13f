import { err, ok, type Result } from "@mesolite/base";
import { Resource, WireError } from "@mesolite/wire";
import type { Resources } from "./types.ts";
import { resourceToPostRefinement } from "./refinement.ts";

/** Resources from a JSON array; entries without a role get `defaultRole`. In post-refinement form, not validated. */
export function resourcesFromJson(values: readonly unknown[], defaultRole: string): Result<Resources> {
  const resources: Resource[] = [];
  for (const [index, value] of values.entries()) {
    const parsed = resourceFromJson(value);
    if (!parsed.ok) return err(`entry ${index} of the resources array: ${parsed.error}`);
    resources.push(resourceToPostRefinement(withDefaultRole(parsed.value, defaultRole)));
  }
  return ok(resources);
}

function withDefaultRole(resource: Resource, defaultRole: string): Resource {
  const bare = resource.role === undefined && (resource.reservations ?? []).length === 0;
  return bare ? { ...resource, role: defaultRole } : resource;
}

function resourceFromJson(value: unknown): Result<Resource> {
  try {
    return ok(Resource.fromJson(value));
  } catch (error) {
    if (error instanceof WireError) return err(error.message);
    throw error;
  }
}
