import type { CommandExecutor } from "../tasks/executor-record.ts";
import { clearTimer, setTimer, type Turn } from "../turn.ts";

/** The health check judges (and may kill), the general check only reports. */
export type CheckKind = "health" | "general";

function timerId(containerId: string, kind: CheckKind): string {
  return `check:${containerId}/${kind}`;
}

/** Lets a check come due; a later call replaces an earlier one. */
export function armCheck(turn: Turn, executor: CommandExecutor, check: CheckKind, inMs: number): void {
  const { containerId } = executor;
  setTimer(turn, timerId(containerId, check), turn.nowMs + inMs, { kind: "checkDue", containerId, check });
}

export function stopChecks(turn: Turn, executor: CommandExecutor): void {
  if (executor.health) clearTimer(turn, timerId(executor.containerId, "health"));
  if (executor.check) clearTimer(turn, timerId(executor.containerId, "general"));
}
