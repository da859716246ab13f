import { quote, quoteAll, resourcesJson } from "@mesolite/http-api";
import { attributeValue, isUnreserved, reservationsByRole, type Resource, toEndpoint } from "@mesolite/resources";
import { type Attribute, DomainInfo, jsonDouble, Resource as ResourceCodec } from "@mesolite/wire";
import { agentCapabilities } from "../../registration/registration.ts";
import type { AgentState } from "../../state.ts";
import type { ApiContext, BuildInfo } from "../context.ts";
import { frameworkParts } from "../json/framework-json.ts";
import { executorResources } from "../../tasks/command-executor-info.ts";
import { isOpen } from "../../tasks/open-executors.ts";
import { type AgentSnapshot, type FrameworkSnapshot, snapshotAgent } from "../snapshot.ts";

/** GET /state: the whole agent. The snapshot is of the call; the parts may be pulled later. */
export function stateParts(context: ApiContext): Generator<string, void, undefined> {
  const snapshot = snapshotAgent(context.state);
  const head = stateHead(context, snapshot);
  return (function* () {
    yield head;
    yield ',"frameworks":[';
    yield* listParts(snapshot.frameworks, snapshot.workDir);
    yield '],"completed_frameworks":[';
    yield* listParts(snapshot.completedFrameworks, snapshot.workDir);
    yield "]}";
  })();
}

function* listParts(frameworks: readonly FrameworkSnapshot[], workDir: string): Generator<string, void, undefined> {
  for (const [index, framework] of frameworks.entries()) {
    if (index > 0) yield ",";
    yield* frameworkParts(framework, workDir);
  }
}

function stateHead(context: ApiContext, snapshot: AgentSnapshot): string {
  const { state, build, flags } = context;
  let json = `{${buildMembers(build)},"start_time":${jsonDouble(state.startedAtMs / 1000)}`;
  json += `,"id":${quote(state.info.id?.value ?? "")},"pid":${quote(state.pid)},"hostname":${quote(state.info.hostname)}`;
  json += `,"capabilities":${quoteAll(agentCapabilities.map(({ type }) => type))}`;
  if (state.info.domain !== undefined) json += `,"domain":${DomainInfo.toJsonText(state.info.domain)}`;
  json += resourceMembers(state.info.resources ?? [], allocated(snapshot));
  json += `,"resource_providers":[],"attributes":{${(state.info.attributes ?? []).map(attributeMember).join(",")}}`;
  const master = context.masterHostname ?? hostOf(state);
  if (master !== undefined) json += `,"master_hostname":${quote(master)}`;
  for (const name of ["log_dir", "external_log_file"]) {
    const value = flags.get(name);
    if (value !== undefined) json += `,"${name}":${quote(value)}`;
  }
  return `${json},"flags":${flagsObject(flags)}`;
}

function hostOf({ masterPid }: AgentState): string | undefined {
  return masterPid?.slice(masterPid.indexOf("@") + 1, masterPid.lastIndexOf(":"));
}

function buildMembers(build: BuildInfo): string {
  let json = `"version":${quote(build.version)}`;
  if (build.gitSha !== undefined) json += `,"git_sha":${quote(build.gitSha)}`;
  if (build.gitBranch !== undefined) json += `,"git_branch":${quote(build.gitBranch)}`;
  if (build.gitTag !== undefined) json += `,"git_tag":${quote(build.gitTag)}`;
  return `${json},"build_date":${quote(build.date)},"build_time":${jsonDouble(build.timeSeconds)},"build_user":${quote(build.user)}`;
}

/** What tasks and the (notional) executors hold. */
export function allocated(snapshot: AgentSnapshot): readonly Resource[] {
  return snapshot.frameworks.flatMap(({ executors }) =>
    executors.filter(isOpen).flatMap(({ task }) => [...executorResources(task.info), ...(task.info.resources ?? [])]),
  );
}

function resourceMembers(total: readonly Resource[], used: readonly Resource[]): string {
  const whole = (resources: readonly Resource[]): string => `[${toEndpoint(resources).map(ResourceCodec.toJsonText).join(",")}]`;
  const byRole = (resources: readonly Resource[], write: (held: readonly Resource[]) => string): string =>
    `{${[...reservationsByRole(resources)].map(([role, held]) => `${quote(role)}:${write(held)}`).join(",")}}`;
  const sums = (resources: readonly Resource[]): string => resourcesJson(resources);
  return (
    `,"resources":${sums(total)},"reserved_resources":${byRole(total, sums)},"unreserved_resources":${sums(total.filter(isUnreserved))}` +
    `,"reserved_resources_full":${byRole(total, whole)},"unreserved_resources_full":${whole(total.filter(isUnreserved))}` +
    `,"reserved_resources_allocated":${byRole(used, sums)},"unreserved_resources_allocated":${sums(used.filter(isUnreserved))}`
  );
}

function attributeMember(attribute: Attribute): string {
  const value = attributeValue(attribute);
  return `${quote(attribute.name)}:${typeof value === "number" ? jsonDouble(value) : quote(value)}`;
}

export function flagsObject(flags: ReadonlyMap<string, string>): string {
  return `{${[...flags].map(([name, value]) => `${quote(name)}:${quote(value)}`).join(",")}}`;
}
