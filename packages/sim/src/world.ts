import { InvariantError, Random } from "@mesolite/base";
import type { AgentNode } from "./agent-node.ts";
import { AgentNode as Machine } from "./agent-node.ts";
import { EventQueue } from "./event-queue.ts";
import { amounts, checkMachine, checkResources, UpdateHistory, Violation } from "./invariants.ts";
import { MasterNode, masterPid } from "./master-node.ts";
import { ScriptedFramework } from "./scripted-framework.ts";
import { SimulatedNetwork } from "./simulated-network.ts";
import { parseResources } from "@mesolite/resources";

/** How large a simulated cluster is. */
export interface Shape {
  readonly agents: readonly { readonly cpus: number; readonly memMiB: number }[];
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
  readonly history = new UpdateHistory();
  /** The last things that happened, for a failing seed's report. */
  readonly trace: string[] = [];
  steps = 0;

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
  }

  start(): void {
    this.master.process.start();
    for (const agent of this.agents) this.queue.after(this.random.int(3000), () => agent.process.start());
    for (const framework of this.frameworks) this.queue.after(this.random.int(3000), () => framework.start());
  }

  /** Runs until the clock has advanced by `ms`. @throws Violation, or what a core throws */
  run(ms: number): void {
    const untilMs = this.queue.nowMs + ms;
    while (this.queue.runNext(untilMs)) this.steps++;
  }

  note(text: string): void {
    this.trace.push(`${((this.queue.nowMs - epochMs) / 1000).toFixed(3)} ${text}`);
    if (this.trace.length > 400) this.trace.splice(0, 200);
  }

  /** Everyone is up: restarts what is down. */
  heal(): void {
    Object.assign(this.network.faults, { loss: 0, late: 0, lateMs: 0 });
    this.master.process.start();
    for (const agent of this.agents) agent.process.start();
  }

  /** What must hold when nothing has gone wrong for a while. */
  checkSettled(): void {
    this.history.checkAllDelivered();
    for (const node of this.agents) {
      const waiting = node.agent?.state.streams.size ?? 0;
      if (waiting > 0) throw new Violation("updates", `${node.process.name} still holds ${waiting} unacknowledged update streams in calm`);
      if (node.agent?.state.phase !== "running") throw new Violation("registration", `${node.process.name} is ${node.agent?.state.phase} in calm`);
    }
    for (const framework of this.frameworks) {
      if (framework.tasks.size === 0) throw new Violation("liveness", "a willing framework was never offered anything");
    }
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
