import type { Random } from "@mesolite/base";
import type { FrameworkInfo, Offer, Resource, scheduler, TaskState } from "@mesolite/wire";
import { amounts, portsOf } from "./amounts.ts";
import type { EventQueue } from "./event-queue.ts";
import type { SchedulerClient, SchedulerService } from "./scheduler-streams.ts";

/** What a framework was told about its tasks, in order; what it still waits for. */
export interface TaskHistory {
  readonly agentId: string;
  /** The framework's id when it was launched. */
  readonly frameworkId: string | undefined;
  readonly states: TaskState[];
  readonly uuids: string[];
}

const cpus = 0.5;
const memMiB = 64;

/** How a scheduler treats its framework. */
export interface Manners {
  readonly isPartitionAware: boolean;
  /** It takes its time over many an update: then the agent holds back what comes after, and repeats. */
  readonly isBusy: boolean;
  /** It kills many a task soon after its launch. */
  readonly isImpatient: boolean;
  /**
   * `stays`: it survives a broken stream with its id. `leaves`: now and then it is away for a while, sometimes for longer than its
   * failover timeout. `tearsDown`: now and then it, or an operator, ends the framework for good. In both cases it may have to begin anew.
   */
  readonly life: "stays" | "leaves" | "tearsDown";
}

/** Of those that don't stay. What a newly elected master hears of from agents alone has ten minutes all the same. */
const shortFailoverS = 30;

export function drawManners(random: Random): Manners {
  return {
    isPartitionAware: random.chance(0.6),
    isBusy: random.chance(0.3),
    isImpatient: random.chance(0.3),
    life: random.pick(["stays", "leaves", "tearsDown"] as const),
  };
}

/**
 * A framework that keeps some short tasks running: it takes what offers allow, acknowledges every update, launches again what ended, and
 * reconciles now and then, as a careful scheduler does.
 */
export class ScriptedFramework implements SchedulerClient {
  readonly tasks = new Map<string, TaskHistory>();
  frameworkId: string | undefined;
  readonly #queue: EventQueue;
  readonly #random: Random;
  readonly #streams: SchedulerService;
  readonly name: string;
  /** When it was offered something last. */
  lastOfferMs = -Infinity;
  readonly #wanted: number;
  readonly #manners: Manners;
  #stopped = false;
  #isCalm = false;
  #isAway = false;
  /** Counts connections as a process counts its boots: what was on its way when it left does not reach it. */
  #life = 1;

  constructor(parts: {
    queue: EventQueue;
    random: Random;
    streams: SchedulerService;
    name: string;
    wanted: number;
    manners: Manners;
  }) {
    this.#queue = parts.queue;
    this.#random = parts.random;
    this.#streams = parts.streams;
    this.name = parts.name;
    this.#wanted = parts.wanted;
    this.#manners = parts.manners;
  }

  start(): void {
    this.#subscribe();
    this.#reconcileLater();
    this.#lookAround();
    if (this.#manners.life !== "stays") this.#endLater();
  }

  /** From now on it stays. */
  calmDown(): void {
    this.#isCalm = true;
  }

  /** Launches nothing more: what runs ends by itself. */
  stop(): void {
    this.#stopped = true;
  }

  incarnation(): number | undefined {
    return this.#isAway ? undefined : this.#life;
  }

  disconnected(): void {
    const life = this.#life;
    this.#queue.after(500 + this.#random.int(1000), () => life === this.#life && this.#subscribe());
  }

  callFailed(): void {
    // Reconciliation finds out what became of it.
  }

  event(event: scheduler.Event): void {
    if (event.type === "SUBSCRIBED") this.frameworkId = event.subscribed?.framework_id.value;
    if (event.type === "OFFERS") this.lastOfferMs = this.#queue.nowMs;
    if (event.type === "OFFERS") for (const offer of event.offers?.offers ?? []) this.#consider(offer);
    // The only refusal that it can meet: "Framework has been removed". It begins anew, and what it had launched is not its own any more.
    if (event.type === "ERROR") this.frameworkId = undefined;
    if (event.type === "UPDATE" && event.update) this.#update(event.update);
  }

  #subscribe(): void {
    if (!this.#isAway) this.#streams.subscribe(this, this.#info(), []);
  }

  #info(): FrameworkInfo {
    return {
      user: "root",
      name: this.name,
      failover_timeout: this.#manners.life === "stays" ? 3600 : shortFailoverS,
      checkpoint: true,
      roles: [this.name],
      capabilities: [
        { type: "MULTI_ROLE" },
        { type: "RESERVATION_REFINEMENT" },
        ...(this.#manners.isPartitionAware ? [{ type: "PARTITION_AWARE" } as const] : []),
      ],
      ...(this.frameworkId === undefined ? {} : { id: { value: this.frameworkId } }),
    };
  }

  /** It leaves, or ends its framework, some minutes after it did so last. */
  #endLater(): void {
    this.#queue.after(20_000 + this.#random.int(240_000), () => {
      if (this.#isCalm) return;
      if (this.#manners.life === "leaves") this.#leave();
      else this.#tearDown();
      this.#endLater();
    });
  }

