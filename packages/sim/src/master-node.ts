import { InvariantError, type Random, unreachable } from "@mesolite/base";
import {
  defaultMasterFlags,
  Master,
  type MasterEffect,
  type MasterEvent,
  type MasterFlags,
  type MasterMessage,
} from "@mesolite/master";
import type { TaskStatus } from "@mesolite/wire";
import type { EventQueue } from "./event-queue.ts";
import { SchedulerStreams } from "./scheduler-streams.ts";
import type { SimulatedNetwork } from "./simulated-network.ts";
import { SimulatedProcess } from "./simulated-process.ts";

export interface MasterNodeParts {
  readonly queue: EventQueue;
  readonly random: Random;
  readonly network: SimulatedNetwork;
  readonly flags?: Partial<MasterFlags>;
  readonly observe: (node: MasterNode) => void;
  /** A framework got a status update. */
  readonly told: (status: TaskStatus) => void;
  readonly note: (text: string) => void;
}

const masterAddress = "127.0.0.1:5050";
export const masterPid = `master@${masterAddress}`;

/** The master of the simulated cluster, with the HTTP streams of its frameworks. */
export class MasterNode {
  readonly process: SimulatedProcess<MasterEvent, MasterEffect>;
  readonly streams: SchedulerStreams;
  readonly #parts: MasterNodeParts;
  #downMs = 0;

  constructor(parts: MasterNodeParts) {
    this.#parts = parts;
    this.process = new SimulatedProcess(
      {
        name: "master",
        boot: (recovered) => ({ core: new Master(), first: this.#firstEvent(recovered) }),
        perform: (effect) => this.#perform(effect),
        observe: () => parts.observe(this),
        crashed: () => {
          this.ended();
          parts.queue.after(this.#downMs, () => this.process.start());
        },
      },
      parts.queue,
      parts.random,
    );
    const incarnation = (): number | undefined => (this.process.up ? this.process.incarnation : undefined);
    this.streams = new SchedulerStreams(
      parts.queue,
      parts.random,
      { incarnation, deliver: (event) => this.process.deliver(event) },
      parts.told,
    );
    parts.network.listen(masterAddress, {
      incarnation,
      receive: (from, message) => this.process.deliver({ kind: "messageReceived", from, message: message as MasterMessage }),
      linkBroken: (pid) => this.process.deliver({ kind: "linkBroken", pid }),
    });
  }

  get master(): Master | undefined {
    return this.process.core as Master | undefined;
  }

  crash(): void {
    this.process.crash();
    this.ended();
  }

  /** Crashes among the effects of its next batch, and starts again `downMs` later. */
  crashMidBatch(downMs: number): void {
    this.#downMs = downMs;
    this.process.crashMidBatch();
  }

  ended(): void {
    this.streams.masterEnded();
    this.#parts.network.processEnded(masterAddress);
  }

  #firstEvent(recovered: ReadonlyMap<string, Uint8Array>): MasterEvent {
    const { random, flags } = this.#parts;
    return {
      kind: "started",
      seed: random.uint32(),
      recovered,
      masterInfo: { id: random.uuid(), ip: 16_777_343, port: 5050, pid: masterPid, hostname: "localhost", version: "1.12.0" },
      flags: { ...defaultMasterFlags, ...flags },
    };
  }

  #perform(effect: MasterEffect): void {
    const { network } = this.#parts;
    switch (effect.kind) {
      case "send":
        return network.send(`${effect.from ?? "master"}@${masterAddress}`, effect.to, effect.message);
      case "link":
        return network.link(masterAddress, effect.to);
      case "unlink":
        return network.unlink(masterAddress, effect.to);
      case "sendEvent":
        return this.streams.sendEvent(effect.streamId, effect.event);
      case "closeStream":
        return this.streams.closeStream(effect.streamId);
      case "reply":
        return this.streams.reply(effect.requestId, effect.status, effect.body ?? "");
      case "exit":
        throw new InvariantError(`the master wants to end: ${effect.message}`);
      case "log":
        return this.#parts.note(`master ${effect.level}: ${effect.message}`);
      case "persist":
      case "setTimer":
      case "clearTimer":
        throw new InvariantError(`${effect.kind} is the driver's`);
      default:
        return unreachable(effect);
    }
  }
}
