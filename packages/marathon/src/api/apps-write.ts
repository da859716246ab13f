import { err, ok, type Result } from "@mesolite/base";
import { z } from "zod";
import type { App } from "../definition/app.ts";
import { appToJson } from "../definition/app-json.ts";
import { rawAppSchema, type RawApp } from "../definition/app-schema.ts";
import { violation } from "../definition/failure.ts";
import { absoluteId } from "../definition/path-id.ts";
import { checkRawApp, newApp, readRawApp, updatedApp } from "../definition/read-app.ts";
import { readJson } from "../definition/read-json.ts";
import { putApp, type RootDraft } from "../definition/root.ts";
import type { DeploymentPlan } from "../deployments/deployment.ts";
import { markRestart, nextVersion, updateRoot } from "../deployments/update-root.ts";
import { resetDelay } from "../queue/delay-launches.ts";
import { invalid, type Refusal } from "../refusal.ts";
import type { Turn } from "../turn.ts";
import { deploymentHeader, deploymentStarted, flag, json, refusalAnswer } from "./answers.ts";
import type { Write } from "./request.ts";

export const createApp: Write = (turn, _params, request) => {
  const raw = readRawApp(request.body);
  const app = raw.ok ? newApp(raw.value, "/", turn.state.config, nextVersion(turn), turn.state.root.groups) : raw;
  if (!app.ok) return refusalAnswer(app.error);
  const { id } = app.value;
  if (turn.state.root.apps.has(id)) return refusalAnswer({ kind: "conflict", message: `An app with id [${id}] already exists.` });
  const plan = updateRoot(turn, put([app.value]), { force: flag(request.query, "force") });
  if (!plan.ok) return refusalAnswer(plan.error);
  const stored = turn.state.root.apps.get(id) ?? app.value;
  announce(turn, request, stored);
  const info = {
    tasksStaged: 0,
    tasksRunning: 0,
    tasksHealthy: 0,
    tasksUnhealthy: 0,
    deployments: [{ id: plan.value.id }],
    tasks: [],
  };
  return json({ ...appToJson(stored), ...info }, 201, { ...deploymentHeader(plan.value), Location: `/v2/apps/${id}` });
};

function put(apps: readonly App[]): (draft: RootDraft) => Result<void, Refusal> {
  return (draft) => {
    for (const app of apps) putApp(draft, app);
    return ok(undefined);
  };
}

function announce(turn: Turn, request: Parameters<Write>[2], app: App): void {
  turn.publish("api_post_event", { clientIp: request.remoteAddress, uri: request.path, appDefinition: appToJson(app) });
}

/** PUT and PATCH of one app differ only in whether they may create it. */
function changeApp(mayCreate: boolean): Write {
  return (turn, [path = ""], request) => {
    const id = absoluteId(path);
    const raw = readRawApp(request.body);
    if (!raw.ok) return refusalAnswer(raw.error);
    const isNew = !turn.state.root.apps.has(id);
    const partial = flag(request.query, "partialUpdate", true);
    const app = resolve(turn, { ...raw.value, id }, mayCreate, partial);
    const plan = app.ok ? updateRoot(turn, put([app.value]), { force: flag(request.query, "force") }) : app;
    if (!plan.ok) return refusalAnswer(plan.error);
    const stored = turn.state.root.apps.get(id);
    if (stored) announce(turn, request, stored);
    return isNew ? deploymentStarted(plan.value, 201, { Location: `/v2/apps/${id}` }) : deploymentStarted(plan.value);
  };
}

export const putOneApp: Write = changeApp(true);
export const patchOneApp: Write = changeApp(false);

