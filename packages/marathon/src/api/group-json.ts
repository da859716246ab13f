import { appsWithin, byParent, type GroupNode, type Root } from "../definition/root.ts";
import type { App } from "../definition/app.ts";
import type { MarathonState } from "../state.ts";
import { arrayPieces } from "./json-pieces.ts";
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

/**
 * A group with what is asked for, as pieces of JSON text. Children are found in one pass over all groups and apps, however deep the tree.
 * @returns `undefined` when there is no such group
 */
export function groupPieces(
  state: MarathonState,
  root: Root,
  id: string,
  embed: GroupEmbed,
  nowMs: number,
): Iterable<string> | undefined {
  const node = root.groups.get(id);
  if (!node) return undefined;
  const children = byParent(root.groups.values(), (group) => group.id);
  const apps = byParent(appsWithin(root, id), (app) => app.id);
  const writeApp = (app: App): string => JSON.stringify(appInfo(state, app, embed.app, nowMs));
  function* write(group: GroupNode): Generator<string> {
    const { dependencies, enforceRole } = group;
    yield `{"id":${JSON.stringify(group.id)},`;
    if (embed.apps) yield* field("apps", arrayPieces(apps.get(group.id) ?? [], writeApp));
    if (embed.groups) yield* field("groups", arrayPieces(children.get(group.id) ?? [], write));
    if (embed.pods) yield '"pods":[],';
    const version = group.id === "/" ? root.version : group.version;
    yield JSON.stringify({ dependencies, version, enforceRole }).slice(1);
  }
  return write(node);
}

function* field(name: string, value: Iterable<string>): Generator<string> {
  yield `"${name}":`;
  yield* value;
  yield ",";
}
