import { err, ok, type Result } from "@mesolite/base";
import type { App } from "../definition/app.ts";
import { servicePortsOf } from "../definition/app-ports.ts";
import { groupByPath, violation, type Violation } from "../definition/failure.ts";
import { diffRoots, draftOf, type Root, type RootChange, type RootDraft } from "../definition/root.ts";
import { isSameConfig } from "../definition/same-config.ts";
import { assignServicePorts } from "../definition/service-ports.ts";
import { msOfTimestamp, timestampOf } from "../definition/timestamp.ts";
import { validateRoot } from "../definition/validate-root.ts";
import { invalid, type Refusal } from "../refusal.ts";
import type { Sliced } from "../slices.ts";
import type { MarathonState } from "../state.ts";
import type { Moment, Turn } from "../turn.ts";
import { affectedApps, beginDeployment, type Deployment, type DeploymentPlan } from "./deployment.ts";
import { planText } from "./deployment-events.ts";
import { encodeUpdate, type EncodedUpdate } from "./encode-update.ts";
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

/** Changes a draft, or refuses; a refusal leaves everything as it was. */
export type Edit = (draft: RootDraft) => Sliced<Result<void, Refusal>>;

/** An edit of a few apps, which needs no slices. */
export function editAtOnce(edit: (draft: RootDraft) => void): Edit {
  // oxlint-disable-next-line require-yield -- It is done within one slice.
  return function* (draft) {
    edit(draft);
    return ok(undefined);
  };
}

/** The version that a change made now gets: later than every one before. */
export function nextVersion({ state, nowMs }: Moment): string {
  const lastMs = msOfTimestamp(state.root.version) ?? 0;
  return timestampOf(Math.max(nowMs, lastMs + 1));
}

/**
 * The one way to change what Marathon runs: draft, ports, versions, validation, plan, and the texts to store, in slices; then conflicts,
 * store and start, all in the step that is given to what this returns. Only one update may be under way: nothing else changes the root.
 */
export function* updateRoot(
  now: Moment,
  edit: Edit,
  options: UpdateOptions,
): Sliced<(turn: Turn) => Result<DeploymentPlan, Refusal>> {
  const prepared = yield* prepare(now, edit, options);
  return (turn) => {
    const result = prepared.ok ? apply(turn, prepared.value, options) : prepared;
    if (!result.ok && !options.dryRun)
      turn.publish("group_change_failed", { groupId: "/", version: nextVersion(turn), reason: result.error.kind });
    return result;
  };
}

/** An update that only needs to be carried out. */
interface PreparedUpdate {
  readonly deployment: Deployment;
  readonly after: Root;
  readonly encoded: EncodedUpdate;
}

function* prepare(now: Moment, edit: Edit, options: UpdateOptions): Sliced<Result<PreparedUpdate, Refusal>> {
  const { state } = now;
  const before = state.root;
  const draft = draftOf(before, nextVersion(now), state.config.newGroupEnforceRole === "top");
  const edited = yield* edit(draft);
  if (!edited.ok) return edited;
  const wholeTree = Math.max(before.apps.size, draft.apps.size) / appsPerPause;
  yield wholeTree;
  const ports = yield* assignPorts(state, draft);
  yield* setVersions(before, draft);
  const after: Root = { version: draft.version, apps: draft.apps, groups: draft.groups };
  const violations = groupByPath([...ports, ...(yield* validateRoot(before, after, state.config))]);
  if (violations.length > 0) return err(invalid(violations));
  yield wholeTree;
  const diff = diffRoots(before, after);
  yield wholeTree;
  // By the time of the change some may be finished: then the new deployment finds nothing left to do for them.
  const unfinished = unfinishedRestarts(conflictsOf(state, diff), after);
  yield unfinished.size / appsPerPause;
  const change = withApps(diff, unfinished, after);
  yield unfinished.size / appsPerPause;
  const plan = planDeployment(state.random.uuid(), after, change, options.toKill ?? {}, unfinished);
  const affected = affectedApps(plan).length / appsPerPause;
  yield affected;
  const deployment = beginDeployment(plan);
  yield affected;
  planText(plan); // The events of the deployment have it.
  yield affected;
  return ok({ deployment, after, encoded: options.dryRun ? noTexts : yield* encodeUpdate(plan, state) });
}

