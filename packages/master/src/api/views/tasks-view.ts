import { arrayParts } from "@mesolite/http-api";
import type { TaskRecord } from "../../state/index.ts";
import type { ApiContext } from "../context.ts";
import { firstOf } from "../first-of.ts";
import { taskJson } from "../json/task-json.ts";
import { paused } from "../paused.ts";
import { snapshotFrameworks } from "../snapshot.ts";

/** As many tasks as one answer has when `limit` does not say otherwise. */
const defaultLimit = 100;
/** As many tasks are looked at between two pauses as take about a millisecond when all are wanted. */
const tasksPerPause = 2_000;

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
  const lists = taskLists(context, query.get("framework_id"));
  const taskId = query.get("task_id");
  return (function* () {
    const first = firstOf(offset + limit, before);
    let looked = 0;
    for (const list of lists) {
      for (const task of list) {
        if (taskId === undefined || task.id === taskId) first.add(task);
        if (++looked % tasksPerPause === 0) yield "";
      }
    }
    const wanted = yield* paused(first.take(), "");
    yield '{"tasks":';
    yield* arrayParts(wanted.slice(offset), taskJson);
    yield "}";
  })();
}

function taskLists(context: ApiContext, frameworkId: string | undefined): (readonly TaskRecord[])[] {
  const { frameworks, completedFrameworks } = snapshotFrameworks(
    context.state,
    (id) => frameworkId === undefined || id === frameworkId,
  );
  return [...frameworks, ...completedFrameworks].flatMap(({ active, unreachable, completed }) => [
    active,
    unreachable,
    completed,
  ]);
}

/** Seconds; a task that no status is known of counts as older than all. */
function startedAt(task: TaskRecord): number {
  return task.statuses[0]?.timestamp ?? 0;
}

function count(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}
