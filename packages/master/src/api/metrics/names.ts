// Names of /metrics/snapshot that come in families, as the original spells them.

export const operationTypes = [
  "create",
  "create_disk",
  "destroy",
  "destroy_disk",
  "grow_volume",
  "reserve",
  "shrink_volume",
  "unreserve",
] as const;

/** What a framework may do with an offer: the operations, and launches. */
export const offerOperationTypes = [...operationTypes, "launch", "launch_group"] as const;

export const operationStates = [
  "dropped",
  "error",
  "failed",
  "finished",
  "gone_by_operator",
  "pending",
  "recovering",
  "unreachable",
] as const;

export const schedulerCallTypes = [
  "accept",
  "accept_inverse_offers",
  "acknowledge",
  "acknowledge_operation_status",
  "decline",
  "decline_inverse_offers",
  "kill",
  "message",
  "reconcile",
  "reconcile_operations",
  "request",
  "revive",
  "shutdown",
  "subscribe",
  "suppress",
  "teardown",
  "update_framework",
] as const;

export const schedulerEventTypes = [
  "error",
  "failure",
  "heartbeat",
  "inverse_offers",
  "message",
  "offers",
  "rescind",
  "rescind_inverse_offer",
  "subscribed",
  "update",
  "update_operation_status",
] as const;

/** Task states that a task can leave, in the spelling of `tasks/active/`. */
export const activeTaskStates = [
  "task_killing",
  "task_running",
  "task_staging",
  "task_starting",
  "task_unknown",
  "task_unreachable",
] as const;

export const terminalTaskStates = [
  "task_dropped",
  "task_error",
  "task_failed",
  "task_finished",
  "task_gone",
  "task_gone_by_operator",
  "task_killed",
  "task_lost",
] as const;

/** Resources that have `master/<name>_{total,used,percent}`, also with `_revocable`. */
export const measuredResources = ["cpus", "gpus", "mem", "disk"] as const;

/** Resources that have `allocator/mesos/resources/<name>/...` even when no agent has any. */
export const allocatedResources = ["cpus", "disk", "mem"] as const;

/** Always shown, even when nobody told a value: most of what these count does not exist here, so their value is 0. */
export const unusedMetrics = [
  "allocator/event_queue_dispatches",
  "allocator/mesos/event_queue_dispatches",
  "master/event_queue_dispatches",
  "master/event_queue_http_requests",
  "master/event_queue_messages",
  "master/http_cache_hits",
  "master/operator_event_stream_subscribers",
] as const;
