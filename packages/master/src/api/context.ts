import type { ExplainRequest, RoleExplanation } from "@mesolite/allocator";
import type { MasterInfo } from "@mesolite/wire";
import type { MasterState } from "../state/index.ts";

/** What this program was made from. Absent fields are left out of answers. */
export interface BuildInfo {
  readonly version: string;
  /** As text: `2026-11-22 06:31:20`. */
  readonly date: string;
  readonly timeSeconds: number;
  readonly user: string;
  readonly gitSha?: string | undefined;
  readonly gitBranch?: string | undefined;
  readonly gitTag?: string | undefined;
}

/** The machine's load, read by the shell. */
export interface SystemStats {
  /** Over 1, 5 and 15 minutes. */
  readonly load: readonly [number, number, number];
  readonly cpus: number;
  readonly memTotalBytes: number;
  readonly memFreeBytes: number;
}

/** What only the allocator knows; `Master.allocator` is one. */
export interface AllocatorFacts {
  /** The dominant share of a role, divided by its weight. */
  roleShare(role: string): number;
  /** Offer filters of all frameworks in a role. */
  activeFilters(role: string): number;
  /** After a failover nothing is offered until enough agents are back. */
  readonly isPaused: boolean;
  explain(request: ExplainRequest, nowMs: number): readonly RoleExplanation[] | undefined;
}

/** Numbers of `/metrics/snapshot` that the core's state does not hold. */
export interface MetricSources {
  /** Full metric names; they win over what is computed here. From the registrar and the event loop. */
  readonly gauges: ReadonlyMap<string, number>;
  /** Last durations in milliseconds, newest last, by full name with its `_ms`. Timers without one are left out, as the original does. */
  readonly timersMs: ReadonlyMap<string, readonly number[]>;
}

/** All that an answer depends on besides the request: read-only, of the moment of the request. */
export interface ApiContext {
  readonly state: MasterState;
  /** `leading` once elected and recovered. A follower redirects; one that is elected, but has not read the registry yet, answers 503. */
  readonly role: "leading" | "recovering" | "following";
  /** The leading master as the detector last saw it; absent when nobody leads. */
  readonly leader?: MasterInfo | undefined;
  readonly build: BuildInfo;
  /** Effective flag names and values as text, those without a value left out. */
  readonly flags: ReadonlyMap<string, string>;
  readonly nowMs: number;
  /** When this process started, milliseconds since the epoch: followers have an uptime too, and leaders one from before their election. */
  readonly startedAtMs: number;
  readonly system: SystemStats;
  readonly metrics: MetricSources;
  readonly allocator: AllocatorFacts;
  /** Verbosity now, and the one that the master was started with. */
  readonly loggingLevel: number;
  readonly initialLoggingLevel: number;
}
