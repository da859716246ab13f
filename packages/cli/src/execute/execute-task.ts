import { type CallOutcome, isTerminal, placeTasks, Scheduler } from "@mesolite/sdk";
import type { AgentID, Offer, TaskStatus } from "@mesolite/wire";
import type { ExecuteOptions } from "./execute-options.ts";
import { OfferReport } from "./offer-report.ts";
import { statusLines } from "./status-lines.ts";

/** The world of one run. */
export interface ExecuteIo {
  /** Prints a line about the task: standard output. */
  out(line: string): void;
  /** Prints a line about the run itself: standard error. */
  err(line: string): void;
  /** Calls back at each SIGINT or SIGTERM, with the exit status that the signal stands for. @returns how to stop that */
  onInterrupt(handler: (exitCode: number) => void): () => void;
}

export interface ExecuteTimes {
  /** Without a subscription for so long after the start, the run ends. */
  readonly unreachableMs: number;
  /** The same after a subscription was lost: long enough for another master to be elected. */
  readonly lostMs: number;
  /** Without a fitting offer, says so after `noFitMs` and then each `stillNoFitMs`. */
  readonly noFitMs: number;
  readonly stillNoFitMs: number;
  /** Beyond its own grace period, an interrupted task gets so long to end. */
  readonly killMs: number;
  /** For the last call, which ends the framework. */
  readonly teardownMs: number;
}

export const executeTimes: ExecuteTimes = {
  unreachableMs: 5_000,
  lostMs: 120_000,
  noFitMs: 5_000,
  stillNoFitMs: 60_000,
  killMs: 10_000,
  teardownMs: 2_000,
};

/** What an agent gives a task between SIGTERM and SIGKILL unless the task says otherwise. */
const agentGraceMs = 3_000;

/**
 * Runs one task on a cluster and tells of its states.
 * @returns the exit status: 0 when the task finished; 1 when it ended otherwise, or when the master can't be had or refuses; a signal's
 * own when the run was interrupted before the task had ended
 */
export function executeTask(options: ExecuteOptions, io: ExecuteIo, times: ExecuteTimes = executeTimes): Promise<number> {
  return new Execution(options, io, times).run();
}

class Execution {
  readonly #options: ExecuteOptions;
  readonly #io: ExecuteIo;
  readonly #times: ExecuteTimes;
  readonly #scheduler: Scheduler;
  readonly #report: OfferReport;
  readonly #timers = new Set<NodeJS.Timeout>();
  #end: (exitCode: number) => void = () => {};
  /** Why there is no subscription. */
  #lastReason = "no answer";
  #masterDeadline: NodeJS.Timeout | undefined;
  #wasSubscribed = false;
  #agentId: AgentID | undefined;
  #killAfterRuns = false;
  #isKillWanted = false;
  #isInterrupted = false;
  #hasEnded = false;

