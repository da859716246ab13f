import { leaseMs, pingAfterMs, readTimeoutMs, toldAfterMs } from "./lease.ts";

/** What the session's clock knows: when the server was heard, which pings it answered, and until when the session is surely alive. */
export class Heartbeat {
  #timeoutMs: number;
  #heardAtMs = 0;
  /** The one ping on its way. */
  #pingSentAtMs: number | undefined;
  /** The last one that was answered; a handshake counts as one. */
  #lastPing = { sentAtMs: 0, answeredAtMs: 0 };
  #safeUntilMs: number | undefined;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** As asked for, then as the server granted it. */
  get timeoutMs(): number {
    return this.#timeoutMs;
  }

  /** Undefined before a server has confirmed the session. */
  get safeUntilMs(): number | undefined {
    return this.#safeUntilMs;
  }

  /** When the connection has been silent for too long. */
  get silentAtMs(): number {
    return this.#heardAtMs + readTimeoutMs(this.#timeoutMs);
  }

  get pingDueMs(): number {
    if (this.#pingSentAtMs !== undefined) return Infinity;
    const { sentAtMs, answeredAtMs } = this.#lastPing;
    // Not so early that its answer could not prove the one before.
    return Math.max(sentAtMs + pingAfterMs(this.#timeoutMs), answeredAtMs + toldAfterMs(this.#timeoutMs));
  }

  /** A server has confirmed the session: the ensemble's leader was asked. */
  greeted(handshakeSentAtMs: number, timeoutMs: number, nowMs: number): void {
    this.#timeoutMs = timeoutMs;
    this.#heardAtMs = nowMs;
    this.#pingSentAtMs = undefined;
    this.#lastPing = { sentAtMs: handshakeSentAtMs, answeredAtMs: nowMs };
    this.#prove(handshakeSentAtMs);
  }

  heard(nowMs: number): void {
    this.#heardAtMs = nowMs;
  }

  pingSent(nowMs: number): void {
    this.#pingSentAtMs = nowMs;
  }

  pingAnswered(nowMs: number): void {
    const sentAtMs = this.#pingSentAtMs;
    this.#pingSentAtMs = undefined;
    if (sentAtMs === undefined) return;
    const before = this.#lastPing;
    if (sentAtMs >= before.answeredAtMs + toldAfterMs(this.#timeoutMs)) this.#prove(before.sentAtMs);
    this.#lastPing = { sentAtMs, answeredAtMs: nowMs };
  }

  /** The leader heard of the session no earlier than this. */
  #prove(sentAtMs: number): void {
    this.#safeUntilMs = Math.max(this.#safeUntilMs ?? 0, sentAtMs + leaseMs(this.#timeoutMs));
  }
}
