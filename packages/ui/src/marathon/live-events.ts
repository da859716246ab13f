import { type QueryClient, useQueryClient } from "@tanstack/react-query";
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
    const { refetch, stop } = coalesced(queries);
    for (const type of types) stream.addEventListener(type, refetch);
    stream.addEventListener("open", () => {
      setOpen(true);
      refetch(); // What happened before it opened was not heard.
    });
    stream.addEventListener("error", () => setOpen(false));
    return () => {
      stop();
      stream.close();
    };
  }, [queries]);
  return open;
}

/**
 * A refetch of everything shown at most every `coalesceMs`, and never before the answers of the last one are there: asking
 * anew aborts what is under way, and under a steady stream of events nothing would ever be shown.
 */
function coalesced(queries: QueryClient): { refetch: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    again = false;
    await queries.invalidateQueries();
    timer = undefined;
    if (again) refetch();
  };
  const refetch = (): void => {
    if (stopped) return;
    again = true;
    timer ??= setTimeout(() => void run(), coalesceMs);
  };
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
  };
  return { refetch, stop };
}
