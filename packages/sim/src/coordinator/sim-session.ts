import type { Random } from "@mesolite/base";
import { Heartbeat } from "@mesolite/zookeeper";
import type { EventQueue } from "../event-queue.ts";
import type { ProcessClock } from "../process-clock.ts";
import type { SimEnsemble } from "./sim-ensemble.ts";
import type { Stoppable } from "./stoppable.ts";

/** `unknown`: the connection broke after it was sent. `ended`: the session is over; a new one begins by itself. */
export type Outcome<T> =
  | { readonly kind: "answered"; readonly value: T }
  | { readonly kind: "unknown" }
  | { readonly kind: "ended" };

/** Called in the order of the list. */
export interface SessionListener {
  /** Connected for the first time or again, or surely alive again. */
  connected?(): void;
  /** The process must stop to act on what the session gives it: soon the servers may give it away. */
  atRisk?(): void;
  /** The servers have ended the session; the next one is on its way. */
  ended?(): void;
}

export interface SessionFaults {
  /** Probability that a request breaks its connection, before or after it was carried out. Drawn anew for each. */
  reset: number;
  /** How often that happened. */
  resets: number;
}

export interface SimSessionParts {
  readonly ensemble: SimEnsemble;
  readonly queue: EventQueue;
  readonly random: Random;
  readonly faults: SessionFaults;
  /** The process whose session it is, and its clock. */
  readonly program: Stoppable;
  readonly clock: ProcessClock;
  /** Whether its machine and the servers can't reach each other. */
  readonly isCut: () => { readonly there: boolean; readonly back: boolean };
  /** Sees what is worth a line. */
  readonly note: (text: string) => void;
}

interface Request {
  readonly send: () => void;
  readonly fail: (outcome: { kind: "unknown" } | { kind: "ended" }) => void;
}

/** One connection: what was sent on an old one is not answered on a new one. */
interface Connection {
  readonly pending: Set<Request>;
  /** The servers have confirmed the session on it. */
  isOpen: boolean;
  /** Something was lost on it: nothing more arrives, as on TCP, and silence gives it away. */
  isDead: boolean;
  arrivalMs: number;
  answerMs: number;
}

/** Between two attempts to connect. */
const retryMs = 500;

/**
 * One process's sessions at the ensemble, one after the other. Requests are carried out in order and answered in order; when the connection
 * breaks their outcome stays unknown. The lease is the real client's ({@link Heartbeat}), read from the process's own clock.
 */
export class SimSession {
  readonly #parts: SimSessionParts;
  readonly #listeners = new Set<SessionListener>();
  #id: bigint | undefined;
  #heartbeat: Heartbeat;
  #connection: Connection | undefined;
  /** Requests that wait for a connection. */
  #waiting: Request[] = [];
  #wasTold = false;
  #alarms = 0;

  constructor(parts: SimSessionParts) {
    this.#parts = parts;
    this.#heartbeat = new Heartbeat(parts.ensemble.sessionTimeoutMs);
    this.#connect();
  }

  get id(): bigint | undefined {
    return this.#id;
  }

