import type {
  AgentRecord,
  ExecutorRecord,
  FrameworkRecord,
  MasterState,
  OfferRecord,
  RecoveredAgent,
  TaskRecord,
} from "../state/index.ts";

/** One framework with all that belongs to it, as references to immutable records: may be read after the state has moved on. */
export interface FrameworkSnapshot {
  readonly framework: FrameworkRecord;
  /** Undefined while it is not completed. */
  readonly unregisteredAtMs: number | undefined;
  readonly active: readonly TaskRecord[];
  readonly unreachable: readonly TaskRecord[];
  readonly completed: readonly TaskRecord[];
  readonly offers: readonly OfferRecord[];
  readonly executors: readonly ExecutorRecord[];
}

export interface ClusterSnapshot {
  readonly agents: readonly AgentRecord[];
  readonly recoveredAgents: readonly RecoveredAgent[];
  readonly frameworks: readonly FrameworkSnapshot[];
  /** Oldest first. */
  readonly completedFrameworks: readonly FrameworkSnapshot[];
}

/** The whole cluster at this moment. Copies references only: some 2 ms for 200,000 tasks. */
export function snapshotCluster(state: MasterState): ClusterSnapshot {
  return {
    agents: [...state.agents.values()],
    recoveredAgents: [...state.recoveredAgents.values()],
    ...snapshotFrameworks(state),
  };
}

/** Frameworks only; `wanted` picks by id. */
export function snapshotFrameworks(
  state: MasterState,
  wanted: (id: string) => boolean = () => true,
): Pick<ClusterSnapshot, "frameworks" | "completedFrameworks"> {
  const executors = executorsByFramework(state);
  const frameworks: FrameworkSnapshot[] = [];
  for (const framework of state.frameworks.values()) {
    if (wanted(framework.id)) frameworks.push(snapshotFramework(state, framework, undefined, executors));
  }
  const completedFrameworks: FrameworkSnapshot[] = [];
  for (const { framework, unregisteredAtMs } of state.completedFrameworks.values()) {
    if (wanted(framework.id)) completedFrameworks.push(snapshotFramework(state, framework, unregisteredAtMs, executors));
  }
  return { frameworks, completedFrameworks };
}

function snapshotFramework(
  state: MasterState,
  framework: FrameworkRecord,
  unregisteredAtMs: number | undefined,
  executors: ReadonlyMap<string, readonly ExecutorRecord[]>,
): FrameworkSnapshot {
  const tasks = state.tasks.get(framework.id);
  const offers: OfferRecord[] = [];
  for (const id of state.offersByFramework.get(framework.id) ?? []) {
    const offer = state.offers.get(id);
    if (offer !== undefined && !offer.accepted) offers.push(offer);
  }
  return {
    framework,
    unregisteredAtMs,
    active: [...(tasks?.active.values() ?? [])],
    unreachable: [...(tasks?.unreachable.values() ?? [])],
    completed: [...(tasks?.completed ?? [])],
    offers,
    executors: executors.get(framework.id) ?? [],
  };
}

/** The state keeps executors by agent; readers want them by framework. */
function executorsByFramework(state: MasterState): Map<string, ExecutorRecord[]> {
  const byFramework = new Map<string, ExecutorRecord[]>();
  for (const ofAgent of state.executors.values()) {
    for (const [frameworkId, records] of ofAgent) {
      const held = byFramework.get(frameworkId);
      if (held === undefined) byFramework.set(frameworkId, [...records.values()]);
      else for (const record of records.values()) held.push(record);
    }
  }
  return byFramework;
}
