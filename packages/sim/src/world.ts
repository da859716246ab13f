import { type ContainerSpec, InvariantError, Random } from "@mesolite/base";
import type { AgentNode } from "./agent-node.ts";
import { AgentNode as Machine } from "./agent-node.ts";
import { CoverageRecorder } from "./coverage/recorder.ts";
import { EventQueue } from "./event-queue.ts";
import { checkAnswered, checkMachinesSettled } from "./calm.ts";
import { amounts } from "./amounts.ts";
import { InvariantWatch, type Operators } from "./invariant-watch.ts";
import { MarathonNode } from "./marathon-node.ts";
import { MarathonOperator } from "./marathon-operator.ts";
import { type Group, newGroup } from "./coordinator/contender.ts";
import { Follower } from "./coordinator/follower.ts";
import { SimEnsemble } from "./coordinator/sim-ensemble.ts";
import type { SessionFaults } from "./coordinator/sim-session.ts";
import { ElectedMasters } from "./elected-masters.ts";
import { MasterNode } from "./master-node.ts";
import { MasterOperator } from "./master-operator.ts";
import type { MarathonConfig } from "@mesolite/marathon";
import type { MasterFlags } from "@mesolite/master";
import { drawMarathonConfig, drawMasterFlags, usualTimeoutMs } from "./flags.ts";
import { checkLiveness } from "./liveness.ts";
import type { SchedulerClient } from "./scheduler-streams.ts";
import { drawManners, ScriptedFramework } from "./scripted-framework.ts";
import { Slowness } from "./slowness.ts";
import { SimulatedNetwork } from "./simulated-network.ts";
import type { FrameworkID, TaskID, TaskStatus } from "@mesolite/wire";
import { parseResources } from "@mesolite/resources";
import { checkWanted } from "./wanted-apps.ts";

/** How large a simulated cluster is. */
export interface Shape {
  readonly agents: readonly { readonly cpus: number; readonly memMiB: number; readonly gpus?: number }[];
  /** Batch frameworks. */
  readonly frameworks: number;
  /** One stands alone, with a disk; several elect a leader and keep their state in the ensemble. */
  readonly masters: number;
  /** As the masters. */
  readonly marathons: number;
}

/** Mesos's default. */
const sessionTimeoutMs = 10_000;

const epochMs = Date.UTC(2026, 0, 1);

/** A whole cluster in one process: the real cores, and everything around them simulated from one seed. */
export class World {
  readonly queue = new EventQueue(epochMs);
  readonly random: Random;
  readonly slowness: Slowness;
  readonly network: SimulatedNetwork;
  readonly ensemble: SimEnsemble;
  /** Of all sessions at the ensemble. */
  readonly sessionFaults: SessionFaults = { reset: 0, resets: 0 };
  /** Addresses that can't reach the ensemble. */
  readonly cutFromEnsemble = { there: new Set<string>(), back: new Set<string>() };
  readonly masters: readonly MasterNode[];
  readonly schedulers: ElectedMasters;
  readonly agents: readonly AgentNode[];
  readonly frameworks: readonly ScriptedFramework[];
  readonly marathons: readonly MarathonNode[];
  readonly operators: Operators;
  readonly watch = new InvariantWatch();
  readonly coverage = new CoverageRecorder();
  /** The last things that happened, for a failing seed's report. */
  readonly trace: string[] = [];
  steps = 0;
  /** Where several masters elect a leader: who leads, as each of their clients knows it. */
  readonly #knownTo = new Map<SchedulerClient, Follower>();
  readonly #masterFlags: { -readonly [Flag in keyof MasterFlags]?: MasterFlags[Flag] };
  readonly #marathonConfig: Partial<MarathonConfig>;
  #traceHash = 0x811c9dc5;

