import type { AgentInfo, Attribute, scheduler } from "@mesolite/wire";

type RoleConstraints = scheduler.OfferConstraints_RoleConstraints;

/** Whether an agent may be offered under a role's constraints: one of its groups holds as a whole. No groups: every agent may. */
export function meetsConstraints(info: AgentInfo | undefined, constraints: RoleConstraints | undefined): boolean {
  const groups = constraints?.groups ?? [];
  if (!info || groups.length === 0) return true;
  return groups.some((group) => (group.attribute_constraints ?? []).every((constraint) => holds(info, constraint)));
}

/** What an offer constraint asks that this version cannot do, or undefined. */
export function unsupportedConstraint(constraints: scheduler.OfferConstraints | undefined): string | undefined {
  for (const { groups = [] } of Object.values(constraints?.role_constraints ?? {})) {
    for (const { attribute_constraints = [] } of groups) {
      if (attribute_constraints.length === 0) return "A group of offer constraints is empty";
      const problem = attribute_constraints.map(problemOf).find((sentence) => sentence !== undefined);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

function problemOf({ selector, predicate }: scheduler.AttributeConstraint): string | undefined {
  if (selector.attribute_name === undefined && (selector.pseudoattribute_type ?? "UNKNOWN") === "UNKNOWN") {
    return "An offer constraint selects neither an attribute nor a known pseudoattribute";
  }
  // They need an engine like RE2: a backtracking one could hold the allocator for ever on a bad pattern.
  if (predicate.text_matches || predicate.text_not_matches) {
    return "Offer constraints with regular expressions are not supported by this version of Mesolite";
  }
  return Object.values(predicate).every((value) => value === undefined)
    ? "An offer constraint has no known predicate"
    : undefined;
}

/** Text predicates hold for attributes that are not text. */
function holds(info: AgentInfo, { selector, predicate }: scheduler.AttributeConstraint): boolean {
  const values = valuesOf(info, selector);
  if (predicate.exists) return values.length > 0;
  if (predicate.not_exists) return values.length === 0;
  const { text_equals, text_not_equals } = predicate;
  if (text_equals) return values.some((value) => value === undefined || value === text_equals.value);
  if (text_not_equals) return values.every((value) => value === undefined || value !== text_not_equals.value);
  return false;
}

/** The selected values; undefined stands for one that is not text. */
function valuesOf(info: AgentInfo, selector: scheduler.AttributeConstraint_Selector): readonly (string | undefined)[] {
  if (selector.attribute_name !== undefined) {
    return (info.attributes ?? []).filter(({ name }) => name === selector.attribute_name).map(textOf);
  }
  const domain = info.domain?.fault_domain;
  switch (selector.pseudoattribute_type) {
    case "HOSTNAME":
      return [info.hostname];
    case "REGION":
      return domain ? [domain.region.name] : [];
    case "ZONE":
      return domain ? [domain.zone.name] : [];
    default:
      return [];
  }
}

function textOf(attribute: Attribute): string | undefined {
  return attribute.type === "TEXT" ? attribute.text?.value : undefined;
}
