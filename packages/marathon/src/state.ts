import type { Random } from "@mesolite/base";
import type { Offer } from "@mesolite/wire";
import type { ChangeState } from "./api/change-state.ts";
import type { MarathonConfig } from "./config.ts";
import type { App } from "./definition/app.ts";
import type { Root, RootChange } from "./definition/root.ts";
import type { Deployment } from "./deployments/deployment.ts";
import type { HealthState } from "./health/health-state.ts";
import type { InstanceIndex } from "./instances/instance-index.ts";
import type { KillState } from "./instances/kill-service.ts";
import type { Counters } from "./metrics.ts";
import type { QueueEntry } from "./queue/queue-entry.ts";
import type { ReviveState } from "./queue/revive.ts";

/** Everything that Marathon knows. Owned by the core, mutated inside `step` only; records in the collections are immutable. */
export interface MarathonState {
  readonly config: MarathonConfig;
  readonly random: Random;
  root: Root;
  /** Versions of each app, oldest first; bounded. */
  readonly versions: Map<string, Map<string, App>>;
  /** What each root version changed, oldest first; bounded. */
  readonly rootVersions: RootVersion[];
  readonly instances: InstanceIndex;
  readonly deployments: Map<string, Deployment>;
  /** Launch queue: one entry for each app that has had something to launch. */
  readonly queue: Map<string, QueueEntry>;
  readonly failures: Map<string, TaskFailure>;
  readonly health: HealthState;
  readonly kills: KillState;
  readonly revive: ReviveState;
  readonly counters: Counters;
  /** Offers not looked at yet: a step looks at some and leaves the rest for the next. */
  readonly offers: Map<string, Offer>;
  /** Apps that a step has touched and left for a later one, longest waiting first. */
  readonly unsettledApps: Set<string>;
  readonly changes: ChangeState;
  launchTokens: number;
  isSubscribed: boolean;
  /** Has this framework id ever been confirmed by a master in this life? Tells registered from re-registered. */
  hasRegistered: boolean;
  frameworkId: string | undefined;
  masterUrl: string | undefined;
  /** Region of the leading master. */
  homeRegion: string | undefined;
  /** Roles named in the last SUBSCRIBE or UPDATE_FRAMEWORK. */
  subscribedRoles: readonly string[];
  startedAtMs: number;
}

export interface RootVersion {
  readonly version: string;
  readonly change: RootChange;
}

/** The last task of an app that failed. Times are Marathon timestamps. */
export interface TaskFailure {
  readonly appId: string;
  readonly host: string;
  readonly message: string;
  readonly state: string;
  readonly taskId: string;
  readonly timestamp: string;
  readonly version: string;
  readonly slaveId?: string;
}
