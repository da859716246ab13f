import { err, ok, type Result } from "@mesolite/base";
import type { Resource, Resources } from "./types.ts";
import { normalize } from "./algebra.ts";
import { isDynamicallyReserved, isPersistentVolume, isRevocable } from "./predicates.ts";
import { resourceToPostRefinement } from "./refinement.ts";
import { resourcesFromJson } from "./resources-json.ts";
import { validateResource } from "./validate.ts";
import { parseValue, type ParsedValue } from "./value-text.ts";

/**
 * What `--resources` says, either as text `cpus:4;ports:[31000-32000];disk(role):10` or as a JSON array of resource
 * objects. Entries without a role of their own get `defaultRole`. Volumes, revocable resources and dynamic
 * reservations are made through the API and refused here.
 */
export function parseResources(text: string, defaultRole = "*"): Result<Resources> {
  const listed = parseResourceList(text, defaultRole);
  if (!listed.ok) return listed;
  for (const resource of listed.value) {
    const problem = validateResource(resource) ?? refuseOnCommandLine(resource);
    if (problem !== undefined) return err(problem);
  }
  const conflict = conflictingType(listed.value);
  if (conflict !== undefined) return err(`the resource '${conflict}' is given with two different types`);
  return ok(normalize(listed.value));
}

/** The same without validation and merging: tells `cpus:0` from no cpus. In post-refinement form. */
export function parseResourceList(text: string, defaultRole: string): Result<Resources> {
  const json = tryJsonArray(text);
  return json === undefined ? parseText(text, defaultRole) : resourcesFromJson(json, defaultRole);
}

function tryJsonArray(text: string): readonly unknown[] | undefined {
  if (!text.trimStart().startsWith("[")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function parseText(text: string, defaultRole: string): Result<Resources> {
  const resources: Resource[] = [];
  for (const token of text.split(";")) {
    if (token.trim() === "") continue;
    const parsed = parseToken(token, defaultRole);
    if (!parsed.ok) return parsed;
    resources.push(parsed.value);
  }
  return ok(resources);
}

const HEAD = /^\s*([^()]*?)\s*(?:\(([^()]*)\)\s*)?$/;

function parseToken(token: string, defaultRole: string): Result<Resource> {
  const parts = token.split(":").filter((part) => part !== "");
  if (parts.length !== 2) return err(`expected name:value or name(role):value in resources, found '${token.trim()}'`);
  const head = HEAD.exec(parts[0] as string);
  if (head === null) return err(`mismatched parentheses in '${token.trim()}'`);
  const name = head[1] as string;
  const value = parseValue(parts[1] as string);
  if (!value.ok) return err(`resource '${name}': ${value.error}`);
  return toResource(name, head[2]?.trim() ?? defaultRole, value.value);
}

function toResource(name: string, role: string, value: ParsedValue): Result<Resource> {
  const base = { name, role };
  switch (value.type) {
    case "SCALAR":
      return ok(resourceToPostRefinement({ ...base, type: "SCALAR", scalar: { value: value.value } }));
    case "RANGES":
      return ok(resourceToPostRefinement({ ...base, type: "RANGES", ranges: { range: value.ranges } }));
    case "SET":
      return ok(resourceToPostRefinement({ ...base, type: "SET", set: { item: value.items } }));
    default:
      return err(`resource '${name}': expected a number >= 0, [ranges] or {a set}, found '${value.text}'`);
  }
}

function refuseOnCommandLine(resource: Resource): string | undefined {
  const what = isPersistentVolume(resource)
    ? "a persistent volume"
    : isRevocable(resource)
      ? "revocable"
      : isDynamicallyReserved(resource)
        ? "dynamically reserved"
        : undefined;
  return what === undefined ? undefined : `resource '${resource.name}' is ${what}, which resources of an agent's flags cannot be`;
}

function conflictingType(resources: Resources): string | undefined {
  const types = new Map<string, string>();
  for (const { name, type } of resources) {
    const known = types.get(name);
    if (known !== undefined && known !== type) return name;
    types.set(name, type);
  }
  return undefined;
}