  constructor(seed: number, shape: Shape) {
    this.random = new Random(seed);
    this.slowness = new Slowness(this.random);
    this.#masterFlags = drawMasterFlags(this.random);
    this.#marathonConfig = drawMarathonConfig(this.random);
    const { queue, random } = this;
    this.network = new SimulatedNetwork(queue, random);
    this.network.onSend = (from, to, message) => this.#sent(from, to, message);
    this.ensemble = new SimEnsemble(queue, sessionTimeoutMs);
    const masterGroup = shape.masters > 1 ? this.#newGroup("masters") : undefined;
    const marathonGroup = shape.marathons > 1 ? this.#newGroup("marathons") : undefined;
    this.masters = Array.from({ length: shape.masters }, (_, index) => this.#newMaster(index, masterGroup));
    this.schedulers = new ElectedMasters(this.masters, (client) => this.#masterKnownTo(client), random);
    this.agents = shape.agents.map((agent, index) => this.#machine(agent, index, masterGroup));
    const streams = this.schedulers;
    this.frameworks = Array.from(
      { length: shape.frameworks },
      (_, i) =>
        new ScriptedFramework({
          queue,
          random,
          streams,
          name: `batch-${i}`,
          wanted: 2 + random.int(4),
          manners: drawManners(random),
        }),
    );
    this.marathons = Array.from({ length: shape.marathons }, (_, index) => this.#newMarathon(index, marathonGroup));
    if (masterGroup) {
      for (const framework of this.frameworks) this.#tellWhoLeads(masterGroup, framework, framework.name);
      for (const marathon of this.marathons) this.#tellWhoLeads(masterGroup, marathon, `${marathon.process.name} as a framework`);
    }
    const roles = this.frameworks.map(({ name }) => name);
    this.operators = {
      master: new MasterOperator(() => this.leadingMaster ?? this.#anyOf(this.masters), new Random(seed ^ 0x0bea7e11), roles),
      marathon: new MarathonOperator(() => this.leadingMarathon ?? this.#anyOf(this.marathons), new Random(seed ^ 0x09e7a708)),
    };
  }

  /** A number that stands for everything that was noted so far (FNV-1a). */
  get traceHash(): number {
    return this.#traceHash >>> 0;
  }

  /** Everything that has a disk. */
  get daemons(): readonly (MasterNode | AgentNode | MarathonNode)[] {
    return [...this.masters, ...this.agents, ...this.marathons];
  }

  /** Those that elect a leader among them. */
  get contenders(): readonly (MasterNode | MarathonNode)[] {
    return [...this.masters, ...this.marathons].filter(({ contender }) => contender !== undefined);
  }

  /** The master that the ensemble holds for the leader; it may not know yet, or not be alive. */
  get leadingMaster(): MasterNode | undefined {
    return this.#leaderOf(this.masters);
  }

  /** Agents that are cut off for longer are unreachable: to a master that was elected meanwhile, or else by their pings. */
  get patienceMs(): number {
    return Math.min(this.#masterFlags.agentReregisterTimeoutMs ?? usualTimeoutMs, 90_000);
  }

  get leadingMarathon(): MarathonNode | undefined {
    return this.#leaderOf(this.marathons);
  }

  start(): void {
    for (const master of this.masters) master.start();
    // Some machines are added later, when things go wrong already.
    for (const agent of this.agents)
      this.queue.after(this.random.int(this.random.chance(0.25) ? 180_000 : 3_000), () => agent.start());
    for (const framework of this.frameworks) this.queue.after(this.random.int(3000), () => framework.start());
    for (const marathon of this.marathons) this.queue.after(this.random.int(3000), () => marathon.start());
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
    for (const framework of this.frameworks) framework.calmDown();
    for (const { process } of this.daemons) {
      process.spare();
      process.isDiskFull = false;
      process.isDiskHung = false;
      process.isFrozen = false;
    }
    for (const { streams } of this.masters) streams.mendAll();
    if (this.network.faults.loss > 0) this.network.breakAllLinks();
    Object.assign(this.network.faults, { loss: 0, late: 0, lateMs: 0, duplicate: 0 });
    for (const { address: agent } of this.agents)
      for (const { address: master } of this.masters) {
        this.network.mend(agent, master, "resumes");
        this.network.mend(master, agent, "resumes");
      }
    this.sessionFaults.reset = 0;
    this.slowness.end();
    // Masters that are elected from now on: with less, agents that look for them meanwhile may be given up.
    this.#masterFlags.agentReregisterTimeoutMs = usualTimeoutMs;
    for (const cut of Object.values(this.cutFromEnsemble)) cut.clear();
    this.ensemble.start();
    for (const { contender } of this.contenders) contender?.goOn();
    for (const daemon of this.daemons) daemon.start();
  }

  /**
   * What must hold when nothing has gone wrong for a while.
   * @param upToDate apps all of whose instances must run the present definition
   */
  checkSettled(upToDate: ReadonlySet<string>): void {
    const there = new Set(this.#frameworkIds());
    this.watch.history.checkAllDelivered((frameworkId) => !there.has(frameworkId));
    const machines = this.agents.map(({ process: { name }, agent, host }) => ({
      name,
      agent: agent?.state,
      alive: host.alive(),
    }));
    checkMachinesSettled(machines, there);
    const agentIds = new Set(this.agents.map(({ agent }) => agent?.state.info.id?.value ?? ""));
    for (const framework of this.frameworks)
      checkLiveness(framework, agentIds, this.queue.nowMs, (id) => this.watch.wasRemoved(id));
    this.#checkMarathon(upToDate, agentIds);
  }

  #checkMarathon(upToDate: ReadonlySet<string>, agentIds: ReadonlySet<string>): void {
    const leader = this.leadingMarathon;
    checkAnswered(leader?.marathon && leader);
    const { marathon } = leader ?? {};
    if (marathon) checkWanted(marathon.state, this.marathonTasks(), upToDate, (agentId) => !agentIds.has(agentId));
  }

  /** Of the frameworks that are there, as they know themselves. */
  *#frameworkIds(): Iterable<string> {
    for (const { frameworkId } of this.frameworks) if (frameworkId !== undefined) yield frameworkId;
    const id = this.leadingMarathon?.marathon?.state.frameworkId;
    if (id !== undefined) yield id;
  }

  /** What runs of Marathon's, on all machines. */
  marathonTasks(): ContainerSpec[] {
    const frameworkId = this.leadingMarathon?.marathon?.state.frameworkId;
    return this.agents.flatMap((node) => node.host.alive()).filter((spec) => spec.frameworkId === frameworkId);
  }

  /** Whether a task that runs on the host holds the port; in bad times some probes are lost. */
  #answers(host: string, port: number): boolean {
    if (this.network.faults.loss > 0 && this.random.chance(this.network.faults.loss)) return false;
    const node = this.agents.find((agent) => agent.hostname === host);
    return node?.host.alive().some((spec) => spec.environment["PORT0"] === String(port)) ?? false;
  }

  #machine({ cpus, memMiB, gpus = 0 }: Shape["agents"][number], index: number, group: Group | undefined): AgentNode {
    const resources = `cpus:${cpus};mem:${memMiB};disk:10000;ports:[31000-32000]${gpus > 0 ? `;gpus:${gpus}` : ""}`;
    const parsed = parseResources(resources);
    if (!parsed.ok) throw new InvariantError(parsed.error);
    const total = amounts(parsed.value);
    const agent: AgentNode = new Machine({
      queue: this.queue,
      random: this.random,
      network: this.network,
      index,
      resources,
      leader: () => (group ? this.#masterAt(followed?.leader) : this.masters[0])?.pid,
      note: (text) => this.note(text),
      clockRate: this.#clockRate(),
      extraMs: (kind) => this.slowness.extraMs(kind),
      before: (event, { agent }) => this.coverage.agent(agent, event),
      exited: (node) => this.#supervise(node),
      observe: (node) => this.watch.agentStepped(node, total, this.agents),
    });
    const followed = group && this.#follow(group, agent.address, () => agent.leaderChanged());
    return agent;
  }

  /** Whoever started the agent starts it again, as systemd does. */
  #supervise(node: AgentNode): void {
    node.crash();
    this.queue.after(1_000 + this.random.int(9_000), () => node.start());
  }

  #newGroup(name: string): Group {
    const { there, back } = this.cutFromEnsemble;
    const isCut = (address: string) => ({ there: there.has(address), back: back.has(address) });
    return newGroup(name, this.ensemble, this.sessionFaults, isCut);
  }

  #newMaster(index: number, group: Group | undefined): MasterNode {
    return new MasterNode({
      queue: this.queue,
      random: this.random,
      network: this.network,
      index,
      group,
      flags: this.#masterFlags,
      before: (event, { master }) => master && this.coverage.master(master, event),
      observe: (node, { kind }) => node.master && this.watch.masterStepped(node, node.master, kind, this.operators),
      acts: (node) => this.watch.masterActs(node),
      told: (status) => this.watch.history.told(status),
      note: (text) => this.note(text),
      clockRate: this.#clockRate(),
      slowness: this.slowness,
    });
  }

  #newMarathon(index: number, group: Group | undefined): MarathonNode {
    return new MarathonNode({
      queue: this.queue,
      random: this.random,
      streams: this.schedulers,
      index,
      group,
      answers: (host, port) => this.#answers(host, port),
      config: this.#marathonConfig,
      note: (text) => this.note(text),
      clockRate: this.#clockRate(),
      slowness: this.slowness,
      observe: (node, { kind }) => node.marathon && this.watch.marathonStepped(node, node.marathon.state, kind, this.operators),
      before: (event, { marathon }) => this.coverage.marathon(marathon, event),
      acts: ({ contender }) => contender?.checkLeads(),
      deploying: (node, id) => this.watch.deploying(node, id),
      acknowledged: ({ task_id, uuid }) => this.watch.acknowledged(task_id, uuid),
    });
  }

  #leaderOf<Node extends MasterNode | MarathonNode>(nodes: readonly Node[]): Node | undefined {
    return nodes.find(({ contender }) => !contender || contender.leads);
  }

