/** What a core answers to an HTTP request that was fed to it as an event. */
export interface CoreReply {
  readonly status: number;
  readonly contentType?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | Uint8Array | Iterable<string> | undefined;
}

/** Requests that wait for a core's `reply` effect, by request id. Bounded by the number of open connections. */
export class PendingReplies {
  readonly #waiting = new Map<string, (reply: CoreReply) => void>();

  /** Feeds an event through `dispatch` and waits for the reply with its id; 503 when the core takes no more. */
  ask(requestId: string, dispatch: () => boolean): Promise<CoreReply> {
    return new Promise((resolve) => {
      this.#waiting.set(requestId, resolve);
      if (!dispatch())
        this.settle(requestId, { status: 503, contentType: "text/plain; charset=utf-8", body: "Overloaded: try again later" });
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
    for (const requestId of [...this.#waiting.keys()]) {
      this.settle(requestId, { status: 503, contentType: "text/plain; charset=utf-8", body: "Shutting down" });
    }
  }
}
