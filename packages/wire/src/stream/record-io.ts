// RecordIO: `<length in decimal>\n<that many bytes>`, over and over. The framing of all event streams of the v1 APIs.
import { WireError } from "../codec/wire-error.ts";
import { encodeUtf8 } from "../codec/text-codec.ts";
import { ByteQueue } from "./byte-queue.ts";

/** One record with its header. */
export function encodeRecord(record: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = encodeUtf8(`${record.length}\n`);
  const framed = new Uint8Array(header.length + record.length);
  framed.set(header);
  framed.set(record, header.length);
  return framed;
}

/** What a peer may send as one record unless told otherwise; a state answer of a large cluster fits. */
export const defaultMaxRecordBytes = 256 * 1024 * 1024;

/** A decimal length has at most this many digits. */
const maxLengthDigits = 16;

/**
 * What came out of one push: the records that are complete, in order, and the error that ended the stream, if any.
 * After an error the decoder stays silent.
 */
export interface RecordBatch {
  readonly records: readonly Uint8Array[];
  readonly error?: WireError | undefined;
}

/** Finds the records in a stream that comes in arbitrary pieces. Records may be views into the pushed pieces. */
export class RecordDecoder {
  private readonly queue = new ByteQueue();
  private readonly maxRecordBytes: number;
  /** Length of the record being received; undefined while its header is. */
  private expected: number | undefined;
  private consumed = 0;
  private failed = false;

  constructor(maxRecordBytes = defaultMaxRecordBytes) {
    this.maxRecordBytes = maxRecordBytes;
  }

  /** True between records: the only place where a stream may end. */
  get atBoundary(): boolean {
    return this.expected === undefined && this.queue.length === 0;
  }

  push(chunk: Uint8Array): RecordBatch {
    const records: Uint8Array[] = [];
    if (this.failed) return { records };
    this.queue.push(chunk);
    try {
      for (let record = this.next(); record !== undefined; record = this.next()) records.push(record);
      return { records };
    } catch (error) {
      this.failed = true;
      if (error instanceof WireError) return { records, error };
      throw error;
    }
  }

  private next(): Uint8Array | undefined {
    this.expected ??= this.header();
    if (this.expected === undefined) return undefined;
    const record = this.queue.take(this.expected);
    if (record === undefined) return undefined;
    this.consumed += record.length;
    this.expected = undefined;
    return record;
  }

  private header(): number | undefined {
    const line = this.queue.takeLine();
    if (line === undefined) {
      if (this.queue.length > maxLengthDigits) throw this.malformed("a record's length has no end");
      return undefined;
    }
    if (!/^[0-9]{1,16}$/.test(line)) throw this.malformed(`'${line.slice(0, 40)}' is not a record's length`);
    const length = Number(line);
    if (length > this.maxRecordBytes)
      throw this.malformed(`a record of ${length} bytes is over the limit of ${this.maxRecordBytes}`);
    this.consumed += line.length + 1;
    return length;
  }

  private malformed(reason: string): WireError {
    return new WireError(`Malformed RecordIO: ${reason}`, { offset: this.consumed });
  }
}
