import { isConnected } from "../../state/index.ts";
import type { ApiContext } from "../context.ts";
import type { MetricEntry } from "./entry.ts";
import { frameworkMetrics } from "./framework-metrics.ts";
import { masterMetrics } from "./master-metrics.ts";

/**
 * All metrics, in batches of some dozens to some hundreds: first the master's, sorted by name, then each framework's unless
 * `--no-publish_per_framework_metrics`. Which frameworks there are is decided now, their numbers are read when their turn comes.
 */
export function metricBatches(context: ApiContext): Iterable<readonly MetricEntry[]> {
  const { state } = context;
  const first = masterMetrics(context);
  if (context.flags.get("publish_per_framework_metrics") === "false") return [first];
  const live = [...state.frameworks.values()];
  const ended = [...state.completedFrameworks.values()];
  return (function* () {
    yield first;
    for (const framework of live) yield frameworkMetrics(framework, state.tasks.get(framework.id), isConnected(framework));
    for (const { framework } of ended) yield frameworkMetrics(framework, state.tasks.get(framework.id), false);
  })();
}
