import type { ClusterExplanation, FrameworkExplanation, RoleExplanation } from "./explanation.ts";
import { bullet, details, joined, maxAgents, more } from "./layout.ts";

/** What the master says of frameworks, in plain words. */
export function frameworksReport({ frameworks, leftOut }: ClusterExplanation): string {
  const lines = frameworks.flatMap((framework) => [...frameworkLines(framework), ""]);
  if (leftOut > 0) lines.push(`${leftOut} more pairs of framework and role are not shown: ask for one framework.`);
  return joined(lines);
}

function frameworkLines({ name, frameworkId, phase, roles }: FrameworkExplanation): string[] {
  const state = phase === "active" ? "" : `, ${phase}`;
  return [`Framework ${name} (${frameworkId})${state}`, ...roles.flatMap((role) => [`Role ${role.role}`, ...roleLines(role)])];
}

/** Why agents are not offered (more) in one role: the counts, then some agents one by one. */
export function roleLines({ reason, text, summary, agents }: RoleExplanation): string[] {
  if (reason !== undefined) return bullet(text);
  const counted = summary.flatMap((one) => bullet(`${one.agents} ${one.agents === 1 ? "agent" : "agents"}: ${one.text}`));
  const total = summary.reduce((sum, one) => sum + one.agents, 0);
  const shown = agents.slice(0, maxAgents);
  const named = shown.flatMap((agent) => [
    ...details(`${agent.hostname} (${agent.agentId})`, [agent.text]),
    ...toDo("To get it offered", agent.changeTexts),
  ]);
  return [...counted, ...named, ...more(total - shown.length)];
}

export function toDo(aim: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : [`      ${aim}: ${texts.join("; and ")}`];
}
