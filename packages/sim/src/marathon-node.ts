import { InvariantError, type Random, unreachable } from "@mesolite/base";
import {
  defaultConfig,
  handleApi,
  Marathon,
  type MarathonConfig,
  type MarathonEffect,
  type MarathonEvent,
  type ProbeEffect,
  type ProbeResult,
} from "@mesolite/marathon";
import type { FrameworkInfo, scheduler } from "@mesolite/wire";
import { Contender, type Group } from "./coordinator/contender.ts";
import type { EventQueue } from "./event-queue.ts";
import type { SchedulerClient, SchedulerService } from "./scheduler-streams.ts";
import type { Slowness } from "./slowness.ts";
import { SimulatedProcess, type Term } from "./simulated-process.ts";

export interface MarathonNodeParts {
  readonly queue: EventQueue;
  readonly random: Random;
  readonly streams: SchedulerService;
  /** Whether something answers at this address now. */
  readonly answers: (host: string, port: number) => boolean;
  readonly note: (text: string) => void;
  /** Called after every step, with the event that it handled. */
  readonly observe: (node: MarathonNode, event: MarathonEvent) => void;
  readonly before: (event: MarathonEvent, node: MarathonNode) => void;
  /** Called when an acknowledgement of an update is sent. */
  readonly acknowledged: (acknowledge: scheduler.Call_Acknowledge) => void;
  /** A deployment is under way, as listeners hear with each of its steps. */
  readonly deploying: (node: MarathonNode, deploymentId: string) => void;
  readonly slowness: Slowness;
  readonly config?: Partial<MarathonConfig>;
  readonly clockRate?: number | undefined;
  readonly index: number;
  /** With whom it contends for leadership; absent: it stands alone. */
  readonly group?: Group | undefined;
  /** Called before each effect that others can see. */
  readonly acts?: ((node: MarathonNode) => void) | undefined;
}

/** `body` is sent as JSON. */
export interface MarathonRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, readonly string[]>>;
}

/** What is read of an event on the bus. */
interface BusEvent {
  readonly eventType: string;
  readonly plan?: { readonly id: string };
}

interface Subscription {
  readonly frameworkInfo: FrameworkInfo;
  readonly suppressedRoles: readonly string[];
}

/** Marathon in the simulated cluster: its core and disk, and the shell's duties: REST, the scheduler stream with its retries, probes. */
export class MarathonNode implements SchedulerClient {
  /** One term of leadership, where there is a group. */
  readonly process: SimulatedProcess<MarathonEvent, MarathonEffect>;
  readonly contender: Contender | undefined;
  readonly #parts: MarathonNodeParts;
  /** What the next SUBSCRIBE says; the first of a life opens the stream, later ones only change it. */
  #subscription: Subscription | undefined;
  /** Of this life's last SUBSCRIBED. */
  #frameworkId: FrameworkInfo["id"];
  #isSubscribed = false;
  /** Its first batch has been performed: before that its HTTP port is not open. */
  #isStarted = false;
  readonly #requests = new Map<string, (status: number | undefined) => void>();
  #downMs = 0;

