import { unreachable } from "@mesolite/base";
import type { ZooKeeperError } from "../errors.ts";
import type { Answer } from "../protocol/operation.ts";
import type { WatchEvent } from "../protocol/watch-event.ts";
import type { SessionConfig, SessionEffect, SessionEvent, SessionState } from "../session/messages.ts";
import { Session } from "../session/session.ts";
import { Connection } from "./connection.ts";
import { Delivery } from "./delivery.ts";

export interface DriverListener {
  answered(id: number, answer: Answer): void;
  failed(id: number, error: ZooKeeperError): void;
  watchFired(id: number, event: WatchEvent): void;
  stateChanged(state: SessionState): void;
  sessionAtRisk(): void;
}

/** Feeds a session with what its socket and the clock say, and performs its effects. */
export class Driver {
  readonly #session: Session;
  readonly #listener: DriverListener;
  readonly #maxReplyBytes: number;
  readonly #monotonicMs: () => number;
  readonly #delivery = new Delivery();
  #connection: Connection | undefined;
  /** Events that arrive while effects are performed (a listener that submits): their own effects come after. */
  #inbox: SessionEvent[] = [];
  #busy = false;
  #timer: NodeJS.Timeout | undefined;
  #timerAtMs = Infinity;

  constructor(config: SessionConfig, maxReplyBytes: number, monotonicMs: () => number, listener: DriverListener) {
    this.#session = new Session(config);
    this.#maxReplyBytes = maxReplyBytes;
    this.#monotonicMs = monotonicMs;
    this.#listener = listener;
  }

  safeForMs(): number {
    return this.#session.safeForMs(this.#monotonicMs());
  }

  get lastFault(): string | undefined {
    return this.#session.lastFault;
  }

  feed(event: SessionEvent): void {
    this.#inbox.push(event);
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.#inbox.shift(); next; next = this.#inbox.shift()) {
        for (const effect of this.#session.step(next, this.#monotonicMs())) this.#perform(effect);
      }
    } finally {
      this.#busy = false;
      this.#arm();
    }
  }

  #perform(effect: SessionEffect): void {
    switch (effect.kind) {
      case "connect":
        return this.#connect(effect.server);
      case "disconnect":
        this.#connection?.drop();
        this.#connection = undefined;
        return;
      case "send":
        return this.#connection?.send(effect.bytes);
      case "answer":
        return this.#delivery.answer(() => this.#listener.answered(effect.id, effect.answer));
      case "fail":
        return this.#delivery.answer(() => this.#listener.failed(effect.id, effect.error));
      case "fireWatches":
        return this.#delivery.event(() => {
          for (const id of effect.ids) this.#listener.watchFired(id, effect.event);
        });
      // These two are not queued behind answers: they are about time.
      case "changeState":
        return this.#listener.stateChanged(effect.state);
      case "reportRisk":
        return this.#listener.sessionAtRisk();
      default:
        return unreachable(effect);
    }
  }

  #connect(server: { host: string; port: number }): void {
    this.#connection = new Connection(server, this.#maxReplyBytes, {
      opened: () => this.feed({ kind: "connectionOpened" }),
      received: (frame) => this.feed({ kind: "frameReceived", frame }),
      closed: (cause) => this.feed({ kind: "connectionClosed", cause }),
    });
  }

  /** Moves the timer only when it would come too late: what moves the deadlines back is every request. */
  #arm(): void {
    const wakeAtMs = this.#session.wakeAtMs();
    if (wakeAtMs === Infinity) {
      clearTimeout(this.#timer);
      this.#timerAtMs = Infinity;
      return;
    }
    if (wakeAtMs >= this.#timerAtMs) return;
    clearTimeout(this.#timer);
    this.#timerAtMs = wakeAtMs;
    this.#timer = setTimeout(() => this.#wake(), Math.max(0, Math.ceil(wakeAtMs - this.#monotonicMs())));
  }

  #wake(): void {
    this.#timerAtMs = Infinity;
    this.feed({ kind: "woke" });
  }
}
