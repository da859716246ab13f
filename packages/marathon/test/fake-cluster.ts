/**
 * A virtual clock, a store and a small Mesos master with agents, to drive the Marathon core through whole stories. It checks on the way
 * what no story may violate: a launch is stored before it is sent, resources are used once, every request is answered once.
 */
import type { MarathonConfig, MarathonEffect, MarathonEvent, ProbeEffect, ProbeResult, ReplyEffect } from "../src/index.ts";
import { defaultConfig, handleApi, Marathon } from "../src/index.ts";
import { toHttp, type HttpAnswer, type Json } from "./http-answer.ts";
import {
  decodeUtf8,
  scheduler,
  type Attribute,
  type Offer,
  type Resource,
  type TaskInfo,
  type TaskState,
  type TaskStatus,
} from "@mesolite/wire";

export interface FakeAgent {
  readonly id: string;
  readonly hostname: string;
  readonly cpus: number;
  readonly mem: number;
  readonly attributes?: readonly Attribute[];
}

export interface FakeTask {
  readonly info: TaskInfo;
  readonly agent: FakeAgent;
  state: TaskState;
  healthy?: boolean;
}

const startMs = Date.UTC(2026, 0, 31, 8, 0, 0);

export class FakeCluster {
  nowMs = startMs;
  marathon = new Marathon();
  readonly store = new Map<string, Uint8Array>();
  readonly agents: FakeAgent[];
  readonly tasks = new Map<string, FakeTask>();
  readonly calls: scheduler.Call[] = [];
  readonly published: { type: string; data: Json }[] = [];
  readonly logs: string[] = [];
  /** What becomes of a launched task; TASK_RUNNING unless a story says otherwise. */
  outcome: (info: TaskInfo) => readonly TaskState[] = () => ["TASK_STARTING", "TASK_RUNNING"];
  /** Whether a KILL ends the task at once. */
  obeysKills = true;
  probe: (probe: ProbeEffect) => ProbeResult | undefined = () => ({ kind: "http", status: 200 });
  /** Called after every event: for invariants over time. */
  afterEach: () => void = () => {};
  readonly #timers = new Map<string, { atMs: number; event: MarathonEvent }>();
  readonly #inbox: MarathonEvent[] = [];
  readonly #replies = new Map<string, ReplyEffect>();
  readonly #offers = new Map<string, { agent: FakeAgent; role: string }>();
  readonly #refusedUntilMs = new Map<string, number>();
  #roles: readonly string[] = [];
  #suppressed = new Set<string>();
  #connected = false;
  #ids = 0;
  readonly #config: MarathonConfig;

  constructor(agents: readonly FakeAgent[], config: Partial<MarathonConfig> = {}) {
    this.agents = [...agents];
    this.#config = { ...defaultConfig, ...config };
  }

  start(seed = 1): this {
    this.#inbox.push({ kind: "started", seed, recovered: new Map(this.store), config: this.#config });
    this.drain();
    return this;
  }

  /** The process dies and comes back: memory, timers and connection are lost, the store and the tasks are not. */
  restart(seed = 2): void {
    this.#timers.clear();
    this.#offers.clear();
    this.#inbox.length = 0;
    this.#connected = false;
    this.marathon = new Marathon();
    this.start(seed);
  }

  dispatch(event: MarathonEvent): void {
    this.#inbox.push(event);
    this.drain();
  }

  drain(): void {
    for (let event = this.#inbox.shift(); event; event = this.#inbox.shift()) {
      this.#perform(this.marathon.step(event, this.nowMs));
      this.afterEach();
    }
  }