  #anyOf<Node>(nodes: readonly [Node, ...Node[]] | readonly Node[]): Node {
    return this.random.pick(nodes);
  }

  #follow(group: Group, address: string, onChange: () => void): Follower {
    return new Follower({ group, queue: this.queue, random: this.random, clockRate: this.#clockRate(), address, onChange });
  }

  /** Gives a client of the masters' API a session of its own. */
  #tellWhoLeads(group: Group, client: SchedulerClient, name: string): void {
    this.#knownTo.set(
      client,
      this.#follow(group, name, () => this.schedulers.heard(client)),
    );
  }

  #masterKnownTo(client: SchedulerClient): MasterNode | undefined {
    const followed = this.#knownTo.get(client);
    return followed ? this.#masterAt(followed.leader) : this.masters[0];
  }

  #masterAt(address: string | undefined): MasterNode | undefined {
    return this.masters.find((master) => master.address === address);
  }

  /** A rate within 1 % of true time. */
  #clockRate(): number {
    return 1 + (this.random.unit() - 0.5) / 50;
  }

  #sent(from: string, to: string, message: unknown): void {
    const { name, body } = message as { name: string; body: Body };
    this.note(`${from} -> ${to} ${name.replace("mesos.internal.", "")}${subjectOf(body)}`);
    if (name === "mesos.internal.StatusUpdateMessage" && body.update?.status)
      this.watch.history.sent(body.update.status, body.update.framework_id?.value);
  }
}

interface Body {
  readonly update?: { readonly status?: TaskStatus; readonly framework_id?: FrameworkID };
  readonly task_id?: TaskID;
  readonly task?: { readonly task_id?: TaskID };
}

/** Of what task a message is, for reports. */
function subjectOf({ update, task_id, task }: Body): string {
  const id = update?.status?.task_id ?? task_id ?? task?.task_id;
  return `${id ? ` ${id.value}` : ""}${update?.status ? ` ${update.status.state}` : ""}`;
}
