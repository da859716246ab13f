import type { MasterInfo, quota, scheduler } from "@mesolite/wire";
import type { Accepting } from "./accepting.ts";
import type { AgentObserver, AgentRecord, GoneAgent, RecoveredAgent, UnreachableAgent } from "./agent.ts";
import { type MasterCounters, newCounters } from "./counters.ts";
import type { ExecutorRecord } from "./executor.ts";
import { defaultMasterFlags, type MasterFlags } from "./flags.ts";
import type { CompletedFramework, FrameworkRecord } from "./framework.ts";
import type { FrameworkTasks } from "./framework-tasks.ts";
import type { OfferRecord, ReturningOffer } from "./offer.ts";

/** The tasks that a scheduler has asked about, oldest first; those from `next` on are not answered yet. */
export interface Reconciling {
  readonly tasks: readonly scheduler.Call_Reconcile_Task[];
  readonly next: number;
}

/**
 * Everything that the master knows. The Maps are owned by the core and change inside `step`; the records in them are immutable
 * and replaced, so that a reader who copies references at one moment has a consistent snapshot.
 */
export interface MasterState {
  masterInfo: MasterInfo;
  flags: MasterFlags;
  /** False until the first event: every other event before it is refused. */
  started: boolean;
  startedAtMs: number;
  electedAtMs: number;

  readonly agents: Map<string, AgentRecord>;
  readonly recoveredAgents: Map<string, RecoveredAgent>;
  /** How many agents the registry had when this master was elected: what the removal limit is a fraction of. */
  recoveredAgentCount: number;
  /** Oldest first. */
  readonly unreachableAgents: Map<string, UnreachableAgent>;
  readonly goneAgents: Map<string, GoneAgent>;
  /** Of every agent in `agents`, by its id. */
  readonly observers: Map<string, AgentObserver>;
  /** The connected or disconnected agent that a pid belongs to. */
  readonly agentsByPid: Map<string, string>;

  readonly frameworks: Map<string, FrameworkRecord>;
  /** Oldest first, at most `maxCompletedFrameworks`. */
  readonly completedFrameworks: Map<string, CompletedFramework>;
  /** Completed frameworks of whose agents' books some are not cleared up yet. */
  readonly leavingFrameworks: Set<string>;
  /** The framework whose subscription a stream is. */
  readonly frameworksByStream: Map<string, string>;

  /** By framework id; also of completed frameworks. */
  readonly tasks: Map<string, FrameworkTasks>;
  /** Agent id -> framework id -> ids of active tasks there. */
  readonly tasksByAgent: Map<string, Map<string, Set<string>>>;

  /** Agent id -> framework id -> executor id. */
  readonly executors: Map<string, Map<string, Map<string, ExecutorRecord>>>;

  readonly offers: Map<string, OfferRecord>;
  readonly offersByAgent: Map<string, Set<string>>;
  readonly offersByFramework: Map<string, Set<string>>;
  /** Of `offers` those that nobody can use any more, in the order in which their resources become free. */
  readonly returningOffers: Map<string, ReturningOffer>;
  /** By framework: its ACCEPT that takes several steps. */
  readonly accepting: Map<string, Accepting>;
  /** By framework: its explicit reconciliations that are not answered yet. */
  readonly reconciling: Map<string, Reconciling>;

  /** Role -> its quota; a role without an entry has no guarantee and no limit. */
  readonly quotas: Map<string, quota.QuotaConfig>;
  /** Role -> weight; 1 without an entry. */
  readonly weights: Map<string, number>;

  readonly counters: MasterCounters;
  /** An allocation run is about to come: what happens until then shares it. */
  allocationScheduled: boolean;
  /** The batch was due while another run was under way. */
  batchWaits: boolean;
  /** The numbers of the next agent, framework, offer and observer of this master. */
  readonly next: { agent: number; framework: number; offer: number; observer: number };
}

export function newMasterState(): MasterState {
  return {
    masterInfo: { id: "", ip: 0, port: 5050 },
    flags: defaultMasterFlags,
    started: false,
    startedAtMs: 0,
    electedAtMs: 0,
    agents: new Map(),
    recoveredAgents: new Map(),
    recoveredAgentCount: 0,
    unreachableAgents: new Map(),
    goneAgents: new Map(),
    observers: new Map(),
    agentsByPid: new Map(),
    frameworks: new Map(),
    completedFrameworks: new Map(),
    leavingFrameworks: new Set(),
    frameworksByStream: new Map(),
    tasks: new Map(),
    tasksByAgent: new Map(),
    executors: new Map(),
    offers: new Map(),
    offersByAgent: new Map(),
    offersByFramework: new Map(),
    returningOffers: new Map(),
    accepting: new Map(),
    reconciling: new Map(),
    quotas: new Map(),
    weights: new Map(),
    counters: newCounters(),
    allocationScheduled: false,
    batchWaits: false,
    next: { agent: 0, framework: 0, offer: 0, observer: 0 },
  };
}
