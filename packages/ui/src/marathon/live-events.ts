import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** Marathon's event types after which what is on the page may be stale. */
const types = [
  "api_post_event",
  "status_update_event",
  "instance_changed_event",
  "instance_health_changed_event",
  "health_status_changed_event",
  "deployment_info",
  "deployment_success",
  "deployment_failed",
  "deployment_step_success",
  "app_terminated_event",
  "group_change_success",
];
/** A busy cluster sends hundreds of events a second: refetch at most this often. */
const coalesceMs = 250;

/** Refetches everything on the page when Marathon says that something changed. @returns whether the stream is open */
export function useLiveEvents(): boolean {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const stream = new EventSource("../v2/events");
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refetch = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries();
      }, coalesceMs);
    };
    for (const type of types) stream.addEventListener(type, refetch);
    stream.addEventListener("open", () => setOpen(true));
    stream.addEventListener("error", () => setOpen(false));
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [queries]);
  return open;
}
