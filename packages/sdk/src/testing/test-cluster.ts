import { Random } from "@mesolite/base";
import { answerRoute, findRoute, type MasterFlags } from "@mesolite/master";
import { type HttpListening, listenHttp } from "@mesolite/net";
import { parseResources } from "@mesolite/resources";
import { AgentNode, EventQueue, SimulatedNetwork } from "@mesolite/sim";
import type { internal, TaskInfo } from "@mesolite/wire";
import { Scheduler, type SchedulerOptions } from "../scheduler.ts";
import { InProcessClient } from "./in-process-client.ts";
import { Stillness, turn } from "./stillness.ts";
import { scriptWords } from "./task-script.ts";
import { masterAddress, masterPid, TestMaster } from "./test-master.ts";
import { testMasterHttp } from "./test-master-http.ts";
import { type VirtualTime, virtualMs } from "./virtual-time.ts";

export interface TestClusterOptions {
  /** One; several need an election, which test clusters do not have yet. */
  readonly masters?: 1 | undefined;
  /** How many alike (default 1), or the resources of each, as the flag `--resources` has them. At most 1,000. */
  readonly agents?: number | readonly string[] | undefined;
  /** Chooses what a task does: `"run"`, `"finish 5s"`, `"fail 3s 2"`, `"oom 10s"`, `"stubborn"`, `"hang"`; undefined leaves it to the
   * task's label `mesolite.test`, then to its command. */
  readonly tasks?: ((task: TaskInfo) => string | undefined) | undefined;
  /** The master's flags, where the test wants others. */
  readonly flags?: Partial<MasterFlags> | undefined;
  /** Draws delays, ids and jitter: the same seed and the same framework give the same run. Default 1. */
  readonly seed?: number | undefined;
  /** A directory for what the master is told, as with `mesos-master --record`: for `mesolite replay`. */
  readonly record?: string | undefined;
  /** Real milliseconds of silence after which frameworks on HTTP count as done with what they were told. Default 3. */
  readonly quietMs?: number | undefined;
}

/** One machine of a test cluster. */
export interface TestAgent {
  readonly hostname: string;
  /** Given by the master; undefined before it has registered, and while its process is down. */
  readonly id: string | undefined;
  /** Ids of the tasks whose commands run on the machine now, whether or not its agent is up. */
  readonly running: readonly string[];
}

const defaultResources = "cpus:4;mem:4096;disk:10000;ports:[31000-32000]";
const maxAgents = 1_000;
const epochMs = Date.UTC(2026, 0, 1);
/** Longer than agents wait before their first registration. */
const readyWithinMs = 120_000;
/** Events of virtual time between two turns of the real event loop. */
const eventsPerTurn = 200;
const noteBound = 60;

/**
 * A Mesos cluster inside a test: the real cores of master and agents in this process, under a virtual clock that stands still except in
 * `advance` and `until`. See docs/testing.md.
 * @throws RangeError or TypeError when an option is not possible
 */
export async function testCluster(options: TestClusterOptions = {}): Promise<TestCluster> {
  const masters: number = options.masters ?? 1;
  if (masters !== 1)
    throw new RangeError(
      `testCluster: masters: ${masters}: test clusters have exactly one master so far; leave it out or give 1`,
    );
  const cluster = new TestCluster(options);
  await cluster.open();
  return cluster;
}

class Machine implements TestAgent {
  readonly node: AgentNode;

  constructor(node: AgentNode) {
    this.node = node;
  }

  get hostname(): string {
    return this.node.hostname;
  }

  get id(): string | undefined {
    return this.node.agent?.state.info.id?.value;
  }

  get running(): readonly string[] {
    return this.node.host.alive().map(({ taskId }) => taskId);
  }
}

/** Made by {@link testCluster}. */
export class TestCluster {
  readonly agents: readonly TestAgent[];
  readonly #options: TestClusterOptions;
  readonly #queue = new EventQueue(epochMs);
  readonly #random: Random;
  readonly #network: SimulatedNetwork;
  readonly #master: TestMaster;
  readonly #machines: readonly Machine[];
  readonly #stillness: Stillness;
  readonly #taskInfos = new Map<string, TaskInfo>();
  readonly #schedulers: Scheduler[] = [];
  readonly #notes: string[] = [];
  #listening: HttpListening | undefined;
  #isAdvancing = false;

