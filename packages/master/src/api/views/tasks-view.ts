import type { TaskRecord } from "../../state/index.ts";
import { arrayParts } from "../chunks.ts";
import type { ApiContext } from "../context.ts";
import { firstOf } from "../first-of.ts";
import { taskJson } from "../json/task-json.ts";
import { snapshotFrameworks } from "../snapshot.ts";

/** As many tasks as one answer has when `limit` does not say otherwise. */
const defaultLimit = 100;

/**
 * GET /tasks: running, unreachable and completed tasks, newest first (`order=asc`: oldest first) by their first status, `limit` of
 * them from `offset` on; `framework_id` and `task_id` pick. A number that is none counts as not given, as in the original.
 */
export function tasksParts(context: ApiContext, query: ReadonlyMap<string, string>): Generator<string, void, undefined> {
  const offset = count(query.get("offset"), 0);
  const limit = count(query.get("limit"), defaultLimit);
  const ascending = query.get("order") === "asc";
  const before = ascending
    ? (left: TaskRecord, right: TaskRecord) => startedAt(left) - startedAt(right)
    : (left: TaskRecord, right: TaskRecord) => startedAt(right) - startedAt(left);
  const tasks = firstOf(wantedTasks(context, query), offset + limit, before).slice(offset);
  return (function* () {
    yield '{"tasks":';
    yield* arrayParts(tasks, taskJson);
    yield "}";
  })();
}

function wantedTasks(context: ApiContext, query: ReadonlyMap<string, string>): TaskRecord[] {
  const frameworkId = query.get("framework_id");
  const taskId = query.get("task_id");
  const { frameworks, completedFrameworks } = snapshotFrameworks(context.state, (id) => frameworkId === undefined || id === frameworkId);
  const tasks: TaskRecord[] = [];
  for (const { active, unreachable, completed } of [...frameworks, ...completedFrameworks]) {
    for (const list of [active, unreachable, completed]) {
      for (const task of list) if (taskId === undefined || task.id === taskId) tasks.push(task);
    }
  }
  return tasks;
}

/** Seconds; a task that no status is known of counts as older than all. */
function startedAt(task: TaskRecord): number {
  return task.statuses[0]?.timestamp ?? 0;
}

function count(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}
