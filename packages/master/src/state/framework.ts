import type { FrameworkInfo, scheduler } from "@mesolite/wire";

/** How the master reaches a scheduler: over its open HTTP stream, or not at all. */
export type FrameworkConnection = { readonly kind: "http"; readonly streamId: string } | { readonly kind: "none" };

/**
 * - recovered: known from agents after a master failover; its scheduler has not subscribed to this master
 * - disconnected: it was subscribed; its failover timer runs
 * - active: connected and offered to
 */
export type FrameworkPhase = "recovered" | "disconnected" | "active";

export interface FrameworkRecord {
  readonly id: string;
  /** With its id filled in. */
  readonly info: FrameworkInfo;
  /** The roles it subscribed to: `roles` with MULTI_ROLE, else the one `role` (default "*"). */
  readonly roles: readonly string[];
  readonly suppressedRoles: ReadonlySet<string>;
  readonly offerConstraints?: scheduler.OfferConstraints;
  readonly capabilities: ReadonlySet<string>;
  readonly phase: FrameworkPhase;
  readonly connection: FrameworkConnection;
  /** Zero for one that is recovered. */
  readonly registeredAtMs: number;
  readonly reregisteredAtMs?: number;
  readonly metrics: FrameworkMetrics;
}

/** Counts of one framework for `master/frameworks/<name>/<id>/...`. Owned by the master and counted up in place. */
export interface FrameworkMetrics {
  calls: number;
  /** By lower-case call type. */
  readonly callsByType: Map<string, number>;
  events: number;
  readonly eventsByType: Map<string, number>;
  offersSent: number;
  offersAccepted: number;
  offersDeclined: number;
  offersRescinded: number;
  /** Operations of accepted offers, launches included, by lower-case type. */
  readonly operationsByType: Map<string, number>;
  /** Terminal states reached, by lower-case task state. */
  readonly terminalTasks: Map<string, number>;
}

export function newFrameworkMetrics(): FrameworkMetrics {
  return {
    calls: 0,
    callsByType: new Map(),
    events: 0,
    eventsByType: new Map(),
    offersSent: 0,
    offersAccepted: 0,
    offersDeclined: 0,
    offersRescinded: 0,
    operationsByType: new Map(),
    terminalTasks: new Map(),
  };
}

export function isConnected(framework: FrameworkRecord): boolean {
  return framework.phase === "active";
}

/** A framework that was torn down or whose failover timeout ended. Its id is never accepted again. */
export interface CompletedFramework {
  readonly id: string;
  /** The record as it was last, with `connection.kind` "none". */
  readonly framework: FrameworkRecord;
  readonly unregisteredAtMs: number;
}
