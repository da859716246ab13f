import { type EventStream, type HttpRequest, openEventStream, sseFrame, sseHeartbeat } from "@mesolite/net";

export interface EventBusOptions {
  /** Events that wait for a slow subscriber at most; beyond it the stream is closed. */
  readonly maxWaitingFrames: number;
  readonly onAttached: (remoteAddress: string) => void;
  readonly onDetached: (remoteAddress: string) => void;
}

interface Subscriber {
  readonly stream: EventStream;
  /** Wanted event types; all when empty. */
  readonly types: ReadonlySet<string>;
}

/** The subscribers of GET /v2/events. Each event is put into its frame once, whoever listens. */
export class EventBus {
  readonly #options: EventBusOptions;
  readonly #subscribers = new Set<Subscriber>();

  constructor(options: EventBusOptions) {
    this.#options = options;
  }

  attach(request: HttpRequest, headers: Readonly<Record<string, string>>): void {
    const { maxWaitingFrames, onAttached, onDetached } = this.#options;
    const stream = openEventStream(request.response, {
      contentType: "text/event-stream",
      headers: { "Cache-Control": "no-cache", ...headers },
      maxWaitingFrames,
      heartbeat: sseHeartbeat,
      onClose: () => {
        this.#subscribers.delete(subscriber);
        onDetached(request.remoteAddress);
      },
    });
    const subscriber: Subscriber = { stream, types: new Set(request.query.getAll("event_type")) };
    this.#subscribers.add(subscriber);
    onAttached(request.remoteAddress);
  }

  publish(eventType: string, json: string): void {
    if (this.#subscribers.size === 0) return;
    const frame = Buffer.from(sseFrame(eventType, json));
    for (const { stream, types } of this.#subscribers) if (types.size === 0 || types.has(eventType)) stream.send(frame);
  }

  closeAll(): void {
    for (const { stream } of this.#subscribers) stream.close();
  }
}
