import { err, ok, type Result } from "@mesolite/base";
import { z } from "zod";
import { violation } from "../definition/failure.ts";
import { rawGroupSchema, type RawGroup } from "../definition/group-schema.ts";
import { absoluteId, checkId, isWithin, parentId } from "../definition/path-id.ts";
import { readJson } from "../definition/read-json.ts";
import { appsWithin, putApp, removeGroup, type RootDraft } from "../definition/root.ts";
import { updateGroup } from "../definition/update-group.ts";
import { validateRawGroup } from "../definition/validate-raw-group.ts";
import type { DeploymentPlan } from "../deployments/deployment.ts";
import { rootAt } from "../deployments/old-root.ts";
import { updateRoot } from "../deployments/update-root.ts";
import { invalid, type Refusal } from "../refusal.ts";
import type { Turn } from "../turn.ts";
import { deploymentStarted, flag, json, refusalAnswer } from "./answers.ts";
import { scaled } from "./apps-write.ts";
import type { Write } from "./request.ts";

/** Creates a group below `parent`; the body's id may be relative to it. */
export const createGroup: Write = (turn, [parent = "/"], request) => {
  const raw = readGroup(parent, request.body);
  if (!raw.ok) return refusalAnswer(raw.error);
  const { id } = raw.value;
  const bad = checkNewGroup(turn, id);
  if (bad) return refusalAnswer(bad);
  const plan = changeGroup(turn, id, raw.value.group, { force: flag(request.query, "force") });
  return plan.ok ? deploymentStarted(plan.value, 201, { Location: `/v2/groups/${id}` }) : refusalAnswer(plan.error);
};

/** A group's JSON and which group it is about: the one of the path, or the one that its id names, seen from there. */
function readGroup(path: string, body: unknown): Result<{ readonly id: string; readonly group: RawGroup }, Refusal> {
  const raw = readJson(rawGroupSchema, body);
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

function checkNewGroup(turn: Turn, id: string): Refusal | undefined {
  const { root } = turn.state;
  if (root.apps.has(id)) return { kind: "conflict", message: `An app with the path ${id} already exists.` };
  if (root.groups.has(id)) return { kind: "conflict", message: `Group ${id} is already created. Use PUT to change this group.` };
  return undefined;
}

/** Creates or changes a group; `version` goes back, `scaleBy` scales all apps inside, `dryRun` only shows the steps. */
export const putGroup: Write = (turn, [path = "/"], request) => {
  const raw = readGroup(path, request.body);
  if (!raw.ok) return refusalAnswer(raw.error);
  const { id, group } = raw.value;
  const isNew = !turn.state.root.groups.has(id);
  const dryRun = flag(request.query, "dryRun");
  const plan = changeGroup(turn, id, group, { force: flag(request.query, "force"), dryRun });
  if (!plan.ok) return refusalAnswer(plan.error);
  if (dryRun) return json({ steps: plan.value.steps });
  return isNew ? deploymentStarted(plan.value, 201, { Location: `/v2/groups/${id}` }) : deploymentStarted(plan.value);
};

function changeGroup(
  turn: Turn,
  id: string,
  raw: RawGroup,
  options: { force: boolean; dryRun?: boolean },
): Result<DeploymentPlan, Refusal> {
  if (raw.version !== undefined) return updateRoot(turn, (draft) => restore(turn, draft, id, raw.version ?? ""), options);
  if (raw.scaleBy !== undefined) return updateRoot(turn, (draft) => scaleGroup(draft, id, raw.scaleBy ?? 1), options);
  return updateRoot(turn, (draft) => updateGroup(draft, id, raw, turn.state.config), options);
}

/** Everything inside the group becomes what it was, in new versions where it differs. */
function restore(turn: Turn, draft: RootDraft, id: string, version: string): Result<void, Refusal> {
  const old = rootAt(turn.state, version);
  if (!old?.groups.has(id)) return err({ kind: "groupNotFound", id, version });
  const { version: now } = draft;
  removeGroup(draft, id);
  for (const group of old.groups.values()) if (isWithin(group.id, id)) draft.groups.set(group.id, group);
  for (const app of appsWithin(old, id)) {
    const isSame = turn.state.root.apps.get(app.id) === app;
    putApp(draft, isSame ? app : { ...app, version: now, versionInfo: { lastScalingAt: now, lastConfigChangeAt: now } });
  }
  return ok(undefined);
}

function scaleGroup(draft: RootDraft, id: string, factor: number): Result<void, Refusal> {
  if (!draft.groups.has(id)) return err({ kind: "groupNotFound", id });
  for (const app of appsWithin(draft, id)) putApp(draft, scaled(app, Math.ceil(app.instances * factor), draft.version));
  return ok(undefined);
}

export const deleteGroup: Write = (turn, [path = "/"], request) => {
  const id = absoluteId(path);
  if (!turn.state.root.groups.has(id)) return refusalAnswer({ kind: "groupNotFound", id });
  const edit = (draft: RootDraft): Result<void, Refusal> => {
    removeGroup(draft, id);
    return ok(undefined);
  };
  const plan = updateRoot(turn, edit, { force: flag(request.query, "force") });
  return plan.ok ? deploymentStarted(plan.value) : refusalAnswer(plan.error);
};

const partialSchema = z.object({ enforceRole: z.boolean().optional() });

/** Only enforceRole of a top-level group can be changed this way. */
export const patchGroup: Write = (turn, [path = "/"], request) => {
  const id = absoluteId(path);
  const node = turn.state.root.groups.get(id);
  if (!node) return refusalAnswer({ kind: "groupNotFound", id });
  if (id === "/" || parentId(id) !== "/") {
    return refusalAnswer(invalid([violation("/enforceRole", "enforceRole can only be set on top-level groups")]));
  }
  const raw = readJson(partialSchema, request.body);
  if (!raw.ok) return refusalAnswer(raw.error);
  const edit = (draft: RootDraft): Result<void, Refusal> => {
    draft.groups.set(id, { ...node, version: draft.version, enforceRole: raw.value.enforceRole ?? node.enforceRole });
    return ok(undefined);
  };
  const plan = updateRoot(turn, edit, { force: flag(request.query, "force") });
  return plan.ok ? deploymentStarted(plan.value) : refusalAnswer(plan.error);
};