  /** Use {@link testCluster}. */
  constructor(options: TestClusterOptions) {
    this.#options = options;
    this.#random = new Random(options.seed ?? 1);
    this.#stillness = new Stillness(options.quietMs ?? 3);
    this.#network = new SimulatedNetwork(this.#queue, this.#random);
    this.#network.onSend = (_from, _to, message) => this.#remember(message);
    this.#master = new TestMaster({
      queue: this.#queue,
      random: this.#random,
      network: this.#network,
      flags: options.flags ?? {},
      recordDir: options.record,
      note: (text) => this.#note(text),
    });
    this.#machines = resourcesOf(options.agents ?? 1).map((resources, index) => this.#machine(resources, index));
    this.agents = this.#machines;
  }

  /** Called by {@link testCluster}: listens, and runs until all agents are registered. */
  async open(): Promise<void> {
    this.#listening = await listenHttp({ host: "127.0.0.1", port: 0, listener: testMasterHttp(this.#master, this.#stillness) });
    try {
      this.#master.process.start();
      for (const { node } of this.#machines) node.process.start();
      await this.until(() => this.agents.every(({ id }) => id !== undefined), readyWithinMs);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** `http://127.0.0.1:PORT`: the master's HTTP API for frameworks of any kind. */
  get url(): string {
    if (!this.#listening) throw new Error("the test cluster is closed");
    return `http://127.0.0.1:${this.#listening.port}`;
  }

  /** Virtual time in milliseconds since the epoch; a cluster begins on 2026-01-01. */
  get nowMs(): number {
    return this.#queue.nowMs;
  }

  /** A scheduler of the SDK that reaches the master without sockets: nothing of it depends on real time. Stopped by `close`. */
  scheduler(options: Omit<SchedulerOptions, "master" | "client">): Scheduler {
    const nowhere = { current: () => undefined, start: async () => {}, stop: () => {} };
    const scheduler = new Scheduler({
      ...options,
      master: nowhere,
      client: (parts) => new InProcessClient(this.#master, this.#queue, this.#stillness, parts),
    });
    this.#schedulers.push(scheduler);
    return scheduler;
  }

  /** Lets virtual time pass. Whenever the cluster tells a framework something, time stands still until the framework has answered. */
  async advance(time: VirtualTime): Promise<void> {
    const endMs = this.#queue.nowMs + virtualMs(time);
    await this.#run(endMs, () => false);
  }

  /** Like `advance`, in milliseconds. */
  advanceMs(ms: number): Promise<void> {
    return this.advance(ms);
  }

  /** Lets virtual time pass until the condition holds, at most `within` (default 10 minutes). @throws Error when it does not come true */
  async until(condition: () => boolean, within: VirtualTime = "10m"): Promise<void> {
    const endMs = this.#queue.nowMs + virtualMs(within);
    if (await this.#run(endMs, condition)) return;
    const last = this.#notes.slice(-12).join("\n  ");
    throw new Error(
      `within ${within} of virtual time this did not come true: ${String(condition)}\nThe cluster's last lines:\n  ${last}`,
    );
  }

  /**
   * Waits, without virtual time passing, until nothing was said for `quietMs` real milliseconds (default: the cluster's `quietMs`, or
   * some turns of the event loop when no framework came over HTTP).
   */
  settle(quietMs?: number): Promise<void> {
    return this.#stillness.settle(quietMs);
  }

  /** The JSON that the master answers to a GET now, such as `/state`. @throws Error when it is down, or has no JSON there */
  get(path: string): unknown {
    const { pathname, search, searchParams } = new URL(path, "http://master");
    const found = findRoute(pathname);
    const request = { method: "GET", path: pathname, url: pathname + search, query: new Map(searchParams), headers: {} };
    const answer = found && answerRoute(found, { ...request, body: new Uint8Array(0), requestId: "" }, this.#master.context());
    if (answer?.kind !== "reply" || answer.status !== 200 || answer.body instanceof Uint8Array)
      throw new Error(`GET ${path}: the master answers no JSON to this`);
    return JSON.parse([...(answer.body as Iterable<string>)].join(""));
  }

  /** Cuts the agent off: nothing that it sends arrives, nor what is sent to it, and nobody is told. Its tasks go on. */
  partition(agent: TestAgent): void {
    const { address } = this.#machineOf(agent).node;
    this.#network.cut(address, masterAddress);
    this.#network.cut(masterAddress, address);
  }

  /** Ends the agent's partition; without an agent, all of them. What was sent meanwhile arrives now, as TCP sends it again. */
  heal(agent?: TestAgent): void {
    for (const { node } of agent ? [this.#machineOf(agent)] : this.#machines) {
      this.#network.mend(node.address, masterAddress, "resumes");
      this.#network.mend(masterAddress, node.address, "resumes");
    }
  }

  /** Ends the agent's process. Its tasks go on, its disk stays. */
  crash(agent: TestAgent): void {
    this.#machineOf(agent).node.crash();
  }

  /** Ends everything on the machine, as a power cut does; its disk stays. */
  powerOff(agent: TestAgent): void {
    this.#machineOf(agent).node.reboot();
  }

  /** Starts the agent of a machine whose agent is down. */
  restart(agent: TestAgent): void {
    this.#machineOf(agent).node.process.start();
  }

  /** Ends the master's process. Its disk stays; frameworks and agents see their connections break. */
  crashMaster(): void {
    this.#master.crash();
  }

  restartMaster(): void {
    this.#master.process.start();
  }

  /** Ends everything. Schedulers that came over HTTP must be stopped by whoever made them. */
  async close(): Promise<void> {
    for (const scheduler of this.#schedulers.splice(0)) scheduler.stop();
    if (this.#master.process.up) this.#master.crash();
    await this.#master.closeRecordings();
    const listening = this.#listening;
    this.#listening = undefined;
    await listening?.close(0);
  }

  /** @returns whether the condition came true by `endMs`; else it is `endMs` now */
  async #run(endMs: number, condition: () => boolean): Promise<boolean> {
    if (this.#isAdvancing) throw new Error("virtual time passes already: await the advance() or until() before the next");
    this.#isAdvancing = true;
    try {
      let { said } = this.#stillness;
      await this.#stillness.settle();
      for (let events = 1; ; events++) {
        if (condition()) return true;
        const ran = this.#queue.runNext(endMs);
        if (said !== this.#stillness.said) await this.#stillness.settle();
        else if (!ran) return condition();
        else if (events % eventsPerTurn === 0) await turn();
        said = this.#stillness.said;
      }
    } finally {
      this.#isAdvancing = false;
    }
  }

  #machine(resources: string, index: number): Machine {
    const node = new AgentNode({
      queue: this.#queue,
      random: this.#random,
      network: this.#network,
      index,
      resources,
      leader: () => masterPid,
      observe: () => {},
      note: (text) => this.#note(text),
      scriptOf: ({ frameworkId, taskId }) => {
        const task = this.#taskInfos.get(`${frameworkId}/${taskId}`);
        return scriptWords(task, task && this.#options.tasks?.(task));
      },
    });
    return new Machine(node);
  }

  #machineOf(agent: TestAgent): Machine {
    const machine = this.#machines.find((candidate) => candidate === agent);
    if (!machine) throw new TypeError("this is no agent of this cluster: take one of cluster.agents");
    return machine;
  }

  /** Scripts are chosen by what the framework asked for, which a container's own description only has in part. */
  #remember(message: unknown): void {
    const { name, body } = message as { name: string; body: unknown };
    if (name !== "mesos.internal.RunTaskMessage") return;
    const { framework, framework_id, task } = body as internal.RunTaskMessage;
    this.#taskInfos.set(`${(framework.id ?? framework_id)?.value}/${task.task_id.value}`, task);
  }

  #note(text: string): void {
    this.#notes.push(`${((this.#queue.nowMs - epochMs) / 1_000).toFixed(3)} ${text}`);
    if (this.#notes.length > 2 * noteBound) this.#notes.splice(0, noteBound);
  }
}

function resourcesOf(agents: number | readonly string[]): readonly string[] {
  if (typeof agents !== "number") {
    agents.forEach(checkResources);
    return agents;
  }
  if (!Number.isInteger(agents) || agents < 0 || agents > maxAgents)
    throw new RangeError(
      `testCluster: agents: ${agents}: expected a whole number from 0 to ${maxAgents}, or a list of resources`,
    );
  return Array.from({ length: agents }, () => defaultResources);
}

function checkResources(text: string, index: number): void {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new TypeError(`testCluster: agents[${index}]: '${text}': ${parsed.error}`);
}
