import { readFileSync } from "node:fs";
import {
  type CallOutcome,
  type ContentKind,
  createSchedulerClient,
  type MasterLocator,
  masterLocator,
  type SchedulerClient,
  type SchedulerClientOptions,
} from "@mesolite/net";
import type { AgentID, ExecutorID, Filters, Offer, Offer_Operation, scheduler, TaskID, TaskStatus } from "@mesolite/wire";
import { type FrameworkOptions, frameworkInfo } from "./framework-info.ts";
import type { SchedulerHandlers } from "./handlers.ts";
import { describeShortfalls, placeTasks } from "./place-tasks.ts";
import type { UnplacedTask } from "./task.ts";

/** Taken when this module is loaded: under a test runner's fake timers the global one never comes. */
const nextTurn = globalThis.setImmediate;

export interface SchedulerOptions extends SchedulerHandlers {
  /** `host:port`, `http://host:port`, `file://path` that holds one, or a locator for everything else. */
  readonly master: string | MasterLocator;
  readonly framework: FrameworkOptions;
  /** Roles that want no offers at first. */
  readonly suppressedRoles?: readonly string[];
  /** How to speak to the master. Default protobuf. */
  readonly contentKind?: ContentKind;
  /** Who acknowledges updates. Default "afterHandler". */
  readonly acknowledge?: "afterHandler" | "manual";
  /** First and longest pause between attempts to reconnect. Defaults 500 and 15,000. */
  readonly minBackoffMs?: number;
  readonly maxBackoffMs?: number;
  /** Makes the connection; by default HTTP to `master`. Test clusters have their own. */
  readonly client?: (options: SchedulerClientOptions) => SchedulerClient;
}

export interface OfferFilter {
  /** Not offered again to this framework for so long. Default 5,000. */
  readonly refuseMs?: number;
}

type Offers = Offer | readonly Offer[];

/**
 * A framework's scheduler on Mesos's v1 API: connects, stays connected, gives typed events to the handlers, acknowledges updates.
 *
 * Calls never reject: they come to `{kind: "accepted"}`; `{kind: "refused", status, message}` with the master's own sentence; or
 * `{kind: "failed", message}` when the call was not sent or its fate is unknown. "accepted" says that the master took the call;
 * what becomes of a task is told by updates. The same outcomes go to `onCallFailed`.
 */
