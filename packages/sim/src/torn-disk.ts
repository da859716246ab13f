import { type Random, sameBytes } from "@mesolite/base";
import { decodeFrame, encodeFrame } from "@mesolite/coordination";
import type { BatchPut } from "@mesolite/runtime";
import { Violation } from "./violation.ts";

/** Then all that they hold becomes the log's beginning, as by a compaction. */
const framesAtMost = 1_000;

type Contents = ReadonlyMap<string, Uint8Array>;

/**
 * A process's own disk: a log of the embedded store's frames. Each commit is one frame and one sync. A crash while a frame is being written
 * tears it: any of its bytes may be there, in any mixture with zeros. What a restart finds is read from the bytes.
 */
export class TornDisk {
  /** Crashes that left neither all nor nothing of a commit. */
  tears = 0;
  /** What the log was begun with, and the log. */
  #base: Contents = new Map();
  #frames: Uint8Array[] = [];
  #firstSequence = 1;
  /** What commits that were acknowledged have made of it. */
  readonly #acknowledged = new Map<string, Uint8Array>();
  /** Of a commit under way at the crash: it may be there, as a whole. */
  #uncertain: readonly BatchPut[] = [];

  /** Durable when it returns. */
  commit(puts: readonly BatchPut[]): void {
    if (puts.length === 0) return;
    this.#frames.push(this.#frame(puts));
    apply(puts, this.#acknowledged);
    if (this.#frames.length >= framesAtMost) this.#compact();
  }

  /**
   * The process, or its machine, ends while `puts` are being written.
   * @param isWritten the process had written them all, and waited for the sync: the machine goes on, and will write them
   */
  crashDuring(puts: readonly BatchPut[], random: Random, isWritten = false): void {
    if (puts.length === 0) return;
    const frame = this.#frame(puts);
    const torn = isWritten ? frame : tear(frame, random);
    if (torn.length > 0 && !sameBytes(torn, frame)) this.tears++;
    this.#frames.push(torn);
    this.#uncertain = puts;
  }

  /** As after a restart. @throws Violation when an acknowledged commit is gone, or part of another one is there */
  read(): Contents {
    const contents = new Map(this.#base);
    let sequence = this.#firstSequence;
    const log = Buffer.concat(this.#frames);
    for (let frame = decodeFrame(log, 0); frame?.sequence === sequence; frame = decodeFrame(log, frame.endOffset)) {
      apply(frame.puts, contents);
      sequence++;
    }
    if (checkContents(contents, this.#acknowledged, this.#uncertain) === "uncertain") apply(this.#uncertain, this.#acknowledged);
    this.#uncertain = [];
    this.#base = contents;
    this.#frames = [];
    this.#firstSequence = sequence;
    return new Map(contents);
  }

  #compact(): void {
    this.#base = new Map(this.#acknowledged);
    this.#firstSequence += this.#frames.length;
    this.#frames = [];
  }

  #frame(puts: readonly BatchPut[]): Uint8Array {
    return encodeFrame(this.#firstSequence + this.#frames.length, puts);
  }
}

/**
 * What a disk holds after a crash: all that was acknowledged, and of the commit that was under way all or nothing.
 * @returns whether that one is there
 */
export function checkContents(
  found: Contents,
  acknowledged: Contents,
  uncertain: readonly BatchPut[],
): "acknowledged" | "uncertain" {
  if (isSame(found, acknowledged)) return "acknowledged";
  const more = new Map(acknowledged);
  apply(uncertain, more);
  if (isSame(found, more)) return "uncertain";
  throw new Violation("durability", "a disk holds neither what was acknowledged nor that and the commit under way");
}

/** What is on the medium of bytes that were not synced yet: up to some point, and in pieces. */
function tear(bytes: Uint8Array, random: Random): Uint8Array {
  const kind = random.pick(["nothing", "all", "some", "holes"] as const);
  if (kind === "all") return bytes;
  if (kind === "nothing") return new Uint8Array(0);
  const torn = bytes.slice(0, 1 + random.int(bytes.length));
  if (kind === "some") return torn;
  // The file's length was written before its data: pieces read as zeros.
  const from = random.int(torn.length);
  return torn.fill(0, from, from + 1 + random.int(torn.length - from));
}

function apply(puts: readonly BatchPut[], contents: Map<string, Uint8Array>): void {
  for (const { key, value } of puts) {
    if (value) contents.set(key, value);
    else contents.delete(key);
  }
}

function isSame(a: Contents, b: Contents): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (!other || !sameBytes(value, other)) return false;
  }
  return true;
}
