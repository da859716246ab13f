import { Allocator, type ExplainRequest, type FrameworkTraits } from "@mesolite/allocator";
import { must, Random } from "@mesolite/base";
import { allocate, limitsFromNumbers, parseResources, type Resources } from "@mesolite/resources";
import { describe, expect, it } from "vitest";
import { replyOf, textOf } from "../../../test/ask.ts";
import {
  agentId,
  clusterState,
  commandFramework,
  contextOf,
  endedFramework,
  groupFramework,
  requestOf,
} from "../../../test/cluster.ts";
import type { ClusterExplanation } from "./cluster-explanation.ts";

const traits: FrameworkTraits = {
  multiRole: true,
  gpuResources: false,
  regionAware: false,
  sharedResources: false,
  revocableResources: false,
  reservationRefinement: true,
};
const nowMs = contextOf(clusterState()).nowMs;
const state = clusterState();

function res(text: string): Resources {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

/** The recorded cluster's agent and two of its frameworks in an allocator of their own. */
function cluster(total = "cpus:4;mem:4096", used: ReadonlyMap<string, Resources> = new Map()): Allocator {
  const allocator = new Allocator();
  const agent = { hostname: "agent.example", multiRole: true, hierarchicalRole: true, region: undefined };
  for (const id of [groupFramework, commandFramework])
    allocator.addFramework(id, { roles: [...(state.frameworks.get(id)?.roles ?? [])], suppressedRoles: [], traits }, true, 0);
  allocator.addAgent({ id: agentId, traits: agent, total: res(total), used, active: true }, nowMs - 180_000);
  return allocator;
}

function explain(query: string, allocator: Allocator, more: Parameters<typeof contextOf>[1] = {}): ClusterExplanation {
  const reply = replyOf(requestOf(`GET /explain?${query}`), contextOf(state, { allocator, ...more }));
  expect(reply.status).toBe(200);
  return JSON.parse(textOf(reply.body)) as ClusterExplanation;
}

function refusal(query: string): string {
  const reply = replyOf(requestOf(`GET /explain?${query}`), contextOf(state, { allocator: cluster() }));
  return `${reply.status} ${textOf(reply.body)}`;
}

describe("GET /explain", () => {
  it("names who holds what since when, and what would help", () => {
    const allocator = cluster();
    const [role = ""] = state.frameworks.get(commandFramework)?.roles ?? [];
    allocator.suppress(groupFramework, [], 0);
    allocator.allocate({ nowMs: nowMs - 180_000, random: new Random(1), scope: "all" });
    allocator.revive(groupFramework, []);
    const [framework] = explain(`framework_id=${groupFramework}`, allocator).frameworks;
    const [answer] = framework?.roles ?? [];
    expect(framework).toMatchObject({ frameworkId: groupFramework, name: "group", phase: "active" });
    expect(answer?.summary).toMatchObject([{ kind: "nothingFree", agents: 1 }]);
    expect(answer?.agents).toMatchObject([
      {
        agentId,
        hostname: "agent.example",
        reason: { kind: "nothingFree", holders: [{ frameworkId: commandFramework, role, sinceMs: nowMs - 180_000 }] },
        changes: [{ kind: "free" }],
      },
    ]);
    const name = state.frameworks.get(commandFramework)?.info.name;
    expect(answer?.agents[0]?.text).toContain(`${name} (role ${role}) has held cpus:4; mem:4096 for 3 min`);
  });

  it("names them too where only disk and ports are free, and for whom the rest is reserved", () => {
    const [role = ""] = state.frameworks.get(commandFramework)?.roles ?? [];
    const used = new Map([[commandFramework, allocate(res("cpus:4;mem:4096"), role)]]);
    const allocator = cluster("cpus:4;mem:4096;mem(ops):512;disk:2048", used);
    const [agent] = explain(`framework_id=${groupFramework}`, allocator).frameworks[0]?.roles[0]?.agents ?? [];
    const name = state.frameworks.get(commandFramework)?.info.name;
    expect(agent?.text).toBe(
      "only disk:2048 is free, an offer needs at least cpus 0.01 or mem 32; " +
        `${name} (role ${role}) has held cpus:4; mem:4096 for 3 min; what else is free is reserved for ops`,
    );
    expect(agent?.reason).toMatchObject({ kind: "tooSmall", holders: [{ frameworkName: name, offered: {} }] });
  });

  it("names who comes first, and what a quota limit is", () => {
    const [role = ""] = state.frameworks.get(commandFramework)?.roles ?? [];
    const used = new Map([[groupFramework, allocate(res("cpus:1"), state.frameworks.get(groupFramework)?.roles[0] ?? "")]]);
    const text = (allocator: Allocator, id: string): string | undefined =>
      explain(`framework_id=${id}`, allocator).frameworks[0]?.roles[0]?.agents[0]?.text;
    const name = state.frameworks.get(commandFramework)?.info.name;
    expect(text(cluster(undefined, used), groupFramework)).toBe(
      `nothing is in the way, but ${name} (role ${role}) comes first, by share or for a guarantee`,
    );
    expect(text(cluster(undefined, used), commandFramework)).toBe("nothing is in the way: it is offered in the next round");
    const limited = cluster(undefined, used);
    limited.updateQuota(role, { guarantees: new Map(), limits: limitsFromNumbers({ cpus: 0, mem: 16 }) });
    expect(text(limited, commandFramework)).toMatch(
      new RegExp(`^the quota limit of role .* \\(cpus 0 and mem 16\\) leaves too little for an offer: it consumes `),
    );
  });

  it("says when a filter ends", () => {
    const allocator = cluster();
    const offers = allocator.allocate({ nowMs: nowMs - 8000, random: new Random(1), scope: "all" });
    for (const offer of offers) allocator.recover({ ...offer, filters: { refuseSeconds: 120 } }, nowMs - 8000);
    const declined = offers[0]?.frameworkId ?? "";
    const [agent] = explain(`framework_id=${declined}&agent_id=${agentId}`, allocator).frameworks[0]?.roles[0]?.agents ?? [];
    expect(agent?.text).toBe("the framework declined it 8 s ago and asked not to be offered it for another 112 s");
    expect(agent?.changeTexts).toEqual(["wait 112 s, or let the framework revive offers"]);
  });

  it("tells a deactivated agent from one that is not connected", () => {
    const allocator = cluster();
    allocator.setAgentActive(agentId, false);
    const texts = ([true, false] as const).map((connected) => {
      const agents = new Map([...state.agents].map(([id, agent]) => [id, { ...agent, connected }]));
      const context = { state: { ...state, agents } };
      return explain(`framework_id=${groupFramework}`, allocator, context).frameworks[0]?.roles[0]?.agents[0]?.text;
    });
    expect(texts).toEqual(["an operator deactivated it", "it is not connected to the master"]);
  });

  it("is bounded by what one moment allows: so many pairs that 100,000 looks do, and the agents named are shared among them", () => {
    const of = must(state.frameworks.get(groupFramework), groupFramework);
    const asked: ExplainRequest[] = [];
    const explained = { reason: undefined, share: 0, roleShare: 0, counts: {}, agents: [] };
    const allocator = {
      ...contextOf(state).allocator,
      explain: (request: ExplainRequest) => {
        asked.push(request);
        return [{ ...explained, role: "many" }];
      },
    };
    const ask = (agents: number, frameworks: number, query: string): readonly [number, number | undefined, number] => {
      const agent = must(state.agents.get(agentId), agentId);
      const many = Array.from({ length: frameworks }, (_, i) => [`f${i}`, { ...of, id: `f${i}`, roles: ["many"] }] as const);
      const crowd = Array.from({ length: agents - 1 }, (_, i) => [`a${i}`, agent] as const);
      const large = { ...state, frameworks: new Map(many), agents: new Map([[agentId, agent], ...crowd]) };
      asked.length = 0;
      const reply = replyOf(requestOf(`GET /explain?role=many${query}`), contextOf(large, { allocator }));
      return [asked.length, asked[0]?.limit, (JSON.parse(textOf(reply.body)) as ClusterExplanation).leftOut];
    };
    expect(ask(10, 3, "")).toEqual([3, 9, 0]);
    expect(ask(10_000, 12, "")).toEqual([10, 3, 2]);
    expect(ask(30_000, 12, "&limit=100")).toEqual([3, 34, 9]);
    expect(ask(200_000, 2, "")).toEqual([1, 25, 1]);
    expect(ask(200_000, 12, `&agent_id=${agentId}`)).toEqual([10, 3, 2]);
  });

  it("explains a role for all of its frameworks, and a pause for everyone", () => {
    const [role = ""] = state.frameworks.get(groupFramework)?.roles ?? [];
    const allocator = cluster();
    expect(explain(`role=${role}`, allocator).frameworks.map((f) => f.frameworkId)).toContain(groupFramework);
    allocator.suppress(groupFramework, [], nowMs - 60_000);
    expect(explain(`framework_id=${groupFramework}`, allocator).frameworks[0]?.roles[0]?.text).toMatch(
      /suppressed offers .* 60 s ago/,
    );
    allocator.revive(groupFramework, []);
    allocator.pause();
    expect(explain(`framework_id=${groupFramework}`, allocator).frameworks[0]?.roles[0]?.reason).toEqual({ kind: "recovering" });
  });

  it("refuses in a sentence what it cannot explain", () => {
    expect(refusal("")).toMatch(/^400 Name what to explain/);
    expect(refusal(`framework_id=${groupFramework}&limit=1000`)).toMatch(/^400 .*'limit'/);
    expect(refusal("framework_id=nobody")).toMatch(/^404 No framework nobody/);
    expect(refusal(`framework_id=${endedFramework}`)).toMatch(/^404 .* has ended/);
    expect(refusal("role=nobodys")).toMatch(/^404 No framework is subscribed to role nobodys/);
    expect(refusal(`framework_id=${groupFramework}&agent_id=none`)).toMatch(/^404 No agent none/);
  });
});
