import type { App } from "../definition/app.ts";
import type { Root, RootChange } from "../definition/root.ts";
import { storeKeys } from "../store-keys.ts";
import type { Turn } from "../turn.ts";
import type { EncodedUpdate } from "./encode-update.ts";

/** Makes a root the present one, in memory and in the store, and keeps what is needed to go back. Old versions beyond the limit go. */
export function saveRoot(turn: Turn, after: Root, change: RootChange, encoded: EncodedUpdate): void {
  const { state } = turn;
  state.root = after;
  turn.persist(storeKeys.root, after.version);
  for (const [id, { before, after: app }] of Object.entries(change.apps)) {
    const bytes = encoded.apps.get(id);
    turn.persistBytes(storeKeys.app(id), bytes);
    if (app) keepVersion(turn, app, bytes);
    else forgetVersions(turn, id);
    publishHealthChecks(turn, id, before, app);
  }
  for (const [id, { after: group }] of Object.entries(change.groups)) turn.persist(storeKeys.group(id), group ?? undefined);
  keepRootVersion(turn, after.version, change, encoded.rootVersion);
  turn.publish("group_change_success", { groupId: "/", version: after.version });
}

/** Listeners learn of health checks that come and go with a definition. */
function publishHealthChecks(turn: Turn, appId: string, before: App | null, after: App | null): void {
  const [old, checks] = [before?.healthChecks ?? [], after?.healthChecks ?? []];
  if (old === checks || old.length + checks.length === 0 || JSON.stringify(old) === JSON.stringify(checks)) return;
  if (old.length > 0) turn.publish("remove_health_check_event", { appId });
  for (const healthCheck of checks) {
    turn.publish("add_health_check_event", { appId, version: after?.version, healthCheck });
  }
}

function keepVersion(turn: Turn, app: App, bytes: Uint8Array | undefined): void {
  const { versions, config } = turn.state;
  const kept = versions.get(app.id) ?? new Map<string, App>();
  kept.set(app.version, app);
  versions.set(app.id, kept);
  turn.persistBytes(storeKeys.version(app.id, app.version), bytes);
  if (kept.size <= config.zkMaxVersions) return;
  for (const version of [...kept.keys()].sort().slice(0, kept.size - config.zkMaxVersions)) {
    kept.delete(version);
    turn.persist(storeKeys.version(app.id, version), undefined);
  }
}

/** The versions of a deleted app are gone; a root version can still bring the app back. */
function forgetVersions(turn: Turn, appId: string): void {
  for (const version of turn.state.versions.get(appId)?.keys() ?? []) turn.persist(storeKeys.version(appId, version), undefined);
  turn.state.versions.delete(appId);
}

function keepRootVersion(turn: Turn, version: string, change: RootChange, bytes: Uint8Array): void {
  const { rootVersions, config } = turn.state;
  rootVersions.push({ version, change });
  turn.persistBytes(storeKeys.rootVersion(version), bytes);
  for (const old of rootVersions.splice(0, Math.max(0, rootVersions.length - config.zkMaxVersions))) {
    turn.persist(storeKeys.rootVersion(old.version), undefined);
  }
}
