/** The types of events that /v2/events can carry (`?event_type=` filters by them). Strict clients refuse any other. */
export const eventTypes = [
  "api_post_event",
  "scheduler_registered_event",
  "scheduler_reregistered_event",
  "scheduler_disconnected_event",
  "event_stream_attached",
  "event_stream_detached",
  "add_health_check_event",
  "remove_health_check_event",
  "failed_health_check_event",
  "health_status_changed_event",
  "unhealthy_instance_kill_event",
  "group_change_success",
  "group_change_failed",
  "deployment_success",
  "deployment_failed",
  "deployment_info",
  "deployment_step_success",
  "deployment_step_failure",
  "app_terminated_event",
  "status_update_event",
  "instance_changed_event",
  "unknown_instance_terminated_event",
  "instance_health_changed_event",
  "framework_message_event",
] as const;

export type MarathonEventType = (typeof eventTypes)[number];
