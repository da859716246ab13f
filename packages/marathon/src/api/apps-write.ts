import { err, ok, type Result } from "@mesolite/base";
import type { App } from "../definition/app.ts";
import { appToJson } from "../definition/app-json.ts";
import type { RawApp } from "../definition/app-schema.ts";
import { violation } from "../definition/failure.ts";
import { absoluteId } from "../definition/path-id.ts";
import { checkRawApp, newApp, readRawApp, updatedApp } from "../definition/read-app.ts";
import { readApps } from "../definition/read-group.ts";
import { putApp } from "../definition/root.ts";
import type { DeploymentPlan } from "../deployments/deployment.ts";
import { type Edit, editAtOnce, markRestart, nextVersion, updateRoot } from "../deployments/update-root.ts";
import type { ApiRequestEvent } from "../messages.ts";
import { resetDelay } from "../queue/delay-launches.ts";
import { invalid, type Refusal } from "../refusal.ts";
import type { Sliced } from "../slices.ts";
import type { Moment, Turn } from "../turn.ts";
import { deploymentHeader, deploymentStarted, flag, json } from "./answers.ts";
import { answered, refused } from "./change-answers.ts";
import type { Change } from "./request.ts";

export const createApp: Change = function* (now, _params, request) {
  const raw = readRawApp(request.body);
  const { root, config } = now.state;
  const app = raw.ok ? newApp(raw.value, "/", config, nextVersion(now), root.groups) : raw;
  if (!app.ok) return refused(app.error);
  const { id } = app.value;
  if (root.apps.has(id)) return refused({ kind: "conflict", message: `An app with id [${id}] already exists.` });
  const update = updateRoot(now, put([app.value]), { force: flag(request.query, "force") });
  return yield* answered(update, (plan, turn) => {
    const stored = turn.state.root.apps.get(id) ?? app.value;
    announce(turn, request, stored);
    return json({ ...appToJson(stored), ...newAppInfo(plan) }, 201, { ...deploymentHeader(plan), Location: `/v2/apps/${id}` });
  });
};

function newAppInfo({ id }: DeploymentPlan): Record<string, unknown> {
  return { tasksStaged: 0, tasksRunning: 0, tasksHealthy: 0, tasksUnhealthy: 0, deployments: [{ id }], tasks: [] };
}

function put(apps: readonly App[]): Edit {
  return editAtOnce((draft) => {
    for (const app of apps) putApp(draft, app);
  });
}

function announce(turn: Turn, request: ApiRequestEvent, app: App): void {
  turn.publish("api_post_event", { clientIp: request.remoteAddress, uri: request.path, appDefinition: appToJson(app) });
}

/** PUT and PATCH of one app differ only in whether they may create it. */
function changeApp(mayCreate: boolean): Change {
  return function* (now, [path = ""], request) {
    const id = absoluteId(path);
    const raw = readRawApp(request.body);
    if (!raw.ok) return refused(raw.error);
    const isNew = !now.state.root.apps.has(id);
    const partial = flag(request.query, "partialUpdate", true);
    const app = resolve(now, { ...raw.value, id }, mayCreate, partial);
    if (!app.ok) return refused(app.error);
    const update = updateRoot(now, put([app.value]), { force: flag(request.query, "force") });
    return yield* answered(update, (plan, turn) => {
      const stored = turn.state.root.apps.get(id);
      if (stored) announce(turn, request, stored);
      return isNew ? deploymentStarted(plan, 201, { Location: `/v2/apps/${id}` }) : deploymentStarted(plan);
    });
  };
}

export const putOneApp: Change = changeApp(true);
export const patchOneApp: Change = changeApp(false);

/** PUT and PATCH of several apps: one change of the root, one deployment. */
function changeApps(mayCreate: boolean): Change {
  return function* (now, _params, request) {
    const raws = yield* readApps(request.body);
    if (!raws.ok) return refused(raws.error);
    const partial = flag(request.query, "partialUpdate", true);
    const apps: App[] = [];
    for (const raw of raws.value) {
      if (raw.id === undefined) return refused({ kind: "unprocessable", message: "App Update must have app id set" });
      const checked = checkRawApp(raw);
      const app = checked.ok ? resolve(now, checked.value, mayCreate, partial) : checked;
      if (!app.ok) return refused(app.error);
      apps.push(app.value);
      yield 1;
    }
    return yield* answered(updateRoot(now, put(apps), { force: flag(request.query, "force") }));
  };
}

export const putApps: Change = changeApps(true);
export const patchApps: Change = changeApps(false);

/** The app that an update describes: a change of the present one, a former version, or a new app. */
function resolve(now: Moment, raw: RawApp, mayCreate: boolean, partial: boolean): Result<App, Refusal> {
  const { root, config, versions } = now.state;
  const id = absoluteId(raw.id ?? "/");
  const version = nextVersion(now);
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

export const restartApp: Change = function* (now, [path = ""], request) {
  const id = absoluteId(path);
  const app = now.state.root.apps.get(id);
  if (!app) return refused({ kind: "appNotFound", id });
  const update = updateRoot(now, put([markRestart(app, nextVersion(now))]), { force: flag(request.query, "force") });
  return yield* answered(update, (plan, turn) => {
    resetDelay(turn, id);
    return deploymentStarted(plan);
  });
};

/** Forced unless told otherwise, as Marathon always did it. */
export const deleteApp: Change = function* (now, [path = ""], request) {
  const id = absoluteId(path);
  if (!now.state.root.apps.has(id)) return refused({ kind: "appNotFound", id });
  const edit = editAtOnce((draft) => draft.apps.delete(id));
  return yield* answered(updateRoot(now, edit, { force: flag(request.query, "force", true) }));
};

/** Scales an app down and names the instances that are to go; used where tasks are killed with `scale=true`. */
export function scaleDown(
  now: Moment,
  toKill: ReadonlyMap<string, readonly string[]>,
  force: boolean,
): Sliced<(turn: Turn) => Result<DeploymentPlan, Refusal>> {
  const edit = editAtOnce((draft) => {
    for (const [appId, ids] of toKill) {
      const app = draft.apps.get(appId);
      if (app) putApp(draft, scaled(app, Math.max(0, app.instances - ids.length), draft.version));
    }
  });
  return updateRoot(now, edit, { force, toKill: Object.fromEntries(toKill) });
}

/** The same app with another number of instances. */
export function scaled(app: App, instances: number, version: string): App {
  return { ...app, instances, version, versionInfo: { ...app.versionInfo, lastScalingAt: version } };
}
