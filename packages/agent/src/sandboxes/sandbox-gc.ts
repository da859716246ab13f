import { log, put, setTimer, type Turn } from "../turn.ts";

/** A sandbox whose container is over. */
export interface GcEntry {
  readonly path: string;
  readonly completedAtMs: number;
  /** Where the store remembers it. */
  readonly key: string;
  /** Its removal has been asked for. */
  readonly removing: boolean;
}

/** More sandboxes than this are not kept, however young: an agent that runs hundreds of short tasks a second must not fill up. */
const mostSandboxes = 50_000;
/** Removals asked for and not answered; the rest waits for the next look. */
const mostRemovals = 64;

/**
 * How old a sandbox may become: `gcDelayMs * max(0, 1 - headroom - usage)`. The fuller the disk, the sooner they go.
 * @param usage used part of the disk, 0 to 1
 */
export function maxAgeMs(gcDelayMs: number, headroom: number, usage: number): number {
  return gcDelayMs * Math.max(0, 1 - headroom - usage);
}

export function armDiskWatch(turn: Turn): void {
  setTimer(turn, "diskWatch", turn.nowMs + turn.state.config.diskWatchIntervalMs, { kind: "diskWatchDue" });
}

export function onDiskWatchDue(turn: Turn): void {
  turn.effects.push({ kind: "measureDisk" });
  armDiskWatch(turn);
}

export function onDiskUsage(turn: Turn, fraction: number): void {
  const { config } = turn.state;
  const ageMs = maxAgeMs(config.gcDelayMs, config.gcDiskHeadroom, Math.min(Math.max(fraction, 0), 1));
  turn.state.gcMaxAgeMs = ageMs;
  log(
    turn,
    "info",
    `Disk usage is ${(fraction * 100).toFixed(2)}%: sandboxes are kept for at most ${(ageMs / 86_400_000).toFixed(3)} days`,
  );
  removeOlderThan(turn, turn.nowMs - ageMs);
}

function removeOlderThan(turn: Turn, completedBeforeMs: number): void {
  let removals = 0;
  for (const entry of turn.state.gc.values()) {
    // The map is in the order of completion.
    if (entry.completedAtMs > completedBeforeMs || removals >= mostRemovals) break;
    removals++;
    if (!entry.removing) remove(turn, entry);
  }
}

function remove(turn: Turn, entry: GcEntry): void {
  turn.state.gc.set(entry.path, { ...entry, removing: true });
  turn.effects.push({ kind: "removePath", path: entry.path });
}

/** Makes room when there are too many. */
export function forgetOldest(turn: Turn): void {
  if (turn.state.gc.size <= mostSandboxes) return;
  for (const oldest of turn.state.gc.values()) {
    if (!oldest.removing) return remove(turn, oldest);
  }
}

export function onPathRemoved(turn: Turn, path: string, error: string | undefined): void {
  const entry = turn.state.gc.get(path);
  if (!entry) return;
  turn.state.gc.delete(path);
  put(turn, entry.key, undefined);
  if (error === undefined) turn.state.counters.gcSucceeded++;
  else {
    turn.state.counters.gcFailed++;
    log(turn, "warn", `Could not remove the sandbox ${path}: ${error}`);
  }
}
