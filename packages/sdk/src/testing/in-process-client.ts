import { validateSchedulerCall } from "@mesolite/master";
import type { CallOutcome, SchedulerClient, SchedulerClientOptions, Subscription } from "@mesolite/net";
import type { EventQueue } from "@mesolite/sim";
import { scheduler } from "@mesolite/wire";
import type { Stillness } from "./stillness.ts";
import type { TestMaster } from "./test-master.ts";

/** Virtual milliseconds before another attempt to subscribe. */
const retryMs = 1_000;

/**
 * The v1 scheduler API without sockets: calls and events cross as bytes, at the present moment of virtual time, in order. A broken
 * stream is subscribed again a second of virtual time later.
 */
export class InProcessClient implements SchedulerClient {
  frameworkId: string | undefined;
  readonly #master: TestMaster;
  readonly #queue: EventQueue;
  readonly #stillness: Stillness;
  readonly #options: SchedulerClientOptions;
  #subscription: Subscription | undefined;
  #streamId: string | undefined;
  #isSubscribed = false;
  #isClosed = false;
  #inbox: (() => void)[] = [];

  constructor(master: TestMaster, queue: EventQueue, stillness: Stillness, options: SchedulerClientOptions) {
    this.#master = master;
    this.#queue = queue;
    this.#stillness = stillness;
    this.#options = options;
  }

  get masterUrl(): string | undefined {
    return this.#isSubscribed ? "in-process://master" : undefined;
  }

  subscribe(subscription: Subscription): void {
    this.updateSubscription(subscription);
    this.#attempt();
  }

  updateSubscription(subscription: Subscription): void {
    this.#subscription = subscription;
    this.frameworkId = subscription.frameworkInfo.id?.value ?? this.frameworkId;
  }

  async call(call: scheduler.Call): Promise<CallOutcome> {
    const streamId = this.#streamId;
    if (streamId === undefined || !this.#isSubscribed) return { kind: "failed", message: "not subscribed to a master" };
    this.#stillness.stir();
    const framework_id = call.framework_id ?? (this.frameworkId === undefined ? undefined : { value: this.frameworkId });
    const sent = copy(scheduler.Call, { ...call, framework_id });
    const problem = validateSchedulerCall(sent);
    if (problem !== undefined) return { kind: "refused", status: 400, message: problem };
    const reply = await this.#master.ask({ kind: "schedulerCall", requestId: this.#master.newId(), streamId, call: sent });
    if (!reply) return { kind: "failed", message: "the master ended before it answered" };
    if (reply.status < 300) return { kind: "accepted" };
    return { kind: "refused", status: reply.status, message: reply.body ?? `HTTP ${reply.status}` };
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#isSubscribed = false;
    const streamId = this.#streamId;
    this.#streamId = undefined;
    this.#stillness.stir();
    if (streamId !== undefined) this.#master.left(streamId);
  }

  #attempt(): void {
    const subscription = this.#subscription;
    if (this.#isClosed || !subscription || this.#streamId !== undefined) return;
    const id = this.frameworkId === undefined ? undefined : { value: this.frameworkId };
    const call = copy(scheduler.Call, {
      type: "SUBSCRIBE",
      framework_id: id,
      subscribe: { framework_info: { ...subscription.frameworkInfo, id }, suppressed_roles: subscription.suppressedRoles },
    });
    if (!call.subscribe) return;
    const streamId = this.#master.newId();
    this.#streamId = streamId;
    const end = {
      event: (event: scheduler.Event) => this.#later(() => this.#received(streamId, copy(scheduler.Event, event))),
      closed: () => this.#later(() => this.#disconnected(streamId, "the master closed the stream")),
    };
    if (!this.#master.subscribe(end, { streamId, frameworkId: call.framework_id?.value, subscribe: call.subscribe }))
      this.#later(() => this.#disconnected(streamId, "nobody leads"));
  }

  /** The master is in the middle of a step: handlers, which may call it, run after that, in order. */
  #later(action: () => void): void {
    this.#stillness.stir();
    this.#inbox.push(action);
    if (this.#inbox.length === 1) queueMicrotask(() => this.#drain());
  }

  #drain(): void {
    const waiting = [...this.#inbox];
    for (const action of waiting) action();
    this.#inbox = this.#inbox.slice(waiting.length);
    if (this.#inbox.length > 0) queueMicrotask(() => this.#drain());
  }

  #received(streamId: string, event: scheduler.Event): void {
    if (this.#isClosed || this.#streamId !== streamId) return;
    if (event.type === "SUBSCRIBED") {
      this.#isSubscribed = true;
      this.frameworkId = event.subscribed?.framework_id.value ?? this.frameworkId;
    }
    // After ERROR another subscription would only throw out whoever took over.
    if (event.type === "ERROR") this.close();
    this.#options.onEvent(event);
  }

  #disconnected(streamId: string, reason: string): void {
    if (this.#isClosed || this.#streamId !== streamId) return;
    const wasSubscribed = this.#isSubscribed;
    this.#streamId = undefined;
    this.#isSubscribed = false;
    this.#queue.after(retryMs, () => this.#attempt());
    this.#options.onDisconnected(reason, wasSubscribed);
  }
}

/** As the other side would read it: neither side sees the other's objects. */
function copy<M>(codec: { encode(message: M): Uint8Array; decode(bytes: Uint8Array): M }, message: M): M {
  return codec.decode(codec.encode(message));
}
