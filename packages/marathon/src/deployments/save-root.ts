import type { App } from "../definition/app.ts";
import type { Root, RootChange } from "../definition/root.ts";
import { storeKeys } from "../store-keys.ts";
import type { Turn } from "../turn.ts";
import { type EncodedUpdate, surplusVersions } from "./encode-update.ts";

/** Makes a root the present one, in memory and in the store, and keeps what is needed to go back. Old versions beyond the limit go. */
export function saveRoot(turn: Turn, after: Root, change: RootChange, encoded: EncodedUpdate): void {
  const { state } = turn;
  state.root = after;
  turn.persist(storeKeys.root, after.version);
  turn.persistAll(encoded.apps);
  for (const [id, { before, after: app }] of Object.entries(change.apps)) {
    if (app) keepVersion(turn, app);
    else state.versions.delete(id); // A root version can still bring the app back.
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

/** What is stored of it is among the encoded. */
function keepVersion({ state: { versions, config } }: Turn, app: App): void {
  const kept = versions.get(app.id) ?? new Map<string, App>();
  kept.set(app.version, app);
  versions.set(app.id, kept);
  if (kept.size <= config.zkMaxVersions) return;
  for (const version of surplusVersions(new Set(kept.keys()), config.zkMaxVersions)) kept.delete(version);
}

function keepRootVersion(turn: Turn, version: string, change: RootChange, bytes: Uint8Array): void {
  const { rootVersions, config } = turn.state;
  rootVersions.push({ version, change });
  turn.persistBytes(storeKeys.rootVersion(version), bytes);
  for (const old of rootVersions.splice(0, Math.max(0, rootVersions.length - config.zkMaxVersions))) {
    turn.persist(storeKeys.rootVersion(old.version), undefined);
  }
}
