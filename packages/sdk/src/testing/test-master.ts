import { type Core, InvariantError, type Random, unreachable } from "@mesolite/base";
import {
  type ApiContext,
  defaultMasterFlags,
  Master,
  type MasterEffect,
  type MasterEvent,
  type MasterFlags,
  type MasterMessage,
  type OperatorCalled,
  recordedMaster,
  type Reply,
  type SchedulerCalled,
  type SchedulerSubscribed,
} from "@mesolite/master";
import { recordCore, type RecordedCore, recordingName, type TakeSnapshot, writeSnapshot } from "@mesolite/runtime";
import { type EventQueue, type SimulatedNetwork, SimulatedProcess } from "@mesolite/sim";
import type { scheduler } from "@mesolite/wire";

/** A framework's end of its event stream. */
export interface FrameworkEnd {
  event(event: scheduler.Event): void;
  /** The master closed the stream, or ended. */
  closed(): void;
}

export interface TestMasterParts {
  readonly queue: EventQueue;
  readonly random: Random;
  readonly network: SimulatedNetwork;
  readonly flags: Partial<MasterFlags>;
  readonly recordDir: string | undefined;
  readonly note: (text: string) => void;
}

/** In the simulated network; frameworks reach the master elsewhere. */
export const masterAddress = "127.0.0.1:5050";
export const masterPid = `master@${masterAddress}`;

/** The master of a test cluster: its core and disk under virtual time, and doors for frameworks of this process and over HTTP. */
export class TestMaster {
  readonly process: SimulatedProcess<MasterEvent, MasterEffect>;
  readonly #parts: TestMasterParts;
  readonly #ends = new Map<string, FrameworkEnd>();
  #master = new Master();
  readonly #recordings: RecordedCore<MasterEvent, MasterEffect>[] = [];
  readonly #replies = new Map<string, (reply: Reply | undefined) => void>();

  constructor(parts: TestMasterParts) {
    this.#parts = parts;
    this.process = new SimulatedProcess(
      {
        name: "master",
        boot: (recovered) => ({ core: this.#newCore(), first: this.#firstEvent(recovered) }),
        perform: (effect) => this.#perform(effect),
        observe: () => {},
        crashed: () => {},
      },
      parts.queue,
      parts.random,
    );
    parts.network.listen(masterAddress, {
      incarnation: () => (this.process.up ? this.process.incarnation : undefined),
      receive: (from, message) => this.process.deliver({ kind: "messageReceived", from, message: message as MasterMessage }),
      linkBroken: (pid) => this.process.deliver({ kind: "linkBroken", pid }),
    });
  }

  /** Undefined while the master is down. */
  get core(): Master | undefined {
    return this.process.core && this.#master;
  }

  newId(): string {
    return this.#parts.random.uuid();
  }

  /** What happens at the present moment of virtual time. @returns false when the master is down */
  subscribe(end: FrameworkEnd, subscription: Omit<SchedulerSubscribed, "kind">): boolean {
    if (!this.process.up) return false;
    this.#ends.set(subscription.streamId, end);
    this.process.deliver({ kind: "schedulerSubscribed", ...subscription });
    return true;
  }

  /** The framework's end is gone. */
  left(streamId: string): void {
    if (this.#ends.delete(streamId)) this.process.deliver({ kind: "schedulerStreamClosed", streamId });
  }

  /** @returns the core's reply; undefined when the master is down, or crashes over it */
  ask(event: SchedulerCalled | OperatorCalled): Promise<Reply | undefined> {
    if (!this.process.up) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#replies.set(event.requestId, resolve);
      this.process.deliver(event);
    });
  }

  /** Its disk stays; streams end, requests are not answered, and agents see their connections break. */
  crash(): void {
    this.process.crash();
    this.#parts.network.processEnded(masterAddress);
    for (const resolve of this.#replies.values()) resolve(undefined);
    this.#replies.clear();
    const ends = [...this.#ends.values()];
    this.#ends.clear();
    for (const end of ends) end.closed();
  }

  /** Ends what is recorded. */
  async closeRecordings(): Promise<void> {
    await Promise.all(this.#recordings.splice(0).map((recording) => recording.close()));
  }

  /** What the API's tables look at. @throws InvariantError while the master is down */
  context(): ApiContext {
    const { core } = this;
    if (!core) throw new InvariantError("the master is down");
    return {
      state: core.state,
      role: "leading",
      leader: core.state.masterInfo,
      build: { version: "1.12.0", date: "2026-01-01 00:00:00", timeSeconds: 1_767_225_600, user: "test" },
      flags: new Map(),
      nowMs: this.#parts.queue.nowMs,
      startedAtMs: core.state.startedAtMs,
      system: { load: [0, 0, 0], cpus: 1, memTotalBytes: 2 ** 30, memFreeBytes: 2 ** 29 },
      allocator: core.allocator,
      metrics: { gauges: new Map(), timersMs: new Map() },
      loggingLevel: 0,
      initialLoggingLevel: 0,
    };
  }

  #newCore(): Core<MasterEvent, MasterEffect> {
    const core = new Master();
    this.#master = core;
    const { recordDir: dir, queue, note } = this.#parts;
    if (dir === undefined) return core;
    const name = recordingName(queue.nowMs, this.newId());
    const log = { debug: note, info: note, warn: note, error: note };
    const takeSnapshot: TakeSnapshot = async (folder, segment) => writeSnapshot(folder, segment, recordedMaster);
    const recording = recordCore<MasterEvent, MasterEffect, Master>({
      core,
      recordable: recordedMaster,
      version: "1.12.0",
      dir,
      name,
      takeSnapshot,
      log,
    });
    this.#recordings.push(recording);
    return recording.core;
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
    const { network, note } = this.#parts;
    switch (effect.kind) {
      case "send":
        return network.send(`${effect.from ?? "master"}@${masterAddress}`, effect.to, effect.message);
      case "link":
        return network.link(masterAddress, effect.to);
      case "unlink":
        return network.unlink(masterAddress, effect.to);
      case "sendEvent":
        return this.#ends.get(effect.streamId)?.event(effect.event);
      case "closeStream":
        return this.#close(effect.streamId);
      case "reply":
        return this.#reply(effect);
      case "log":
        return note(`master ${effect.level}: ${effect.message}`);
      case "exit":
        throw new Error(`the master of the test cluster ended: ${effect.message}`);
      case "persist":
      case "setTimer":
      case "clearTimer":
        throw new InvariantError(`${effect.kind} is the driver's`);
      default:
        return unreachable(effect);
    }
  }

  #reply(reply: Reply): void {
    const resolve = this.#replies.get(reply.requestId);
    this.#replies.delete(reply.requestId);
    resolve?.(reply);
  }

  #close(streamId: string): void {
    const end = this.#ends.get(streamId);
    this.#ends.delete(streamId);
    end?.closed();
  }
}
