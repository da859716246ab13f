import { err, ok, type Result } from "@mesolite/base";
import { z } from "zod";
import { violation } from "../definition/failure.ts";
import type { RawGroup } from "../definition/group-schema.ts";
import { absoluteId, checkId, isWithin, parentId } from "../definition/path-id.ts";
import { readGroup } from "../definition/read-group.ts";
import { readJson } from "../definition/read-json.ts";
import { appsWithin, putApp, removeGroups, type Root, type RootDraft } from "../definition/root.ts";
import { updateGroup } from "../definition/update-group.ts";
import { validateRawGroup } from "../definition/validate-raw-group.ts";
import type { DeploymentPlan } from "../deployments/deployment.ts";
import { rootAt } from "../deployments/old-root.ts";
import { editAtOnce, updateRoot, type UpdateOptions } from "../deployments/update-root.ts";
import { invalid, type Refusal } from "../refusal.ts";
import type { Sliced } from "../slices.ts";
import type { Moment, Turn } from "../turn.ts";
import { deploymentStarted, flag, json } from "./answers.ts";
import { scaled } from "./apps-write.ts";
import { answered, refused } from "./change-answers.ts";
import type { Change } from "./request.ts";

/** Creates a group below `parent`; the body's id may be relative to it. */
export const createGroup: Change = function* (now, [parent = "/"], request) {
  const raw = yield* readNamedGroup(parent, request.body);
  if (!raw.ok) return refused(raw.error);
  const { id, group } = raw.value;
  const bad = checkNewGroup(now.state.root, id);
  if (bad) return refused(bad);
  const update = changeGroup(now, id, group, { force: flag(request.query, "force") });
  return yield* answered(update, (plan) => deploymentStarted(plan, 201, { Location: `/v2/groups/${id}` }));
};

interface NamedGroup {
  readonly id: string;
  readonly group: RawGroup;
}

/** A group's JSON and which group it is about: the one of the path, or the one that its id names, seen from there. */
function* readNamedGroup(path: string, body: unknown): Sliced<Result<NamedGroup, Refusal>> {
  const raw = yield* readGroup(body);
  if (!raw.ok) return raw;
  const base = absoluteId(path);
  const id = absoluteId(raw.value.id ?? ".", base);
  const checked = checkId(id);
  const violations = [
    ...(checked.ok ? [] : [violation("/id", checked.error)]),
    ...(isWithin(id, base) ? [] : [violation("/id", `Identifier is not child of '${base}'`)]),
    ...validateRawGroup(raw.value),
  ];
  return violations.length > 0 ? err(invalid(violations)) : ok({ id, group: raw.value });
}

function checkNewGroup(root: Root, id: string): Refusal | undefined {
  if (root.apps.has(id)) return { kind: "conflict", message: `An app with the path ${id} already exists.` };
  if (root.groups.has(id)) return { kind: "conflict", message: `Group ${id} is already created. Use PUT to change this group.` };
  return undefined;
}

/** Creates or changes a group; `version` goes back, `scaleBy` scales all apps inside, `dryRun` only shows the steps. */
export const putGroup: Change = function* (now, [path = "/"], request) {
  const raw = yield* readNamedGroup(path, request.body);
  if (!raw.ok) return refused(raw.error);
  const { id, group } = raw.value;
  const isNew = !now.state.root.groups.has(id);
  const dryRun = flag(request.query, "dryRun");
  const update = changeGroup(now, id, group, { force: flag(request.query, "force"), dryRun });
  return yield* answered(update, (plan) => {
    if (dryRun) return json({ steps: plan.steps });
    return isNew ? deploymentStarted(plan, 201, { Location: `/v2/groups/${id}` }) : deploymentStarted(plan);
  });
};

function changeGroup(
  now: Moment,
  id: string,
  raw: RawGroup,
  options: UpdateOptions,
): Sliced<(turn: Turn) => Result<DeploymentPlan, Refusal>> {
  const { version, scaleBy } = raw;
  if (version !== undefined) return updateRoot(now, (draft) => restore(now, draft, id, version), options);
  if (scaleBy !== undefined) return updateRoot(now, (draft) => scaleGroup(draft, id, scaleBy), options);
  return updateRoot(now, (draft) => updateGroup(draft, id, raw, now.state.config), options);
}

/** Everything inside the group becomes what it was, in new versions where it differs. */
function* restore({ state }: Moment, draft: RootDraft, id: string, version: string): Sliced<Result<void, Refusal>> {
  const old = rootAt(state, version);
  if (!old?.groups.has(id)) return err({ kind: "groupNotFound", id, version });
  const present = state.root.apps;
  const { version: now } = draft;
  removeGroups(draft, [id]);
  for (const group of old.groups.values()) if (isWithin(group.id, id)) draft.groups.set(group.id, group);
  for (const app of appsWithin(old, id)) {
    const isSame = present.get(app.id) === app;
    putApp(draft, isSame ? app : { ...app, version: now, versionInfo: { lastScalingAt: now, lastConfigChangeAt: now } });
    yield 0.1;
  }
  return ok(undefined);
}

function* scaleGroup(draft: RootDraft, id: string, factor: number): Sliced<Result<void, Refusal>> {
  if (!draft.groups.has(id)) return err({ kind: "groupNotFound", id });
  for (const app of appsWithin(draft, id)) {
    putApp(draft, scaled(app, Math.ceil(app.instances * factor), draft.version));
    yield 0.1;
  }
  return ok(undefined);
}

export const deleteGroup: Change = function* (now, [path = "/"], request) {
  const id = absoluteId(path);
  if (!now.state.root.groups.has(id)) return refused({ kind: "groupNotFound", id });
  const edit = editAtOnce((draft) => removeGroups(draft, [id]));
  return yield* answered(updateRoot(now, edit, { force: flag(request.query, "force") }));
};

const partialSchema = z.object({ enforceRole: z.boolean().optional() });

/** Only enforceRole of a top-level group can be changed this way. */
export const patchGroup: Change = function* (now, [path = "/"], request) {
  const id = absoluteId(path);
  const node = now.state.root.groups.get(id);
  if (!node) return refused({ kind: "groupNotFound", id });
  if (id === "/" || parentId(id) !== "/") {
    return refused(invalid([violation("/enforceRole", "enforceRole can only be set on top-level groups")]));
  }
  const raw = readJson(partialSchema, request.body);
  if (!raw.ok) return refused(raw.error);
  const enforceRole = raw.value.enforceRole ?? node.enforceRole;
  const edit = editAtOnce((draft) => draft.groups.set(id, { ...node, version: draft.version, enforceRole }));
  return yield* answered(updateRoot(now, edit, { force: flag(request.query, "force") }));
};
