import { arrayParts, quote, quoteAll } from "@mesolite/http-api";
import { DomainInfo, type MasterInfo } from "@mesolite/wire";
import { isActive, type RecoveredAgent } from "../../state/index.ts";
import type { ApiContext, BuildInfo } from "../context.ts";
import { agentInfoMembers, agentMembers, seconds } from "../json/agent-json.ts";
import { frameworkParts } from "../json/framework-json.ts";
import { type FrameworkSnapshot, snapshotCluster } from "../snapshot.ts";
import { jsonDouble } from "@mesolite/wire";

/** GET /state: everything. A generator over a snapshot taken now, so that nothing of it is later than anything else. */
export function stateParts(context: ApiContext): Generator<string, void, undefined> {
  const cluster = snapshotCluster(context.state);
  const head = headMembers(context);
  return (function* () {
    yield `{${head},"slaves":`;
    yield* arrayParts(cluster.agents, (agent) => `{${agentMembers(agent)}}`);
    yield ',"recovered_slaves":';
    yield* arrayParts(cluster.recoveredAgents, recoveredAgentJson);
    yield ',"frameworks":';
    yield* frameworksParts(cluster.frameworks);
    yield ',"completed_frameworks":';
    yield* frameworksParts(cluster.completedFrameworks);
    yield ',"orphan_tasks":[],"unregistered_frameworks":[]}';
  })();
}

/** `[…]` of whole frameworks. */
export function* frameworksParts(frameworks: readonly FrameworkSnapshot[]): Generator<string, void, undefined> {
  let separator = "[";
  for (const framework of frameworks) {
    yield separator;
    yield* frameworkParts(framework);
    separator = ",";
  }
  yield separator === "[" ? "[]" : "]";
}

export function recoveredAgentJson(agent: RecoveredAgent): string {
  return `{${agentInfoMembers(agent.info, agent.id)}}`;
}

function headMembers(context: ApiContext): string {
  const { state, leader, flags } = context;
  const { masterInfo: info } = state;
  const capabilities = (info.capabilities ?? []).map((capability) => capability.type ?? "UNKNOWN");
  let json = `${buildMembers(context.build)},"start_time":${seconds(context.startedAtMs)},"elected_time":${seconds(state.electedAtMs)}`;
  json += `,"id":${quote(info.id)},"pid":${quote(info.pid ?? "")},"hostname":${quote(info.hostname ?? "")}`;
  json += `,"capabilities":${quoteAll(capabilities)},${agentCounts(context)}`;
  if (info.domain !== undefined) json += `,"domain":${DomainInfo.toJsonText(info.domain)}`;
  if (leader !== undefined) json += `,"leader":${quote(leader.pid ?? "")},"leader_info":${leaderJson(leader)}`;
  for (const name of ["cluster", "log_dir", "external_log_file"]) {
    const value = flags.get(name);
    if (value !== undefined) json += `,"${name}":${quote(value)}`;
  }
  return `${json},"flags":${flagsObject(flags)}`;
}

function agentCounts({ state }: ApiContext): string {
  let active = 0;
  for (const agent of state.agents.values()) if (isActive(agent)) active++;
  const inactive = state.agents.size - active;
  const counts = `"activated_slaves":${jsonDouble(active)},"deactivated_slaves":${jsonDouble(inactive)}`;
  return `${counts},"unreachable_slaves":${jsonDouble(state.unreachableAgents.size)}`;
}

function leaderJson(leader: MasterInfo): string {
  let json = `{"id":${quote(leader.id)},"pid":${quote(leader.pid ?? "")},"port":${leader.port}`;
  json += `,"hostname":${quote(leader.hostname ?? "")}`;
  if (leader.domain !== undefined) json += `,"domain":${DomainInfo.toJsonText(leader.domain)}`;
  return `${json}}`;
}

/** The build's members in the order of `/state`. */
function buildMembers(build: BuildInfo): string {
  let json = `"version":${quote(build.version)}`;
  if (build.gitSha !== undefined) json += `,"git_sha":${quote(build.gitSha)}`;
  if (build.gitBranch !== undefined) json += `,"git_branch":${quote(build.gitBranch)}`;
  if (build.gitTag !== undefined) json += `,"git_tag":${quote(build.gitTag)}`;
  json += `,"build_date":${quote(build.date)},"build_time":${jsonDouble(build.timeSeconds)}`;
  return `${json},"build_user":${quote(build.user)}`;
}

export function flagsObject(flags: ReadonlyMap<string, string>): string {
  const members = [...flags].map(([name, value]) => `${quote(name)}:${quote(value)}`);
  return `{${members.join(",")}}`;
}
