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

/** Reads the newest snapshot and the logs from there on. @throws StoreError "corrupt" naming file and offset */
export async function readGenerations(disk: Disk, dir: string): Promise<Recovered> {
  const names = await disk.list(dir);
  const snapshots = numbered(names, "snapshot");
  const logs = numbered(names, "log");
  const base = snapshots.at(-1) ?? 0;
  const contents = new Map<string, Uint8Array>();
  if (snapshots.length > 0) apply(await readSnapshot(disk, `${dir}/${snapshotName(base)}`), contents);

  const live = logs.filter((generation) => generation >= base);
  live.forEach((generation, i) => {
    if (generation !== base + i)
      throw new StoreError("corrupt", `${dir}: the log ${logName(base + i)} is missing, but ${logName(generation)} exists`);
  });
  if (snapshots.length > 0 && live.length === 0) throw new StoreError("corrupt", `${dir}: the log ${logName(base)} is missing`);
  const files = await Promise.all(live.map((generation) => readLog(disk, `${dir}/${logName(generation)}`)));
  // Empty logs at the end are of rotations that failed, or had nothing committed yet: what was written last lies before them.
  const last = Math.max(
    0,
    files.findLastIndex(({ bytes }) => bytes.length > 0),
  );
  let tail: LogTail = { logBytes: 0, fileBytes: 0, nextSequence: undefined };
  for (const [i, file] of files.slice(0, last + 1).entries()) tail = replayLog(file, i === last, tail.nextSequence, contents);
  const generation = base + last;
  const leftovers = [
    ...logs.filter((number) => number < base || number > generation).map(logName),
    ...snapshots.filter((generation) => generation < base).map(snapshotName),
    ...names.filter((name) => name.endsWith(".draft")),
  ];
  return {
    contents,
    generation,
    logBytes: tail.logBytes,
    logFileBytes: tail.fileBytes,
    nextSequence: tail.nextSequence ?? 1,
    leftovers,
  };
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
    offset = frame.endOffset;
  }
}

interface LogTail {
  readonly logBytes: number;
  readonly fileBytes: number;
  /** Undefined until the first frame: compaction dropped what came before, so any number may come first. */
  readonly nextSequence: number | undefined;
}

interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function readLog(disk: Disk, path: string): Promise<LogFile> {
  return { path, bytes: (await disk.readFile(path)) ?? new Uint8Array() };
}

function replayLog(
  { path, bytes }: LogFile,
  isLast: boolean,
  firstSequence: number | undefined,
  contents: Map<string, Uint8Array>,
): LogTail {
  let nextSequence = firstSequence;
  let offset = 0;
  for (let frame = decodeFrame(bytes, 0); frame; frame = decodeFrame(bytes, offset)) {
    if (nextSequence !== undefined && frame.sequence !== nextSequence) break;
    apply(frame.puts, contents);
    nextSequence = frame.sequence + 1;
    offset = frame.endOffset;
  }
  if (offset < bytes.length) {
    // A later frame was written only after this one had been synced, and a later log only after this whole log: it was whole once.
    const damaged = !isLast || findLaterFrame(bytes, offset, nextSequence ?? 0) !== undefined;
    if (damaged)
      throw new StoreError("corrupt", `${path} is damaged at byte ${offset}, before its end; restore it from a backup`);
  }
  return { logBytes: offset, fileBytes: bytes.length, nextSequence };
}
