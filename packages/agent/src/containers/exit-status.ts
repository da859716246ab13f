import type { Exit, Limitation } from "@mesolite/base";
import type { TaskState, TaskStatus_Reason, TaskStatus_Source } from "@mesolite/wire";
import type { CommandExecutor } from "../tasks/executor-record.ts";
import { containerizerOf } from "./container-spec.ts";

/** What a terminal status says. */
export interface Ending {
  readonly state: TaskState;
  readonly message: string;
  readonly reason?: TaskStatus_Reason;
  readonly source: TaskStatus_Source;
  readonly healthy?: boolean;
}

/** How a started command ended, in the original's words: `Command exited with status 1`, `Container terminated with signal Killed`. */
export function endingOf(executor: CommandExecutor, exit: Exit, limitation: Limitation | undefined): Ending {
  if (limitation) {
    return { state: "TASK_FAILED", message: limitation.message, reason: limitation.reason, source: "SOURCE_AGENT" };
  }
  const message = `${containerizerOf(executor.task.info) === "docker" ? "Container" : "Command"} ${describeExit(exit)}`;
  const kill = executor.kill;
  if (kill?.cause === "completionTime") {
    return { state: "TASK_FAILED", message, reason: "REASON_MAX_COMPLETION_TIME_REACHED", source: "SOURCE_EXECUTOR" };
  }
  if (kill) {
    const healthy = kill.cause === "unhealthy" ? { healthy: false } : {};
    return { state: "TASK_KILLED", message, source: "SOURCE_EXECUTOR", ...healthy };
  }
  if (exit.kind === "exited" && exit.code === 0) return { state: "TASK_FINISHED", message, source: "SOURCE_EXECUTOR" };
  if (exit.kind === "unknown") {
    return { state: "TASK_FAILED", message, reason: "REASON_EXECUTOR_TERMINATED", source: "SOURCE_AGENT" };
  }
  return { state: "TASK_FAILED", message, source: "SOURCE_EXECUTOR" };
}

function describeExit(exit: Exit): string {
  switch (exit.kind) {
    case "exited":
      return `exited with status ${exit.code}`;
    case "signaled":
      return `terminated with signal ${signalNames[exit.signal] ?? `Unknown signal ${exit.signal}`}`;
    case "unknown":
      return "ended and nobody recorded its exit status";
  }
}

/** What Linux's strsignal(3) says, by number. */
const signalNames: Readonly<Record<number, string>> = {
  1: "Hangup",
  2: "Interrupt",
  3: "Quit",
  4: "Illegal instruction",
  5: "Trace/breakpoint trap",
  6: "Aborted",
  7: "Bus error",
  8: "Floating point exception",
  9: "Killed",
  10: "User defined signal 1",
  11: "Segmentation fault",
  12: "User defined signal 2",
  13: "Broken pipe",
  14: "Alarm clock",
  15: "Terminated",
  16: "Stack fault",
  17: "Child exited",
  18: "Continued",
  19: "Stopped (signal)",
  20: "Stopped",
  21: "Stopped (tty input)",
  22: "Stopped (tty output)",
  23: "Urgent I/O condition",
  24: "CPU time limit exceeded",
  25: "File size limit exceeded",
  26: "Virtual timer expired",
  27: "Profiling timer expired",
  28: "Window changed",
  29: "I/O possible",
  30: "Power failure",
  31: "Bad system call",
};
