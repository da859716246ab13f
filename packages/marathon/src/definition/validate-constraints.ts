import { compilePattern } from "@mesolite/base/pattern";
import { violation, type Violation } from "./failure.ts";

/** Java's unions and intersections (`[a-c[x-z]]`, `[a-z&&[^b]]`): RE2 would take them for other characters. */
const setWithinSet = /(?<!\\)\[[^\]]*(?:&&|(?<!\\)\[)/;

const operators = ["UNIQUE", "CLUSTER", "GROUP_BY", "LIKE", "UNLIKE", "MAX_PER", "IS"];

export function validateConstraints(constraints: readonly (readonly string[])[]): readonly Violation[] {
  return constraints.flatMap((constraint, i) => {
    const sentence = problemOf(constraint);
    return sentence === undefined ? [] : [violation(`/constraints(${i})`, sentence)];
  });
}

function problemOf([field, operator, value]: readonly string[]): string | undefined {
  if (!field || !operator) return "Missing field and operator";
  switch (operator) {
    case "UNIQUE":
      return value === undefined ? undefined : "UNIQUE takes no value";
    case "CLUSTER":
      return undefined;
    case "GROUP_BY":
      return value === undefined || /^\d+$/.test(value) ? undefined : "GROUP_BY takes a whole number, or no value";
    case "MAX_PER":
      return value !== undefined && /^\d+$/.test(value) ? undefined : "MAX_PER needs a whole number";
    case "LIKE":
    case "UNLIKE":
      return likeProblem(operator, value);
    case "IS":
      return value === undefined ? "IS needs a value" : undefined;
    default:
      return `unknown operator ${operator}, expected one of ${operators.join(", ")}`;
  }
}

function likeProblem(operator: string, value: string | undefined): string | undefined {
  if (!value) return `${operator} needs a regular expression`;
  if (setWithinSet.test(value)) return `'${value}' has a set of characters within another one, which is not supported`;
  const pattern = compilePattern(value);
  return pattern.ok ? undefined : `'${value}' ${pattern.error}`;
}