  /** For how long the session is surely alive, by the process's own clock; 0: perhaps it is not. */
  safeForMs(): number {
    return Math.max(0, (this.#heartbeat.safeUntilMs ?? 0) - this.#parts.clock.nowMs());
  }

  /** @returns a function that ends it */
  listen(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Waits for a connection, then asks once. @param serve is done by the servers, for this session */
  request<T>(serve: (session: bigint) => T, done: (outcome: Outcome<T>) => void): void {
    const request: Request = {
      fail: done,
      send: () => {
        const connection = this.#connection;
        connection?.pending.add(request);
        const id = this.#id as bigint;
        this.#exchange(
          () => (this.#parts.ensemble.touch(id) ? { value: serve(id) } : undefined),
          (answer) => {
            if (!answer) return this.#sessionEnded();
            connection?.pending.delete(request);
            done({ kind: "answered", ...answer });
          },
        );
      },
    };
    if (this.#connection?.isOpen) request.send();
    else this.#waiting.push(request);
  }

  /** Asks until there is an answer: for reads, and for writes that may happen twice. @param done gets undefined when the session ended */
  ask<T>(serve: (session: bigint) => T, done: (answer: { readonly value: T } | undefined) => void): void {
    this.request(serve, (outcome) => {
      if (outcome.kind === "unknown") this.ask(serve, done);
      else done(outcome.kind === "answered" ? outcome : undefined);
    });
  }

  /** Has `told` called in the process when a watch fires, unless the connection breaks before: then look again. */
  watcher(told: () => void): () => void {
    return () => {
      const connection = this.#connection;
      this.#travel(() => connection === this.#connection && told());
    };
  }

  #connect(): void {
    const { clock, queue, random } = this.#parts;
    const connection: Connection = { pending: new Set(), isOpen: false, isDead: false, arrivalMs: 0, answerMs: 0 };
    this.#connection = connection;
    const sentAtMs = clock.nowMs();
    const greet = (): bigint | undefined => {
      const { ensemble } = this.#parts;
      if (this.#id === undefined) return ensemble.openSession();
      return ensemble.touch(this.#id) ? this.#id : undefined;
    };
    this.#exchange(greet, (id) => (id === undefined ? this.#sessionEnded() : this.#greeted(id, sentAtMs)));
    const patienceMs = this.#parts.ensemble.sessionTimeoutMs / 3;
    queue.after(patienceMs + random.int(retryMs), () => {
      if (!connection.isOpen) this.#inProcess(() => connection.isOpen || this.#disconnected(connection));
    });
  }

  #greeted(id: bigint, sentAtMs: number): void {
    const { ensemble, clock } = this.#parts;
    this.#id = id;
    if (this.#connection) this.#connection.isOpen = true;
    this.#heartbeat.greeted(sentAtMs, ensemble.sessionTimeoutMs, clock.nowMs());
    this.#wasTold = false;
    for (const request of this.#waiting.splice(0)) request.send();
    this.#arm();
    for (const listener of [...this.#listeners]) listener.connected?.();
  }

  /** There and back. Silence when the way is cut or the servers are down; the connection breaks at once when chance wants it. */
  #exchange<T>(serve: () => T, answered: (value: T) => void): void {
    const { queue, random, faults } = this.#parts;
    const connection = this.#connection as Connection;
    const breaks = random.chance(faults.reset);
    if (breaks) faults.resets++;
    const isServed = !breaks || random.chance(0.5);
    connection.arrivalMs = Math.max(connection.arrivalMs, queue.nowMs + 1 + random.int(4));
    queue.at(connection.arrivalMs, () => {
      if (this.#isLost(connection, "there")) return;
      const value = isServed ? serve() : undefined;
      if (breaks) return this.#inProcess(() => this.#disconnected(connection));
      connection.answerMs = Math.max(connection.answerMs, queue.nowMs + 1 + random.int(4));
      queue.at(connection.answerMs, () => {
        if (this.#isLost(connection, "back")) return;
        this.#inProcess(() => {
          if (connection !== this.#connection) return;
          this.#heartbeat.heard(this.#parts.clock.nowMs());
          answered(value as T);
        });
      });
    });
  }

  /** From the servers to the process. */
  #travel(arrived: () => void): void {
    const { queue, random } = this.#parts;
    const connection = this.#connection;
    if (!connection) return;
    connection.answerMs = Math.max(connection.answerMs, queue.nowMs + 1 + random.int(4));
    queue.at(connection.answerMs, () => {
      if (!this.#isLost(connection, "back")) this.#inProcess(arrived);
    });
  }

  #isLost(connection: Connection, way: "there" | "back"): boolean {
    const { ensemble, isCut } = this.#parts;
    connection.isDead ||= ensemble.isDown || isCut()[way];
    return connection.isDead;
  }

  #disconnected(connection: Connection): void {
    if (this.#connection !== connection) return;
    const { queue, random } = this.#parts;
    this.#connection = undefined;
    for (const { fail } of connection.pending) fail({ kind: "unknown" });
    this.#arm();
    queue.after(1 + random.int(retryMs), () => this.#inProcess(() => this.#connection || this.#connect()));
  }

  #sessionEnded(): void {
    const failed = [...(this.#connection?.pending ?? []), ...this.#waiting.splice(0)];
    this.#parts.note(`session ${this.#id} has ended`);
    this.#id = undefined;
    this.#heartbeat = new Heartbeat(this.#parts.ensemble.sessionTimeoutMs);
    this.#connect();
    for (const { fail } of failed) fail({ kind: "ended" });
    for (const listener of [...this.#listeners]) listener.ended?.();
  }

  /** Looks again when the next thing is due: a ping, the end of patience, the end of the lease. */
  #arm(): void {
    const { clock, queue } = this.#parts;
    const alarm = ++this.#alarms;
    const { pingDueMs, silentAtMs, safeUntilMs } = this.#heartbeat;
    const riskAtMs = this.#wasTold ? Infinity : (safeUntilMs ?? Infinity);
    const dueMs = Math.min(riskAtMs, this.#connection?.isOpen ? Math.min(pingDueMs, silentAtMs) : Infinity);
    if (dueMs === Infinity) return;
    // The clock reads whole milliseconds.
    queue.at(clock.trueMs(Math.ceil(dueMs)), () => this.#inProcess(() => alarm === this.#alarms && this.#due()));
  }

  #due(): void {
    const nowMs = this.#parts.clock.nowMs();
    const { pingDueMs, silentAtMs, safeUntilMs } = this.#heartbeat;
    if (!this.#wasTold && safeUntilMs !== undefined && nowMs >= safeUntilMs) {
      this.#wasTold = true;
      for (const listener of [...this.#listeners]) listener.atRisk?.();
    }
    const connection = this.#connection;
    if (connection?.isOpen && nowMs >= silentAtMs) return this.#disconnected(connection);
    if (connection?.isOpen && nowMs >= pingDueMs) this.#ping();
    this.#arm();
  }

  #ping(): void {
    const { ensemble, clock } = this.#parts;
    this.#heartbeat.pingSent(clock.nowMs());
    this.#exchange(
      () => this.#id !== undefined && ensemble.touch(this.#id),
      (isAlive) => {
        if (!isAlive) return this.#sessionEnded();
        this.#heartbeat.pingAnswered(clock.nowMs());
        const isSafeAgain = this.#wasTold && this.safeForMs() > 0;
        if (isSafeAgain) this.#wasTold = false;
        this.#arm();
        if (isSafeAgain) for (const listener of [...this.#listeners]) listener.connected?.();
      },
    );
  }

  #inProcess(action: () => void): void {
    this.#parts.program.run(action);
  }
}
