import { Scheduler, task, type TaskOptions } from "@mesolite/sdk";
import type { Offer, TaskStatus } from "@mesolite/wire";
import { eventually } from "./eventually.ts";

/** A framework of a test: launches single tasks and keeps every update it was sent. */
export class TestFramework {
  readonly updates: TaskStatus[] = [];
  readonly #scheduler: Scheduler;
  #offers: Offer[] = [];

  private constructor(master: string, name: string) {
    this.#scheduler = new Scheduler({
      master,
      framework: { name, user: "root", failoverTimeoutMs: 600_000, checkpoint: true },
      onOffers: (offers) => void this.#offers.push(...offers),
      onRescind: (offerId) => {
        this.#offers = this.#offers.filter((offer) => offer.id.value !== offerId.value);
      },
      onUpdate: (status) => void this.updates.push(status),
      minBackoffMs: 50,
      maxBackoffMs: 500,
    });
  }

  static async start(master: string, name: string): Promise<TestFramework> {
    const framework = new TestFramework(master, name);
    await framework.#scheduler.start();
    return framework;
  }

  get id(): string {
    return this.#scheduler.frameworkId ?? "";
  }

  get scheduler(): Scheduler {
    return this.#scheduler;
  }

  /** Launches on the next offer that comes. @returns the task's id */
  async launch(options: TaskOptions): Promise<string> {
    const offer = await eventually("an offer comes", () => this.#offers.shift(), 20_000);
    const wanted = task(options);
    const outcome = await this.#scheduler.launch(offer, [wanted], { refuseMs: 0 });
    if (outcome.kind !== "accepted") throw new Error(`ACCEPT: ${outcome.message}`);
    return wanted.task_id.value;
  }

  kill(taskId: string, graceMs?: number): Promise<unknown> {
    return this.#scheduler.kill({ value: taskId }, graceMs === undefined ? {} : { graceMs });
  }

  /** The states a task was reported in, in order, each once in a row. */
  states(taskId: string): string[] {
    const states = this.updates.filter((status) => status.task_id.value === taskId).map((status) => status.state);
    return states.filter((state, i) => state !== states[i - 1]);
  }

  async reaches(taskId: string, state: string, timeoutMs?: number): Promise<TaskStatus> {
    return eventually(
      `task ${taskId} reaches ${state}`,
      () => this.updates.find((status) => status.task_id.value === taskId && status.state === state),
      timeoutMs,
    );
  }

  /** Tears the framework down: its tasks end. */
  async end(): Promise<void> {
    await this.#scheduler.teardown();
  }
}
