import { patternOf } from "@mesolite/base/pattern";
import { formatScalar } from "@mesolite/resources";
import { constraintValue, type Place } from "./constraint-value.ts";

/** Values of a constraint's field at the places where instances of the same configuration already are. */
export type Placed = readonly (string | undefined)[];

/**
 * Does a place satisfy one constraint?
 * @param constraint [field, operator, value?], validated
 * @param placed where the other instances are
 */
export function meetsConstraint(constraint: readonly string[], place: Place, placed: Placed): boolean {
  const [field = "", operator = "", value] = constraint;
  const found = constraintValue(place, field);
  // An agent without the attribute satisfies nothing but UNLIKE.
  if (found === undefined) return operator === "UNLIKE";
  switch (operator) {
    case "UNIQUE":
      return !placed.includes(found);
    case "CLUSTER":
      return value ? found === value : placed.every((other) => other === found);
    case "GROUP_BY":
      return fitsGroupBy(found, Number(value ?? 0), placed);
    case "MAX_PER":
      return placed.filter((other) => other === found).length < Number(value);
    case "LIKE":
      return patternOf(value ?? "")?.matches(found) === true;
    case "UNLIKE":
      return patternOf(value ?? "")?.matches(found) === false;
    case "IS":
      return sameValue(value ?? "", found);
    default:
      return false;
  }
}

/**
 * The algorithm of every released Marathon: a group that exists may grow once there are at least `wantedGroups` groups and when it is
 * among the smallest; a new group may always be opened.
 */
function fitsGroupBy(found: string, wantedGroups: number, placed: Placed): boolean {
  const sizes = new Map<string, number>();
  for (const value of placed) if (value !== undefined) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const mine = sizes.get(found);
  if (mine === undefined) return true;
  return sizes.size >= wantedGroups && mine === Math.min(...sizes.values());
}

/** Scalars compare as numbers: "2" is "2.0". */
function sameValue(wanted: string, found: string): boolean {
  if (wanted === found) return true;
  const number = Number(wanted);
  return wanted.trim() !== "" && !Number.isNaN(number) && formatScalar(number) === found;
}
