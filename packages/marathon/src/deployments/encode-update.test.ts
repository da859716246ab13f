import { decodeUtf8 } from "@mesolite/wire";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "../config.ts";
import type { App } from "../definition/app.ts";
import { newApp } from "../definition/read-app.ts";
import { recoverState } from "../recover.ts";
import { storeKeys } from "../store-keys.ts";
import type { DeploymentPlan } from "./deployment.ts";
import { planText } from "./deployment-events.ts";
import { encodeUpdate, type EncodedUpdate } from "./encode-update.ts";

function app(id: string, version: string): App {
  const read = newApp({ id, cmd: "echo 'ü\n\"'" }, "/", defaultConfig, version, new Map());
  if (!read.ok) throw new Error("not an app");
  return read.value;
}

/** Every third app is new, every third one is changed, every third one goes. */
function planOf(count: number): DeploymentPlan {
  const apps = Array.from({ length: count }, (_, i) => {
    const id = `/a${i}`;
    return [id, { before: i % 3 === 0 ? null : app(id, "v1"), after: i % 3 === 2 ? null : app(id, "v2") }] as const;
  });
  const group = { id: "/g", dependencies: [], version: "v2", enforceRole: false };
  const change = { apps: Object.fromEntries(apps), groups: { "/g": { before: null, after: group } } };
  const actions = apps.map(([id]) => ({ action: "ScaleApplication" as const, app: id }));
  return { id: "d", version: "v2", steps: [{ actions }, { actions: [] }], change, toKill: { "/a1": ["i1"] } };
}

function encode(plan: DeploymentPlan, zkMaxVersions = 50, kept: Record<string, string[]> = {}): EncodedUpdate {
  const state = recoverState({ ...defaultConfig, zkMaxVersions }, 1, new Map(), 0);
  for (const [id, versions] of Object.entries(kept))
    state.versions.set(id, new Map(versions.map((version) => [version, app(id, version)])));
  const work = encodeUpdate(plan, state);
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

describe("encodeUpdate", () => {
  it.each([0, 1, 49, 50, 51, 100, 130])("of %i apps is the JSON of the whole", (count) => {
    const plan = planOf(count);
    const { apps, rootVersion, deployment } = encode(plan);
    expect(JSON.parse(decodeUtf8(rootVersion))).toEqual({ version: "v2", change: plan.change });
    expect(JSON.parse(decodeUtf8(deployment))).toEqual(plan);
    expect(JSON.parse(planText(plan))).toEqual({ id: plan.id, steps: plan.steps, version: plan.version });
    const stored = new Map(apps.map(({ key, value }) => [key, value && (JSON.parse(decodeUtf8(value)) as unknown)]));
    for (const [id, { after }] of Object.entries(plan.change.apps)) {
      expect(stored.get(storeKeys.app(id)) ?? null).toEqual(after);
      if (after) expect(stored.get(storeKeys.version(id, "v2"))).toEqual(after);
    }
    expect(stored.size).toBe(apps.length); // No key twice: nothing depends on their order.
  });

  it("removes all versions of an app that goes, and the oldest of one that stays", () => {
    const { apps } = encode(planOf(3), 2, { "/a1": ["v0", "v1"], "/a2": ["v0", "v1"] });
    const gone = apps.filter(({ key, value }) => key.startsWith("versions/") && value === undefined).map(({ key }) => key);
    expect(gone).toEqual(["versions/a1/v0", "versions/a2/v0", "versions/a2/v1"]);
  });
});
