import type { Random } from "@mesolite/base";
import type { MasterEvent } from "@mesolite/master";
import type { FrameworkInfo, scheduler, TaskStatus } from "@mesolite/wire";
import type { EventQueue } from "./event-queue.ts";
import { SilentLinks } from "./silent-links.ts";
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
  /** The master has closed it; the client may not know yet. */
  isClosed: boolean;
  /** The client has left it; the master may not know yet. */
  isAbandoned: boolean;
}

interface Request {
  readonly client: SchedulerClient;
  readonly incarnation: number;
  readonly call: scheduler.Call;
  readonly streamId: string;
}

/** Five heartbeats, 15 s apart: then clients take the connection for lost. */
const patienceMs = 75_000;

/**
 * HTTP between frameworks and the master: a call arrives or fails, in order; an event stream delivers in order until it breaks,
 * and then both sides notice, and calls under way fail, whether the master has got them or not. On a silent link neither notices anything
 * until it is mended, or the client misses the heartbeats: then it leaves a stream which the master goes on writing to.
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
  readonly #links = new SilentLinks<SchedulerClient>();

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
      if (this.#links.isSilent(client))
        return this.#queue.after(3000 + this.#random.int(3000), () => this.#tellDisconnected(client, incarnation));
      const masterIncarnation = this.#master.incarnation();
      if (masterIncarnation === undefined)
        return this.#queue.after(1000 + this.#random.int(500), () => this.#tellDisconnected(client, incarnation));
      const frameworkId = frameworkInfo.id?.value;
      const stream: Stream = {
        id: this.#random.uuid(),
        client,
        clientIncarnation: incarnation,
        masterIncarnation,
        frameworkId,
        lastArrivalMs: 0,
        isClosed: false,
        isAbandoned: false,
      };
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
      if (!stream) return this.#fail(client, incarnation, call, "not connected");
      this.#links.pass(
        client,
        () => this.#arrived(stream, call),
        () => this.#fail(client, incarnation, call, "connection reset"),
      );
    });
  }

  #arrived(stream: Stream, call: scheduler.Call): void {
    const { client, clientIncarnation: incarnation } = stream;
    if (stream.isClosed || !this.#streams.has(stream.id) || this.#master.incarnation() !== stream.masterIncarnation)
      return this.#fail(client, incarnation, call, "not connected");
    const requestId = this.#random.uuid();
    this.#requests.set(requestId, { client, incarnation, call, streamId: stream.id });
    this.#master.deliver({
      kind: "schedulerCall",
      requestId,
      streamId: stream.id,
      call: { ...call, framework_id: call.framework_id ?? { value: stream.frameworkId ?? "" } },
    });
  }

  /** The master's `sendEvent`. */
  sendEvent(streamId: string, event: scheduler.Event): void {
    const stream = this.#streams.get(streamId);
    if (!stream) return;
    if (event.type === "SUBSCRIBED") stream.frameworkId = event.subscribed?.framework_id.value;
    this.#onStream(stream, () => this.#heard(stream, event));
  }

  #heard(stream: Stream, event: scheduler.Event): void {
    if (!this.#streams.has(stream.id) || stream.isAbandoned || stream.client.incarnation() !== stream.clientIncarnation) return;
    if (event.update) this.#told(event.update.status);
    stream.client.event(event);
  }

  /** The master's `closeStream`, after what was sent on it. */
  closeStream(streamId: string): void {
    const stream = this.#streams.get(streamId);
    if (!stream) return;
    stream.isClosed = true;
    this.#onStream(stream, () => this.#end(streamId));
  }

  /** The master's `reply`: lost when the connection breaks meanwhile. The client then sees a failure of a call that was carried out. */
  reply(requestId: string, status: number, body: string): void {
    this.#queue.after(2, () => {
      const client = this.#requests.get(requestId)?.client;
      if (client) this.#links.pass(client, () => this.#answered(requestId, status, body));
    });
  }

  #answered(requestId: string, status: number, body: string): void {
    const request = this.#requests.get(requestId);
    this.#requests.delete(requestId);
    if (request && status >= 400) this.#fail(request.client, request.incarnation, request.call, `${status} ${body}`);
  }

  /** In order. */
  #onStream(stream: Stream, arrive: () => void): void {
    stream.lastArrivalMs = Math.max(this.#queue.nowMs + 2 + this.#slowness.extraMs("slowCall"), stream.lastArrivalMs);
    this.#queue.at(stream.lastArrivalMs, () => this.#links.pass(stream.client, arrive));
  }

  masterEnded(): void {
    for (const { id, client } of this.#streams.values())
      this.#links.pass(
        client,
        () => this.#end(id),
        () => this.#end(id),
      );
  }

  clientEnded(client: SchedulerClient): void {
    this.#abandon(client);
    for (const [id, request] of this.#requests) if (request.client === client) this.#requests.delete(id);
  }

  /** Breaks one stream as a reset connection does, if there is any. */
  breakOne(): void {
    const stream = this.#pickOne();
    if (stream) this.#break(stream);
  }

  /**
   * Cuts a client off without a word, if one is connected.
   * @param healing whether what was sent meanwhile arrives in the end, or the connection is reset
   */
  silenceOne(forMs: number, healing: "resumes" | "breaks"): void {
    const stream = this.#pickOne();
    if (!stream) return;
    const { client, clientIncarnation } = stream;
    this.#links.silence(client);
    this.#queue.after(patienceMs, () => {
      if (!this.#links.isSilent(client) || client.incarnation() !== clientIncarnation || stream.isAbandoned) return;
      this.#abandon(client);
      this.#failRequests(({ streamId }) => streamId === stream.id, "timed out");
      client.disconnected();
    });
    this.#queue.after(forMs, () => {
      if (healing === "resumes") return this.#links.mend(client);
      this.#links.reset(client);
      for (const each of this.#streams.values()) if (each.client === client) this.#break(each);
    });
  }

  mendAll(): void {
    for (const client of this.#links.clients) this.#links.mend(client);
  }

  #pickOne(): Stream | undefined {
    const streams = [...this.#streams.values()].filter(({ client }) => !this.#links.isSilent(client));
    return streams.length === 0 ? undefined : this.#random.pick(streams);
  }

  #break(stream: Stream): void {
    this.#tellMaster(stream);
    this.#end(stream.id);
  }

  /** The client closes its streams; the master hears of it when it hears of anything. */
  #abandon(client: SchedulerClient): void {
    for (const stream of this.#streams.values()) {
      if (stream.client !== client) continue;
      stream.isAbandoned = true;
      this.#links.pass(client, () => this.#break(stream));
    }
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
    if (stream.isAbandoned) return;
    this.counts.broken++;
    this.#failRequests((request) => request.streamId === streamId, "connection reset");
    this.#queue.after(1 + this.#random.int(50), () => this.#tellDisconnected(stream.client, stream.clientIncarnation));
  }

  #failRequests(concerned: (request: Request) => boolean, message: string): void {
    for (const [id, request] of this.#requests) {
      if (!concerned(request)) continue;
      this.#requests.delete(id);
      this.#fail(request.client, request.incarnation, request.call, message);
    }
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
      if (stream.client === client && stream.clientIncarnation === incarnation && !stream.isAbandoned) return stream;
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