  /** Lets time pass: timers fire in order, and the master offers free resources every second. */
  advance(ms: number): void {
    const endMs = this.nowMs + ms;
    for (;;) {
      this.offerFree();
      const next = [...this.#timers].sort(([, a], [, b]) => a.atMs - b.atMs)[0];
      const tickMs = this.nowMs + 1000;
      if (next && next[1].atMs <= Math.min(endMs, tickMs)) {
        this.#timers.delete(next[0]);
        this.nowMs = Math.max(this.nowMs, next[1].atMs);
        this.dispatch(next[1].event);
      } else if (tickMs <= endMs) this.nowMs = tickMs;
      else break;
    }
    this.nowMs = endMs;
    this.offerFree();
  }

  http(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): HttpAnswer {
    const [plain = "", queryText = ""] = path.split("?");
    const query: Record<string, string[]> = {};
    for (const pair of queryText.split("&").filter((part) => part !== "")) {
      const at = pair.indexOf("=");
      const [key, value] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
      query[key] = [...(query[key] ?? []), value];
    }
    const requestId = `request-${this.#ids++}`;
    const text = body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body);
    const request = { requestId, method, path: plain, query, headers, body: text, remoteAddress: "127.0.0.1" };
    const result = handleApi(this.marathon.state, request, this.nowMs);
    if (result.kind === "answer") return toHttp(result.answer);
    this.dispatch(result.event);
    while (!this.#replies.has(requestId) && this.fireDue());
    return this.replyTo(requestId);
  }

  /** The answer to a request that was dispatched. */
  replyTo(requestId: string): HttpAnswer {
    const reply = this.#replies.get(requestId);
    if (!reply) throw new Error(`${requestId} is not answered`);
    return toHttp(reply);
  }

  get answered(): readonly string[] {
    return [...this.#replies.keys()];
  }

  /** Fires one timer that is due at this very moment. @returns false when there is none */
  fireDue(): boolean {
    const due = [...this.#timers].find(([, { atMs }]) => atMs <= this.nowMs);
    if (!due) return false;
    this.#timers.delete(due[0]);
    this.dispatch(due[1].event);
    return true;
  }

  running(appId?: string): FakeTask[] {
    const name = appId?.split("/").filter(Boolean).reverse().join(".");
    return [...this.tasks.values()].filter(
      (task) => task.state === "TASK_RUNNING" && (name === undefined || task.info.name === name),
    );
  }

  /** A status update from an agent. */
  update(taskId: string, state: TaskState, extra: Partial<TaskStatus> = {}): void {
    const task = this.tasks.get(taskId);
    if (task) {
      task.state = state;
      if (extra.healthy !== undefined) task.healthy = extra.healthy;
    }
    const agent = task?.agent ?? this.agents[0];
    const status: TaskStatus = {
      task_id: { value: taskId },
      state,
      agent_id: { value: agent?.id ?? "" },
      uuid: new Uint8Array([++this.#ids & 255]),
      timestamp: this.nowMs / 1000,
      ...extra,
    };
    this.#inbox.push({ kind: "schedulerEvent", event: { type: "UPDATE", update: { status } } });
    this.drain();
  }

  disconnect(): void {
    this.#connected = false;
    this.#offers.clear();
    this.dispatch({ kind: "schedulerDisconnected" });
  }

  types(): string[] {
    return this.published.map(({ type }) => type);
  }

  storedJson(key: string): Json {
    const value = this.store.get(key);
    return value && JSON.parse(decodeUtf8(value));
  }

  /** Offers what is free on each agent that has no offer out, to a role that wants some. */
  offerFree(): void {
    if (!this.#connected) return;
    const offers: Offer[] = [];
    for (const agent of this.agents) {
      for (const role of this.#roles.filter((candidate) => !this.#suppressed.has(candidate))) {
        const isOut = [...this.#offers.values()].some((out) => out.agent === agent);
        if (isOut || (this.#refusedUntilMs.get(`${agent.id}/${role}`) ?? 0) > this.nowMs) continue;
        const resources = this.#free(agent, role);
        if (resources.length === 0) continue;
        const id = `offer-${this.#ids++}`;
        this.#offers.set(id, { agent, role });
        offers.push({
          id: { value: id },
          framework_id: { value: "framework-1" },
          agent_id: { value: agent.id },
          hostname: agent.hostname,
          attributes: agent.attributes,
          resources,
          allocation_info: { role },
        });
      }
    }
    if (offers.length > 0) this.dispatch({ kind: "schedulerEvent", event: { type: "OFFERS", offers: { offers } } });
  }

  #free(agent: FakeAgent, role: string): Resource[] {
    const live = [...this.tasks.values()].filter((task) => task.agent === agent && !ended.has(task.state));
    const used = (name: string): number =>
      live
        .flatMap(({ info }) => info.resources ?? [])
        .reduce((sum, r) => (r.name === name ? sum + (r.scalar?.value ?? 0) : sum), 0);
    const allocation_info = { role };
    const scalar = (name: string, total: number): Resource[] => {
      const left = Math.round((total - used(name)) * 1000) / 1000;
      if (left < 0) throw new Error(`${name} of ${agent.id} used twice: ${left}`);
      return left > 0 ? [{ name, type: "SCALAR", scalar: { value: left }, allocation_info }] : [];
    };
    const taken = new Set(live.flatMap(({ info }) => portsOfTask(info)));
    const range = Array.from({ length: 200 }, (_, i) => 31_000 + i)
      .filter((port) => !taken.has(port))
      .map((port) => ({ begin: port, end: port }));
    const ports: Resource = { name: "ports", type: "RANGES", ranges: { range }, allocation_info };
    return [...scalar("cpus", agent.cpus), ...scalar("mem", agent.mem), ...scalar("disk", 10_000), ports];
  }

  #perform(effects: readonly MarathonEffect[]): void {
    const isPersist = (effect: MarathonEffect): boolean => effect.kind === "persist";
    for (const effect of [...effects.filter(isPersist), ...effects.filter((effect) => !isPersist(effect))])
      this.#performOne(effect);
  }

  #performOne(effect: MarathonEffect): void {
    switch (effect.kind) {
      case "persist":
        for (const { key, value } of effect.puts) {
          if (value) this.store.set(key, value);
          else this.store.delete(key);
        }
        return;
      case "setTimer":
        this.#timers.set(effect.id, { atMs: effect.atMs, event: effect.event });
        return;
      case "clearTimer":
        this.#timers.delete(effect.id);
        return;
      case "log":
        this.logs.push(effect.message);
        return;
      case "publish":
        this.published.push({ type: effect.eventType, data: JSON.parse(effect.json) });
        return;
      case "reply":
        if (this.#replies.has(effect.requestId)) throw new Error(`${effect.requestId} answered twice`);
        this.#replies.set(effect.requestId, effect);
        return;
      case "subscribe":
        return this.#subscribe(effect.frameworkInfo.roles ?? [], effect.suppressedRoles);
      case "callScheduler":
        this.calls.push(overTheWire(effect.call));
        return this.#call(overTheWire(effect.call));
      case "probe": {
        const result = this.probe(effect);
        if (result) this.#inbox.push({ kind: "probeFinished", probeId: effect.probeId, result });
        return;
      }
      case "abdicate":
      case "exit":
        this.logs.push(effect.kind === "exit" ? `exit ${effect.code}` : effect.kind);
        return;
    }
  }

  #subscribe(roles: readonly string[], suppressed: readonly string[]): void {
    this.#roles = roles;
    this.#suppressed = new Set(suppressed);
    this.#refusedUntilMs.clear();
    this.#connected = true;
    this.#inbox.push({
      kind: "schedulerEvent",
      event: { type: "SUBSCRIBED", subscribed: { framework_id: { value: "framework-1" } } },
    });
  }

  #call(call: scheduler.Call): void {
    switch (call.type) {
      case "ACCEPT":
        return this.#accept(call);
      case "DECLINE":
        for (const { value } of call.decline?.offer_ids ?? []) {
          const offer = this.#offers.get(value);
          const seconds = call.decline?.filters?.refuse_seconds ?? 5;
          if (offer) this.#refusedUntilMs.set(`${offer.agent.id}/${offer.role}`, this.nowMs + seconds * 1000);
          this.#offers.delete(value);
        }
        return;
      case "REVIVE":
        this.#refusedUntilMs.clear();
        for (const role of call.revive?.roles ?? []) this.#suppressed.delete(role);
        return;
      case "SUPPRESS":
        for (const role of call.suppress?.roles ?? []) this.#suppressed.add(role);
        return;
      case "UPDATE_FRAMEWORK":
        this.#roles = call.update_framework?.framework_info.roles ?? [];
        return;
      case "KILL":
        return this.#kill(call.kill?.task_id.value ?? "");
      case "RECONCILE":
        return this.#reconcile((call.reconcile?.tasks ?? []).map((task) => task.task_id.value));
      default:
        return;
    }
  }

  #accept(call: scheduler.Call): void {
    const offer = this.#offers.get(call.accept?.offer_ids?.[0]?.value ?? "");
    this.#offers.delete(call.accept?.offer_ids?.[0]?.value ?? "");
    const refuseSeconds = call.accept?.filters?.refuse_seconds ?? 5;
    if (offer) this.#refusedUntilMs.set(`${offer.agent.id}/${offer.role}`, this.nowMs + refuseSeconds * 1000);
    for (const info of call.accept?.operations?.flatMap((operation) => operation.launch?.task_infos ?? []) ?? []) {
      const instanceId = info.task_id.value.split("._app.")[0] ?? "";
      if (!this.store.has(`instances/${instanceId}`)) throw new Error(`${instanceId} was launched before it was stored`);
      const agent = offer?.agent ?? this.agents[0];
      if (!agent) continue;
      this.tasks.set(info.task_id.value, { info, agent, state: "TASK_STAGING" });
      for (const state of this.outcome(info)) this.#later(info.task_id.value, state);
    }
  }

  #later(taskId: string, state: TaskState): void {
    const task = this.tasks.get(taskId);
    if (task) task.state = state;
    const status: TaskStatus = {
      task_id: { value: taskId },
      state,
      agent_id: { value: task?.agent.id ?? "" },
      uuid: new Uint8Array([1]),
    };
    this.#inbox.push({ kind: "schedulerEvent", event: { type: "UPDATE", update: { status } } });
  }

  #kill(taskId: string): void {
    const task = this.tasks.get(taskId);
    if (task && ended.has(task.state)) return this.#later(taskId, task.state);
    if (task && this.obeysKills) this.#later(taskId, "TASK_KILLED");
  }

