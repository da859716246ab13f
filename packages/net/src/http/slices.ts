/** A body that is made while it is sent: text or bytes in pieces. An empty piece is a pause: whoever pulls may let others run. */
export type StreamedBody = Iterable<string> | Iterable<Uint8Array>;

/** What to write next; "pause" when the body wants to let others run; undefined at its end. */
export type Slice = string | Uint8Array | "pause" | undefined;

/** One write of text: joining it costs nothing. The last one of a body may be smaller. */
const sliceChars = 64 * 1024;
/** One write of bytes: less, because joining them means copying, and larger pieces need none. */
const sliceBytes = 16 * 1024;

/** Joins the pieces of a streamed body to writes of a useful size. Throws what the body throws. */
export class Slices {
  readonly #pieces: Iterator<string | Uint8Array>;
  #text = "";
  #bytes: Uint8Array[] = [];
  #size = 0;
  #ended = false;

  constructor(body: StreamedBody) {
    this.#pieces = body[Symbol.iterator]();
  }

  next(): Slice {
    while (!this.#ended && this.#size < (this.#bytes.length > 0 ? sliceBytes : sliceChars)) {
      const piece = this.#pieces.next();
      if (piece.done) this.#ended = true;
      else if (piece.value.length === 0) return "pause";
      else this.#add(piece.value);
    }
    return this.#size === 0 ? undefined : this.#take();
  }

  /** Nobody wants the rest: lets the body go. */
  stop(): "done" {
    this.#pieces.return?.();
    return "done";
  }

  #add(piece: string | Uint8Array): void {
    if (typeof piece === "string") this.#text += piece;
    else this.#bytes.push(piece);
    this.#size += piece.length;
  }

  #take(): string | Uint8Array {
    const slice =
      this.#text !== "" ? this.#text : this.#bytes.length === 1 ? this.#bytes[0]! : Buffer.concat(this.#bytes, this.#size);
    this.#text = "";
    this.#bytes = [];
    this.#size = 0;
    return slice;
  }
}
