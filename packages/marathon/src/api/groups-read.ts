import { absoluteId, isWithin } from "../definition/path-id.ts";
import { rootAt } from "../deployments/old-root.ts";
import type { MarathonState } from "../state.ts";
import { json, refusalAnswer } from "./answers.ts";
import { parseAppEmbed, appInfo } from "./app-info.ts";
import { groupPieces, parseGroupEmbed } from "./group-json.ts";
import type { Read } from "./request.ts";

export const getGroup: Read = (state, [path = "/"], { query }, nowMs) => {
  const id = absoluteId(path);
  const body = groupPieces(state, state.root, id, parseGroupEmbed(query["embed"] ?? []), nowMs);
  return body ? { status: 200, body } : refusalAnswer({ kind: "groupNotFound", id });
};

export const listGroupApps: Read = (state, [path = "/"], { query }, nowMs) => {
  const id = absoluteId(path);
  if (!state.root.groups.has(id)) return refusalAnswer({ kind: "groupNotFound", id });
  const embed = parseAppEmbed(query["embed"] ?? [], ["group.apps.", "apps.", "app."])
    .add("counts")
    .add("deployments");
  const apps = [...state.root.apps.values()].filter((app) => isWithin(app.id, id));
  return json({ apps: apps.map((app) => appInfo(state, app, embed, nowMs)) });
};

export const listGroupVersions: Read = (state, [path = "/"]) => {
  const id = absoluteId(path);
  if (!state.root.groups.has(id)) return refusalAnswer({ kind: "groupNotFound", id });
  return json(versionsOf(state, id).reverse());
};

/** Root versions that changed something inside the group, oldest first. */
function versionsOf(state: MarathonState, id: string): string[] {
  const touches = (ids: readonly string[]): boolean => id === "/" || ids.some((changed) => isWithin(changed, id));
  return state.rootVersions
    .filter(({ change }) => touches([...Object.keys(change.apps), ...Object.keys(change.groups)]))
    .map(({ version }) => version);
}

export const getGroupVersion: Read = (state, [path = "/", version = ""], { query }, nowMs) => {
  const id = absoluteId(path);
  const root = rootAt(state, version);
  const body = root && groupPieces(state, root, id, parseGroupEmbed(query["embed"] ?? []), nowMs);
  return body ? { status: 200, body } : refusalAnswer({ kind: "groupNotFound", id, version });
};
