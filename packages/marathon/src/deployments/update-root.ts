import { err, ok, type Result } from "@mesolite/base";
import type { App } from "../definition/app.ts";
import { configText } from "../definition/app-json.ts";
import { servicePortsOf } from "../definition/app-ports.ts";
import { groupByPath, violation, type Violation } from "../definition/failure.ts";
import { diffRoots, draftOf, type Root, type RootChange, type RootDraft } from "../definition/root.ts";
import { assignServicePorts } from "../definition/service-ports.ts";
import { msOfTimestamp, timestampOf } from "../definition/timestamp.ts";
import { validateRoot } from "../definition/validate-root.ts";
import { invalid, type Refusal } from "../refusal.ts";
import type { Turn } from "../turn.ts";
import { affectedApps, type Deployment, type DeploymentPlan } from "./deployment.ts";
import { planDeployment } from "./plan.ts";
import { cancelDeployment, startDeployment } from "./run-deployments.ts";
import { saveRoot } from "./save-root.ts";
import { unfinishedRestarts, withApps } from "./unfinished-restarts.ts";

export interface UpdateOptions {
  /** Cancels deployments that hold the same apps instead of refusing. */
  readonly force: boolean;
  /** Only computes the plan. */
  readonly dryRun?: boolean;
  readonly toKill?: DeploymentPlan["toKill"];
}

/** The version that a change made now gets: later than every one before. */
export function nextVersion(turn: Turn): string {
  const lastMs = msOfTimestamp(turn.state.root.version) ?? 0;
  return timestampOf(Math.max(turn.nowMs, lastMs + 1));
}

/**
 * The one way to change what Marathon runs: draft, ports, versions, validation, conflicts, plan, store, start.
 * @param edit changes the draft, or refuses; a refusal leaves everything as it was
 */
export function updateRoot(
  turn: Turn,
  edit: (draft: RootDraft) => Result<void, Refusal>,
  options: UpdateOptions,
): Result<DeploymentPlan, Refusal> {
  const result = tryUpdate(turn, edit, options);
  if (!result.ok && !options.dryRun)
    turn.publish("group_change_failed", { groupId: "/", version: nextVersion(turn), reason: result.error.kind });
  return result;
}

function tryUpdate(
  turn: Turn,
  edit: (draft: RootDraft) => Result<void, Refusal>,
  options: UpdateOptions,
): Result<DeploymentPlan, Refusal> {
  const { state } = turn;
  const before = state.root;
  const draft = draftOf(before, nextVersion(turn), state.config.newGroupEnforceRole === "top");
  const edited = edit(draft);
  if (!edited.ok) return edited;
  const ports = assignPorts(turn, before, draft);
  setVersions(before, draft);
  const after: Root = { version: draft.version, apps: draft.apps, groups: draft.groups };
  const violations = groupByPath([...ports, ...validateRoot(before, after, state.config)]);
  if (violations.length > 0) return err(invalid(violations));
  const diff = diffRoots(before, after);
  const conflicting = conflictsOf(turn, diff);
  const unfinished = unfinishedRestarts(conflicting, after);
  const change = withApps(diff, unfinished, after);
  const plan = planDeployment(state.random.uuid(), after, change, options.toKill ?? {}, unfinished);
  if (options.dryRun) return ok(plan);
  const refusal = checkLimits(turn, conflicting, options.force);
  if (refusal) return err(refusal);
  saveRoot(turn, after, change);
  for (const deployment of conflicting) cancelDeployment(turn, deployment, "cancelled by a forced change");
  startDeployment(turn, plan);
  return ok(plan);
}

/** Deployments that hold an app of this change. */
function conflictsOf(turn: Turn, change: RootChange): readonly Deployment[] {
  return [...turn.state.deployments.values()].filter(({ plan }) =>
    affectedApps(plan).some((id) => change.apps[id] !== undefined),
  );
}

function checkLimits(turn: Turn, conflicting: readonly Deployment[], force: boolean): Refusal | undefined {
  const { deployments, config } = turn.state;
  if (conflicting.length > 0 && !force) return { kind: "locked", deployments: conflicting.map(({ plan: { id } }) => id) };
  const isFull = deployments.size - conflicting.length >= config.maxRunningDeployments;
  return isFull ? { kind: "tooManyDeployments", limit: config.maxRunningDeployments } : undefined;
}

/** Service ports for the apps that this draft adds or changes. */
function assignPorts(turn: Turn, before: Root, draft: RootDraft): Violation[] {
  const { config, random } = turn.state;
  const open = [...draft.apps.values()].filter((app) => before.apps.get(app.id) !== app && servicePortsOf(app).includes(0));
  if (open.length === 0) return [];
  const taken = new Set([...draft.apps.values()].flatMap(servicePortsOf));
  for (const app of open) {
    const assigned = assignServicePorts(
      app,
      before.apps.get(app.id),
      taken,
      { min: config.localPortMin, max: config.localPortMax },
      random,
    );
    if (!assigned.ok) return [violation("/portDefinitions", assigned.error)];
    draft.apps.set(app.id, assigned.value);
  }
  return [];
}

/** A changed app gets the draft's version; one that is equal to what it was stays what it was. Definitions restored from before keep theirs. */
function setVersions(before: Root, draft: RootDraft): void {
  for (const app of draft.apps.values()) {
    const old = before.apps.get(app.id);
    if (app === old || app.version !== draft.version) continue;
    draft.apps.set(app.id, old ? versioned(old, app, draft.version) : app);
  }
}

function versioned(old: App, app: App, version: string): App {
  if (app.versionInfo.lastConfigChangeAt === forcedRestart)
    return { ...app, versionInfo: { lastScalingAt: version, lastConfigChangeAt: version } };
  if (configText(old) !== configText(app)) return app;
  if (old.instances === app.instances) return old;
  return { ...app, versionInfo: { lastScalingAt: version, lastConfigChangeAt: old.versionInfo.lastConfigChangeAt } };
}

/** In place of a timestamp: replace all instances although nothing is different. */
const forcedRestart = "restart";

export function markRestart(app: App, version: string): App {
  return { ...app, version, versionInfo: { lastScalingAt: version, lastConfigChangeAt: forcedRestart } };
}
