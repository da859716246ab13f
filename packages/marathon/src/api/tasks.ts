import { z } from "zod";
import { absoluteId } from "../definition/path-id.ts";
import { readJson } from "../definition/read-json.ts";
import { hasLiveTask, isUnreachable, type Instance } from "../instances/instance.ts";
import { requestKill } from "../instances/kill-service.ts";
import { instanceIdOfTask } from "../instances/task-id.ts";
import { decommission } from "../instances/update-instance.ts";
import type { Answer, Query } from "../messages.ts";
import type { MarathonState } from "../state.ts";
import type { Turn } from "../turn.ts";
import { deploymentStarted, flag, json, refusalAnswer, text } from "./answers.ts";
import { scaleDown } from "./apps-write.ts";
import { arrayPieces, objectPieces } from "./json-pieces.ts";
import type { Read, Write } from "./request.ts";
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

export const deleteTasks: Write = (turn, _params, request) => {
  const body = readJson(deleteSchema, request.body);
  if (!body.ok) return refusalAnswer(body.error);
  const bad = body.value.ids.find((id) => instanceIdOfTask(id) === undefined);
  if (bad !== undefined) {
    const message = `Invalid task id '${bad}'. [a task id looks like app.instance-<uuid>._app.1]`;
    return refusalAnswer({ kind: "badRequest", message });
  }
  return killTasks(
    turn,
    body.value.ids.flatMap((id) => findInstance(turn.state, id) ?? []),
    request.query,
  );
};

/** An instance by its own id or by the id of its present task. */
function findInstance(state: MarathonState, id: string): Instance | undefined {
  const instance = state.instances.get(instanceIdOfTask(id) ?? id);
  return instance && (instance.id === id || instance.task?.id === id) ? instance : undefined;
}

export const deleteAppTasks: Write = (turn, [path = ""], { query }) => {
  const id = absoluteId(path);
  if (!turn.state.root.apps.has(id)) return refusalAnswer({ kind: "appNotFound", id });
  const host = query["host"]?.[0];
  const instances = turn.state.instances.ofApp(id).filter((instance) => !host || host === "*" || instance.agent?.host === host);
  return killTasks(turn, instances, query);
};

export const deleteAppTask: Write = (turn, [path = "", taskId = ""], { query }) => {
  const id = absoluteId(path);
  if (!turn.state.root.apps.has(id)) return refusalAnswer({ kind: "appNotFound", id });
  const instance = findInstance(turn.state, taskId);
  if (!instance || instance.appId !== id) return refusalAnswer({ kind: "taskNotFound", id: taskId });
  const task = taskJson(turn.state, instance);
  const answer = killTasks(turn, [instance], query);
  return answer.status === 200 && !flag(query, "scale") ? json({ task }) : answer;
};

/** Killed tasks are replaced; with `scale` the apps shrink, with `wipe` the instance itself is given up and another takes its place. */
function killTasks(turn: Turn, instances: readonly Instance[], query: Query): Answer {
  const scale = flag(query, "scale");
  const wipe = flag(query, "wipe");
  if (scale && wipe) return refusalAnswer({ kind: "badRequest", message: "You cannot use scale and wipe at the same time." });
  const withTask = instances.filter((instance) => instance.task !== undefined);
  if (scale) {
    const plan = scaleDown(turn, byApp(withTask), flag(query, "force"));
    return plan.ok ? deploymentStarted(plan.value) : refusalAnswer(plan.error);
  }
  const tasks = withTask.flatMap((instance) => taskJson(turn.state, instance) ?? []);
  for (const instance of withTask) {
    if (wipe || isUnreachable(instance)) decommission(turn, instance);
    else if (hasLiveTask(instance)) requestKill(turn, instance.id);
  }
  return json({ tasks });
}

function byApp(instances: readonly Instance[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, appId } of instances) found.set(appId, [...(found.get(appId) ?? []), id]);
  return found;
}
