import type { App } from "../definition/app.ts";
import type { Root, RootChange } from "../definition/root.ts";
import { storeKeys } from "../store-keys.ts";
import type { Turn } from "../turn.ts";

/** Makes a root the present one, in memory and in the store, and keeps what is needed to go back. Old versions beyond the limit go. */
export function saveRoot(turn: Turn, after: Root, change: RootChange): void {
  const { state } = turn;
  state.root = after;
  turn.persist(storeKeys.root, after.version);
  for (const [id, { before, after: app }] of Object.entries(change.apps)) {
    turn.persist(storeKeys.app(id), app ?? undefined);
    if (app) keepVersion(turn, app);
    else forgetVersions(turn, id);
    publishHealthChecks(turn, id, before, app);
  }
  for (const [id, { after: group }] of Object.entries(change.groups)) turn.persist(storeKeys.group(id), group ?? undefined);
  keepRootVersion(turn, after.version, change);
  turn.publish("group_change_success", { groupId: "/", version: after.version });
}

/** Listeners learn of health checks that come and go with a definition. */
function publishHealthChecks(turn: Turn, appId: string, before: App | null, after: App | null): void {
  if (JSON.stringify(before?.healthChecks ?? []) === JSON.stringify(after?.healthChecks ?? [])) return;
  if (before && before.healthChecks.length > 0) turn.publish("remove_health_check_event", { appId });
  for (const healthCheck of after?.healthChecks ?? []) {
    turn.publish("add_health_check_event", { appId, version: after?.version, healthCheck });
  }
}

function keepVersion(turn: Turn, app: App): void {
  const { versions, config } = turn.state;
  const kept = versions.get(app.id) ?? new Map<string, App>();
  kept.set(app.version, app);
  versions.set(app.id, kept);
  turn.persist(storeKeys.version(app.id, app.version), app);
  for (const version of [...kept.keys()].sort().slice(0, Math.max(0, kept.size - config.zkMaxVersions))) {
    kept.delete(version);
    turn.persist(storeKeys.version(app.id, version), undefined);
  }
}

/** The versions of a deleted app are gone; a root version can still bring the app back. */
function forgetVersions(turn: Turn, appId: string): void {
  for (const version of turn.state.versions.get(appId)?.keys() ?? []) turn.persist(storeKeys.version(appId, version), undefined);
  turn.state.versions.delete(appId);
}

function keepRootVersion(turn: Turn, version: string, change: RootChange): void {
  const { rootVersions, config } = turn.state;
  rootVersions.push({ version, change });
  turn.persist(storeKeys.rootVersion(version), { version, change });
  for (const old of rootVersions.splice(0, Math.max(0, rootVersions.length - config.zkMaxVersions))) {
    turn.persist(storeKeys.rootVersion(old.version), undefined);
  }
}