  /** Some don't wait for the answer before they ask once more. */
  #tearDown(): void {
    for (let left = this.#random.chance(0.3) ? 2 : 1; left > 0; left--) this.#streams.call(this, { type: "TEARDOWN" });
  }

  /** As a scheduler that is stopped, and started again around the time when its framework is given up. */
  #leave(): void {
    if (this.#isAway) return;
    this.#streams.clientEnded(this);
    this.#isAway = true;
    const failoverMs = 1_000 * shortFailoverS;
    const awayMs = this.#random.chance(0.5) ? this.#random.int(1.5 * failoverMs) : failoverMs - 2_000 + this.#random.int(4_000);
    this.#queue.after(awayMs, () => {
      this.#isAway = false;
      this.#life++;
      this.#subscribe();
    });
  }

  /** Calls that a scheduler makes besides. */
  #lookAround(): void {
    this.#queue.after(this.#random.int(60_000), () => {
      this.#lookAround();
      const running = [...this.tasks].filter(([, task]) => task.states.at(-1) === "TASK_RUNNING" && this.#owns(task));
      const [[taskId, task] = []] = running;
      const executor_id = { value: taskId ?? "" };
      const agent_id = { value: task?.agentId ?? "" };
      const draw = this.#random.int(5);
      if (draw === 0) this.#streams.call(this, { type: "UPDATE_FRAMEWORK", update_framework: { framework_info: this.#info() } });
      if (draw === 1) this.#streams.call(this, { type: "REVIVE" });
      if (!task) return;
      if (draw === 2) this.#streams.call(this, { type: "SHUTDOWN", shutdown: { executor_id, agent_id } });
      if (draw !== 3) return;
      for (const [id, { agentId }] of running) {
        const message = { executor_id: { value: id }, agent_id: { value: agentId }, data: Uint8Array.of(1) };
        this.#streams.call(this, { type: "MESSAGE", message });
      }
    });
  }

  /** Whether the task is one of the framework's, and not of an earlier one that was removed. */
  #owns(task: TaskHistory): boolean {
    return task.frameworkId === this.frameworkId;
  }

  /** Most are answered at once, some a while later: perhaps after the master took them back. */
  #consider(offer: Offer): void {
    if (!this.#isCalm && this.#random.chance(0.05)) this.#queue.after(this.#random.int(20_000), () => this.#answer(offer));
    else this.#answer(offer);
  }

  #answer(offer: Offer): void {
    const launchable = Math.min(
      this.#wanted - this.#live(),
      Math.floor(scalar(offer, "cpus") / cpus),
      Math.floor(scalar(offer, "mem") / memMiB),
    );
    if (this.#stopped || launchable <= 0) {
      return this.#streams.call(this, { type: "DECLINE", decline: { offer_ids: [offer.id], filters: { refuse_seconds: 5 } } });
    }
    const role = offer.allocation_info?.role ?? "*";
    const freePorts = portsOf(offer.resources ?? []).flatMap(({ begin, end }) => [begin, end].slice(0, end - begin + 1));
    const taskInfos = Array.from({ length: launchable }, (_, index) => {
      const id = this.#random.uuid();
      this.tasks.set(id, { agentId: offer.agent_id.value, frameworkId: this.frameworkId, states: [], uuids: [] });
      return {
        name: "short",
        task_id: { value: id },
        agent_id: offer.agent_id,
        resources: [amount("cpus", cpus, role), amount("mem", memMiB, role), ...this.#extras(offer, role, freePorts, index)],
        command: {
          value: this.#command(id, offer.agent_id.value),
        },
      };
    });
    this.#streams.call(this, {
      type: "ACCEPT",
      accept: {
        offer_ids: [offer.id],
        operations: [{ type: "LAUNCH", launch: { task_infos: taskInfos } }],
        filters: { refuse_seconds: 1 },
      },
    });
  }

  /** Most end by themselves; some must be killed, of these some only yield to SIGKILL, and some never even start, or can't. */
  #command(taskId: string, agentId: string): string {
    const random = this.#random;
    const draw = random.int(100);
    // A task that is not over by then was lost on its way to the agent, or does not come to an end.
    this.#killLater(taskId, agentId, draw < 90 && !this.#manners.isImpatient ? 90_000 : 10_000);
    if (draw < 60) return `finish ${random.int(30_000)}`;
    if (draw < 80) return `fail ${random.int(20_000)} 3`;
    if (draw < 90) return `oom ${random.int(20_000)}`;
    return random.pick([
      "run",
      "stubborn",
      `drain ${random.int(20_000)}`,
      `burst ${random.int(20_000)}`,
      "hang",
      "broken",
      "broken",
    ]);
  }

  /** Asks again until it hears that the task is over: a call may get lost with its connection. */
  #killLater(taskId: string, agentId: string, afterMs: number): void {
    this.#queue.after(afterMs + this.#random.int(40_000), () => {
      const task = this.tasks.get(taskId);
      if (!task || isOver(task) || !this.#owns(task)) return;
      this.#streams.call(this, { type: "KILL", kill: { task_id: { value: taskId }, agent_id: { value: agentId } } });
      this.#killLater(taskId, agentId, 10_000);
    });
  }

  #update({ status }: scheduler.Event_Update): void {
    const history = this.tasks.get(status.task_id.value);
    const wasOver = history && isOver(history);
    const update = status.uuid ? [...status.uuid].join() : undefined;
    if (history && (update === undefined || !history.uuids.includes(update))) {
      history.states.push(status.state);
      if (update !== undefined) history.uuids.push(update);
      // Its agent has come back: only a framework that is partition-aware would have been told that it may.
      if (wasOver && !isOver(history)) this.#killLater(status.task_id.value, history.agentId, 10_000);
    }
    const { agent_id, task_id, uuid } = status;
    if (!uuid || !agent_id) return;
    const acknowledge = (): void => this.#streams.call(this, { type: "ACKNOWLEDGE", acknowledge: { agent_id, task_id, uuid } });
    // A few take so long that the task's agent may be given up meanwhile.
    const mostMs = this.#manners.isBusy && !this.#isCalm && this.#random.chance(0.2) ? 150_000 : 30_000;
    if (this.#random.chance(this.#manners.isBusy ? 0.4 : 0.1)) this.#queue.after(this.#random.int(mostMs), acknowledge);
    else acknowledge();
  }

  /** Some need a port, a few a GPU, which no agent of ours can give to a task: those end at once. */
  #extras({ resources = [] }: Offer, role: string, ports: number[], index: number): Resource[] {
    const extras: Resource[] = [];
    const port = this.#random.chance(0.4) ? ports.pop() : undefined;
    if (port !== undefined) {
      const range = [{ begin: port, end: port }];
      extras.push({ name: "ports", type: "RANGES", ranges: { range }, allocation_info: { role } });
    }
    if (index === 0 && amounts(resources).gpus >= 1_000 && this.#random.chance(0.2)) extras.push(amount("gpus", 1, role));
    return extras;
  }

  #live(): number {
    return [...this.tasks.values()].filter((task) => !isOver(task) && this.#owns(task)).length;
  }

  #reconcileLater(): void {
    this.#queue.after(60_000 + this.#random.int(30_000), () => {
      const unsure = [...this.tasks].filter(([, task]) => !isOver(task) && this.#owns(task));
      if (this.frameworkId !== undefined && unsure.length > 0) {
        const tasks = unsure.map(([id, task]) => ({ task_id: { value: id }, agent_id: { value: task.agentId } }));
        this.#streams.call(this, { type: "RECONCILE", reconcile: { tasks } });
      }
      this.#reconcileLater();
    });
  }
}

const over: ReadonlySet<TaskState> = new Set<TaskState>([
  "TASK_FINISHED",
  "TASK_FAILED",
  "TASK_KILLED",
  "TASK_ERROR",
  "TASK_LOST",
  "TASK_DROPPED",
  "TASK_GONE",
  "TASK_GONE_BY_OPERATOR",
  "TASK_UNKNOWN",
]);

/** The framework was told that the task will not run again. */
export function isOver(task: TaskHistory): boolean {
  const last = task.states.at(-1);
  return last !== undefined && over.has(last);
}

function scalar(offer: Offer, name: string): number {
  return (offer.resources ?? []).filter((r) => r.name === name).reduce((sum, r) => sum + (r.scalar?.value ?? 0), 0);
}

function amount(name: string, value: number, role: string): Resource {
  return { name, type: "SCALAR", scalar: { value }, allocation_info: { role } };
}
