import type { ExecutorRecord } from "../state/executor.ts";
import type { MasterState } from "../state/master-state.ts";
import { release, use } from "../agents/accounting.ts";
import type { Turn } from "../turn.ts";

export function findExecutor(
  state: MasterState,
  agentId: string,
  frameworkId: string,
  executorId: string,
): ExecutorRecord | undefined {
  return state.executors.get(agentId)?.get(frameworkId)?.get(executorId);
}

/** The executors on an agent, of all frameworks or of one. */
export function executorsOnAgent(state: MasterState, agentId: string, ofFramework?: string): ExecutorRecord[] {
  const result: ExecutorRecord[] = [];
  for (const [frameworkId, byId] of state.executors.get(agentId) ?? []) {
    if (ofFramework !== undefined && frameworkId !== ofFramework) continue;
    for (const executor of byId.values()) result.push(executor);
  }
  return result;
}

/** A new executor, whose resources the allocator must already count. */
export function addExecutor(turn: Turn, executor: ExecutorRecord): void {
  const { executors } = turn.state;
  let byFramework = executors.get(executor.agentId);
  if (!byFramework) executors.set(executor.agentId, (byFramework = new Map()));
  let byId = byFramework.get(executor.frameworkId);
  if (!byId) byFramework.set(executor.frameworkId, (byId = new Map()));
  byId.set(executor.id, executor);
  use(turn, executor.agentId, executor.resources);
}

export function removeExecutor(turn: Turn, executor: ExecutorRecord): void {
  const byFramework = turn.state.executors.get(executor.agentId);
  const byId = byFramework?.get(executor.frameworkId);
  byId?.delete(executor.id);
  if (byId?.size === 0) byFramework?.delete(executor.frameworkId);
  if (byFramework?.size === 0) turn.state.executors.delete(executor.agentId);
  release(turn, executor.frameworkId, executor.agentId, executor.resources);
}
