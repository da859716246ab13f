import { type ReactNode, useSyncExternalStore } from "react";
import { ago } from "./format.ts";

/** "3 min ago" for a moment in milliseconds since the epoch, kept true while it is on the page. The exact moment is its title. */
export function Ago({ atMs }: { atMs: number }): ReactNode {
  const nowMs = useSyncExternalStore(subscribe, () => tickMs);
  return (
    <time dateTime={new Date(atMs).toISOString()} title={new Date(atMs).toLocaleString()}>
      {ago(atMs, nowMs)}
    </time>
  );
}

// One clock for all cells of all tables.
const periodMs = 1000;
let tickMs = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, periodMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  tickMs = Date.now();
  for (const listener of listeners) listener();
}