export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #client: SchedulerClient;
  #started: Promise<string> | undefined;
  #isTearingDown = false;
  #settle: { resolve(frameworkId: string): void; reject(error: Error): void } | undefined;

  /** @throws TypeError when `master` is no address, or the framework's roles don't fit its capabilities */
  constructor(options: SchedulerOptions) {
    this.#options = options;
    frameworkInfo(options.framework);
    const { client = createSchedulerClient } = options;
    this.#client = client({
      locator: typeof options.master === "string" ? locatorOf(options.master) : options.master,
      contentKind: options.contentKind,
      minBackoffMs: options.minBackoffMs,
      maxBackoffMs: options.maxBackoffMs,
      onEvent: (event) => this.#received(event),
      onDisconnected: (reason, wasSubscribed) => this.#disconnected(reason, wasSubscribed),
    });
  }

  /** Given by the master at the first subscription; keep it to take the framework over in a later run. */
  get frameworkId(): string | undefined {
    return this.#client.frameworkId;
  }

  /** The leading master, while subscribed. */
  get masterUrl(): string | undefined {
    return this.#client.masterUrl;
  }

  /**
   * Connects, and reconnects until `stop`. Waits for a master as long as it takes.
   * @returns the framework's id once it is subscribed
   * @throws when the master says ERROR, or when `stop` is called, before that
   */
  start(): Promise<string> {
    if (this.#started) return this.#started;
    this.#started = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.#started.catch(() => {}); // Those who don't wait for it hear of errors through onError.
    this.#client.subscribe({
      frameworkInfo: frameworkInfo(this.#options.framework),
      suppressedRoles: this.#options.suppressedRoles,
    });
    return this.#started;
  }

  /**
   * Launches tasks on an offer, or on several of one agent; what they leave goes back. The tasks get their agent and the offer's
   * reserved resources here. When one does not fit, nothing is sent, the outcome is "failed", and the offer still needs an answer.
   */
  launch(offers: Offers, tasks: readonly UnplacedTask[], filter?: OfferFilter): Promise<CallOutcome> {
    const list = listOf(offers);
    const placed = placeTasks(list, tasks);
    if (placed.ok) return this.accept(list, [{ type: "LAUNCH", launch: { task_infos: placed.value.tasks } }], filter);
    const { task, shortfalls } = placed.error;
    return Promise.resolve({
      kind: "failed",
      message: `not sent: task '${task.task_id.value}' does not fit the offer: ${describeShortfalls(shortfalls)}`,
    });
  }

  /** Any operations on offers of one agent, as Mesos has them. */
  accept(offers: Offers, operations: readonly Offer_Operation[], filter?: OfferFilter): Promise<CallOutcome> {
    return this.call({
      type: "ACCEPT",
      accept: { offer_ids: listOf(offers).map(({ id }) => id), operations, filters: filtersOf(filter) },
    });
  }

  decline(offers: Offers, filter?: OfferFilter): Promise<CallOutcome> {
    return this.call({ type: "DECLINE", decline: { offer_ids: listOf(offers).map(({ id }) => id), filters: filtersOf(filter) } });
  }

  /** No offers for these roles, or for all, until `revive`. */
  suppress(roles?: readonly string[]): Promise<CallOutcome> {
    return this.call({ type: "SUPPRESS", suppress: { roles } });
  }

  /** Offers again, also what was declined a moment ago. */
  revive(roles?: readonly string[]): Promise<CallOutcome> {
    return this.call({ type: "REVIVE", revive: { roles } });
  }

  /** An update tells when the task has ended. `graceMs` overrides the time between SIGTERM and SIGKILL. */
  kill(taskId: TaskID, options: { readonly agentId?: AgentID; readonly graceMs?: number } = {}): Promise<CallOutcome> {
    const { agentId, graceMs } = options;
    const kill_policy = graceMs === undefined ? undefined : { grace_period: { nanoseconds: Math.round(graceMs * 1e6) } };
    return this.call({ type: "KILL", kill: { task_id: taskId, agent_id: agentId, kill_policy } });
  }

  /** Asks for an update of each of these tasks, or of every task that the master knows when none is named. */
  reconcile(tasks: readonly { readonly taskId: TaskID; readonly agentId?: AgentID }[] = []): Promise<CallOutcome> {
    return this.call({
      type: "RECONCILE",
      reconcile: { tasks: tasks.map(({ taskId, agentId }) => ({ task_id: taskId, agent_id: agentId })) },
    });
  }

  /** Sends bytes to an executor; they may get lost. */
  message(agentId: AgentID, executorId: ExecutorID, data: Uint8Array): Promise<CallOutcome> {
    return this.call({ type: "MESSAGE", message: { agent_id: agentId, executor_id: executorId, data } });
  }

  /** With `acknowledge: "manual"`: this update is dealt with, and the task's next may come. Updates without uuid need none. */
  async acknowledge({ task_id, agent_id, uuid }: TaskStatus): Promise<CallOutcome> {
    if (uuid === undefined || agent_id === undefined) return { kind: "accepted" };
    return this.call({ type: "ACKNOWLEDGE", acknowledge: { task_id, agent_id, uuid } });
  }

  /** Any call of the v1 scheduler API; the framework's id is filled in, and calls arrive in the order in which they are made. */
  async call(call: scheduler.Call): Promise<CallOutcome> {
    const outcome = await this.#client.call(call);
    if (outcome.kind !== "accepted") run(() => this.#options.onCallFailed?.(call, outcome));
    return outcome;
  }

  /** Ends the framework and all its tasks, then stops. May be called in `onUpdate`: the update is acknowledged first. */
  async teardown(): Promise<CallOutcome> {
    await new Promise<void>((resolve) => nextTurn(resolve));
    this.#isTearingDown = true;
    const outcome = await this.call({ type: "TEARDOWN" });
    this.stop();
    return outcome;
  }

  /** Closes the stream. Tasks go on until the failover timeout, and another run with this framework's id takes them over. */
  stop(): void {
    this.#client.close();
    this.#settle?.reject(new Error("the scheduler was stopped before it was subscribed"));
    this.#settle = undefined;
  }

  #received(event: scheduler.Event): void {
    run(() => this.#options.onEvent?.(event));
    switch (event.type) {
      case "SUBSCRIBED":
        if (event.subscribed) this.#subscribed(event.subscribed);
        return;
      case "OFFERS":
        return run(() => this.#options.onOffers?.(event.offers?.offers ?? []));
      case "RESCIND":
        return run(() => event.rescind && this.#options.onRescind?.(event.rescind.offer_id));
      case "UPDATE":
        if (event.update) this.#updated(event.update.status);
        return;
      case "MESSAGE":
        return run(() => event.message && this.#options.onMessage?.(event.message));
      case "FAILURE":
        return run(() => event.failure && this.#options.onFailure?.(event.failure));
      case "ERROR":
        return this.#refused(event.error?.message ?? "no reason given");
      default:
        return; // Heartbeats; inverse offers and operations, which onEvent has seen.
    }
  }

  #disconnected(reason: string, wasSubscribed: boolean): void {
    // The master closes the stream of a framework that ended: nothing broke.
    if (this.#isTearingDown) return this.stop();
    run(() => this.#options.onDisconnected?.(reason, wasSubscribed));
  }

  #subscribed(event: scheduler.Event_Subscribed): void {
    this.#settle?.resolve(event.framework_id.value);
    this.#settle = undefined;
    run(() => this.#options.onSubscribed?.(event));
  }

  #updated(status: TaskStatus): void {
    const { onUpdate, acknowledge } = this.#options;
    // Acknowledged in the same turn as a handler that is no promise, so that calls which follow the handler come after it.
    run(
      () => onUpdate?.(status),
      () => acknowledge !== "manual" && void this.acknowledge(status),
    );
  }

  #refused(message: string): void {
    const error = new Error(`the master refuses this framework: ${message}`);
    const { onError } = this.#options;
    if (onError) run(() => onError(message));
    else if (!this.#settle) run(() => Promise.reject(error));
    this.#settle?.reject(error);
    this.#settle = undefined;
  }
}

/** Runs a handler and then `after`. An exception goes to the process, not to the client, whose stream must stay in order. */
function run(handler: () => unknown, after: () => void = () => {}): void {
  const rethrow = (error: unknown): void =>
    queueMicrotask(() => {
      throw error;
    });
  try {
    const result = handler();
    if (result instanceof Promise) result.then(after).catch(rethrow);
    else after();
  } catch (error) {
    rethrow(error);
  }
}

function locatorOf(address: string): MasterLocator {
  const locator = masterLocator(address, { readFile: (path) => readFileSync(path, "utf8") });
  if (!locator.ok) throw new TypeError(locator.error);
  return locator.value;
}

function listOf(offers: Offers): readonly Offer[] {
  return "length" in offers ? offers : [offers];
}

function filtersOf(filter: OfferFilter | undefined): Filters | undefined {
  return filter?.refuseMs === undefined ? undefined : { refuse_seconds: filter.refuseMs / 1_000 };
}
