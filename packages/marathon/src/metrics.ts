/** Counters behind GET /metrics. Names without the configured prefix. */
export interface Counters {
  offersReceived: number;
  offersDeclined: number;
  offersUsed: number;
  tasksLaunched: number;
  tasksKilled: number;
  deploymentsStarted: number;
  deploymentsFinished: number;
  statusUpdates: number;
  healthChecksFailed: number;
}

export function newCounters(): Counters {
  return {
    offersReceived: 0,
    offersDeclined: 0,
    offersUsed: 0,
    tasksLaunched: 0,
    tasksKilled: 0,
    deploymentsStarted: 0,
    deploymentsFinished: 0,
    statusUpdates: 0,
    healthChecksFailed: 0,
  };
}
