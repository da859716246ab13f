import { type FlagSpec, laterFlag } from "../flag-spec.ts";

/** A flag that only Marathon 0.15 and its time had: accepted so that old start scripts keep working. */
function old(name: string, type: FlagSpec["type"], defaultText: string | undefined, help: string): FlagSpec {
  return laterFlag(name, type, defaultText, `${help} (Marathon 0.15)`, { hidden: true });
}

export const marathonOldFlags: readonly FlagSpec[] = [
  old("tracing", "toggle", "false", "Log internal calls"),
  old("enable_tracing", "bool", undefined, "Log internal calls"),
  old("enable_metrics", "bool", undefined, "Collect metrics"),
  old("marathon_store_timeout", "int", undefined, "Time for an operation on the state"),
  old("artifact_store", "string", undefined, "Where uploaded artifacts are kept"),
  old("revive_offers_for_new_apps", "toggle", "true", "Ask for all offers when an app is new"),
  old("revive_offers_repetitions", "int", "3", "How often to ask for all offers"),
  old("save_tasks_to_launch_timeout", "int", "3000", "Time for saving tasks before they are launched"),
  old("task_launch_notification_timeout", "int", "3000", "Time for an internal notice on a launch"),
  old("max_tasks_per_offer", "int", "100", "Tasks launched from one offer at most; now --max_instances_per_offer"),
  old("max_tasks_per_offer_cycle", "int", "1000", "Tasks launched in one round of offers at most"),
  old("event_subscriber", "string", undefined, "Who hears about events: http_callback"),
  old("http_endpoints", "list", undefined, "Addresses that events are posted to"),
  old(
    "http_event_callback_slow_consumer_timeout",
    "int",
    "10000",
    "Receivers of events that take longer are left out for a while",
  ),
  old("reporter_graphite", "string", undefined, "Where metrics go, as tcp://host:port"),
  old("reporter_datadog", "string", undefined, "Where metrics go, as udp://host:port"),
];
