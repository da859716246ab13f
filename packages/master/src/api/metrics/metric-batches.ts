import { isConnected } from "../../state/index.ts";
import type { ApiContext } from "../context.ts";
import { paused } from "../paused.ts";
import type { MetricEntry } from "./entry.ts";
import { frameworkMetrics } from "./framework-metrics.ts";
import { masterMetrics } from "./master-metrics.ts";

/**
 * All metrics, in batches of some dozens to some hundreds: first the master's, sorted by name, then each framework's unless
 * `--no-publish_per_framework_metrics`. An empty batch is a pause. Which agents and frameworks there are is decided now, numbers are
 * read when their turn comes.
 */
export function metricBatches(context: ApiContext): Iterable<readonly MetricEntry[]> {
  const { state } = context;
  const first = masterMetrics(context);
  const single = context.flags.get("publish_per_framework_metrics") !== "false";
  const live = single ? [...state.frameworks.values()] : [];
  const ended = single ? [...state.completedFrameworks.values()] : [];
  return (function* () {
    yield yield* paused(first, []);
    for (const framework of live)
      yield yield* paused(frameworkMetrics(framework, state.tasks.get(framework.id), isConnected(framework)), []);
    for (const { framework } of ended) yield yield* paused(frameworkMetrics(framework, state.tasks.get(framework.id), false), []);
  })();
}
