import { Agent, type AgentEffect, type AgentEvent, type AgentInbound, defaultAgentConfig } from "@mesolite/agent";
import { type CheckProbe, InvariantError, type Random, unreachable } from "@mesolite/base";
import { parseResources } from "@mesolite/resources";
import type { EventQueue } from "./event-queue.ts";
import { type HostListener, ScriptedHost, type ScriptOf } from "./scripted-host.ts";
import type { SimulatedNetwork } from "./simulated-network.ts";
import { SimulatedProcess } from "./simulated-process.ts";
import type { SlowKind } from "./slowness.ts";

export interface AgentNodeParts {
  readonly queue: EventQueue;
  readonly random: Random;
  readonly network: SimulatedNetwork;
  readonly index: number;
  readonly resources: string;
  /** Pid of the master that leads now; undefined: none does. */
  readonly leader: () => string | undefined;
  /** What containers do; by default what their command says. */
  readonly scriptOf?: ScriptOf;
  readonly observe: (node: AgentNode) => void;
  readonly note: (text: string) => void;
  /** The agent ended itself; absent: that must not happen. */
  readonly exited?: ((node: AgentNode) => void) | undefined;
  /** See {@link SimulatedProcess}. */
  readonly clockRate?: number | undefined;
  readonly before?: ((event: AgentEvent, node: AgentNode) => void) | undefined;
  /** See `Slowness`; absent: nothing ever is slow. */
  readonly extraMs?: ((kind: SlowKind) => number) | undefined;
}

/** The command of a health check that often fails: its agent kills the task, whoever can reach it. */
export const sickCheck = "sick";

/** One machine of the simulated cluster: an agent and the containers that outlive it. */
export class AgentNode {
  readonly address: string;
  readonly hostname: string;
  readonly pid: string;
  readonly process: SimulatedProcess<AgentEvent, AgentEffect>;
  readonly host: ScriptedHost;
  readonly #parts: AgentNodeParts;
  #downMs = 0;
  #boots = 1;

  constructor(parts: AgentNodeParts) {
    this.#parts = parts;
    this.address = `127.0.0.1:${5051 + parts.index}`;
    this.hostname = `host-${parts.index}`;
    this.pid = `slave(1)@${this.address}`;
    this.process = new SimulatedProcess(
      {
        name: `agent-${parts.index}`,
        boot: (recovered) => ({ core: new Agent(), first: this.#firstEvent(recovered) }),
        perform: (effect) => this.#perform(effect),
        observe: () => parts.observe(this),
        before: (event) => parts.before?.(event, this),
        clockRate: parts.clockRate,
        extraCommitMs: () => this.#extraMs("slowCommit"),
        crashed: () => {
          this.ended();
          parts.queue.after(this.#downMs, () => this.process.start());
        },
      },
      parts.queue,
      parts.random,
    );
    const listener: HostListener = {
      started: (containerId) => {
        parts.observe(this);
        this.process.deliver({ kind: "containerStarted", containerId });
      },
      exited: (containerId, exit, limitation) => this.process.deliver({ kind: "containerExited", containerId, exit, limitation }),
      launchFailed: (containerId, message) => this.process.deliver({ kind: "containerLaunchFailed", containerId, message }),
    };
    this.host = new ScriptedHost(parts.queue, parts.random, listener, {
      scriptOf: parts.scriptOf,
      extraLaunchMs: () => this.#extraMs("slowLaunch"),
    });
    parts.network.listen(this.address, {
      incarnation: () => (this.process.up ? this.process.incarnation : undefined),
      receive: (from, message) => this.process.deliver({ kind: "messageReceived", from, message: message as AgentInbound }),
      linkBroken: (pid) => this.process.deliver({ kind: "linkBroken", pid }),
    });
  }

  get agent(): Agent | undefined {
    return this.process.core as Agent | undefined;
  }

  start(): void {
    this.process.start();
  }

  crash(): void {
    this.process.crash();
    this.ended();
  }

  /** Another master leads, or none: the agent hears of it in its time. */
  leaderChanged(): void {
    this.#detectAfter(this.#detectionMs());
  }

  /** The whole machine goes down; its disk stays. */
  reboot(): void {
    this.#boots++;
    this.host.reboot();
    this.crash();
  }

  /** Crashes among the effects of its next batch, and starts again `downMs` later. */
  crashMidBatch(downMs: number): void {
    this.#downMs = downMs;
    this.process.crashMidBatch();
  }

  /** After the process ended by whatever means. */
  ended(): void {
    this.host.agentCrashed();
    this.#parts.network.processEnded(this.address);
  }

  #firstEvent(recovered: ReadonlyMap<string, Uint8Array>): AgentEvent {
    const { random, index, resources } = this.#parts;
    const parsed = parseResources(resources);
    if (!parsed.ok) throw new InvariantError(`bad resources in a scenario: ${resources}`);
    return {
      kind: "started",
      seed: random.uint32(),
      recovered,
      agentInfo: { hostname: this.hostname, port: 5051 + index, resources: parsed.value },
      config: { ...defaultAgentConfig, workDir: "/sim" },
      pid: this.pid,
      bootId: `boot-${this.#boots}`,
    };
  }

  /** A check whose command says so fails every other time. */
  #isSick(probe: CheckProbe): boolean {
    const isSickly = probe.kind === "command" && probe.command.kind === "shell" && probe.command.value === sickCheck;
    return isSickly && this.#parts.random.chance(0.5);
  }

  #checkMs(): number {
    return this.#parts.clockRate === undefined ? 5 : 5 + this.#parts.random.int(5_000);
  }

