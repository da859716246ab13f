import type { Allocation } from "@mesolite/allocator";
import { addResources } from "@mesolite/resources";
import type { Offer } from "@mesolite/wire";
import { patchAgent } from "../agents/accounting.ts";
import { parsePid } from "../agents/pid.ts";
import { executorsOnAgent } from "../executors/table.ts";
import { tell } from "../frameworks/tell.ts";
import type { AgentRecord } from "../state/agent.ts";
import type { FrameworkRecord } from "../state/framework.ts";
import type { OfferRecord } from "../state/offer.ts";
import { setTimer, type Turn } from "../turn.ts";
import { offerFor } from "./resource-view.ts";

/** Makes offers of one run's allocations and tells each framework all of its own in one event. */
export function makeOffers(turn: Turn, allocations: readonly Allocation[]): void {
  const byFramework = new Map<string, Offer[]>();
  for (const allocation of allocations) {
    const offer = makeOffer(turn, allocation);
    if (!offer) continue;
    const offers = byFramework.get(allocation.frameworkId);
    if (offers) offers.push(offer);
    else byFramework.set(allocation.frameworkId, [offer]);
  }
  for (const [frameworkId, offers] of byFramework) tellOffers(turn, frameworkId, offers);
}

function tellOffers(turn: Turn, frameworkId: string, offers: readonly Offer[]): void {
  const framework = turn.state.frameworks.get(frameworkId);
  if (!framework) return;
  framework.metrics.offersSent += offers.length;
  const shown = offers.map((offer) => offerFor(framework.capabilities, offer));
  tell(turn, framework, { type: "OFFERS", offers: { offers: shown } });
}

/** Undefined when framework or agent cannot take part any more: the resources go back. */
function makeOffer(turn: Turn, allocation: Allocation): Offer | undefined {
  const { state, allocator, nowMs } = turn;
  const framework = state.frameworks.get(allocation.frameworkId);
  const agent = state.agents.get(allocation.agentId);
  if (framework?.phase !== "active" || !agent?.connected) {
    allocator.recover(allocation, nowMs);
    return undefined;
  }
  const id = `${state.masterInfo.id}-O${state.next.offer++}`;
  const offer = describe(turn, id, framework, agent, allocation);
  const { frameworkId, agentId, role, resources } = allocation;
  keepOffer(turn, { id, frameworkId, agentId, role, resources, offer, madeAtMs: nowMs });
  return offer;
}

function describe(turn: Turn, id: string, framework: FrameworkRecord, agent: AgentRecord, allocation: Allocation): Offer {
  const pid = parsePid(agent.pid);
  const executors = executorsOnAgent(turn.state, agent.id, framework.id);
  return {
    id: { value: id },
    framework_id: { value: framework.id },
    agent_id: { value: agent.id },
    hostname: agent.info.hostname,
    ...(pid === undefined
      ? {}
      : { url: { scheme: "http", address: { hostname: agent.info.hostname, ip: pid.ip, port: pid.port }, path: `/${pid.id}` } }),
    domain: agent.info.domain,
    resources: allocation.resources,
    attributes: agent.info.attributes,
    ...(executors.length > 0 ? { executor_ids: executors.map((executor) => ({ value: executor.id })) } : {}),
    allocation_info: { role: allocation.role },
  };
}

function keepOffer(turn: Turn, offer: OfferRecord): void {
  enterOffer(turn, offer);
  const timeoutMs = turn.state.flags.offerTimeoutMs;
  if (timeoutMs !== undefined) setTimer(turn, timeoutMs, { kind: "offerTimedOut", offerId: offer.id });
}

/** Puts an offer into the books. */
export function enterOffer(turn: Turn, offer: OfferRecord): void {
  const { state } = turn;
  state.offers.set(offer.id, offer);
  addTo(state.offersByAgent, offer.agentId, offer.id);
  addTo(state.offersByFramework, offer.frameworkId, offer.id);
  const agent = state.agents.get(offer.agentId);
  if (agent) patchAgent(turn, agent.id, { offered: addResources(agent.offered, offer.resources) });
}

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
