import { describe, expect, it } from "vitest";
import { cluster } from "./cluster.ts";
import { sleepApp } from "./fake-cluster.ts";
import type { Json } from "./http-answer.ts";

describe("offers", () => {
  it("declines for long what it cannot use, says why, and asks again for new work", () => {
    const c = cluster(2);
    c.http("POST", "/v2/apps", sleepApp("/big", 1, { cpus: 100, constraints: [["rack", "CLUSTER", "r1"]] }));
    c.advance(1000);
    expect(c.calls.find((call) => call.type === "DECLINE")?.decline?.filters?.refuse_seconds).toBe(120);
    const [item] = c.http("GET", "/v2/queue?embed=lastUnusedOffers").json.queue;
    expect(item.lastUnusedOffers.map((unused: Json) => unused.reason)).toContainEqual([
      "UnfulfilledConstraint",
      "InsufficientCpus",
    ]);
    expect(item.processedOffersSummary.rejectSummaryLastOffers[1]).toEqual({
      reason: "UnfulfilledConstraint",
      declined: 2,
      processed: 2,
    });
    const explained = c.http("GET", "/v2/apps//big/explain").json;
    expect(explained.causes).toMatchObject([{ kind: "offersDoNotFit" }]);
    expect(explained.agents.at(-1).mismatches[1]).toMatchObject({ reason: "InsufficientCpus", wanted: 100, available: 4 });
    c.http("POST", "/v2/apps", sleepApp("/small"));
    c.advance(6000);
    expect(c.running("/small")).toHaveLength(1);
  });

  it("suppresses offers when nothing is to be launched, and never has more launches out than tokens", () => {
    const c = cluster(3, { launchTokens: 3 });
    expect(c.http("GET", "/v2/queue").json).toEqual({ queue: [] });
    c.outcome = () => ["TASK_STAGING"];
    c.http("POST", "/v2/apps", sleepApp("/a", 10));
    c.advance(20_000);
    expect(c.tasks.size).toBe(3);
    c.outcome = () => ["TASK_RUNNING"];
    c.advance(120_000);
    expect(c.tasks.size).toBe(10);
    expect(c.calls.filter((call) => call.type === "SUPPRESS").at(-1)?.suppress?.roles).toEqual(["*"]);
  });

  it("spreads an app over agents one each", () => {
    const c = cluster(3);
    c.http("POST", "/v2/apps", sleepApp("/a", 4, { constraints: [["hostname", "UNIQUE"]] }));
    c.advance(20_000);
    expect(new Set(c.running("/a").map((task) => task.agent.hostname)).size).toBe(3);
    expect(c.running("/a")).toHaveLength(3);
  });
});