  /** Asking a coordinator takes its time, where time is not meant to be ideal. */
  #detectionMs(): number {
    return this.#parts.clockRate === undefined ? 1 : 1 + this.#parts.random.int(5_000) + this.#extraMs("slowNews");
  }

  #extraMs(kind: SlowKind): number {
    return this.#parts.extraMs?.(kind) ?? 0;
  }

  #detectAfter(delayMs: number): void {
    const { queue, leader } = this.#parts;
    const { incarnation } = this.process;
    queue.after(delayMs, () => {
      if (this.process.incarnation === incarnation) this.process.deliver({ kind: "masterDetected", pid: leader() });
    });
  }

  #perform(effect: AgentEffect): void {
    const { network, queue } = this.#parts;
    const { process, host } = this;
    switch (effect.kind) {
      case "send":
        return network.send(this.pid, effect.to, effect.message);
      case "link":
        return network.link(this.address, effect.to);
      case "unlink":
        return network.unlink(this.address, effect.to);
      case "detectMaster":
        return this.#detectAfter(this.#detectionMs());
      case "launchContainer":
        return host.launch(effect.spec);
      case "killContainer":
        return host.kill(effect.containerId, effect.signal);
      case "destroyContainer":
        return host.destroy(effect.containerId);
      case "recoverContainers": {
        // Looked at now, and watched from now on: one that ends before the last has been looked at is told as any other that ends.
        const containers = host.recover(effect.containers);
        const recoveryMs = 1 + this.#extraMs("slowRecovery");
        process.deliverAfter(recoveryMs, { kind: "containersRecovered", containers });
        return this.#detectAfter(recoveryMs + this.#detectionMs());
      }
      case "runCheck":
        return process.deliverAfter(this.#checkMs(), {
          kind: "checkFinished",
          checkId: effect.checkId,
          result: { kind: "command", exitCode: this.#isSick(effect.probe) ? 1 : 0 },
        });
      case "removePath":
        return process.deliverAfter(5, { kind: "pathRemoved", path: effect.path });
      case "measureDisk":
        return process.deliverAfter(5, { kind: "diskUsage", fraction: 0.1 });
      case "exit":
        if (!this.#parts.exited) throw new InvariantError(`${process.name} wants to end: ${effect.message} (at ${queue.nowMs})`);
        this.#parts.note(`${process.name} ends: ${effect.message}`);
        return this.#parts.exited(this);
      case "log":
        return this.#parts.note(`${process.name} ${effect.level}: ${effect.message}`);
      case "persist":
      case "setTimer":
      case "clearTimer":
        throw new InvariantError(`${effect.kind} is the driver's`);
      default:
        return unreachable(effect);
    }
  }
}
