import type { internal } from "@mesolite/wire";
import { completeExecutor } from "../tasks/completion.ts";
import { schedulerPid } from "./framework-record.ts";
import { shutdownGraceMs } from "../tasks/kill-policy.ts";
import { requestKill } from "../tasks/kill-task.ts";
import { saveFramework } from "./save-framework.ts";
import { dropStream, executorOfTask } from "../updates/task-updates.ts";
import { log, type Turn } from "../turn.ts";

/** The framework's scheduler moved, or its description changed. */
export function onUpdateFramework(turn: Turn, body: internal.UpdateFrameworkMessage): void {
  const framework = turn.state.frameworks.get(body.framework_id.value);
  if (!framework || framework.terminating) return;
  framework.pid = schedulerPid(body.pid);
  framework.info = body.framework_info ?? framework.info;
  saveFramework(turn, framework);
}

/** The framework is gone: its containers end, its updates interest nobody any more. */
export function onShutdownFramework(turn: Turn, frameworkId: string, cause: "frameworkRemoved" | "agentShutdown"): void {
  const { state } = turn;
  for (const stream of [...state.streams.values()]) {
    if (stream.frameworkId === frameworkId) dropStream(turn, frameworkId, stream.taskId);
  }
  const framework = state.frameworks.get(frameworkId);
  if (!framework || framework.terminating) return;
  log(turn, "info", `Shutting down framework ${frameworkId}`);
  framework.terminating = true;
  for (const executor of [...framework.executors.values()]) {
    if (executor.phase === "ended") completeExecutor(turn, frameworkId, executor.executorId);
    else requestKill(turn, executor, cause, shutdownGraceMs(state.config, executor.task.info));
  }
}

export function onShutdownExecutor(turn: Turn, body: internal.ShutdownExecutorMessage): void {
  const executor = executorOfTask(turn.state, body.framework_id?.value ?? "", body.executor_id?.value ?? "");
  if (executor) requestKill(turn, executor, "requested", shutdownGraceMs(turn.state.config, executor.task.info));
}
