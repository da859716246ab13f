import type { JuteReader } from "../jute/reader.ts";
import type { JuteWriter } from "../jute/writer.ts";

/** What ZooKeeper knows about a node besides its data. */
export interface Stat {
  /** Transaction that created the node. */
  readonly czxid: bigint;
  /** Transaction that last changed its data. */
  readonly mzxid: bigint;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly ctimeMs: number;
  readonly mtimeMs: number;
  /** Number of changes of the data. */
  readonly version: number;
  /** Number of changes of the list of children. */
  readonly cversion: number;
  /** Number of changes of the access control list. */
  readonly aversion: number;
  /** Session that the node ends with; 0 for a persistent node. */
  readonly ephemeralOwner: bigint;
  readonly dataLength: number;
  readonly numChildren: number;
  /** Transaction that last changed the list of children. */
  readonly pzxid: bigint;
}

export function writeStat(writer: JuteWriter, stat: Stat): void {
  writer.long(stat.czxid);
  writer.long(stat.mzxid);
  writer.long(BigInt(stat.ctimeMs));
  writer.long(BigInt(stat.mtimeMs));
  writer.int(stat.version);
  writer.int(stat.cversion);
  writer.int(stat.aversion);
  writer.long(stat.ephemeralOwner);
  writer.int(stat.dataLength);
  writer.int(stat.numChildren);
  writer.long(stat.pzxid);
}

export function readStat(reader: JuteReader): Stat {
  return {
    czxid: reader.long(),
    mzxid: reader.long(),
    ctimeMs: Number(reader.long()),
    mtimeMs: Number(reader.long()),
    version: reader.int(),
    cversion: reader.int(),
    aversion: reader.int(),
    ephemeralOwner: reader.long(),
    dataLength: reader.int(),
    numChildren: reader.int(),
    pzxid: reader.long(),
  };
}
