import type { Random } from "@mesolite/base";
import type { FrameworkInfo, Offer, Resource, scheduler, TaskState } from "@mesolite/wire";
import type { EventQueue } from "./event-queue.ts";
import type { SchedulerClient, SchedulerService } from "./scheduler-streams.ts";

/** What a framework was told about its tasks, in order; what it still waits for. */
export interface TaskHistory {
  readonly agentId: string;
  readonly states: TaskState[];
  readonly uuids: string[];
}

const cpus = 0.5;
const memMiB = 64;

/**
 * A framework that keeps some short tasks running: it takes what offers allow, acknowledges every update, launches again what ended, and
 * reconciles now and then, as a careful scheduler does. It survives a broken stream with its id.
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
  #stopped = false;

  constructor(parts: { queue: EventQueue; random: Random; streams: SchedulerService; name: string; wanted: number }) {
    this.#queue = parts.queue;
    this.#random = parts.random;
    this.#streams = parts.streams;
    this.name = parts.name;
    this.#wanted = parts.wanted;
  }

  start(): void {
    this.#subscribe();
    this.#reconcileLater();
  }

  /** Launches nothing more: what runs ends by itself. */
  stop(): void {
    this.#stopped = true;
  }

  incarnation(): number | undefined {
    return 1;
  }

  disconnected(): void {
    this.#queue.after(500 + this.#random.int(1000), () => this.#subscribe());
  }

  callFailed(): void {
    // Reconciliation finds out what became of it.
  }

  event(event: scheduler.Event): void {
    if (event.type === "SUBSCRIBED") this.frameworkId = event.subscribed?.framework_id.value;
    if (event.type === "OFFERS") this.lastOfferMs = this.#queue.nowMs;
    if (event.type === "OFFERS") for (const offer of event.offers?.offers ?? []) this.#answer(offer);
    if (event.type === "UPDATE" && event.update) this.#update(event.update);
  }

  #subscribe(): void {
    const info: FrameworkInfo = {
      user: "root",
      name: this.name,
      failover_timeout: 3600,
      checkpoint: true,
      roles: [this.name],
      capabilities: [{ type: "MULTI_ROLE" }, { type: "PARTITION_AWARE" }, { type: "RESERVATION_REFINEMENT" }],
      ...(this.frameworkId === undefined ? {} : { id: { value: this.frameworkId } }),
    };
    this.#streams.subscribe(this, info, []);
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
    const taskInfos = Array.from({ length: launchable }, () => {
      const id = this.#random.uuid();
      this.tasks.set(id, { agentId: offer.agent_id.value, states: [], uuids: [] });
      return {
        name: "short",
        task_id: { value: id },
        agent_id: offer.agent_id,
        resources: [amount("cpus", cpus, role), amount("mem", memMiB, role)],
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

  /** Most end by themselves; some must be killed, of these some only yield to SIGKILL, and some never even start. */
  #command(taskId: string, agentId: string): string {
    const random = this.#random;
    const draw = random.int(100);
    // A task that is not over by then was lost on its way to the agent, or does not come to an end.
    this.#killLater(taskId, agentId, draw < 90 ? 90_000 : 10_000);
    if (draw < 60) return `finish ${random.int(30_000)}`;
    if (draw < 80) return `fail ${random.int(20_000)} 3`;
    if (draw < 90) return `oom ${random.int(20_000)}`;
    return random.pick(["run", "stubborn", "hang"]);
  }

  /** Asks again until it hears that the task is over: a call may get lost with its connection. */
  #killLater(taskId: string, agentId: string, afterMs: number): void {
    this.#queue.after(afterMs + this.#random.int(40_000), () => {
      const task = this.tasks.get(taskId);
      if (!task || isOver(task)) return;
      this.#streams.call(this, { type: "KILL", kill: { task_id: { value: taskId }, agent_id: { value: agentId } } });
      this.#killLater(taskId, agentId, 10_000);
    });
  }

  #update({ status }: scheduler.Event_Update): void {
    const history = this.tasks.get(status.task_id.value);
    const update = status.uuid ? [...status.uuid].join() : undefined;
    if (history && (update === undefined || !history.uuids.includes(update))) {
      history.states.push(status.state);
      if (update !== undefined) history.uuids.push(update);
    }
    const { agent_id, task_id, uuid } = status;
    if (!uuid || !agent_id) return;
    const acknowledge = (): void => this.#streams.call(this, { type: "ACKNOWLEDGE", acknowledge: { agent_id, task_id, uuid } });
    // Some are busy elsewhere for a while: then the agent holds back what comes after, and repeats.
    if (this.#random.chance(0.1)) this.#queue.after(this.#random.int(30_000), acknowledge);
    else acknowledge();
  }

  #live(): number {
    return [...this.tasks.values()].filter((task) => !isOver(task)).length;
  }

  #reconcileLater(): void {
    this.#queue.after(60_000 + this.#random.int(30_000), () => {
      const unsure = [...this.tasks].filter(([, task]) => !isOver(task));
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
