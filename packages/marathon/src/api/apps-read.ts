import type { App } from "../definition/app.ts";
import { appToJson } from "../definition/app-json.ts";
import { absoluteId, isWithin } from "../definition/path-id.ts";
import { json, refusalAnswer, text } from "./answers.ts";
import { appInfo, parseAppEmbed } from "./app-info.ts";
import { arrayPieces, objectPieces } from "./json-pieces.ts";
import { parseLabelSelector } from "./label-selector.ts";
import type { Read } from "./request.ts";
import { tasksOf } from "./task-json.ts";
import { textTasks } from "./tasks-text.ts";

const prefixes = ["apps.", "app."];

export const listApps: Read = (state, _params, { query }, nowMs) => {
  const selector = query["label"]?.[0];
  const predicate = selector ? parseLabelSelector(selector) : undefined;
  if (predicate && !predicate.ok) return refusalAnswer({ kind: "unprocessable", message: predicate.error });
  const matches = (app: App): boolean =>
    contains(app.cmd ?? "", query["cmd"]?.[0]) && contains(app.id, query["id"]?.[0]) && (predicate?.value(app.labels) ?? true);
  const embed = parseAppEmbed(query["embed"] ?? [], prefixes)
    .add("counts")
    .add("deployments");
  const apps = [...state.root.apps.values()].filter(matches);
  const body = objectPieces(
    "apps",
    arrayPieces(apps, (app) => JSON.stringify(appInfo(state, app, embed, nowMs))),
  );
  return { status: 200, body };
};

function contains(value: string, wanted: string | undefined): boolean {
  return !wanted || value.toLowerCase().includes(wanted.toLowerCase());
}

/** One app, or with a final `*` all apps below a group under the key "*". */
export const getApp: Read = (state, [path = ""], { query }, nowMs) => {
  const id = absoluteId(path);
  const embed = parseAppEmbed(query["embed"] ?? [], prefixes)
    .add("counts")
    .add("deployments")
    .add("lastTaskFailure")
    .add("tasks");
  if (id.endsWith("/*") || id === "/*") {
    const group = id.slice(0, -2) || "/";
    const apps = [...state.root.apps.values()].filter((app) => isWithin(app.id, group));
    return json({ "*": apps.map((app) => appInfo(state, app, embed, nowMs)) });
  }
  const app = state.root.apps.get(id);
  return app ? json({ app: appInfo(state, app, embed, nowMs) }) : refusalAnswer({ kind: "appNotFound", id });
};

export const listAppVersions: Read = (state, [path = ""]) => {
  const id = absoluteId(path);
  const versions = state.versions.get(id);
  if (!versions) return refusalAnswer({ kind: "appNotFound", id });
  return json({ versions: [...versions.keys()].sort().reverse() });
};

export const getAppVersion: Read = (state, [path = "", version = ""]) => {
  const id = absoluteId(path);
  const app = state.versions.get(id)?.get(version);
  return app ? json(appToJson(app)) : refusalAnswer({ kind: "appNotFound", id, version });
};

export const listAppTasks: Read = (state, [path = ""], { headers }) => {
  const id = absoluteId(path);
  if (id.endsWith("/*")) {
    const apps = [...state.root.apps.values()].filter((app) => isWithin(app.id, id.slice(0, -2) || "/"));
    return json({ tasks: apps.flatMap((app) => tasksOf(state, app.id)) });
  }
  const app = state.root.apps.get(id);
  if (!app) return refusalAnswer({ kind: "appNotFound", id });
  return headers["accept"]?.includes("text/plain") ? text(textTasks(state, [app])) : json({ tasks: tasksOf(state, id) });
};
