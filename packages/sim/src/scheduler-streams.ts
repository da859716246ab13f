import type { Random } from "@mesolite/base";
import type { MasterEvent } from "@mesolite/master";
import type { FrameworkInfo, scheduler, TaskStatus } from "@mesolite/wire";
import type { EventQueue } from "./event-queue.ts";
import type { Slowness } from "./slowness.ts";

/** A framework's side of the v1 scheduler API. */
export interface SchedulerClient {
  /** Changes when the process restarts; undefined while it is down. */
  incarnation(): number | undefined;
  event(event: scheduler.Event): void;
  disconnected(): void;
  callFailed(call: scheduler.Call, message: string): void;
}

/** Where frameworks send their calls. */
export interface SchedulerService {
  subscribe(client: SchedulerClient, frameworkInfo: FrameworkInfo, suppressedRoles: readonly string[]): void;
  call(client: SchedulerClient, call: scheduler.Call): void;
  clientEnded(client: SchedulerClient): void;
}

/** The master's side, as its daemon would feed it. */
export interface MasterDoor {
  incarnation(): number | undefined;
  deliver(event: MasterEvent): void;
}

interface Stream {
  readonly id: string;
  readonly client: SchedulerClient;
  readonly clientIncarnation: number;
  readonly masterIncarnation: number;
  frameworkId: string | undefined;
  /** When what was sent last arrives. */
  lastArrivalMs: number;
}

interface Request {
  readonly client: SchedulerClient;
  readonly incarnation: number;
  readonly call: scheduler.Call;
  readonly streamId: string;
}

/**
 * HTTP between frameworks and the master: a call arrives or fails, in order; an event stream delivers in order until it breaks,
 * and then both sides notice, and calls under way fail, whether the master has got them or not. Nothing is lost silently, as on TCP.
 */
export class SchedulerStreams implements SchedulerService {
  readonly counts = { broken: 0, failedCalls: 0 };
  readonly #queue: EventQueue;
  readonly #random: Random;
  readonly #master: MasterDoor;
  readonly #told: (status: TaskStatus) => void;
  readonly #slowness: Slowness;
  readonly #streams = new Map<string, Stream>();
  /** Calls that the master has got, and whose answers have not arrived. */
  readonly #requests = new Map<string, Request>();
  readonly #lastArrivalMs = new Map<SchedulerClient, number>();

  constructor(parts: {
    readonly queue: EventQueue;
    readonly random: Random;
    readonly master: MasterDoor;
    readonly told: (status: TaskStatus) => void;
    readonly slowness: Slowness;
  }) {
    this.#queue = parts.queue;
    this.#random = parts.random;
    this.#master = parts.master;
    this.#told = parts.told;
    this.#slowness = parts.slowness;
  }

