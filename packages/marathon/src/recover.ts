import { Random } from "@mesolite/base";
import { decodeUtf8 } from "@mesolite/wire";
import { newChangeState } from "./api/change-state.ts";
import type { MarathonConfig } from "./config.ts";
import type { App } from "./definition/app.ts";
import { emptyRoot, type GroupNode } from "./definition/root.ts";
import { timestampOf } from "./definition/timestamp.ts";
import { beginDeployment, type DeploymentPlan } from "./deployments/deployment.ts";
import { newHealthState } from "./health/health-state.ts";
import { InstanceIndex } from "./instances/instance-index.ts";
import type { Instance } from "./instances/instance.ts";
import { newKillState } from "./instances/kill-service.ts";
import { newCounters } from "./metrics.ts";
import { newReviveState } from "./queue/revive.ts";
import type { MarathonState, RootVersion, TaskFailure } from "./state.ts";
import { storeKeys } from "./store-keys.ts";

/** The state of a Marathon that has just started: what the store holds, and nothing else. */
export function recoverState(
  config: MarathonConfig,
  seed: number,
  store: ReadonlyMap<string, Uint8Array>,
  nowMs: number,
): MarathonState {
  const read = (key: string): unknown => {
    const value = store.get(key);
    return value === undefined ? undefined : (JSON.parse(decodeUtf8(value)) as unknown);
  };
  /** Entities under one prefix, in the order of their keys. What we stored we trust. */
  const all = <T>(prefix: string): T[] => {
    const keys = [...store.keys()].filter((key) => key.startsWith(prefix)).sort();
    return keys.map((key) => read(key) as T);
  };
  const version = (read(storeKeys.root) as string | undefined) ?? timestampOf(nowMs);
  const root = emptyRoot(version);
  const instances = new InstanceIndex();
  for (const instance of all<Instance>("instances/").sort((a, b) => a.createdAtMs - b.createdAtMs)) instances.set(instance);
  return {
    config,
    // The time goes in as well: ids must differ from those of a former life even where the driver gives the same seed again.
    random: new Random(seed ^ (nowMs % 2 ** 32)),
    root: {
      version,
      apps: byId(all<App>("apps/")),
      groups: new Map([...root.groups, ...byId(all<GroupNode>("groups/"))]),
    },
    versions: versionsByApp(all<App>("versions/")),
    rootVersions: all<RootVersion>("root-versions/").sort((a, b) => (a.version < b.version ? -1 : 1)),
    instances,
    deployments: recoverDeployments(all<DeploymentPlan>("deployments/")),
    queue: new Map(),
    failures: new Map(all<TaskFailure>("failures/").map((failure) => [failure.appId, failure])),
    health: newHealthState(),
    kills: newKillState(),
    revive: newReviveState(),
    counters: newCounters(),
    offers: new Map(),
    unsettledApps: new Set(),
    changes: newChangeState(),
    launchTokens: config.launchTokens,
    isSubscribed: false,
    hasRegistered: false,
    frameworkId: read(storeKeys.frameworkId) as string | undefined,
    masterUrl: undefined,
    homeRegion: undefined,
    subscribedRoles: [],
    startedAtMs: nowMs,
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function versionsByApp(apps: readonly App[]): Map<string, Map<string, App>> {
  const found = new Map<string, Map<string, App>>();
  for (const app of [...apps].sort((a, b) => (a.version < b.version ? -1 : 1))) {
    const kept = found.get(app.id) ?? new Map<string, App>();
    found.set(app.id, kept.set(app.version, app));
  }
  return found;
}

/** Each begins again with its first step: steps find their work already done. */
function recoverDeployments(plans: readonly DeploymentPlan[]): MarathonState["deployments"] {
  const oldestFirst = [...plans].sort((a, b) => (a.version < b.version ? -1 : 1));
  return new Map(oldestFirst.map((plan) => [plan.id, beginDeployment(plan)]));
}
