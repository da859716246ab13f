/** Counters behind `/metrics/snapshot`; they start at 0 with the process. */
export interface AgentCounters {
  tasksFinished: number;
  tasksFailed: number;
  tasksKilled: number;
  tasksLost: number;
  tasksGone: number;
  executorsTerminated: number;
  validStatusUpdates: number;
  invalidStatusUpdates: number;
  validFrameworkMessages: number;
  invalidFrameworkMessages: number;
  containerLaunchErrors: number;
  recoveryErrors: number;
  gcSucceeded: number;
  gcFailed: number;
}

export function newCounters(): AgentCounters {
  return {
    tasksFinished: 0,
    tasksFailed: 0,
    tasksKilled: 0,
    tasksLost: 0,
    tasksGone: 0,
    executorsTerminated: 0,
    validStatusUpdates: 0,
    invalidStatusUpdates: 0,
    validFrameworkMessages: 0,
    invalidFrameworkMessages: 0,
    containerLaunchErrors: 0,
    recoveryErrors: 0,
    gcSucceeded: 0,
    gcFailed: 0,
  };
}
