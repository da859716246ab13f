import { quote, quoteAll, resourcesJson } from "@mesolite/http-api";
import { isUnreserved, reservationsByRole, type Resource, toEndpoint, formatRanges, formatSet } from "@mesolite/resources";
import { type AgentInfo, type Attribute, DomainInfo, jsonDouble, Resource as ResourceCodec } from "@mesolite/wire";
import { type AgentRecord, isActive } from "../../state/index.ts";

// Records are replaced when anything about an agent changes, so a record's JSON is made once however often it is asked for.
const members = new WeakMap<AgentRecord, string>();

/** The members of an agent's object in `/state`, `/slaves` and `/state-summary`, without its braces. */
export function agentMembers(agent: AgentRecord): string {
  const known = members.get(agent);
  if (known !== undefined) return known;
  const json = writeAgentMembers(agent);
  members.set(agent, json);
  return json;
}

function writeAgentMembers(agent: AgentRecord): string {
  let json = `${agentInfoMembers(agent.info, agent.id)},"pid":${quote(agent.pid)},"registered_time":${seconds(agent.registeredAtMs)}`;
  if (agent.reregisteredAtMs !== undefined) json += `,"reregistered_time":${seconds(agent.reregisteredAtMs)}`;
  json += `,"resources":${resourcesJson(agent.total)},"used_resources":${resourcesJson(agent.used)}`;
  json += `,"offered_resources":${resourcesJson(agent.offered)}`;
  const reserved = [...reservationsByRole(agent.total)].map(([role, held]) => `${quote(role)}:${resourcesJson(held)}`);
  json += `,"reserved_resources":{${reserved.join(",")}}`;
  json += `,"unreserved_resources":${resourcesJson(agent.total.filter(isUnreserved))}`;
  json += `,"active":${isActive(agent)},"deactivated":${agent.deactivated},"version":${quote(agent.version)}`;
  return `${json},"capabilities":${quoteAll(agent.capabilities)}`;
}

/** Milliseconds since the epoch as seconds, printed as a double. */
export function seconds(ms: number): string {
  return jsonDouble(ms / 1000);
}

/** What is known of any agent, registered or only remembered. */
export function agentInfoMembers(info: AgentInfo, id: string): string {
  const attributes = (info.attributes ?? []).map((attribute) => `${quote(attribute.name)}:${attributeJson(attribute)}`);
  let json = `"id":${quote(id)},"hostname":${quote(info.hostname)},"port":${info.port ?? 5051}`;
  json += `,"attributes":{${attributes.join(",")}}`;
  if (info.domain !== undefined) json += `,"domain":${DomainInfo.toJsonText(info.domain)}`;
  return json;
}

function attributeJson(attribute: Attribute): string {
  if (attribute.scalar !== undefined) return jsonDouble(attribute.scalar.value);
  if (attribute.ranges !== undefined) return quote(formatRanges(attribute.ranges.range ?? []));
  if (attribute.set !== undefined) return quote(formatSet(attribute.set.item ?? []));
  return quote(attribute.text?.value ?? "");
}

/** The members that only `/slaves` has: whole resources instead of sums. */
export function agentFullMembers(agent: AgentRecord): string {
  const reserved = [...reservationsByRole(agent.total)].map(([role, held]) => `${quote(role)}:${wholeResources(held)}`);
  return (
    `"reserved_resources_full":{${reserved.join(",")}}` +
    `,"unreserved_resources_full":${wholeResources(agent.total.filter(isUnreserved))}` +
    `,"used_resources_full":${wholeResources(agent.used)},"offered_resources_full":${wholeResources(agent.offered)}`
  );
}

function wholeResources(resources: readonly Resource[]): string {
  return `[${toEndpoint(resources).map(ResourceCodec.toJsonText).join(",")}]`;
}
