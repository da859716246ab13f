import { describe, expect, it } from "vitest";
import { appReport } from "./app-report.ts";
import type { AppExplanation, RoleExplanation } from "./explanation.ts";
import { frameworksReport } from "./role-report.ts";

const nowMs = 1_000_000;

const app: AppExplanation = {
  appId: "/big",
  wanted: 2,
  running: 1,
  scheduled: 1,
  waitingSinceMs: nowMs - 300_000,
  causes: [{ kind: "offersDoNotFit", text: "offers come, but none fits" }],
  agents: [
    {
      agentId: "S0",
      host: "node-a",
      atMs: nowMs - 4_000,
      mismatches: [{ text: "0.5 cpus short (wants 8.5, offered 8)" }],
      changes: [{ kind: "scalar", resource: "cpus", wanted: 8.5, text: "lower the app's cpus by 0.5 to 8" }],
    },
  ],
};

const role: RoleExplanation = {
  role: "*",
  text: "1 agent: nothing free",
  summary: [{ kind: "nothingFree", agents: 7, text: "nothing free: held by frameworks or reserved for other roles" }],
  agents: [
    {
      agentId: "S0",
      hostname: "node-a",
      reason: { kind: "nothingFree" },
      text: "nothing is free for this role: hoarder (role *) has held cpus:8 for 3 min",
      changeTexts: ["free cpus 0.01 on the agent"],
      total: { cpus: 8 },
    },
  ],
};

describe("an app", () => {
  it("that does not fit", () => {
    expect(appReport({ ...app, master: role }, nowMs)).toBe(
      `/big: 1 of 2 instances run, 1 waits for an offer (for 5 min)

Why
  - offers come, but none fits

Offers that did not fit, the nearest first
    node-a (S0), offered 4 s ago
      0.5 cpus short (wants 8.5, offered 8)
      even the whole agent has only 8 cpus
      To make it fit: lower the app's cpus by 0.5 to 8

What the master says of role *
  - 7 agents: nothing free: held by frameworks or reserved for other roles
    node-a (S0)
      nothing is free for this role: hoarder (role *) has held cpus:8 for 3 min
      To get it offered: free cpus 0.01 on the agent
    and 6 more agents
`,
    );
  });

  it("leaves out that what did not fit was declined", () => {
    const declined = { kind: "filtered", agents: 1, text: "declined by the framework a while ago" };
    const agents = role.agents.map((agent) => ({ ...agent, reason: { kind: "filtered" } }));
    const text = (count: number): string =>
      appReport({ ...app, master: { ...role, agents, summary: [{ ...declined, agents: count }] } }, nowMs);
    expect(text(1)).not.toContain("the master");
    expect(text(3)).toContain(
      "What the master says of role *\n  - 2 agents: declined by the framework a while ago\n    and 2 more agents\n",
    );
  });

  it("names five agents and counts the rest", () => {
    const agents = Array.from({ length: 8 }, (_, i) => ({ ...app.agents[0]!, agentId: `S${i}`, host: `node-${i}` }));
    const text = appReport({ ...app, agents }, nowMs);
    expect(text).toContain("node-4 (S4)");
    expect(text).not.toContain("node-5");
    expect(text).toContain("and 3 more agents");
  });

  it("whose master cannot be asked", () => {
    expect(appReport({ ...app, agents: [], master: { problem: "it answered 404" } }, nowMs)).toContain(
      "The master's reasons are missing\n  - it answered 404\n",
    );
  });

  it("that is as it is wanted", () => {
    const fine: AppExplanation = {
      ...app,
      running: 2,
      scheduled: 0,
      agents: [],
      causes: [{ kind: "nothingToLaunch", text: "-" }],
    };
    expect(appReport(fine, nowMs)).toBe("/big: 2 of 2 instances run\n");
  });
});

describe("a framework", () => {
  it("with a role that is suppressed and one that waits", () => {
    const suppressed: RoleExplanation = {
      role: "dev",
      reason: { kind: "suppressed" },
      text: "the framework suppressed offers of role dev 3 min ago: it gets none until it revives",
      summary: [],
      agents: [],
    };
    const framework = { frameworkId: "F-1", name: "spark", phase: "disconnected", roles: [suppressed, role] };
    expect(frameworksReport({ frameworks: [framework], leftOut: 2 })).toBe(
      `Framework spark (F-1), disconnected
Role dev
  - the framework suppressed offers of role dev 3 min ago: it gets none until it revives
Role *
  - 7 agents: nothing free: held by frameworks or reserved for other roles
    node-a (S0)
      nothing is free for this role: hoarder (role *) has held cpus:8 for 3 min
      To get it offered: free cpus 0.01 on the agent
    and 6 more agents

2 more pairs of framework and role are not shown: ask for one framework.
`,
    );
  });
});
