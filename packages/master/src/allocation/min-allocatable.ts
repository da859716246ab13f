import { err, ok, type Result } from "@mesolite/base";
import { parseResources, type Quantities, quantitiesOf } from "@mesolite/resources";

/** --min_allocatable_resources: alternatives separated by "|", as in "cpus:0.01|mem:32"; none: anything may be offered. */
export function parseMinAllocatable(text: string): Result<readonly Quantities[]> {
  const alternatives: Quantities[] = [];
  for (const alternative of text.split("|")) {
    if (alternative.trim() === "") continue;
    const parsed = parseResources(alternative);
    if (!parsed.ok) return err(parsed.error);
    alternatives.push(quantitiesOf(parsed.value));
  }
  return ok(alternatives);
}
