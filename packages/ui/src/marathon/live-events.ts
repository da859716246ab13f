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
    const { refetch, stop } = coalesced(queries);
    const close = listen(refetch, (now) => {
      setOpen(now);
      if (now) refetch(); // What happened before it opened was not heard.
    });
    return () => {
      stop();
      close();
    };
  }, [queries]);
  return open;
}

/** An EventSource tries again by itself after a lost connection, but gives up after an error status, as from a proxy. */
const reopenMs = 3000;

/** Listens until the returned function is called. */
function listen(onEvent: () => void, onOpen: (open: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stream: EventSource;
  const connect = (): void => {
    stream = new EventSource("../v2/events");
    for (const type of types) stream.addEventListener(type, onEvent);
    stream.addEventListener("open", () => onOpen(true));
    stream.addEventListener("error", () => {
      onOpen(false);
      if (stream.readyState === EventSource.CLOSED) timer = setTimeout(connect, reopenMs);
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    stream.close();
  };
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
