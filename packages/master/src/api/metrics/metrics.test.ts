import { describe, expect, it } from "vitest";
import { replyOf, textOf } from "../../../test/ask.ts";
import { clusterState, commandFramework, contextOf, requestOf } from "../../../test/cluster.ts";
import { newMasterState } from "../../state/index.ts";
import type { MetricSources } from "../context.ts";
import { frameworkMetricNames, metricNames, operationMetrics, timerSuffixes } from "../fixtures/metric-names.ts";
import { operationTypes } from "./names.ts";
import { timerMetrics } from "./timer-metrics.ts";

/** What only a running daemon can tell. */
const registrar = [
  "registrar/log/ensemble_size",
  "registrar/log/recovered",
  "registrar/queued_operations",
  "registrar/registry_size_bytes",
];
const sources: MetricSources = {
  gauges: new Map([...registrar, "registrar/state_fetch_ms"].map((name) => [name, 1])),
  timersMs: new Map([["allocator/mesos/allocation_run_ms", [1, 2]]]),
};

function snapshot(state = clusterState(), metrics: MetricSources = sources): Map<string, number> {
  const reply = replyOf(requestOf("GET /metrics/snapshot"), contextOf(state, { metrics }));
  return new Map(Object.entries(JSON.parse(textOf(reply.body)) as Record<string, number>));
}

describe("/metrics/snapshot", () => {
  it("has every metric of a recorded master without agents, and no other", () => {
    const names = new Set(snapshot(newMasterState()).keys());
    const operations = ["", ...operationTypes.map((type) => `${type}/`)].flatMap((type) =>
      operationMetrics.map((name) => `master/operations/${type}${name}`),
    );
    const timers = ["", ...timerSuffixes.map((suffix) => `/${suffix}`)].map(
      (suffix) => `allocator/mesos/allocation_run_ms${suffix}`,
    );
    const expected = new Set([...metricNames, ...operations, ...timers, "registrar/state_fetch_ms"]);
    expect([...names].filter((name) => !expected.has(name))).toEqual([]);
    expect([...expected].filter((name) => !names.has(name))).toEqual([]);
  });

  it("has the recorded metrics of each framework", () => {
    const prefix = `master/frameworks/command/${commandFramework}/`;
    const names = [...snapshot().keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
    const expected = frameworkMetricNames.map((name) => name.replace("ROLE", "golden"));
    expect(names.sort()).toEqual(expected.sort());
  });

  it("leaves single frameworks out when told to", () => {
    const context = contextOf(clusterState(), { flags: new Map([["publish_per_framework_metrics", "false"]]) });
    expect(textOf(replyOf(requestOf("GET /metrics/snapshot"), context).body)).not.toContain("master/frameworks/");
  });

  it("counts agents, frameworks, tasks and resources", () => {
    const metrics = snapshot();
    const expected: Record<string, number> = {
      "master/slaves_active": 1,
      "master/frameworks_active": 2,
      "master/tasks_running": 2,
      "master/cpus_total": 4,
      "master/cpus_used": 0.3,
      "master/cpus_percent": 0.075,
      "master/uptime_secs": 120,
      "allocator/mesos/quota/roles/quotarole/resources/cpus/limit": 1,
      "allocator/mesos/quota/roles/quotarole/resources/cpus/offered_or_allocated": 0,
      "allocator/mesos/quota/roles/resrole/resources/disk/consumed": 100,
      "allocator/mesos/quota/roles/golden/resources/cpus/consumed": 0.3,
      "allocator/mesos/quota/roles//resources/cpus/consumed": 0.8,
      "allocator/mesos/roles/golden/shares/dominant": 0.25,
      "allocator/mesos/offer_filters/roles/golden/active": 6,
      "allocator/mesos/offer_filters/roles/quotarole/active": 9,
    };
    for (const [name, value] of Object.entries(expected)) expect([name, metrics.get(name)]).toEqual([name, value]);
  });
});

describe("timerMetrics", () => {
  it("has no value before the first sample and no statistics before the second", () => {
    expect(timerMetrics("t_ms", [])).toEqual([]);
    expect(timerMetrics("t_ms", [3])).toEqual([["t_ms", 3]]);
  });

  it("interpolates percentiles", () => {
    const metrics = new Map(timerMetrics("t_ms", [30, 10, 20]));
    expect(metrics.get("t_ms")).toBe(20);
    expect([metrics.get("t_ms/count"), metrics.get("t_ms/min"), metrics.get("t_ms/max")]).toEqual([3, 10, 30]);
    expect([metrics.get("t_ms/p50"), metrics.get("t_ms/p90")]).toEqual([20, 28]);
  });
});
