import { encodeRecord } from "../recovery/record-codec.ts";
import { completedKey } from "../recovery/store-keys.ts";
import { sandboxOf } from "./executor-sandbox.ts";
import type { GcEntry } from "./gc-entry.ts";
import type { AgentState } from "../state.ts";
import type { CommandExecutor } from "../tasks/executor-record.ts";
import { log, put, setTimer, type Turn } from "../turn.ts";

/** More sandboxes than this are not kept, however young: an agent that runs hundreds of short tasks a second must not fill up. */
const mostSandboxes = 50_000;
/** Removals asked for and not answered; each answer makes room for the next. */
const mostRemovals = 64;

/**
 * How old a sandbox may become: `gcDelayMs * max(0, 1 - headroom - usage)`. The fuller the disk, the sooner they go.
 * @param usage used part of the disk, 0 to 1
 */
export function maxAgeMs(gcDelayMs: number, headroom: number, usage: number): number {
  return gcDelayMs * Math.max(0, 1 - headroom - usage);
}

/** What may go from a disk as full as that, oldest first: for the shell, which must make room while nothing can be saved. */
export function expiredSandboxes({ config, gc }: AgentState, usage: number, nowMs: number): readonly string[] {
  const oldestMs = nowMs - maxAgeMs(config.gcDelayMs, config.gcDiskHeadroom, usage);
  return [...gc.values()].filter((entry) => entry.completedAtMs <= oldestMs).map((entry) => entry.path);
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
  let underWay = 0;
  for (const entry of turn.state.gc.values()) {
    // The map is in the order of completion.
    if (entry.completedAtMs > completedBeforeMs || underWay >= mostRemovals) break;
    if (!entry.removing && !isDue(turn, entry)) continue;
    underWay++;
    if (!entry.removing) remove(turn, entry);
  }
}

function isDue({ nowMs }: Turn, { retryAtMs }: GcEntry): boolean {
  return retryAtMs === undefined || retryAtMs <= nowMs;
}

function remove(turn: Turn, entry: GcEntry): void {
  turn.state.gc.set(entry.path, { ...entry, removing: true });
  turn.effects.push({ kind: "removePath", path: entry.path });
}

/** What the store remembers of a completed executor, while its sandbox stands. */
export interface CompletedHeader {
  readonly executorId: string;
  readonly containerId: string;
  readonly path: string;
  readonly completedAtMs: number;
}

/** Remembers the sandbox of an executor that is over, and `details` of it for people. */
export function keepSandbox(turn: Turn, executor: CommandExecutor, completedAtMs: number, details: Uint8Array): void {
  const { executorId, containerId, frameworkId } = executor;
  const path = sandboxOf(executor, turn.state.config.workDir);
  const key = completedKey(frameworkId, containerId);
  const header: CompletedHeader = { executorId, containerId, path, completedAtMs };
  put(turn, key, encodeRecord(header, details));
  if (!turn.state.gc.has(path)) turn.state.gc.set(path, { path, completedAtMs, key, removing: false });
}

/** Makes room when there are too many. */
export function forgetOldest(turn: Turn): void {
  if (turn.state.gc.size <= mostSandboxes) return;
  for (const oldest of turn.state.gc.values()) {
    if (!oldest.removing && isDue(turn, oldest)) return remove(turn, oldest);
  }
}

export function onPathRemoved(turn: Turn, path: string, error: string | undefined): void {
  const { state } = turn;
  const entry = state.gc.get(path);
  if (!entry) return;
  if (error === undefined) {
    state.counters.gcSucceeded++;
    forget(turn, entry);
  } else onRemovalFailed(turn, entry, error);
  removeOlderThan(turn, turn.nowMs - state.gcMaxAgeMs);
}

/** Nobody else would remove it: it is tried again at every look at the disk. */
function onRemovalFailed(turn: Turn, entry: GcEntry, error: string): void {
  const { state } = turn;
  state.counters.gcFailed++;
  if (entry.retryAtMs === undefined) log(turn, "warn", `Could not remove the sandbox ${entry.path} yet: ${error}`);
  if (state.gc.size > mostSandboxes) return forget(turn, entry);
  state.gc.set(entry.path, { ...entry, removing: false, retryAtMs: turn.nowMs + state.config.diskWatchIntervalMs });
}

function forget(turn: Turn, entry: GcEntry): void {
  turn.state.gc.delete(entry.path);
  if (entry.key !== undefined) put(turn, entry.key, undefined);
}
