import { type ApiRequest, badRequest, jsonReply, textReply } from "@mesolite/http-api";
import type { AgentExplanation, AgentReason, Holder, RoleExplanation } from "@mesolite/allocator";
import { quantitiesOf, quantitiesToNumbers } from "@mesolite/resources";
import type { FrameworkRecord, MasterState } from "../../state/index.ts";
import type { ApiAnswer } from "../answer.ts";
import type { ApiContext } from "../context.ts";
import type { AgentAnswer, ClusterExplanation, HolderAnswer, ReasonAnswer, RoleAnswer } from "./cluster-explanation.ts";
import { changeText, reasonText, roleReasonText, summaryText } from "./reason-text.ts";

/**
 * An answer is of one moment, so that it is made at once. A look at one agent for one pair of framework and role takes up to 0.15 µs, to
 * name an agent with what would help up to 50: some 15 ms for as many looks as are allowed.
 */
const maxLooks = 100_000;
const maxPairs = 10;
const defaultAgents = 25;
const maxAgents = 100;

interface Pair {
  readonly framework: FrameworkRecord;
  readonly role: string;
}

/** GET /explain?framework_id=…|role=…[&agent_id=…][&limit=…] */
export function explainView({ query }: ApiRequest, context: ApiContext): ApiAnswer {
  const [frameworkId, role, agentId] = [query.get("framework_id"), query.get("role"), query.get("agent_id")];
  if (frameworkId === undefined && role === undefined)
    return badRequest("Name what to explain: /explain?framework_id=ID, /explain?role=ROLE, or both");
  const limit = limitOf(query.get("limit"));
  if (limit === undefined) return badRequest(`Query parameter 'limit' is a number of agents from 0 to ${maxAgents}`);
  const { state } = context;
  if (frameworkId !== undefined && !state.frameworks.has(frameworkId))
    return textReply(404, unknownFramework(state, frameworkId));
  if (agentId !== undefined && !state.agents.has(agentId)) return textReply(404, unknownAgent(state, agentId));
  const pairs = pairsOf(state, frameworkId, role);
  if (pairs.length === 0) return textReply(404, `No framework is subscribed to role ${role ?? ""}`);
  return jsonReply(JSON.stringify(explanationOf(context, pairs, agentId, limit)));
}

function limitOf(text: string | undefined): number | undefined {
  if (text === undefined) return defaultAgents;
  return /^\d{1,3}$/.test(text) && Number(text) <= maxAgents ? Number(text) : undefined;
}

function unknownFramework({ completedFrameworks }: MasterState, id: string): string {
  return completedFrameworks.has(id)
    ? `Framework ${id} has ended: it was torn down, or did not come back within its failover timeout`
    : `No framework ${id} is known`;
}

function unknownAgent({ unreachableAgents, recoveredAgents, goneAgents }: MasterState, id: string): string {
  if (unreachableAgents.has(id)) return `Agent ${id} is unreachable: it stopped answering and has not come back`;
  if (recoveredAgents.has(id)) return `Agent ${id} has not come back since this master was elected`;
  if (goneAgents.has(id)) return `Agent ${id} was marked gone`;
  return `No agent ${id} is known`;
}

function pairsOf(state: MasterState, frameworkId: string | undefined, role: string | undefined): Pair[] {
  const named = frameworkId === undefined ? undefined : state.frameworks.get(frameworkId);
  if (named !== undefined) return (role === undefined ? named.roles : [role]).map((each) => ({ framework: named, role: each }));
  return [...state.frameworks.values()]
    .filter((framework) => framework.roles.includes(role ?? ""))
    .map((framework) => ({ framework, role: role ?? "" }));
}

