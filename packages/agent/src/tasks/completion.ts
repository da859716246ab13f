import type { AgentConfig } from "../config.ts";
import type { CommandExecutor } from "./executor-record.ts";
import type { FrameworkRecord } from "../frameworks/framework-record.ts";
import { encodeRecord } from "../recovery/record-codec.ts";
import { sandboxOf } from "../sandboxes/executor-sandbox.ts";
import { forgetOldest, keepSandbox } from "../sandboxes/sandbox-gc.ts";
import type { AgentState } from "../state.ts";
import { frameworkKey, taskInfoKey, taskRunKey } from "../recovery/store-keys.ts";
import { encodeTaskInfo, encodeTaskRun } from "../recovery/task-checkpoint.ts";
import { dropStream } from "../updates/task-updates.ts";
import { put, type Turn } from "../turn.ts";

/** The original's constant MAX_COMPLETED_FRAMEWORKS. */
const mostCompletedFrameworks = 50;

/** A task's terminal update is acknowledged (or nobody will): what is left is a record to look at, and a sandbox to remove one day. */
export function completeExecutor(turn: Turn, frameworkId: string, executorId: string): void {
  const { state } = turn;
  const framework = state.frameworks.get(frameworkId);
  const executor = framework?.executors.get(executorId);
  if (!framework || !executor) return;
  framework.executors.delete(executorId);
  state.containers.delete(executor.containerId);
  put(turn, taskInfoKey(frameworkId, executorId), undefined);
  put(turn, taskRunKey(frameworkId, executorId), undefined);
  dropStream(turn, frameworkId, executorId);
  addCompleted(turn, framework, executor);
  if (framework.executors.size === 0) retireFramework(turn, framework);
}

function addCompleted(turn: Turn, framework: FrameworkRecord, executor: CommandExecutor): void {
  const { state } = turn;
  keepSandbox(turn, executor, turn.nowMs, encodeCompleted(executor, state.config));
  forgetOldest(turn);
  const all = [...framework.completedExecutors, executor];
  framework.completedExecutors = newestShown(all, state.config);
  for (const evicted of all.slice(0, all.length - framework.completedExecutors.length)) forgetDetails(turn, evicted);
}

/** Those of a framework's completed executors that are shown. */
export function newestShown(executors: readonly CommandExecutor[], config: AgentConfig): readonly CommandExecutor[] {
  return executors.slice(Math.max(0, executors.length - config.maxCompletedExecutorsPerFramework));
}

/** Both records of the task in one, so that a restarted agent can still show it. */
function encodeCompleted(executor: CommandExecutor, { workDir }: AgentConfig): Uint8Array {
  const { executorId, containerId } = executor;
  const info = encodeTaskInfo({ executorId, containerId, sandboxDir: sandboxOf(executor, workDir) }, executor.task.info);
  return encodeRecord({ infoLength: info.length }, joined(info, encodeTaskRun(executor)));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}

/** No longer shown, but its sandbox still stands: only the header is kept. */
function forgetDetails(turn: Turn, executor: CommandExecutor): void {
  const entry = turn.state.gc.get(sandboxOf(executor, turn.state.config.workDir));
  if (entry) keepSandbox(turn, executor, entry.completedAtMs, new Uint8Array(0));
}

/** A framework without executors moves to the completed ones, of which the newest are remembered, and those that updates wait for. */
export function retireFramework(turn: Turn, framework: FrameworkRecord): void {
  const { state } = turn;
  state.frameworks.delete(framework.id);
  framework.terminating = false;
  state.completedFrameworks.set(framework.id, framework);
  if (state.completedFrameworks.size <= mostCompletedFrameworks) return;
  const awaited = new Set([...state.streams.values()].map((stream) => stream.frameworkId));
  for (const oldest of state.completedFrameworks.values()) {
    if (state.completedFrameworks.size <= mostCompletedFrameworks) break;
    if (!awaited.has(oldest.id)) evictFramework(turn, oldest);
  }
}

function evictFramework(turn: Turn, framework: FrameworkRecord): void {
  turn.state.completedFrameworks.delete(framework.id);
  put(turn, frameworkKey(framework.id), undefined);
  for (const executor of framework.completedExecutors) forgetDetails(turn, executor);
}

/** A completed framework runs something again. */
export function reviveFramework(state: AgentState, frameworkId: string): FrameworkRecord | undefined {
  const framework = state.completedFrameworks.get(frameworkId);
  if (!framework) return undefined;
  state.completedFrameworks.delete(frameworkId);
  state.frameworks.set(frameworkId, framework);
  return framework;
}
