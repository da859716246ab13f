import { setImmediate as nextTurn } from "node:timers/promises";
import { type Disk } from "../disk/disk.ts";
import { StoreError } from "../ports.ts";
import { decodeFrame, findLaterFrame } from "./frame.ts";

/** Files of one store: `<n>.log` holds the commits of generation n, `<n>.snapshot` everything before them. */
export const logName = (generation: number): string => `${generation}.log`;
export const snapshotName = (generation: number): string => `${generation}.snapshot`;

export interface Recovered {
  readonly contents: Map<string, Uint8Array>;
  /** The generation to go on writing in. */
  readonly generation: number;
  /** Where its log's last intact frame ends; anything after is a torn tail. */
  readonly logBytes: number;
  readonly logFileBytes: number;
  readonly nextSequence: number;
  /** Files that a crash left behind and that nothing needs any more. */
  readonly leftovers: readonly string[];
}

/** Reading goes on beside a daemon's work: some milliseconds of it between turns of the event loop. */
const sliceBytes = 256 * 1024;

/**
 * Reads the newest snapshot and the logs from there on.
 * @param before only generations before this one, of which no log is written any more
 * @throws StoreError "corrupt" naming file and offset
 */
export async function readGenerations(disk: Disk, dir: string, before = Infinity): Promise<Recovered> {
  const names = await disk.list(dir);
  const snapshots = numbered(names, "snapshot").filter((generation) => generation < before);
  const logs = numbered(names, "log").filter((generation) => generation < before);
  const base = snapshots.at(-1) ?? 0;
  const contents = new Map<string, Uint8Array>();
  if (snapshots.length > 0) apply(await readSnapshot(disk, `${dir}/${snapshotName(base)}`), contents);

  const live = logs.filter((generation) => generation >= base);
  live.forEach((generation, i) => {
    if (generation !== base + i)
      throw new StoreError("corrupt", `${dir}: the log ${logName(base + i)} is missing, but ${logName(generation)} exists`);
  });
  if (snapshots.length > 0 && live.length === 0) throw new StoreError("corrupt", `${dir}: the log ${logName(base)} is missing`);
  let tail: LogTail = { generation: base, logBytes: 0, fileBytes: 0, nextSequence: undefined };
  for (const generation of live) {
    const bytes = (await disk.readFile(`${dir}/${logName(generation)}`)) ?? new Uint8Array();
    // Of a rotation that failed, or without a commit yet: what was written last lies before it.
    if (bytes.length === 0) continue;
    // A later log is written only after this whole one had been synced: it was whole once.
    if (tail.logBytes < tail.fileBytes) throw damaged(`${dir}/${logName(tail.generation)}`, tail.logBytes);
    tail = await replayLog(`${dir}/${logName(generation)}`, generation, bytes, tail.nextSequence, contents);
  }
  // Of generations that are not written any more each log was synced to its end.
  if (before < Infinity && tail.logBytes < tail.fileBytes) throw damaged(`${dir}/${logName(tail.generation)}`, tail.logBytes);
  const leftovers = [
    ...logs.filter((number) => number < base || number > tail.generation).map(logName),
    ...snapshots.filter((generation) => generation < base).map(snapshotName),
    ...names.filter((name) => name.endsWith(".draft")),
  ];
  return {
    contents,
    generation: tail.generation,
    logBytes: tail.logBytes,
    logFileBytes: tail.fileBytes,
    nextSequence: tail.nextSequence ?? 1,
    leftovers,
  };
}

function crossesSlice(offset: number, endOffset: number): boolean {
  return Math.floor(offset / sliceBytes) < Math.floor(endOffset / sliceBytes);
}

function numbered(names: readonly string[], suffix: string): number[] {
  const pattern = new RegExp(`^(\\d+)\\.${suffix}$`);
  return names
    .flatMap((name) => Number(pattern.exec(name)?.[1] ?? NaN))
    .filter((n) => !Number.isNaN(n))
    .sort((a, b) => a - b);
}

type Puts = readonly { readonly key: string; readonly value: Uint8Array | undefined }[];

function apply(puts: Puts, contents: Map<string, Uint8Array>): void {
  for (const { key, value } of puts) {
    if (value) contents.set(key, value);
    else contents.delete(key);
  }
}

/** A snapshot is renamed into place only when whole and synced: any damage in it is corruption. Its last frame is empty. */
async function readSnapshot(disk: Disk, path: string): Promise<Puts> {
  const bytes = (await disk.readFile(path)) ?? new Uint8Array();
  const puts: Puts[number][] = [];
  for (let offset = 0; ;) {
    const frame = decodeFrame(bytes, offset);
    if (!frame) throw new StoreError("corrupt", `${path} is damaged at byte ${offset}; restore it from a backup`);
    if (frame.puts.length === 0) return puts;
    for (const put of frame.puts) puts.push(put);
    if (crossesSlice(offset, frame.endOffset)) await nextTurn();
    offset = frame.endOffset;
  }
}

interface LogTail {
  readonly generation: number;
  readonly logBytes: number;
  readonly fileBytes: number;
  /** Undefined until the first frame: compaction dropped what came before, so any number may come first. */
  readonly nextSequence: number | undefined;
}

async function replayLog(
  path: string,
  generation: number,
  bytes: Uint8Array,
  firstSequence: number | undefined,
  contents: Map<string, Uint8Array>,
): Promise<LogTail> {
  let nextSequence = firstSequence;
  let offset = 0;
  for (let frame = decodeFrame(bytes, 0); frame; frame = decodeFrame(bytes, offset)) {
    if (nextSequence !== undefined && frame.sequence !== nextSequence) break;
    apply(frame.puts, contents);
    nextSequence = frame.sequence + 1;
    if (crossesSlice(offset, frame.endOffset)) await nextTurn();
    offset = frame.endOffset;
  }
  // A later frame was written only after this one had been synced.
  if (offset < bytes.length && findLaterFrame(bytes, offset, nextSequence ?? 0) !== undefined) throw damaged(path, offset);
  return { generation, logBytes: offset, fileBytes: bytes.length, nextSequence };
}

function damaged(path: string, offset: number): StoreError {
  return new StoreError("corrupt", `${path} is damaged at byte ${offset}, before its end; restore it from a backup`);
}
