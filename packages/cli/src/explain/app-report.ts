import { spanText } from "@mesolite/base";
import type { AgentMisfit, AppExplanation, RoleExplanation } from "./explanation.ts";
import { bullet, details, joined, maxAgents, more } from "./layout.ts";
import { roleLines, toDo } from "./role-report.ts";

/** Why an app of Marathon is not as it is wanted, in plain words. */
export function appReport(explanation: AppExplanation, nowMs: number): string {
  const { appId, wanted, running, causes, agents, master } = explanation;
  const head = `${appId}: ${running} of ${wanted} ${wanted === 1 ? "instance runs" : "instances run"}${waiting(explanation, nowMs)}`;
  const reasons = causes.filter(({ kind }) => kind !== "nothingToLaunch");
  if (reasons.length === 0) return joined([head, ...(running === wanted ? [] : bullet("nothing is in the way"))]);
  const role = master !== undefined && "role" in master ? master : undefined;
  const lines = [head, "", "Why", ...reasons.flatMap(({ text }) => bullet(text))];
  if (agents.length > 0) lines.push("", "Offers that did not fit, the nearest first", ...misfitLines(agents, role, nowMs));
  const rest = role && withoutMisfits(role, agents);
  if (rest !== undefined) lines.push("", `What the master says of role ${rest.role}`, ...roleLines(rest));
  if (master !== undefined && "problem" in master) lines.push("", "The master's reasons are missing", ...bullet(master.problem));
  return joined(lines);
}

/** That an offer which did not fit was declined is no news; undefined when nothing else is left to say. */
function withoutMisfits(role: RoleExplanation, misfits: readonly AgentMisfit[]): RoleExplanation | undefined {
  const known = new Set(misfits.map(({ agentId }) => agentId));
  const agents = role.agents.filter(({ agentId, reason }) => reason.kind !== "filtered" || !known.has(agentId));
  const dropped = role.agents.length - agents.length;
  const summary = role.summary
    .map((one) => (one.kind === "filtered" ? { ...one, agents: one.agents - dropped } : one))
    .filter((one) => one.agents > 0);
  return role.reason === undefined && summary.length === 0 ? undefined : { ...role, agents, summary };
}

function waiting({ scheduled, waitingSinceMs }: AppExplanation, nowMs: number): string {
  if (scheduled === 0) return "";
  const since = waitingSinceMs === undefined ? "" : ` (for ${spanText(nowMs - waitingSinceMs)})`;
  return `, ${scheduled} ${scheduled === 1 ? "waits" : "wait"} for an offer${since}`;
}

function misfitLines(agents: readonly AgentMisfit[], role: RoleExplanation | undefined, nowMs: number): string[] {
  const shown = agents.slice(0, maxAgents).flatMap((agent) => {
    const { host, agentId, atMs, mismatches, changes } = agent;
    return [
      ...details(`${host} (${agentId}), offered ${spanText(nowMs - atMs)} ago`, [
        ...mismatches.map(({ text }) => text),
        ...tooBig(agent, role),
      ]),
      ...toDo(
        "To make it fit",
        changes.map(({ text }) => text),
      ),
    ];
  });
  return [...shown, ...more(agents.length - maxAgents)];
}

/** What even the empty agent does not have. */
function tooBig({ agentId, changes }: AgentMisfit, role: RoleExplanation | undefined): string[] {
  const total = role?.agents.find((agent) => agent.agentId === agentId)?.total;
  if (total === undefined) return [];
  return changes.flatMap(({ resource, wanted = 0 }) => {
    if (resource === undefined) return [];
    const whole = total[resource] ?? 0;
    return wanted > whole ? [`even the whole agent has only ${whole} ${resource}`] : [];
  });
}
