import { appsWithin, type GroupNode, type Root } from "../definition/root.ts";
import { parentId } from "../definition/path-id.ts";
import type { MarathonState } from "../state.ts";
import { appInfo, type AppEmbed, parseAppEmbed } from "./app-info.ts";

export interface GroupEmbed {
  readonly apps: boolean;
  readonly groups: boolean;
  readonly pods: boolean;
  readonly app: ReadonlySet<AppEmbed>;
}

/** Nothing asked for means apps, groups and pods; otherwise exactly what is named. */
export function parseGroupEmbed(values: readonly string[]): GroupEmbed {
  const app = parseAppEmbed(values, ["group.apps.", "apps.", "app."]);
  const named = (name: string): boolean => values.includes(`group.${name}`);
  const isDefault = !named("apps") && !named("groups") && !named("pods") && app.size === 0;
  return {
    apps: isDefault || named("apps") || app.size > 0,
    groups: isDefault || named("groups"),
    pods: isDefault || named("pods"),
    app,
  };
}

/** A group with what is asked for. Children are found in one pass over all groups and apps, however deep the tree. */
export function groupJson(
  state: MarathonState,
  root: Root,
  id: string,
  embed: GroupEmbed,
  nowMs: number,
): Record<string, unknown> | undefined {
  const node = root.groups.get(id);
  if (!node) return undefined;
  const children = byParent([...root.groups.values()].filter((group) => group.id !== "/"));
  const apps = byParent(appsWithin(root, id));
  const build = (group: GroupNode): Record<string, unknown> => ({
    id: group.id,
    apps: embed.apps ? (apps.get(group.id) ?? []).map((app) => appInfo(state, app, embed.app, nowMs)) : undefined,
    groups: embed.groups ? (children.get(group.id) ?? []).map(build) : undefined,
    pods: embed.pods ? [] : undefined,
    dependencies: group.dependencies,
    version: group.id === "/" ? root.version : group.version,
    enforceRole: group.enforceRole,
  });
  return build(node);
}

function byParent<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const siblings = found.get(parentId(item.id));
    if (siblings) siblings.push(item);
    else found.set(parentId(item.id), [item]);
  }
  return found;
}
