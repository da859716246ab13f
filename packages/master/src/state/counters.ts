/** Counters of `/metrics/snapshot` that only go up, without their `master/` prefix. Gauges are computed from the state by whoever reads. */
export const counterNames = [
  "dropped_messages", // Stays 0: what cannot be read never gets to the core, the driver only logs it.
  "invalid_executor_to_framework_messages",
  "invalid_framework_to_executor_messages",
  "invalid_operation_status_update_acknowledgements",
  "invalid_operation_status_updates",
  "invalid_status_update_acknowledgements",
  "invalid_status_updates",
  "messages_authenticate",
  "messages_deactivate_framework",
  "messages_decline_offers",
  "messages_executor_to_framework",
  "messages_exited_executor",
  "messages_framework_to_executor",
  "messages_kill_task",
  "messages_launch_tasks",
  "messages_operation_status_update",
  "messages_operation_status_update_acknowledgement",
  "messages_reconcile_operations",
  "messages_reconcile_tasks",
  "messages_register_framework",
  "messages_register_slave",
  "messages_reregister_framework",
  "messages_reregister_slave",
  "messages_resource_request",
  "messages_revive_offers",
  "messages_status_update",
  "messages_status_update_acknowledgement",
  "messages_suppress_offers",
  "messages_unregister_framework",
  "messages_unregister_slave",
  "messages_update_slave",
  "recovery_slave_removals",
  "slave_registrations",
  "slave_removals",
  "slave_removals/reason_registered",
  "slave_removals/reason_unhealthy",
  "slave_removals/reason_unregistered",
  "slave_reregistrations",
  "slave_shutdowns_canceled",
  "slave_shutdowns_completed",
  "slave_shutdowns_scheduled",
  "slave_unreachable_canceled",
  "slave_unreachable_completed",
  "slave_unreachable_scheduled",
  "tasks_dropped",
  "tasks_error",
  "tasks_failed",
  "tasks_finished",
  "tasks_gone",
  "tasks_gone_by_operator",
  "tasks_killed",
  "tasks_lost",
  "valid_executor_to_framework_messages",
  "valid_framework_to_executor_messages",
  "valid_operation_status_update_acknowledgements",
  "valid_operation_status_updates",
  "valid_status_update_acknowledgements",
  "valid_status_updates",
] as const;

export type CounterName = (typeof counterNames)[number];

export interface MasterCounters {
  readonly byName: Record<CounterName, number>;
  /** `task_<state>/source_<source>/reason_<reason>` in lower case, made when first counted. */
  readonly taskReasons: Map<string, number>;
  /** Allocation runs that were begun, however many slices each took. */
  allocationRuns: number;
}

export function newCounters(): MasterCounters {
  const byName = Object.fromEntries(counterNames.map((name) => [name, 0])) as Record<CounterName, number>;
  return { byName, taskReasons: new Map(), allocationRuns: 0 };
}
