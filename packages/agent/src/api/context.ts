import type { AgentState } from "../state.ts";

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

/** What became of the fetches of tasks since the start, and the cache's room and use. */
export interface FetchStatistics {
  readonly succeeded: number;
  readonly failed: number;
  readonly cacheBytes: number;
  readonly cachedBytes: number;
}

/** All that an answer depends on besides the request: read-only, of the moment of the request. */
export interface ApiContext {
  readonly state: AgentState;
  readonly build: BuildInfo;
  /** Effective flag names and values as text, those without a value left out. */
  readonly flags: ReadonlyMap<string, string>;
  readonly nowMs: number;
  readonly system: SystemStats;
  /** Verbosity now, and the one that the agent was started with. */
  readonly loggingLevel: number;
  readonly initialLoggingLevel: number;
  /** Name of the leading master's host, where the shell knows one better than the address. */
  readonly masterHostname?: string | undefined;
  readonly fetches?: FetchStatistics;
}
