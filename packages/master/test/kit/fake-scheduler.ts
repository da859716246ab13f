import { must } from "@mesolite/base";
import type { Reply } from "@mesolite/master";
import { parseResources } from "@mesolite/resources";
import type {
  FrameworkInfo,
  FrameworkInfo_Capability_Type,
  Offer,
  Offer_Operation,
  scheduler,
  TaskInfo,
  TaskStatus,
} from "@mesolite/wire";
import type { World } from "./world.ts";

export interface SchedulerOptions {
  readonly name?: string;
  readonly roles?: readonly string[];
  readonly capabilities?: readonly FrameworkInfo_Capability_Type[];
  readonly failoverTimeout?: number;
  readonly info?: Partial<FrameworkInfo>;
}

/** A scheduler that keeps all events of its current stream and calls when the test says. */
export class FakeScheduler {
  id: string | undefined;
  streamId: string | undefined;
  events: scheduler.Event[] = [];
  info: FrameworkInfo;
  readonly world: World;

  constructor(world: World, options: SchedulerOptions) {
    this.world = world;
    const capabilities = options.capabilities ?? [
      "MULTI_ROLE",
      "RESERVATION_REFINEMENT",
      "PARTITION_AWARE",
      "TASK_KILLING_STATE",
    ];
    this.info = {
      user: "root",
      name: options.name ?? "test",
      ...(capabilities.includes("MULTI_ROLE") ? { roles: options.roles ?? ["web"] } : { role: options.roles?.[0] ?? "*" }),
      capabilities: capabilities.map((type) => ({ type })),
      failover_timeout: options.failoverTimeout ?? 60,
      checkpoint: true,
      ...options.info,
    };
  }

  /** Subscribes with a fresh stream, as a newcomer or with the id it has, and returns itself. */
  subscribe(change: Partial<scheduler.Call_Subscribe> = {}): this {
    const streamId = this.world.newId("stream");
    this.streamId = streamId;
    this.events = [];
    this.world.schedulers.set(streamId, this);
    const framework_info = this.id === undefined ? this.info : { ...this.info, id: { value: this.id } };
    this.world.step({ kind: "schedulerSubscribed", streamId, frameworkId: this.id, subscribe: { framework_info, ...change } });
    return this;
  }

  disconnect(): void {
    const { streamId } = this;
    this.streamId = undefined;
    if (streamId !== undefined) this.world.step({ kind: "schedulerStreamClosed", streamId });
  }

  call(call: scheduler.Call, streamId: string | undefined = this.streamId): Reply {
    const full = { framework_id: { value: this.id ?? "" }, ...call };
    return this.world.ask({ kind: "schedulerCall", requestId: this.world.newId("r"), streamId, call: full });
  }

  receive(event: scheduler.Event): void {
    this.events.push(event);
    if (event.subscribed) this.id = event.subscribed.framework_id.value;
  }

  closed(streamId: string): void {
    if (this.streamId === streamId) this.streamId = undefined;
  }

  /** The types of all events, without heartbeats. */
  get eventTypes(): readonly string[] {
    return this.events.map((event) => event.type ?? "").filter((type) => type !== "HEARTBEAT");
  }

  /** All offers ever received, and not rescinded, on this stream. */
  get offers(): readonly Offer[] {
    const rescinded = new Set(this.events.map((event) => event.rescind?.offer_id.value));
    return this.events.flatMap((event) => event.offers?.offers ?? []).filter((offer) => !rescinded.has(offer.id.value));
  }

  get lastOffer(): Offer {
    return must(this.offers.at(-1), "an offer");
  }

  get statuses(): readonly TaskStatus[] {
    return this.events.flatMap((event) => event.update?.status ?? []);
  }

  get lastStatus(): TaskStatus {
    return must(this.statuses.at(-1), "a status");
  }

  accept(offers: readonly Offer[], operations: readonly Offer_Operation[], refuseSeconds?: number): Reply {
    const filters = refuseSeconds === undefined ? undefined : { refuse_seconds: refuseSeconds };
    return this.call({ type: "ACCEPT", accept: { offer_ids: offers.map((offer) => offer.id), operations, filters } });
  }

  launch(offer: Offer, ...tasks: readonly TaskInfo[]): Reply {
    return this.accept([offer], [{ type: "LAUNCH", launch: { task_infos: tasks } }]);
  }

  decline(offer: Offer, refuseSeconds?: number): Reply {
    const filters = refuseSeconds === undefined ? undefined : { refuse_seconds: refuseSeconds };
    return this.call({ type: "DECLINE", decline: { offer_ids: [offer.id], filters } });
  }

  acknowledge(status: TaskStatus): Reply {
    const { task_id, agent_id, uuid } = status;
    return this.call({
      type: "ACKNOWLEDGE",
      acknowledge: { task_id, agent_id: must(agent_id, "agent"), uuid: must(uuid, "uuid") },
    });
  }

  /** Waits for an offer and launches one task on it: STAGING on `task.agent_id`. */
  launchOne(id: string, resources = "cpus:1;mem:128"): TaskInfo {
    this.world.settle();
    const offer = this.lastOffer;
    const task = taskOn(offer, id, resources);
    this.launch(offer, task);
    return task;
  }
}

export function resources(text: string): NonNullable<TaskInfo["resources"]> {
  const parsed = parseResources(text);
  return must(parsed.ok ? parsed.value : undefined, text);
}

/** A command task on the offer's agent. */
export function taskOn(offer: Offer, id: string, text = "cpus:1;mem:128", change: Partial<TaskInfo> = {}): TaskInfo {
  return {
    name: id,
    task_id: { value: id },
    agent_id: offer.agent_id,
    resources: resources(text),
    command: { value: "sleep 1000" },
    ...change,
  };
}