function explanationOf(
  context: ApiContext,
  pairs: readonly Pair[],
  agentId: string | undefined,
  limit: number,
): ClusterExplanation {
  const { agents, recoveredAgents, unreachableAgents } = context.state;
  const perPair = agentId === undefined ? Math.max(1, agents.size) : 1;
  const looked = pairs.slice(0, Math.max(1, Math.min(maxPairs, Math.floor(maxLooks / perPair))));
  const named = Math.ceil(limit / looked.length);
  const explained = looked.map(({ framework, role }) => ({
    framework,
    answer: explainPair(context, framework, role, agentId, named),
  }));
  const frameworks = [...new Set(looked.map(({ framework }) => framework))].map((framework) => ({
    frameworkId: framework.id,
    name: framework.info.name,
    phase: framework.phase,
    roles: explained.filter((pair) => pair.framework === framework).map(({ answer }) => answer),
  }));
  return {
    atMs: context.nowMs,
    agents: { registered: agents.size, recovered: recoveredAgents.size, unreachable: unreachableAgents.size },
    frameworks,
    leftOut: pairs.length - looked.length,
  };
}

function explainPair(
  { state, allocator, nowMs }: ApiContext,
  framework: FrameworkRecord,
  role: string,
  agentId: string | undefined,
  limit: number,
): RoleAnswer {
  const [explained] = allocator.explain({ frameworkId: framework.id, role, agentId, limit }, nowMs) ?? [];
  const { share = 0, roleShare = 0, counts = {} } = explained ?? {};
  const reason = reasonOf(state, allocator.isPaused, explained);
  const agents = (explained?.agents ?? []).map((agent) => agentAnswer(state, agent, nowMs));
  const summary = (Object.entries(counts) as [AgentReason["kind"], number][])
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => ({ kind, agents: count, text: summaryText(kind) }));
  const text = reason === undefined ? roleText(summary) : roleReasonText(reason, role, nowMs);
  return { role, reason, text, share, roleShare, summary, agents };
}

function reasonOf(state: MasterState, isPaused: boolean, explained: RoleExplanation | undefined): RoleAnswer["reason"] {
  if (explained?.reason !== undefined) return explained.reason;
  if (isPaused) return { kind: "recovering" };
  return state.agents.size === 0 ? { kind: "noAgents" } : undefined;
}

function roleText(summary: RoleAnswer["summary"]): string {
  return summary.map(({ agents, text }) => `${agents} ${agents === 1 ? "agent" : "agents"}: ${text}`).join("; ");
}

function agentAnswer(state: MasterState, { agentId, reason, changes }: AgentExplanation, nowMs: number): AgentAnswer {
  const agent = state.agents.get(agentId);
  const answered = answerOf(state, agentId, reason);
  return {
    agentId,
    hostname: agent?.info.hostname ?? agentId,
    reason: answered,
    text: reasonText(answered, nowMs),
    changes,
    changeTexts: changes.map((change) => changeText(change, nowMs)),
    total: quantitiesToNumbers(quantitiesOf(agent?.total ?? [])),
  };
}

function answerOf(state: MasterState, agentId: string, reason: AgentReason): ReasonAnswer {
  switch (reason.kind) {
    case "agentInactive":
      return { kind: "agentInactive", why: state.agents.get(agentId)?.connected === false ? "notConnected" : "deactivated" };
    case "nothingFree":
    case "tooSmall":
      return { ...reason, holders: reason.holders.map((holder) => holderAnswer(state, agentId, holder)) };
    case "wouldBeOffered": {
      const { first, ...rest } = reason;
      return first === undefined ? rest : { ...rest, first: { ...first, frameworkName: nameOf(state, first.frameworkId) } };
    }
    default:
      return reason;
  }
}

function holderAnswer(state: MasterState, agentId: string, holder: Holder): HolderAnswer {
  const offered = offeredTo(state, agentId, holder.frameworkId, holder.role);
  return { ...holder, frameworkName: nameOf(state, holder.frameworkId), offered };
}

function nameOf(state: MasterState, frameworkId: string): string {
  return state.frameworks.get(frameworkId)?.info.name ?? frameworkId;
}

/** What of an agent is in offers that a framework has not answered in a role. */
function offeredTo(state: MasterState, agentId: string, frameworkId: string, role: string): Readonly<Record<string, number>> {
  const offers = [...(state.offersByAgent.get(agentId) ?? [])].map((id) => state.offers.get(id));
  const mine = offers.filter((offer) => offer?.frameworkId === frameworkId && offer.role === role);
  return quantitiesToNumbers(quantitiesOf(mine.flatMap((offer) => offer?.resources ?? [])));
}