  #reconcile(ids: readonly string[]): void {
    const wanted = ids.length > 0 ? ids : [...this.tasks].filter(([, task]) => !ended.has(task.state)).map(([id]) => id);
    for (const id of wanted) {
      const state = this.tasks.get(id)?.state ?? "TASK_UNKNOWN";
      const status: TaskStatus = { task_id: { value: id }, state, reason: "REASON_RECONCILIATION" };
      this.#inbox.push({ kind: "schedulerEvent", event: { type: "UPDATE", update: { status } } });
    }
  }
}

const ended = new Set<TaskState>([
  "TASK_FINISHED",
  "TASK_FAILED",
  "TASK_KILLED",
  "TASK_ERROR",
  "TASK_DROPPED",
  "TASK_GONE",
  "TASK_LOST",
]);

export function portsOfTask(info: TaskInfo): number[] {
  const ranges = (info.resources ?? []).filter((r) => r.name === "ports").flatMap((r) => r.ranges?.range ?? []);
  return ranges.flatMap(({ begin, end }) => Array.from({ length: end - begin + 1 }, (_, i) => begin + i));
}

/** What a master would read: a call that lacks a required field fails here. */
function overTheWire(call: scheduler.Call): scheduler.Call {
  return scheduler.Call.decode(scheduler.Call.encode(call));
}

export function agents(count: number, cpus = 4, mem = 4096): FakeAgent[] {
  return Array.from({ length: count }, (_, i) => ({ id: `agent-${i}`, hostname: `host-${i}`, cpus, mem }));
}

export function sleepApp(id: string, instances = 1, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, cmd: "sleep 1000", cpus: 0.1, mem: 32, instances, ...more };
}
