import { containsResources } from "@mesolite/resources";
import { AgentInfo, type Attribute } from "@mesolite/wire";
import type { AgentConfig } from "../config.ts";

/**
 * Whether an agent that was `previous` may go on as `current`.
 * @returns what changed and must not under this policy, in words; undefined when all is well
 */
export function forbiddenChange(
  policy: AgentConfig["reconfigurationPolicy"],
  previous: AgentInfo,
  current: AgentInfo,
): string | undefined {
  switch (policy) {
    case "any":
      return undefined;
    case "additive":
      return identityChange(previous, current) ?? shrunk(previous, current);
    case "equal":
      return identityChange(previous, current) ?? changed(previous, current);
  }
}

function identityChange(previous: AgentInfo, current: AgentInfo): string | undefined {
  if (previous.hostname !== current.hostname) return `the hostname was ${previous.hostname} and is now ${current.hostname}`;
  if (previous.port !== current.port) return `the port was ${previous.port} and is now ${current.port}`;
  if (previous.domain && text({ domain: previous.domain }) !== text({ domain: current.domain })) return "the domain changed";
  return undefined;
}

/** Resources may grow and attributes may be added, nothing may go. */
function shrunk(previous: AgentInfo, current: AgentInfo): string | undefined {
  if (!containsResources(current.resources ?? [], previous.resources ?? [])) return "resources shrank or disappeared";
  const missing = (previous.attributes ?? []).find(
    (attribute) => !(current.attributes ?? []).some((now) => sameAttribute(attribute, now)),
  );
  return missing && `attribute ${missing.name} changed or disappeared`;
}

function changed(previous: AgentInfo, current: AgentInfo): string | undefined {
  const sameResources =
    containsResources(current.resources ?? [], previous.resources ?? []) &&
    containsResources(previous.resources ?? [], current.resources ?? []);
  if (!sameResources) return "the resources changed";
  if (text({ attributes: previous.attributes }) !== text({ attributes: current.attributes })) return "the attributes changed";
  return text({ domain: previous.domain }) === text({ domain: current.domain }) ? undefined : "the domain changed";
}

function sameAttribute(a: Attribute, b: Attribute): boolean {
  return text({ attributes: [a] }) === text({ attributes: [b] });
}

function text(part: Pick<AgentInfo, "attributes" | "domain">): string {
  return AgentInfo.toJsonText({ hostname: "", ...part });
}
