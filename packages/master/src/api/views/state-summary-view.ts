import { arrayParts, quote, quoteAll } from "@mesolite/http-api";
import type { TaskState } from "@mesolite/wire";
import type { TaskRecord } from "../../state/index.ts";
import type { ApiContext } from "../context.ts";
import { agentMembers } from "../json/agent-json.ts";
import { frameworkSummaryMembers, usedTotals } from "../json/framework-json.ts";
import { type FrameworkSnapshot, snapshotCluster } from "../snapshot.ts";

/** The states that the summary counts, in its order. It has no count of the ones that came after it. */
const countedStates = [
  "TASK_STAGING",
  "TASK_STARTING",
  "TASK_RUNNING",
  "TASK_KILLING",
  "TASK_FINISHED",
  "TASK_KILLED",
  "TASK_FAILED",
  "TASK_LOST",
  "TASK_ERROR",
  "TASK_UNREACHABLE",
] as const satisfies readonly TaskState[];

interface Summary {
  readonly counts: Map<TaskState, number>;
  /** Ids of frameworks on an agent, or of agents of a framework. */
  readonly others: Set<string>;
}

interface Summaries {
  readonly byAgent: Map<string, Summary>;
  readonly byFramework: Map<string, Summary>;
}

/** GET /state-summary: what `/state` has without its tasks, which are only counted. Completed frameworks do not count. */
export function stateSummaryParts(context: ApiContext): Generator<string, void, undefined> {
  const { agents, frameworks } = snapshotCluster(context.state);
  const cluster = context.flags.get("cluster");
  const hostname = quote(context.state.masterInfo.hostname ?? "");
  return (function* () {
    const summaries: Summaries = { byAgent: new Map(), byFramework: new Map() };
    for (const framework of frameworks) {
      yield* countFramework(framework, summaries);
    }
    yield `{"hostname":${hostname}${cluster === undefined ? "" : `,"cluster":${quote(cluster)}`},"slaves":`;
    yield* arrayParts(
      agents,
      (agent) => `{${agentMembers(agent)},${summaryMembers(summaries.byAgent.get(agent.id), "framework_ids")}}`,
    );
    yield ',"frameworks":';
    let separator = "[";
    for (const framework of frameworks) {
      const used = yield* usedTotals(framework);
      const summary = summaries.byFramework.get(framework.framework.id);
      yield `${separator}{${frameworkSummaryMembers(framework, used)},${summaryMembers(summary, "slave_ids")}}`;
      separator = ",";
    }
    yield separator === "[" ? "[]}" : "]}";
  })();
}

/** As many tasks are counted between two pauses as take well under a millisecond. */
const tasksPerPause = 1_000;

/** Yields pauses only. */
function* countFramework(snapshot: FrameworkSnapshot, summaries: Summaries): Generator<string, void, undefined> {
  const ofFramework = summaryOf(summaries.byFramework, snapshot.framework.id);
  yield "";
  let counted = 0;
  for (const tasks of [snapshot.active, snapshot.unreachable, snapshot.completed]) {
    for (const task of tasks) {
      count(ofFramework, task, task.agentId);
      count(summaryOf(summaries.byAgent, task.agentId), task, task.frameworkId);
      if (++counted % tasksPerPause === 0) yield "";
    }
  }
}

function summaryOf(summaries: Map<string, Summary>, id: string): Summary {
  const known = summaries.get(id);
  if (known !== undefined) return known;
  const fresh: Summary = { counts: new Map(), others: new Set() };
  summaries.set(id, fresh);
  return fresh;
}

function count(summary: Summary, task: TaskRecord, other: string): void {
  summary.counts.set(task.state, (summary.counts.get(task.state) ?? 0) + 1);
  summary.others.add(other);
}

function summaryMembers(summary: Summary | undefined, othersName: string): string {
  const counts = countedStates.map((state) => `"${state}":${summary?.counts.get(state) ?? 0}`);
  return `${counts.join(",")},"${othersName}":${quoteAll(summary?.others ?? [])}`;
}