  constructor(options: ExecuteOptions, io: ExecuteIo, times: ExecuteTimes) {
    this.#options = options;
    this.#io = io;
    this.#times = times;
    this.#report = new OfferReport(options.task.resources ?? []);
    this.#scheduler = new Scheduler({
      master: options.locator,
      framework: options.framework,
      contentKind: options.contentKind,
      onSubscribed: ({ framework_id }) => this.#subscribed(framework_id.value),
      onDisconnected: (reason, wasSubscribed) => this.#disconnected(reason, wasSubscribed),
      onOffers: (offers) => this.#offered(offers),
      onUpdate: (status) => this.#updated(status),
      onError: (message) => this.#fail(`The master ended the framework: ${message}`),
    });
  }

  async run(): Promise<number> {
    const ended = new Promise<number>((resolve) => (this.#end = resolve));
    const stopListening = this.#io.onInterrupt((exitCode) => this.#interrupted(exitCode));
    this.#masterDeadline = this.#after(this.#times.unreachableMs, () => this.#masterMissing());
    void this.#scheduler.start();
    const exitCode = await ended;
    this.#hasEnded = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#leave();
    stopListening();
    return exitCode;
  }

  /** The framework must not stay behind with its task, but a master that hangs must not keep the run from ending. */
  async #leave(): Promise<void> {
    if (this.#scheduler.masterUrl === undefined) return this.#scheduler.stop();
    let timeout: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timeout = setTimeout(resolve, this.#times.teardownMs)));
    await Promise.race([this.#scheduler.teardown(), patience]);
    clearTimeout(timeout);
    this.#scheduler.stop();
  }

  #subscribed(frameworkId: string): void {
    clearTimeout(this.#masterDeadline);
    this.#io.out(`Subscribed with ID ${frameworkId}`);
    if (!this.#wasSubscribed) this.#after(this.#times.noFitMs, () => this.#stillNoFit());
    this.#wasSubscribed = true;
    if (!this.#agentId) return;
    this.#reconcile();
    if (this.#isKillWanted) this.#kill();
  }

  #disconnected(reason: string, wasSubscribed: boolean): void {
    this.#lastReason = reason;
    if (!wasSubscribed) return;
    this.#io.err(`Lost the master (${reason}): trying to reach it again`);
    this.#masterDeadline = this.#after(this.#times.lostMs, () => this.#masterMissing());
  }

  #masterMissing(): void {
    const { master } = this.#options;
    this.#fail(
      `Can't subscribe to the master at --master=${master}: ${this.#lastReason}. Is a master running there, and is the address right?`,
    );
  }

  #offered(offers: readonly Offer[]): void {
    for (const offer of offers) if (this.#agentId || !this.#tryLaunch(offer)) void this.#scheduler.decline(offer);
  }

  #tryLaunch(offer: Offer): boolean {
    const { task } = this.#options;
    const placed = placeTasks([offer], [task]);
    if (!placed.ok) {
      this.#report.missed(offer, placed.error.shortfalls);
      return false;
    }
    this.#agentId = offer.agent_id;
    this.#io.out(`Submitted task '${task.name}' to agent '${offer.agent_id.value}'`);
    const launch = this.#scheduler.accept(offer, [{ type: "LAUNCH", launch: { task_infos: placed.value.tasks } }]);
    void this.#scheduler.suppress();
    void launch.then((outcome) => this.#launchAnswered(outcome));
    return true;
  }

  #launchAnswered(outcome: CallOutcome): void {
    if (outcome.kind === "refused") this.#fail(`The master refuses the launch: ${outcome.status} ${outcome.message}`);
    if (outcome.kind !== "failed" || this.#hasEnded) return;
    this.#io.err(`The launch may not have arrived: ${outcome.message}`);
    if (this.#scheduler.masterUrl !== undefined) this.#reconcile();
  }

  /** Asks for an update, as some, or the answer to the launch, may have been missed. */
  #reconcile(): void {
    void this.#scheduler.reconcile([{ taskId: this.#options.task.task_id, agentId: this.#agentId }]);
  }

  #stillNoFit(): void {
    if (this.#agentId) return;
    this.#io.err(this.#report.sentence());
    this.#after(this.#times.stillNoFitMs, () => this.#stillNoFit());
  }

  #updated(status: TaskStatus): void {
    const { task, killAfterMs } = this.#options;
    if (status.task_id.value !== task.task_id.value) return;
    for (const line of statusLines(status)) this.#io.out(line);
    // The master does not know the task: the launch was lost.
    if (isTerminal(status.state) || status.state === "TASK_UNKNOWN") return this.#end(status.state === "TASK_FINISHED" ? 0 : 1);
    if (status.state !== "TASK_RUNNING" || killAfterMs === undefined || this.#killAfterRuns) return;
    this.#killAfterRuns = true;
    this.#after(killAfterMs, () => this.#kill());
  }

  #kill(): void {
    const { task_id } = this.#options.task;
    this.#isKillWanted = true;
    this.#io.out(`Asked to kill task '${task_id.value}' on agent '${this.#agentId?.value}'`);
    void this.#scheduler.kill(task_id, { agentId: this.#agentId }).then((outcome) => {
      if (outcome.kind !== "accepted" && !this.#hasEnded) this.#io.err(`The kill did not get through: ${outcome.message}`);
    });
  }

  #interrupted(exitCode: number): void {
    if (!this.#agentId || this.#isInterrupted || this.#scheduler.masterUrl === undefined) return this.#end(exitCode);
    this.#isInterrupted = true;
    this.#kill();
    const graceMs = (this.#options.task.kill_policy?.grace_period?.nanoseconds ?? agentGraceMs * 1e6) / 1e6;
    this.#after(graceMs + this.#times.killMs, () => {
      this.#io.err("The task does not end: leaving, which tears it down with its framework");
      this.#end(exitCode);
    });
  }

  #fail(message: string): void {
    this.#io.err(message);
    this.#end(1);
  }

  #after(ms: number, action: () => void): NodeJS.Timeout {
    // Node would take a longer time, of some 25 days, for 1 ms.
    const timer = setTimeout(action, Math.min(ms, 2 ** 31 - 1));
    this.#timers.add(timer);
    return timer;
  }
}