  constructor(parts: MarathonNodeParts) {
    this.#parts = parts;
    this.process = new SimulatedProcess(
      {
        name: parts.group ? `marathon-${parts.index}` : "marathon",
        boot: (recovered) => ({ core: new Marathon(), first: this.#firstEvent(recovered) }),
        perform: (effect) => this.#perform(effect),
        observe: (_, event) => parts.observe(this, event),
        before: (event) => parts.before(event, this),
        clockRate: parts.clockRate,
        extraCommitMs: () => parts.slowness.extraMs("slowCommit"),
        deposed: () => this.contender?.broken(),
        crashed: () => {
          this.crash();
          parts.queue.after(this.#downMs, () => this.start());
        },
      },
      parts.queue,
      parts.random,
    );
    this.contender = parts.group && this.#newContender(parts.group);
  }

  get marathon(): Marathon | undefined {
    return this.process.core as Marathon | undefined;
  }

  start(): void {
    if (this.contender) this.contender.boot();
    else this.process.start();
  }

  crash(): void {
    this.contender?.crash();
    this.#termEnded();
  }

  /** Crashes among the effects of its next batch, and starts again `downMs` later. */
  crashMidBatch(downMs: number): void {
    this.#downMs = downMs;
    this.process.crashMidBatch();
  }

  /**
   * One HTTP request, as a person with curl would send it.
   * @param answered gets the status; undefined when nobody answers: Marathon is down, or crashed over it
   */
  request({ method, path, body, query = {} }: MarathonRequest, answered: (status: number | undefined) => void = () => {}): void {
    if (this.contender?.isStopped) return answered(undefined); // Nobody waits that long.
    const { marathon } = this;
    if (!marathon || !this.#isStarted) return answered(undefined);
    const requestId = this.#parts.random.uuid();
    const text = body === undefined ? undefined : JSON.stringify(body);
    const request = { requestId, method, path, query, headers: {}, body: text, remoteAddress: "127.0.0.1" };
    const finish = (status: number | undefined): void => {
      this.#parts.note(`operator ${method} ${path} ${text ?? ""} -> ${status}`);
      if (status !== undefined && status >= 500) throw new InvariantError(`${method} ${path} was answered with ${status}`);
      answered(status);
    };
    const result = handleApi(marathon.state, request, this.#parts.queue.nowMs);
    if (result.kind === "answer") return finish(result.answer.status);
    this.#requests.set(requestId, finish);
    this.process.deliver(result.event);
  }

  /** Requests that wait for an answer. */
  get openRequests(): number {
    return this.#requests.size;
  }

  incarnation(): number | undefined {
    return this.process.up ? this.process.incarnation : undefined;
  }

  event(event: scheduler.Event): void {
    this.#inProgram(() => this.#event(event));
  }

  disconnected(): void {
    this.#inProgram(() => this.#disconnected());
  }

  callFailed(call: scheduler.Call, message: string): void {
    this.process.deliver({ kind: "schedulerCallFailed", call, message });
  }

  /** What reaches a process that was stopped waits for it; so do its own timers. */
  #inProgram(action: () => void): void {
    if (this.contender) this.contender.run(action);
    else action();
  }

  #event(event: scheduler.Event): void {
    if (!this.process.up) return;
    if (event.type === "SUBSCRIBED") {
      this.#isSubscribed = true;
      this.#frameworkId = event.subscribed?.framework_id;
    }
    const { status } = event.update ?? {};
    this.#parts.note(
      `${this.process.name} <- ${event.type}${status ? ` ${status.task_id.value} ${status.state} ${status.reason ?? ""}` : ""}`,
    );
    this.process.deliver({ kind: "schedulerEvent", event });
  }

  #disconnected(): void {
    const wasSubscribed = this.#isSubscribed;
    this.#isSubscribed = false;
    const { incarnation } = this.process;
    this.#parts.queue.after(250 + this.#parts.random.int(1000), () => {
      this.#inProgram(() => this.incarnation() === incarnation && this.#subscribe());
    });
    if (wasSubscribed) this.process.deliver({ kind: "schedulerDisconnected" });
  }

  #firstEvent(recovered: ReadonlyMap<string, Uint8Array>): MarathonEvent {
    return { kind: "started", seed: this.#parts.random.uint32(), recovered, config: { ...defaultConfig, ...this.#parts.config } };
  }

  #newContender(group: Group): Contender {
    const { queue, random, note, clockRate = 1 } = this.#parts;
    const begin = (term: Term): void => this.process.start(term);
    const end = (): void => this.#termEnded();
    return new Contender({ group, queue, random, clockRate, address: this.process.name, note, begin, end });
  }

  #termEnded(): void {
    this.process.crash();
    this.#isStarted = false;
    const unanswered = [...this.#requests.values()];
    this.#requests.clear();
    for (const answer of unanswered) answer(undefined);
    this.#subscription = undefined;
    this.#frameworkId = undefined;
    this.#isSubscribed = false;
    this.#parts.streams.clientEnded(this);
  }

  #perform(effect: MarathonEffect): void {
    const { streams, note } = this.#parts;
    if (effect.kind !== "log") this.#parts.acts?.(this);
    switch (effect.kind) {
      case "subscribe": {
        this.#isStarted = true;
        const isFirst = this.#subscription === undefined;
        this.#subscription = effect;
        return isFirst ? this.#subscribe() : undefined;
      }
      case "callScheduler":
        note(`${this.process.name} -> ${describe(effect.call)}`);
        if (effect.call.acknowledge) this.#parts.acknowledged(effect.call.acknowledge);
        return streams.call(this, effect.call);
      case "probe":
        return this.#probe(effect);
      case "reply":
        return this.#reply(effect.requestId, effect.status);
      case "publish":
        return this.#publish(JSON.parse(effect.json) as BusEvent);
      case "log":
        return note(`${this.process.name} ${effect.level}: ${effect.message}`);
      case "abdicate":
        throw new InvariantError("Marathon gave up leadership that nobody asked it to give up");
      case "exit":
        throw new InvariantError(`Marathon wants to end: ${effect.message}`);
      case "persist":
      case "setTimer":
      case "clearTimer":
        throw new InvariantError(`${effect.kind} is the driver's`);
      default:
        return unreachable(effect);
    }
  }

  #publish({ eventType, plan }: BusEvent): void {
    if (eventType === "deployment_info" && plan) this.#parts.deploying(this, plan.id);
  }

  #reply(requestId: string, status: number): void {
    const answer = this.#requests.get(requestId);
    if (!answer) throw new InvariantError(`request ${requestId} was answered twice, or never asked`);
    this.#requests.delete(requestId);
    answer(status);
  }

  #subscribe(): void {
    if (!this.#subscription) return;
    const { frameworkInfo, suppressedRoles } = this.#subscription;
    // As the real client: the core's next `subscribe` may have to wait for the disk.
    this.#parts.streams.subscribe(this, { ...frameworkInfo, id: frameworkInfo.id ?? this.#frameworkId }, suppressedRoles);
  }

  #probe({ probeId, protocol, host, port }: ProbeEffect): void {
    const { answers, queue, random } = this.#parts;
    const { incarnation } = this.process;
    queue.after(1 + random.int(100), () => {
      if (this.incarnation() !== incarnation) return;
      const alive: ProbeResult = protocol === "tcp" ? { kind: "tcp" } : { kind: "http", status: 200 };
      const result: ProbeResult = answers(host, port) ? alive : { kind: "failed", message: "connection refused" };
      this.process.deliver({ kind: "probeFinished", probeId, result });
    });
  }
}

function describe(call: scheduler.Call): string {
  const launched = call.accept?.operations
    ?.flatMap((operation) => operation.launch?.task_infos ?? [])
    .map((task) => `${task.task_id.value} on ${task.agent_id.value}`);
  return [
    call.type,
    call.kill?.task_id.value,
    call.acknowledge?.task_id.value,
    call.reconcile?.tasks?.length,
    launched?.join(", "),
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}
