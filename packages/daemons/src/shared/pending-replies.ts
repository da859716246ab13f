import type { ServerResponse } from "node:http";

/** What a core answers to an HTTP request that was fed to it as an event. */
export interface CoreReply {
  readonly status: number;
  readonly contentType?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | Uint8Array | Iterable<string> | undefined;
}

/** Requests waiting at most: while a disk is full nothing is answered, and clients come again on new connections. */
const defaultBound = 10_000;

/** Requests that wait for a core's `reply` effect, by request id. One whose client leaves waits no longer. */
export class PendingReplies {
  readonly #errorPage: (message: string) => Omit<CoreReply, "status">;
  readonly #bound: number;
  readonly #waiting = new Map<string, (reply: CoreReply) => void>();

  /** @param errorPage how the API words an error */
  constructor(errorPage: (message: string) => Omit<CoreReply, "status"> = asText, bound = defaultBound) {
    this.#errorPage = errorPage;
    this.#bound = bound;
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** Feeds an event through `dispatch` and waits for the reply with its id; 503 when too many wait, or the core takes no more. */
  ask(requestId: string, response: ServerResponse, dispatch: () => boolean): Promise<CoreReply> {
    return new Promise((resolve) => {
      if (this.#waiting.size >= this.#bound) return resolve(this.#refusal("Overloaded: try again later"));
      this.#waiting.set(requestId, resolve);
      const left = (): void => this.settle(requestId, this.#refusal("The client left"));
      response.once("close", left);
      if (!dispatch()) this.settle(requestId, this.#refusal("Overloaded: try again later"));
      if (response.destroyed) left(); // Before it was asked: no "close" comes any more. What it wanted is done all the same.
    });
  }

  /** The executor of `reply` effects. A reply that nobody waits for is dropped: the client left. */
  settle(requestId: string, reply: CoreReply): void {
    const resolve = this.#waiting.get(requestId);
    this.#waiting.delete(requestId);
    resolve?.(reply);
  }

  /** The core has ended: everyone who waits hears so. */
  abandon(): void {
    for (const requestId of [...this.#waiting.keys()]) this.settle(requestId, this.#refusal("Shutting down"));
  }

  #refusal(message: string): CoreReply {
    return { status: 503, ...this.#errorPage(message) };
  }
}

function asText(body: string): Omit<CoreReply, "status"> {
  return { contentType: "text/plain; charset=utf-8", body };
}

/** As all errors of Marathon: clients parse them. */
export function asMarathonError(message: string): Omit<CoreReply, "status"> {
  return { contentType: "application/json", body: JSON.stringify({ message }) };
}
