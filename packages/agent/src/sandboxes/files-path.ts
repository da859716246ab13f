import type { AgentState } from "../state.ts";
import type { FrameworkRecord } from "../frameworks/framework-record.ts";
import type { ExecutorRecord } from "../tasks/executor-record.ts";
import { sandboxOf } from "./executor-sandbox.ts";
import { executorPath } from "./sandbox-path.ts";

/** Where a path of the `/files` endpoints leads. */
export type FilesTarget =
  /** Inside one sandbox: the shell opens `relative` (no leading slash; empty = the sandbox itself) below `root`, and follows no link out of it. */
  | { readonly kind: "sandbox"; readonly root: string; readonly relative: string }
  /** `/slave/log`: the agent's own log, where it writes one. */
  | { readonly kind: "log" };

/**
 * Resolves `/slave/log`, `<sandbox path>[/…]` and `/frameworks/<id>/executors/<id>/runs/<container id or latest>[/…]`.
 * @returns undefined for everything else: unknown executors, sandboxes that were removed, paths that climb with `..`
 */
export function resolveFilesPath(state: AgentState, path: string): FilesTarget | undefined {
  if (path === "/slave/log") return { kind: "log" };
  const parts = partsOf(state, path);
  if (!parts) return undefined;
  const root = sandboxAt(state, parts);
  return root === undefined ? undefined : { kind: "sandbox", root, relative: parts.rest.join("/") };
}

interface Parts {
  readonly frameworkId: string;
  readonly executorId: string;
  readonly run: string;
  readonly rest: readonly string[];
}

function partsOf(state: AgentState, path: string): Parts | undefined {
  const agentPrefix = `${state.config.workDir}/slaves/${state.info.id?.value ?? ""}`;
  const virtual = path.startsWith(`${agentPrefix}/`) ? path.slice(agentPrefix.length) : path;
  const segments = virtual.split("/").filter((segment) => segment !== "" && segment !== ".");
  const [frameworks, frameworkId, executors, executorId, runs, run, ...rest] = segments;
  if (!virtual.startsWith("/") || frameworks !== "frameworks" || executors !== "executors" || runs !== "runs") return undefined;
  if (frameworkId === undefined || executorId === undefined || run === undefined) return undefined;
  return segments.includes("..") || virtual.includes("\0") ? undefined : { frameworkId, executorId, run, rest };
}

function sandboxAt(state: AgentState, { frameworkId, executorId, run }: Parts): string | undefined {
  if (run !== "latest") {
    const path = `${executorPath(state.config.workDir, state.info.id?.value ?? "", frameworkId, executorId)}/runs/${run}`;
    return state.gc.has(path) || activeSandbox(state, frameworkId, executorId) === path ? path : undefined;
  }
  return activeSandbox(state, frameworkId, executorId) ?? newestCompleted(state, frameworkId, executorId);
}

function activeSandbox(state: AgentState, frameworkId: string, executorId: string): string | undefined {
  const executor = state.frameworks.get(frameworkId)?.executors.get(executorId);
  return executor && sandboxOf(executor, state.config.workDir);
}

function newestCompleted(state: AgentState, frameworkId: string, executorId: string): string | undefined {
  const framework = state.frameworks.get(frameworkId) ?? state.completedFrameworks.get(frameworkId);
  const executor = framework?.completedExecutors.findLast((one) => one.executorId === executorId);
  const path = executor && sandboxOf(executor, state.config.workDir);
  return path !== undefined && state.gc.has(path) ? path : undefined;
}

/** Everything that `/files/debug` lists: attached path to real path. */
export function attachedPaths(state: AgentState): ReadonlyMap<string, string> {
  const attached = new Map<string, string>();
  const { workDir } = state.config;
  for (const framework of [...state.completedFrameworks.values(), ...state.frameworks.values()]) {
    for (const executor of [
      ...framework.completedExecutors.filter((executor) => state.gc.has(sandboxOf(executor, workDir))),
      ...framework.executors.values(),
    ]) {
      attach(attached, state, framework, executor);
    }
  }
  return new Map([...attached].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function attach(attached: Map<string, string>, state: AgentState, framework: FrameworkRecord, executor: ExecutorRecord): void {
  const { executorId } = executor;
  const { workDir } = state.config;
  const path = sandboxOf(executor, workDir);
  attached.set(`/frameworks/${framework.id}/executors/${executorId}/runs/latest`, path);
  attached.set(`${executorPath(workDir, state.info.id?.value ?? "", framework.id, executorId)}/runs/latest`, path);
  attached.set(path, path);
}
