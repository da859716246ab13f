// Role names form a tree by "/": "eng/web" is below "eng". "*" stands for no reservation and is not in the tree.

/** Whether `role` lies strictly below `ancestor`: "eng/web" below "eng". */
export function isStrictSubrole(role: string, ancestor: string): boolean {
  return role.length > ancestor.length && role[ancestor.length] === "/" && role.startsWith(ancestor);
}

/** "a/b/c" -> ["a/b", "a"]: nearest first. */
export function roleAncestors(role: string): readonly string[] {
  const result: string[] = [];
  for (let i = role.lastIndexOf("/"); i > 0; i = role.lastIndexOf("/", i - 1)) result.push(role.slice(0, i));
  return result;
}

// Whitespace, delete: what the original refuses in a component.
const FORBIDDEN = /[\t\n\v\f\r \x7f]/;

/** What is wrong with a role name, or undefined when it is valid. */
export function validateRole(role: string): string | undefined {
  if (role === "*") return undefined;
  if (role === "") return "a role name must not be empty";
  if (role.startsWith("/") || role.endsWith("/")) return `role '${role}' must not start or end with '/'`;
  for (const part of role.split("/")) {
    const problem = partProblem(part);
    if (problem !== undefined) return `role '${role}' ${problem}`;
  }
  return undefined;
}

function partProblem(part: string): string | undefined {
  if (part === "") return "must not contain '//'";
  if (part === "." || part === ".." || part === "*") return `must not have '${part}' as a component`;
  if (part.startsWith("-")) return `has the component '${part}', which starts with a dash`;
  if (FORBIDDEN.test(part)) return `has the component '${part}', which contains whitespace or a delete character`;
  return undefined;
}
