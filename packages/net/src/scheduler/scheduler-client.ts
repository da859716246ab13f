import { decodeUtf8, type FrameworkInfo, RecordDecoder, scheduler } from "@mesolite/wire";
import { ApiConnection, type CallOutcome, type ContentKind, type SubscribeOutcome } from "./api-connection.ts";
import type { MasterLocator } from "./master-locator.ts";

export interface SchedulerClientOptions {
  readonly locator: MasterLocator;
  readonly contentKind?: ContentKind;
  /** In order, one at a time; must not throw. */
  readonly onEvent: (event: scheduler.Event) => void;
  /** The stream ended or could not be had; another attempt follows by itself. Called once for each stream that was up, and for each failed attempt. */
  readonly onDisconnected: (reason: string, wasSubscribed: boolean) => void;
  /** Uniform number in [0, 1) for the jitter of retries. */
  readonly random?: () => number;
  /** Silence for this many heartbeat intervals counts as a broken stream. Default 5, as in Mesos's own client. */
  readonly heartbeatsMissed?: number;
  /** First wait before another attempt; doubles up to `maxBackoffMs`. Defaults 500 and 15,000. */
  readonly minBackoffMs?: number;
  readonly maxBackoffMs?: number;
}

export interface Subscription {
  /** With `id` set a framework that Mesos knows is taken over. */
  readonly frameworkInfo: FrameworkInfo;
  readonly suppressedRoles?: readonly string[];
}

export interface SchedulerClient {
  /** Starts; reconnects by itself until `close`, or until the master says ERROR (then the framework is not wanted any more). */
  subscribe(subscription: Subscription): void;
  /** Replaces what a later reconnect subscribes with (after UPDATE_FRAMEWORK). */
  updateSubscription(subscription: Subscription): void;
  /** Sends a call, with the framework's id filled in, after those before it. Fails at once while there is no stream. */
  call(call: scheduler.Call): Promise<CallOutcome>;
  /** Ends the stream; Mesos then waits for the framework's failover timeout. */
  close(): void;
  readonly frameworkId: string | undefined;
  /** The leader that the stream comes from. */
  readonly masterUrl: string | undefined;
}

/** Calls waiting for their turn at most: a scheduler that is this far behind its own master is lost anyway. */
const maxWaitingCalls = 10_000;
/** Until SUBSCRIBED tells the real interval. */
const assumedHeartbeatMs = 15_000;

/** A client of Mesos's v1 scheduler API. */
export function createSchedulerClient(options: SchedulerClientOptions): SchedulerClient {
  return new Client(options);
}

class Client implements SchedulerClient {
  readonly #options: SchedulerClientOptions;
  #subscription: Subscription | undefined;
  #frameworkId: string | undefined;
  #connection: ApiConnection | undefined;
  #streamId: string | undefined;
  #isSubscribed = false;
  /** The locator tells of every change. */
  #isLooking = false;
  #waitingCalls = 0;
  #backoffMs: number;
  #retry: NodeJS.Timeout | undefined;
  #watchdog: NodeJS.Timeout | undefined;
  #heartbeatMs = assumedHeartbeatMs;
  #ended = false;

  constructor(options: SchedulerClientOptions) {
    this.#options = options;
    this.#backoffMs = options.minBackoffMs ?? 500;
  }

  get frameworkId(): string | undefined {
    return this.#frameworkId;
  }

  get masterUrl(): string | undefined {
    return this.#isSubscribed ? this.#connection?.url : undefined;
  }

  subscribe(subscription: Subscription): void {
    this.updateSubscription(subscription);
    this.#look();
  }

  updateSubscription(subscription: Subscription): void {
    this.#subscription = subscription;
    this.#frameworkId = subscription.frameworkInfo.id?.value ?? this.#frameworkId;
  }