/** Of what looks at all apps of the tree one after the other, as many make a slice's worth of 1. */
const appsPerPause = 100;

const noTexts: EncodedUpdate = { apps: [], rootVersion: new Uint8Array(), deployment: new Uint8Array() };

function apply(turn: Turn, prepared: PreparedUpdate, options: UpdateOptions): Result<DeploymentPlan, Refusal> {
  const { deployment, after, encoded } = prepared;
  const { plan } = deployment;
  if (options.dryRun) return ok(plan);
  const conflicting = conflictsOf(turn.state, plan.change);
  const refusal = checkLimits(turn, conflicting, options.force);
  if (refusal) return err(refusal);
  saveRoot(turn, after, plan.change, encoded);
  for (const cancelled of conflicting) cancelDeployment(turn, cancelled, "cancelled by a forced change");
  startDeployment(turn, deployment, encoded.deployment);
  return ok(plan);
}

/** Deployments that hold an app of this change. */
function conflictsOf(state: MarathonState, change: RootChange): readonly Deployment[] {
  return [...state.deployments.values()].filter(({ plan }) => affectedApps(plan).some((id) => change.apps[id] !== undefined));
}

function checkLimits(turn: Turn, conflicting: readonly Deployment[], force: boolean): Refusal | undefined {
  const { deployments, config } = turn.state;
  if (conflicting.length > 0 && !force) return { kind: "locked", deployments: conflicting.map(({ plan: { id } }) => id) };
  const isFull = deployments.size - conflicting.length >= config.maxRunningDeployments;
  return isFull ? { kind: "tooManyDeployments", limit: config.maxRunningDeployments } : undefined;
}

/** Apps of the draft that are not those of the root, whether they differ or not. */
function newApps(before: Root, draft: RootDraft): readonly App[] {
  return [...draft.apps.values()].filter((app) => before.apps.get(app.id) !== app);
}

/** Service ports for the apps that this draft adds or changes. */
function* assignPorts({ root, config, random }: MarathonState, draft: RootDraft): Sliced<Violation[]> {
  const open = newApps(root, draft).filter((app) => servicePortsOf(app).includes(0));
  if (open.length === 0) return [];
  const taken = new Set([...draft.apps.values()].flatMap(servicePortsOf));
  const range = { min: config.localPortMin, max: config.localPortMax };
  for (const app of open) {
    const assigned = assignServicePorts(app, root.apps.get(app.id), taken, range, random);
    if (!assigned.ok) return [violation("/portDefinitions", assigned.error)];
    draft.apps.set(app.id, assigned.value);
    yield 0.2;
  }
  return [];
}

/** A changed app gets the draft's version; one that is equal to what it was stays what it was. Definitions restored from before keep theirs. */
function* setVersions(before: Root, draft: RootDraft): Sliced<void> {
  for (const app of newApps(before, draft)) {
    const old = before.apps.get(app.id);
    if (!old || app.version !== draft.version) continue;
    draft.apps.set(app.id, versioned(old, app, draft.version));
    yield 0.5;
  }
}

function versioned(old: App, app: App, version: string): App {
  if (app.versionInfo.lastConfigChangeAt === forcedRestart)
    return { ...app, versionInfo: { lastScalingAt: version, lastConfigChangeAt: version } };
  if (!isSameConfig(old, app)) return app;
  if (old.instances === app.instances) return old;
  return { ...app, versionInfo: { lastScalingAt: version, lastConfigChangeAt: old.versionInfo.lastConfigChangeAt } };
}

/** In place of a timestamp: replace all instances although nothing is different. */
const forcedRestart = "restart";

export function markRestart(app: App, version: string): App {
  return { ...app, version, versionInfo: { lastScalingAt: version, lastConfigChangeAt: forcedRestart } };
}
