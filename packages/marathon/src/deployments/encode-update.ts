import { encodeUtf8 } from "@mesolite/wire";
import type { RootChange } from "../definition/root.ts";
import { appsPerSlice, type Sliced } from "../slices.ts";
import { storeKeys } from "../store-keys.ts";
import type { MarathonState } from "../state.ts";
import type { Put } from "../turn.ts";
import type { DeploymentPlan } from "./deployment.ts";

/** What an update stores, as the store gets it. */
export interface EncodedUpdate {
  /** Each app that changed, its new version, and the versions of it that go. */
  readonly apps: readonly Put[];
  readonly rootVersion: Uint8Array;
  readonly deployment: Uint8Array;
}

/**
 * Each app becomes text once, although it stands in its own key, in its version's, in the root version's and in the deployment's. The
 * last two, which hold all apps, are put together from pieces: of 10,000 apps each has 10 MB, which to encode at once takes 30 ms.
 */
export function* encodeUpdate(
  plan: DeploymentPlan,
  { versions, config: { zkMaxVersions } }: MarathonState,
): Sliced<EncodedUpdate> {
  const apps: Put[] = [];
  const pieces: Uint8Array[] = [];
  let entries: string[] = [];
  for (const [id, { before, after }] of Object.entries(plan.change.apps)) {
    const [beforeText, afterText] = [JSON.stringify(before), JSON.stringify(after)];
    const value = after ? encodeUtf8(afterText) : undefined;
    apps.push({ key: storeKeys.app(id), value });
    const kept = new Set(versions.get(id)?.keys());
    if (after) kept.add(after.version);
    const gone = after ? surplusVersions(kept, zkMaxVersions) : kept;
    if (after && !new Set(gone).has(after.version)) apps.push({ key: storeKeys.version(id, after.version), value });
    for (const version of gone) apps.push({ key: storeKeys.version(id, version), value: undefined });
    entries.push(`${JSON.stringify(id)}:{"before":${beforeText},"after":${afterText}}`);
    if (entries.length === appsPerSlice) {
      pieces.push(encodeUtf8(`${pieces.length > 0 ? "," : ""}${entries.join(",")}`));
      entries = [];
    }
    yield 0.5;
  }
  if (entries.length > 0) pieces.push(encodeUtf8(`${pieces.length > 0 ? "," : ""}${entries.join(",")}`));
  const tail = changeTail(plan.change);
  const rootVersion = joined(`{"version":${JSON.stringify(plan.version)},"change":{"apps":{`, pieces, `${tail}}`);
  yield apps.length / 40;
  const deployment = joined(deploymentHead(plan), pieces, `${tail}}`);
  yield apps.length / 40;
  return { apps, rootVersion, deployment };
}

/** Of an app's versions the oldest beyond the limit. */
export function surplusVersions(kept: ReadonlySet<string>, most: number): readonly string[] {
  return kept.size <= most ? [] : [...kept].sort().slice(0, kept.size - most);
}

function changeTail({ groups }: RootChange): string {
  return `},"groups":${JSON.stringify(groups)}}`;
}

function deploymentHead(plan: DeploymentPlan): string {
  return `${JSON.stringify({ ...plan, change: undefined }).slice(0, -1)},"change":{"apps":{`;
}

function joined(head: string, pieces: readonly Uint8Array[], tail: string): Uint8Array {
  const parts = [encodeUtf8(head), ...pieces, encodeUtf8(tail)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
