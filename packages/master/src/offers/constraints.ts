import { compilePattern, patternOf } from "@mesolite/base/pattern";
import type { AgentInfo, Attribute, scheduler } from "@mesolite/wire";

type RoleConstraints = scheduler.OfferConstraints_RoleConstraints;

/** Whether an agent may be offered under a role's constraints: one of its groups holds as a whole. No groups: every agent may. */
export function meetsConstraints(info: AgentInfo | undefined, constraints: RoleConstraints | undefined): boolean {
  const groups = constraints?.groups ?? [];
  if (!info || groups.length === 0) return true;
  return groups.some((group) => (group.attribute_constraints ?? []).every((constraint) => holds(info, constraint)));
}

/** What is wrong with offer constraints, or undefined. */
export function constraintProblem(
  constraints: scheduler.OfferConstraints | undefined,
  maxProgramSize: number,
): string | undefined {
  for (const { groups = [] } of Object.values(constraints?.role_constraints ?? {})) {
    for (const { attribute_constraints = [] } of groups) {
      if (attribute_constraints.length === 0) return "A group of offer constraints is empty";
      const problems = attribute_constraints.map((constraint) => problemOf(constraint, maxProgramSize));
      const problem = problems.find((sentence) => sentence !== undefined);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

function problemOf({ selector, predicate }: scheduler.AttributeConstraint, maxProgramSize: number): string | undefined {
  if (selector.attribute_name === undefined && (selector.pseudoattribute_type ?? "UNKNOWN") === "UNKNOWN") {
    return "An offer constraint selects neither an attribute nor a known pseudoattribute";
  }
  const { regex } = predicate.text_matches ?? predicate.text_not_matches ?? {};
  if (regex !== undefined) {
    const pattern = compilePattern(regex, maxProgramSize);
    if (!pattern.ok) return `'${regex}' of an offer constraint ${pattern.error}`;
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
  const { text_equals, text_not_equals, text_matches, text_not_matches } = predicate;
  if (text_equals) return values.some((value) => value === undefined || value === text_equals.value);
  if (text_not_equals) return values.every((value) => value === undefined || value !== text_not_equals.value);
  if (text_matches) return values.some((value) => value === undefined || patternOf(text_matches.regex)?.matches(value) === true);
  if (text_not_matches) {
    return values.every((value) => value === undefined || patternOf(text_not_matches.regex)?.matches(value) === false);
  }
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
