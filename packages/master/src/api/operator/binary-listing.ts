import { must } from "@mesolite/base";
import { master, type MessageSchema } from "@mesolite/wire";
import { innerSchema } from "./inner-schema.ts";
import type { Listing } from "./listing.ts";

/** Encoded pieces of one message and the sum of their lengths: what stands before it must say how long it is. */
interface Pieces {
  readonly pieces: Uint8Array[];
  bytes: number;
}

/** A slice of output is sent once it has this many bytes. */
const sliceBytes = 16 * 1024;

const pause = new Uint8Array(0);
const lengthDelimited = 2;

/**
 * The protobuf bytes of an answer. A message's length stands before its content, so everything is encoded before the first byte
 * goes out; meanwhile empty slices are yielded, at which the caller may let others run.
 */
export function* binaryListing(type: master.Response_Type, listing: Listing): Generator<Uint8Array, void, undefined> {
  const whole: Pieces = { pieces: [], bytes: 0 };
  add(whole, master.Response.encode({ type }));
  yield* addListing(whole, listing, master.Response.schema);
  yield* joined(whole.pieces);
}

function* addListing(into: Pieces, listing: Listing, parent: MessageSchema): Generator<Uint8Array, void, undefined> {
  if (listing.kind === "records") {
    for (const batch of listing.records.bytes()) {
      add(into, batch);
      yield pause;
    }
    return;
  }
  const id = must(parent.byName.get(listing.field), `field '${listing.field}' of ${parent.name}`).id;
  const content: Pieces = { pieces: [], bytes: 0 };
  const schema = innerSchema(parent, listing.field);
  for (const member of listing.members) yield* addListing(content, member, schema);
  add(into, fieldHead(id, content.bytes));
  for (const piece of content.pieces) into.pieces.push(piece);
  into.bytes += content.bytes;
}

function add(into: Pieces, piece: Uint8Array): void {
  into.pieces.push(piece);
  into.bytes += piece.length;
}

/** Key and length of a length-delimited field. */
function fieldHead(id: number, length: number): Uint8Array {
  const bytes: number[] = [];
  for (const value of [id * 8 + lengthDelimited, length]) {
    let left = value;
    for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
    bytes.push(left);
  }
  return Uint8Array.from(bytes);
}

/** Large pieces go out as they are, small ones together. */
function* joined(pieces: readonly Uint8Array[]): Generator<Uint8Array, void, undefined> {
  let from = 0;
  let bytes = 0;
  for (let i = 0; i < pieces.length; i++) {
    bytes += (pieces[i] as Uint8Array).length;
    if (bytes < sliceBytes && i < pieces.length - 1) continue;
    yield from === i ? (pieces[i] as Uint8Array) : concatenate(pieces, from, i + 1, bytes);
    from = i + 1;
    bytes = 0;
  }
}

function concatenate(pieces: readonly Uint8Array[], from: number, to: number, bytes: number): Uint8Array {
  const slice = new Uint8Array(bytes);
  let at = 0;
  for (let i = from; i < to; i++) {
    const piece = pieces[i] as Uint8Array;
    slice.set(piece, at);
    at += piece.length;
  }
  return slice;
}
