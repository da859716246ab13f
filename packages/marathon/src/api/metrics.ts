import type { MarathonState } from "../state.ts";
import { json } from "./answers.ts";
import type { Read } from "./request.ts";

/** Metrics in the form of Marathon since 1.7; names under the prefix "marathon.". */
export const getMetrics: Read = (state, _params, _request, nowMs) =>
  json({
    version: "5.0.0",
    gauges: prefixed(gauges(state, nowMs), "gauge", (value) => ({ value })),
    counters: prefixed(counters(state), "counter", (count) => ({ count })),
    histograms: {},
    meters: {},
    timers: {},
  });

function prefixed(values: Record<string, number>, suffix: string, wrap: (value: number) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`marathon.${name}.${suffix}`, wrap(value)]));
}

function gauges(state: MarathonState, nowMs: number): Record<string, number> {
  const all = [...state.instances.all()];
  const running = all.filter((instance) => instance.condition === "Running");
  return {
    "apps.active": state.root.apps.size,
    "groups.active": state.root.groups.size,
    "deployments.active": state.deployments.size,
    "instances.running": running.length,
    "instances.staged": all.filter((instance) => ["Provisioned", "Staging", "Starting"].includes(instance.condition)).length,
    "instances.inflight-kills": state.kills.inFlight.size,
    "health-checks.active": state.health.inFlight.size,
    "uptime.seconds": Math.floor((nowMs - state.startedAtMs) / 1000),
  };
}

function counters(state: MarathonState): Record<string, number> {
  const { counters: c } = state;
  return {
    "mesos.offers.incoming": c.offersReceived,
    "mesos.offers.declined": c.offersDeclined,
    "mesos.offers.used": c.offersUsed,
    "tasks.launched": c.tasksLaunched,
    "tasks.killed": c.tasksKilled,
    "deployments.started": c.deploymentsStarted,
    "deployments.finished": c.deploymentsFinished,
    "mesos.task-updates": c.statusUpdates,
    "health-checks.failed": c.healthChecksFailed,
  };
}