  subscribe(client: SchedulerClient, frameworkInfo: FrameworkInfo, suppressedRoles: readonly string[]): void {
    const incarnation = client.incarnation();
    if (incarnation === undefined) return;
    this.#queue.at(this.#arrivalMs(client), () => {
      if (client.incarnation() !== incarnation) return;
      const masterIncarnation = this.#master.incarnation();
      if (masterIncarnation === undefined)
        return this.#queue.after(1000 + this.#random.int(500), () => this.#tellDisconnected(client, incarnation));
      const frameworkId = frameworkInfo.id?.value;
      const id = this.#random.uuid();
      const stream: Stream = { id, client, clientIncarnation: incarnation, masterIncarnation, frameworkId, lastArrivalMs: 0 };
      this.#streams.set(stream.id, stream);
      this.#master.deliver({
        kind: "schedulerSubscribed",
        streamId: stream.id,
        frameworkId,
        subscribe: { framework_info: frameworkInfo, suppressed_roles: suppressedRoles },
      });
    });
  }

  isConnected(client: SchedulerClient): boolean {
    const incarnation = client.incarnation();
    return incarnation !== undefined && this.#streamOf(client, incarnation) !== undefined;
  }

  call(client: SchedulerClient, call: scheduler.Call): void {
    const incarnation = client.incarnation();
    if (incarnation === undefined) return;
    this.#queue.at(this.#arrivalMs(client), () => {
      const stream = this.#streamOf(client, incarnation);
      if (!stream || this.#master.incarnation() !== stream.masterIncarnation)
        return this.#fail(client, incarnation, call, "not connected");
      const requestId = this.#random.uuid();
      this.#requests.set(requestId, { client, incarnation, call, streamId: stream.id });
      this.#master.deliver({
        kind: "schedulerCall",
        requestId,
        streamId: stream.id,
        call: { ...call, framework_id: call.framework_id ?? { value: stream.frameworkId ?? "" } },
      });
    });
  }

  /** The master's `sendEvent`. */
  sendEvent(streamId: string, event: scheduler.Event): void {
    const stream = this.#streams.get(streamId);
    if (!stream) return;
    if (event.type === "SUBSCRIBED") stream.frameworkId = event.subscribed?.framework_id.value;
    this.#onStream(stream, () => {
      if (!this.#streams.has(streamId) || stream.client.incarnation() !== stream.clientIncarnation) return;
      if (event.update) this.#told(event.update.status);
      stream.client.event(event);
    });
  }

  /** The master's `closeStream`, after what was sent on it. */
  closeStream(streamId: string): void {
    const stream = this.#streams.get(streamId);
    if (stream) this.#onStream(stream, () => this.#end(streamId));
  }

  /** The master's `reply`: lost when the connection breaks meanwhile. The client then sees a failure of a call that was carried out. */
  reply(requestId: string, status: number, body: string): void {
    this.#queue.after(2, () => {
      const request = this.#requests.get(requestId);
      this.#requests.delete(requestId);
      if (request && status >= 400) this.#fail(request.client, request.incarnation, request.call, `${status} ${body}`);
    });
  }

  /** In order. */
  #onStream(stream: Stream, arrive: () => void): void {
    stream.lastArrivalMs = Math.max(this.#queue.nowMs + 2 + this.#slowness.extraMs("slowCall"), stream.lastArrivalMs);
    this.#queue.at(stream.lastArrivalMs, arrive);
  }

  masterEnded(): void {
    for (const id of this.#streams.keys()) this.#end(id);
  }

  clientEnded(client: SchedulerClient): void {
    for (const stream of this.#streams.values()) {
      if (stream.client !== client) continue;
      this.#streams.delete(stream.id);
      this.#tellMaster(stream);
    }
    for (const [id, request] of this.#requests) if (request.client === client) this.#requests.delete(id);
  }

  /** Breaks one stream as a reset connection does, if there is any. */
  breakOne(): void {
    const streams = [...this.#streams.values()];
    if (streams.length === 0) return;
    const stream = this.#random.pick(streams);
    this.#tellMaster(stream);
    this.#end(stream.id);
  }

  #tellMaster(stream: Stream): void {
    this.#queue.after(1 + this.#random.int(50), () => {
      if (this.#master.incarnation() === stream.masterIncarnation)
        this.#master.deliver({ kind: "schedulerStreamClosed", streamId: stream.id });
    });
  }

  #end(streamId: string): void {
    const stream = this.#streams.get(streamId);
    if (!stream) return;
    this.#streams.delete(streamId);
    this.counts.broken++;
    for (const [id, request] of this.#requests) {
      if (request.streamId !== streamId) continue;
      this.#requests.delete(id);
      this.#fail(request.client, request.incarnation, request.call, "connection reset");
    }
    this.#queue.after(1 + this.#random.int(50), () => this.#tellDisconnected(stream.client, stream.clientIncarnation));
  }

  #tellDisconnected(client: SchedulerClient, incarnation: number): void {
    if (client.incarnation() === incarnation && !this.#streamOf(client, incarnation)) client.disconnected();
  }

  #fail(client: SchedulerClient, incarnation: number, call: scheduler.Call, message: string): void {
    this.counts.failedCalls++;
    this.#queue.after(1, () => {
      if (client.incarnation() === incarnation) client.callFailed(call, message);
    });
  }

  #streamOf(client: SchedulerClient, incarnation: number): Stream | undefined {
    for (const stream of this.#streams.values())
      if (stream.client === client && stream.clientIncarnation === incarnation) return stream;
    return undefined;
  }

  #arrivalMs(client: SchedulerClient): number {
    const atMs = Math.max(
      this.#queue.nowMs + 1 + this.#random.int(4) + this.#slowness.extraMs("slowCall"),
      this.#lastArrivalMs.get(client) ?? 0,
    );
    this.#lastArrivalMs.set(client, atMs);
    return atMs;
  }
}
