/** One path of a JSON document and what is wrong with it. `/` is the document itself, `/a(0)/b` field b of the first element of a. */
export interface Violation {
  readonly path: string;
  readonly errors: readonly string[];
}

/** Why a definition was refused: before (`json`) or after (`invalid`) it could be read at all. Both answer 422. */
export interface Refused {
  readonly kind: "json" | "invalid";
  readonly violations: readonly Violation[];
}

export function violation(path: string, ...errors: string[]): Violation {
  return { path, errors };
}

/** Joins violations of the same path, keeping order. */
export function groupByPath(violations: readonly Violation[]): readonly Violation[] {
  const byPath = new Map<string, string[]>();
  for (const { path, errors } of violations) {
    const known = byPath.get(path);
    if (known) for (const error of errors) known.push(error);
    else byPath.set(path, [...errors]);
  }
  return [...byPath].map(([path, errors]) => ({ path, errors }));
}

/** Puts violations of a nested value under its own path: under "/apps(0)", "/" becomes "/apps(0)". */
export function nested(prefix: string, violations: readonly Violation[]): Violation[] {
  return violations.map((v) => ({ path: v.path === "/" ? prefix : prefix + v.path, errors: v.errors }));
}
