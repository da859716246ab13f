import { type ContainerSpec, InvariantError, Random } from "@mesolite/base";
import type { AgentNode } from "./agent-node.ts";
import { AgentNode as Machine } from "./agent-node.ts";
import { EventQueue } from "./event-queue.ts";
import { amounts, checkMachine, checkOnce, checkResources, UpdateHistory } from "./invariants.ts";
import { MarathonNode } from "./marathon-node.ts";
import { MasterNode, masterPid } from "./master-node.ts";
import { ScriptedFramework } from "./scripted-framework.ts";
import { SimulatedNetwork } from "./simulated-network.ts";
import { parseResources } from "@mesolite/resources";
import { Violation } from "./violation.ts";
import { checkWanted } from "./wanted-apps.ts";

/** How large a simulated cluster is. */
export interface Shape {
  readonly agents: readonly { readonly cpus: number; readonly memMiB: number }[];
  /** Batch frameworks. */
  readonly frameworks: number;
}

const epochMs = Date.UTC(2026, 0, 1);

/** A whole cluster in one process: the real cores, and everything around them simulated from one seed. */
export class World {
  readonly queue = new EventQueue(epochMs);
  readonly random: Random;
  readonly network: SimulatedNetwork;
  readonly master: MasterNode;
  readonly agents: readonly AgentNode[];
  readonly frameworks: readonly ScriptedFramework[];
  readonly marathon: MarathonNode;
  readonly history = new UpdateHistory();
  /** The last things that happened, for a failing seed's report. */
  readonly trace: string[] = [];
  steps = 0;
  #traceHash = 0x811c9dc5;

  constructor(seed: number, shape: Shape) {
    this.random = new Random(seed);
    const { queue, random } = this;
    this.network = new SimulatedNetwork(queue, random);
    this.network.onSend = (from, to, message) => this.#sent(from, to, message);
    this.master = new MasterNode({
      queue,
      random,
      network: this.network,
      observe: (node) => this.#masterStepped(node),
      told: (status) => this.history.told(status),
      note: (text) => this.note(text),
    });
    this.agents = shape.agents.map((agent, index) => this.#machine(agent, index));
    const { streams } = this.master;
    this.frameworks = Array.from(
      { length: shape.frameworks },
      (_, i) => new ScriptedFramework({ queue, random, streams, name: `batch-${i}`, wanted: 2 + random.int(4) }),
    );
    const answers = (host: string, port: number): boolean => this.#answers(host, port);
    this.marathon = new MarathonNode({ queue, random, streams, answers, note: (text) => this.note(text) });
  }

  /** A number that stands for everything that was noted so far (FNV-1a). */
  get traceHash(): number {
    return this.#traceHash >>> 0;
  }

  start(): void {
    this.master.process.start();
    for (const agent of this.agents) this.queue.after(this.random.int(3000), () => agent.process.start());
    for (const framework of this.frameworks) this.queue.after(this.random.int(3000), () => framework.start());
    this.queue.after(this.random.int(3000), () => this.marathon.process.start());
  }

  /** Runs until the clock has advanced by `ms`. @throws Violation, or what a core throws */
  run(ms: number): void {
    const untilMs = this.queue.nowMs + ms;
    while (this.queue.runNext(untilMs)) this.steps++;
  }

  note(text: string): void {
    const line = `${((this.queue.nowMs - epochMs) / 1000).toFixed(3)} ${text}`;
    for (let i = 0; i < line.length; i++) this.#traceHash = Math.imul(this.#traceHash ^ line.charCodeAt(i), 0x01000193);
    this.trace.push(line);
    if (this.trace.length > 400) this.trace.splice(0, 200);
  }

  /** Everyone is up and stays up: restarts what is down. */
  heal(): void {
    for (const { process } of [this.master, ...this.agents, this.marathon]) process.spare();
    Object.assign(this.network.faults, { loss: 0, late: 0, lateMs: 0 });
    this.master.process.start();
    for (const agent of this.agents) agent.process.start();
    this.marathon.process.start();
  }

  /**
   * What must hold when nothing has gone wrong for a while.
   * @param upToDate apps all of whose instances must run the present definition
   */
  checkSettled(upToDate: ReadonlySet<string>): void {
    this.history.checkAllDelivered();
    for (const node of this.agents) {
      const waiting = node.agent?.state.streams.size ?? 0;
      if (waiting > 0)
        throw new Violation("updates", `${node.process.name} still holds ${waiting} unacknowledged update streams in calm`);
      if (node.agent?.state.phase !== "running")
        throw new Violation("registration", `${node.process.name} is ${node.agent?.state.phase} in calm`);
    }
    for (const framework of this.frameworks) {
      if (framework.tasks.size === 0) throw new Violation("liveness", "a willing framework was never offered anything");
    }
    this.#checkMarathon(this.marathon, upToDate);
  }

  #checkMarathon({ marathon }: MarathonNode, upToDate: ReadonlySet<string>): void {
    if (!marathon) throw new Violation("wanted", "Marathon is down in calm");
    checkWanted(marathon.state, this.marathonTasks(), upToDate);
  }

  /** What runs of Marathon's, on all machines. */
  marathonTasks(): ContainerSpec[] {
    const frameworkId = this.marathon.marathon?.state.frameworkId;
    return this.agents.flatMap((node) => node.host.alive()).filter((spec) => spec.frameworkId === frameworkId);
  }

  /** Whether a task that runs on the host holds the port; in bad times some probes are lost. */
  #answers(host: string, port: number): boolean {
    if (this.network.faults.loss > 0 && this.random.chance(this.network.faults.loss)) return false;
    const node = this.agents.find((agent) => agent.hostname === host);
    return node?.host.alive().some((spec) => spec.environment["PORT0"] === String(port)) ?? false;
  }

  #machine({ cpus, memMiB }: Shape["agents"][number], index: number): AgentNode {
    const resources = `cpus:${cpus};mem:${memMiB};disk:10000;ports:[31000-32000]`;
    const parsed = parseResources(resources);
    if (!parsed.ok) throw new InvariantError(parsed.error);
    const total = amounts(parsed.value);
    return new Machine({
      queue: this.queue,
      random: this.random,
      network: this.network,
      index,
      resources,
      masterPid,
      note: (text) => this.note(text),
      observe: (node) => {
        const alive = node.host.alive();
        checkMachine(node.process.name, total, alive);
        this.history.checkGone(alive);
        checkOnce(this.agents.map((agent) => ({ name: agent.hostname, alive: agent.host.alive() })));
      },
    });
  }

  #masterStepped({ master }: MasterNode): void {
    if (master?.state.started) checkResources(master.state);
  }

  #sent(from: string, to: string, message: unknown): void {
    const { name, body } = message as { name: string; body: { update?: { status?: Parameters<UpdateHistory["sent"]>[0] } } };
    this.note(`${from} -> ${to} ${name.replace("mesos.internal.", "")}`);
    if (name === "mesos.internal.StatusUpdateMessage" && body.update?.status) this.history.sent(body.update.status);
  }
}