  async call(call: scheduler.Call): Promise<CallOutcome> {
    const connection = this.#connection;
    if (!connection || !this.#isSubscribed) return { kind: "failed", message: "not subscribed to a master" };
    if (this.#waitingCalls >= maxWaitingCalls) return { kind: "failed", message: `${maxWaitingCalls} calls are waiting already` };
    this.#waitingCalls++;
    const framework_id = call.framework_id ?? (this.#frameworkId === undefined ? undefined : { value: this.#frameworkId });
    const outcome = await connection.call({ ...call, framework_id }, this.#streamId);
    this.#waitingCalls--;
    return outcome;
  }

  close(): void {
    this.#ended = true;
    clearTimeout(this.#retry);
    this.#options.locator.stop();
    this.#drop();
  }

  #look(): void {
    this.#options.locator
      .start(() => this.#leaderChanged())
      .then(
        () => {
          if (this.#ended) return this.#options.locator.stop(); // Closed before there was anything to stop.
          this.#isLooking = true;
          this.#attempt();
        },
        (error: unknown) => this.#failed(`can't look for the master: ${error instanceof Error ? error.message : String(error)}`),
      );
  }

  #leaderChanged(): void {
    if (this.#ended || !this.#isLooking) return;
    const url = this.#options.locator.current();
    // Whatever was waited for was another leader's.
    this.#backoffMs = this.#options.minBackoffMs ?? 500;
    if (!this.#connection) return url === undefined ? undefined : this.#attempt();
    if (url === this.#connection.url) return;
    const wasSubscribed = this.#isSubscribed;
    this.#drop();
    this.#options.onDisconnected(url === undefined ? "the master lost its leadership" : "another master leads", wasSubscribed);
    this.#attempt();
  }

  #attempt(): void {
    clearTimeout(this.#retry);
    if (this.#ended || !this.#subscription) return;
    if (!this.#isLooking) return this.#look();
    const url = this.#options.locator.current();
    if (url === undefined) return this.#failed("nobody leads");
    const connection = new ApiConnection(url, this.#options.contentKind ?? "protobuf");
    this.#connection = connection;
    void connection.subscribe(this.#subscribeCall(this.#subscription)).then((outcome) => {
      if (this.#connection === connection) this.#answered(connection, outcome);
    });
  }

  #subscribeCall({ frameworkInfo, suppressedRoles }: Subscription): scheduler.Call {
    const id = this.#frameworkId === undefined ? undefined : { value: this.#frameworkId };
    return {
      type: "SUBSCRIBE",
      framework_id: id,
      subscribe: { framework_info: { ...frameworkInfo, id }, suppressed_roles: suppressedRoles },
    };
  }

  #answered(connection: ApiConnection, outcome: SubscribeOutcome): void {
    if (outcome.kind === "failed") return this.#failed(`${connection.url}: ${outcome.message}`);
    if (outcome.kind === "refused")
      return this.#failed(`${connection.url} refuses the subscription: ${outcome.status} ${outcome.message}`);
    this.#streamId = outcome.streamId;
    this.#feedWatchdog();
    const decoder = new RecordDecoder();
    outcome.body.on("data", (chunk: Buffer) => {
      if (this.#connection !== connection) return;
      this.#feedWatchdog();
      const { records, error } = decoder.push(chunk);
      for (const record of records) this.#received(connection, record);
      if (error && this.#connection === connection) this.#failed(error.message);
    });
    const ended = (error?: Error): void => {
      if (this.#connection === connection) this.#failed(error?.message ?? "the master closed the stream");
    };
    outcome.body.on("error", ended);
    outcome.body.on("end", () => ended());
  }

  #received(connection: ApiConnection, record: Uint8Array): void {
    if (this.#connection !== connection) return; // An event before this one in the same chunk made the client end.
    let event: scheduler.Event;
    try {
      event =
        this.#options.contentKind === "json"
          ? scheduler.Event.fromJson(JSON.parse(decodeUtf8(record)))
          : scheduler.Event.decode(record);
    } catch (error) {
      return this.#failed(`an event can't be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (event.type === "SUBSCRIBED") {
      this.#isSubscribed = true;
      this.#frameworkId = event.subscribed?.framework_id.value ?? this.#frameworkId;
      this.#heartbeatMs = (event.subscribed?.heartbeat_interval_seconds ?? assumedHeartbeatMs / 1_000) * 1_000;
      this.#backoffMs = this.#options.minBackoffMs ?? 500;
      this.#feedWatchdog();
    }
    // After ERROR another subscription would only throw out whoever took over.
    if (event.type === "ERROR") this.close();
    this.#options.onEvent(event);
  }

  #feedWatchdog(): void {
    clearTimeout(this.#watchdog);
    const silenceMs = this.#heartbeatMs * (this.#options.heartbeatsMissed ?? 5);
    this.#watchdog = setTimeout(() => this.#failed(`no heartbeat for ${Math.round(silenceMs / 1_000)} s`), silenceMs);
  }

  #failed(reason: string): void {
    if (this.#ended) return;
    const wasSubscribed = this.#isSubscribed;
    this.#drop();
    const waitMs = this.#backoffMs * (0.5 + (this.#options.random ?? Math.random)() / 2);
    this.#backoffMs = Math.min(this.#backoffMs * 2, this.#options.maxBackoffMs ?? 15_000);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#attempt(), waitMs);
    this.#options.onDisconnected(reason, wasSubscribed);
  }

  #drop(): void {
    clearTimeout(this.#watchdog);
    this.#isSubscribed = false;
    this.#streamId = undefined;
    const connection = this.#connection;
    this.#connection = undefined;
    connection?.close();
  }
}