/** PUT and PATCH of several apps: one change of the root, one deployment. */
function changeApps(mayCreate: boolean): Write {
  return (turn, _params, request) => {
    const raws = readJson(z.array(rawAppSchema), request.body);
    if (!raws.ok) return refusalAnswer(raws.error);
    const partial = flag(request.query, "partialUpdate", true);
    const apps: App[] = [];
    for (const raw of raws.value) {
      if (raw.id === undefined) return refusalAnswer({ kind: "unprocessable", message: "App Update must have app id set" });
      const checked = checkRawApp(raw);
      const app = checked.ok ? resolve(turn, checked.value, mayCreate, partial) : checked;
      if (!app.ok) return refusalAnswer(app.error);
      apps.push(app.value);
    }
    const plan = updateRoot(turn, put(apps), { force: flag(request.query, "force") });
    return plan.ok ? deploymentStarted(plan.value) : refusalAnswer(plan.error);
  };
}

export const putApps: Write = changeApps(true);
export const patchApps: Write = changeApps(false);

/** The app that an update describes: a change of the present one, a former version, or a new app. */
function resolve(turn: Turn, raw: RawApp, mayCreate: boolean, partial: boolean): Result<App, Refusal> {
  const { root, config, versions } = turn.state;
  const id = absoluteId(raw.id ?? "/");
  const version = nextVersion(turn);
  const present = root.apps.get(id);
  if (raw.version !== undefined) {
    const others = Object.entries(raw).filter(([key, value]) => value !== undefined && key !== "id" && key !== "version");
    if (others.length > 0) return err(invalid([violation("/", "The 'version' field may only be combined with the 'id' field.")]));
    const former = versions.get(id)?.get(raw.version);
    return former
      ? ok({ ...former, version, versionInfo: { lastScalingAt: version, lastConfigChangeAt: version } })
      : err({ kind: "appNotFound", id, version: raw.version });
  }
  if (!present) return mayCreate ? newApp(raw, "/", config, version, root.groups) : err({ kind: "appNotFound", id });
  return partial
    ? ok(updatedApp(present, raw, config, version, root.groups))
    : newApp({ ...raw, id }, "/", config, version, root.groups);
}

export const restartApp: Write = (turn, [path = ""], request) => {
  const id = absoluteId(path);
  const app = turn.state.root.apps.get(id);
  if (!app) return refusalAnswer({ kind: "appNotFound", id });
  const plan = updateRoot(turn, put([markRestart(app, nextVersion(turn))]), { force: flag(request.query, "force") });
  if (plan.ok) resetDelay(turn, id);
  return plan.ok ? deploymentStarted(plan.value) : refusalAnswer(plan.error);
};

/** Forced unless told otherwise, as Marathon always did it. */
export const deleteApp: Write = (turn, [path = ""], request) => {
  const id = absoluteId(path);
  if (!turn.state.root.apps.has(id)) return refusalAnswer({ kind: "appNotFound", id });
  const plan = updateRoot(turn, remove(id), { force: flag(request.query, "force", true) });
  return plan.ok ? deploymentStarted(plan.value) : refusalAnswer(plan.error);
};

function remove(id: string): (draft: RootDraft) => Result<void, Refusal> {
  return (draft) => {
    draft.apps.delete(id);
    return ok(undefined);
  };
}

/** Scales an app down and names the instances that are to go; used where tasks are killed with `scale=true`. */
export function scaleDown(
  turn: Turn,
  toKill: ReadonlyMap<string, readonly string[]>,
  force: boolean,
): Result<DeploymentPlan, Refusal> {
  const edit = (draft: RootDraft): Result<void, Refusal> => {
    for (const [appId, ids] of toKill) {
      const app = draft.apps.get(appId);
      if (app) putApp(draft, scaled(app, Math.max(0, app.instances - ids.length), draft.version));
    }
    return ok(undefined);
  };
  return updateRoot(turn, edit, { force, toKill: Object.fromEntries(toKill) });
}

/** The same app with another number of instances. */
export function scaled(app: App, instances: number, version: string): App {
  return { ...app, instances, version, versionInfo: { ...app.versionInfo, lastScalingAt: version } };
}
