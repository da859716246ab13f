import { InvariantError, type Random, unreachable } from "@mesolite/base";
import {
  defaultMasterFlags,
  Master,
  type MasterEffect,
  type MasterEvent,
  type MasterFlags,
  type MasterMessage,
} from "@mesolite/master";
import type { master, TaskStatus } from "@mesolite/wire";
import { Contender, type Group } from "./coordinator/contender.ts";
import type { EventQueue } from "./event-queue.ts";
import { SchedulerStreams } from "./scheduler-streams.ts";
import type { SimulatedNetwork } from "./simulated-network.ts";
import type { Slowness } from "./slowness.ts";
import { SimulatedProcess, type Term } from "./simulated-process.ts";

export interface MasterNodeParts {
  readonly queue: EventQueue;
  readonly random: Random;
  readonly network: SimulatedNetwork;
  readonly flags?: Partial<MasterFlags>;
  /** Called after every step, with the event that it handled. */
  readonly observe: (node: MasterNode, event: MasterEvent) => void;
  /** A framework got a status update. */
  readonly told: (status: TaskStatus) => void;
  readonly note: (text: string) => void;
  readonly slowness: Slowness;
  /** See {@link SimulatedProcess}. */
  readonly clockRate?: number | undefined;
  readonly before?: ((event: MasterEvent, node: MasterNode) => void) | undefined;
  /** Each on a host of its own. */
  readonly index: number;
  /** With whom it contends for leadership; absent: it stands alone. */
  readonly group?: Group | undefined;
  /** Called before each effect that others can see. */
  readonly acts?: ((node: MasterNode) => void) | undefined;
}

/** A master of the simulated cluster, with the HTTP streams of its frameworks. */
export class MasterNode {
  readonly address: string;
  readonly pid: string;
  /** One term of leadership, where there is a group. */
  readonly process: SimulatedProcess<MasterEvent, MasterEffect>;
  readonly streams: SchedulerStreams;
  readonly contender: Contender | undefined;
  readonly #parts: MasterNodeParts;
  readonly #requests = new Map<string, (status: number | undefined) => void>();
  /** Those that have ended: connections end with them. */
  #terms = 0;
  #downMs = 0;

  constructor(parts: MasterNodeParts) {
    this.#parts = parts;
    this.address = `127.0.0.${1 + parts.index}:5050`;
    this.pid = `master@${this.address}`;
    this.process = new SimulatedProcess(
      {
        name: parts.group ? `master-${parts.index}` : "master",
        boot: (recovered) => ({ core: new Master(), first: this.#firstEvent(recovered) }),
        perform: (effect) => this.#perform(effect),
        observe: (_, event) => parts.observe(this, event),
        before: (event) => parts.before?.(event, this),
        clockRate: parts.clockRate,
        extraCommitMs: () => parts.slowness.extraMs("slowCommit"),
        deposed: () => this.contender?.broken(),
        crashed: () => {
          this.crash();
          parts.queue.after(this.#downMs, () => this.start());
        },
      },
      parts.queue,
      parts.random,
    );
    this.contender = parts.group && this.#newContender(parts.group);
    const incarnation = (): number | undefined => (this.process.up ? this.process.incarnation : undefined);
    const { contender } = this;
    this.streams = new SchedulerStreams({ ...parts, master: { incarnation, deliver: (event) => this.process.deliver(event) } });
    parts.network.listen(this.address, {
      incarnation: () => (contender ? contender.incarnation && contender.incarnation + this.#terms : incarnation()),
      receive: (from, message) => this.process.deliver({ kind: "messageReceived", from, message: message as MasterMessage }),
      linkBroken: (pid) => this.process.deliver({ kind: "linkBroken", pid }),
    });
  }

  get master(): Master | undefined {
    return this.process.core as Master | undefined;
  }

  start(): void {
    if (this.contender) this.contender.boot();
    else this.process.start();
  }

  crash(): void {
    this.contender?.crash();
    this.#termEnded();
  }

  /** Crashes among the effects of its next batch, and starts again `downMs` later. */
  crashMidBatch(downMs: number): void {
    this.#downMs = downMs;
    this.process.crashMidBatch();
  }

  /**
   * A write of an operator.
   * @param answered gets the status; undefined when the master was down, had not read its state yet, or crashed over it
   */
  request(call: master.Call, answered: (status: number | undefined) => void): void {
    if (!this.master) return answered(undefined);
    const requestId = this.#parts.random.uuid();
    this.#requests.set(requestId, (status) => {
      this.#parts.note(`operator ${JSON.stringify(call)} -> ${status}`);
      answered(status);
    });
    this.process.deliver({ kind: "operatorCall", requestId, call });
  }

  #newContender(group: Group): Contender {
    const { queue, random, note, clockRate = 1 } = this.#parts;
    const begin = (term: Term): void => this.process.start(term);
    return new Contender({ group, queue, random, clockRate, address: this.address, note, begin, end: () => this.#termEnded() });
  }

  #termEnded(): void {
    this.process.crash();
    this.#terms++;
    this.#parts.network.processEnded(this.address);
    const unanswered = [...this.#requests.values()];
    this.#requests.clear();
    for (const answer of unanswered) answer(undefined);
    this.streams.masterEnded();
  }

  #firstEvent(recovered: ReadonlyMap<string, Uint8Array>): MasterEvent {
    const { random, flags, index } = this.#parts;
    return {
      kind: "started",
      seed: random.uint32(),
      recovered,
      masterInfo: {
        id: random.uuid(),
        ip: 16_777_343 + index * 0x100_0000,
        port: 5050,
        pid: this.pid,
        hostname: "localhost",
        version: "1.12.0",
      },
      flags: { ...defaultMasterFlags, ...flags },
    };
  }

  #reply({ requestId, status, body = "" }: Extract<MasterEffect, { kind: "reply" }>): void {
    const answer = this.#requests.get(requestId);
    if (!answer) return this.streams.reply(requestId, status, body);
    this.#requests.delete(requestId);
    answer(status);
  }

  #perform(effect: MasterEffect): void {
    const { network } = this.#parts;
    if (effect.kind !== "log") this.#parts.acts?.(this);
    switch (effect.kind) {
      case "send":
        return network.send(`${effect.from ?? "master"}@${this.address}`, effect.to, effect.message);
      case "link":
        return network.link(this.address, effect.to);
      case "unlink":
        return network.unlink(this.address, effect.to);
      case "sendEvent":
        return this.streams.sendEvent(effect.streamId, effect.event);
      case "closeStream":
        return this.streams.closeStream(effect.streamId);
      case "reply":
        return this.#reply(effect);
      case "exit":
        throw new InvariantError(`the master wants to end: ${effect.message}`);
      case "log":
        return this.#parts.note(`${this.process.name} ${effect.level}: ${effect.message}`);
      case "persist":
      case "setTimer":
      case "clearTimer":
        throw new InvariantError(`${effect.kind} is the driver's`);
      default:
        return unreachable(effect);
    }
  }
}
