import { z } from "zod";
import { absoluteId } from "../definition/path-id.ts";
import { readJson } from "../definition/read-json.ts";
import { hasLiveTask, isUnreachable, type Instance } from "../instances/instance.ts";
import { requestKill } from "../instances/kill-service.ts";
import { instanceIdOfTask } from "../instances/task-id.ts";
import { decommission } from "../instances/update-instance.ts";
import type { Answer, Query } from "../messages.ts";
import type { Sliced } from "../slices.ts";
import type { MarathonState } from "../state.ts";
import type { Moment, Turn } from "../turn.ts";
import { flag, json, text } from "./answers.ts";
import { scaleDown } from "./apps-write.ts";
import { answered, refused } from "./change-answers.ts";
import type { Finish } from "./change-state.ts";
import { arrayPieces, objectPieces } from "./json-pieces.ts";
import type { Change, Read } from "./request.ts";
import { taskJson } from "./task-json.ts";
import { textTasks } from "./tasks-text.ts";

export const listTasks: Read = (state, _params, { query, headers }) => {
  if (headers["accept"]?.includes("text/plain")) return text(textTasks(state, [...state.root.apps.values()]));
  const wanted = new Set<string>(
    [...(query["status"] ?? []), ...(query["status[]"] ?? [])].filter((s) => s === "running" || s === "staging"),
  );
  const instances = [...state.instances.all()].filter(
    (instance) => instance.task !== undefined && (wanted.size === 0 || wanted.has(statusOf(instance))),
  );
  const body = objectPieces(
    "tasks",
    arrayPieces(instances, (instance) => JSON.stringify(taskJson(state, instance))),
  );
  return { status: 200, body };
};

function statusOf(instance: Instance): string {
  return instance.condition === "Running" ? "running" : "staging";
}

const deleteSchema = z.object({ ids: z.array(z.string()) });

export const deleteTasks: Change = function* (now, _params, request) {
  const body = readJson(deleteSchema, request.body);
  if (!body.ok) return refused(body.error);
  const bad = body.value.ids.find((id) => instanceIdOfTask(id) === undefined);
  if (bad !== undefined) {
    const message = `Invalid task id '${bad}'. [a task id looks like app.instance-<uuid>._app.1]`;
    return refused({ kind: "badRequest", message });
  }
  const instances = body.value.ids.flatMap((id) => findInstance(now.state, id) ?? []);
  return yield* killTasks(now, instances, request.query);
};

/** An instance by its own id or by the id of its present task. */
function findInstance(state: MarathonState, id: string): Instance | undefined {
  const instance = state.instances.get(instanceIdOfTask(id) ?? id);
  return instance && (instance.id === id || instance.task?.id === id) ? instance : undefined;
}

export const deleteAppTasks: Change = function* (now, [path = ""], { query }) {
  const id = absoluteId(path);
  if (!now.state.root.apps.has(id)) return refused({ kind: "appNotFound", id });
  const host = query["host"]?.[0];
  const instances = now.state.instances.ofApp(id).filter((instance) => !host || host === "*" || instance.agent?.host === host);
  return yield* killTasks(now, instances, query);
};

export const deleteAppTask: Change = function* (now, [path = "", taskId = ""], { query }) {
  const id = absoluteId(path);
  if (!now.state.root.apps.has(id)) return refused({ kind: "appNotFound", id });
  const instance = findInstance(now.state, taskId);
  if (!instance || instance.appId !== id) return refused({ kind: "taskNotFound", id: taskId });
  const task = taskJson(now.state, instance);
  const finish = yield* killTasks(now, [instance], query);
  return (turn) => {
    const answer = finish(turn);
    return answer.status === 200 && !flag(query, "scale") ? json({ task }) : answer;
  };
};

/** Killed tasks are replaced; with `scale` the apps shrink, with `wipe` the instance itself is given up and another takes its place. */
function* killTasks(now: Moment, instances: readonly Instance[], query: Query): Sliced<Finish> {
  const scale = flag(query, "scale");
  const wipe = flag(query, "wipe");
  if (scale && wipe) return refused({ kind: "badRequest", message: "You cannot use scale and wipe at the same time." });
  const withTask = instances.filter((instance) => instance.task !== undefined);
  if (scale) return yield* answered(scaleDown(now, byApp(withTask), flag(query, "force")));
  return (turn) => killNow(turn, withTask, wipe);
}

function killNow(turn: Turn, withTask: readonly Instance[], wipe: boolean): Answer {
  const tasks = withTask.flatMap((instance) => taskJson(turn.state, instance) ?? []);
  for (const instance of withTask) {
    if (wipe || isUnreachable(instance)) decommission(turn, instance);
    else if (hasLiveTask(instance)) requestKill(turn, instance.id);
  }
  return json({ tasks });
}

function byApp(instances: readonly Instance[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, appId } of instances) {
    const ids = found.get(appId);
    if (ids) ids.push(id);
    else found.set(appId, [id]);
  }
  return found;
}
