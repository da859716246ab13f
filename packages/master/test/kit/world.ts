import {
  defaultMasterFlags,
  Master,
  type MasterEffect,
  type MasterEvent,
  type MasterFlags,
  type MasterTimerEvent,
  type Reply,
} from "@mesolite/master";
import type { DomainInfo, master, MasterInfo } from "@mesolite/wire";
import { checkBooks } from "./books.ts";
import { FakeAgent } from "./fake-agent.ts";
import { FakeScheduler, type SchedulerOptions } from "./fake-scheduler.ts";

/**
 * A master with a virtual clock, a store that survives it, and scripted agents and schedulers. Every step is followed by a check
 * of the books: what the state says is used and offered, and what the allocator says, must agree.
 */
export class World {
  master = new Master();
  nowMs = 1_000_000_000;
  readonly store = new Map<string, Uint8Array>();
  readonly log: string[] = [];
  exited: string | undefined;
  readonly agents = new Map<string, FakeAgent>();
  readonly schedulers = new Map<string, FakeScheduler>();
  readonly flags: MasterFlags;
  readonly #domain: DomainInfo | undefined;
  #timers = new Map<string, { atMs: number; event: MasterTimerEvent }>();
  #replies: Reply[] = [];
  #masters = 0;
  #ids = 0;
  #collected: MasterEffect[] | undefined;

  constructor(flags: Partial<MasterFlags> = {}, domain?: DomainInfo) {
    this.#domain = domain;
    this.flags = { ...defaultMasterFlags, ...flags };
    this.elect();
  }

  /** A new master takes over with what the store holds: at first, and after a failure of the one before. */
  elect(): void {
    this.master = new Master();
    this.#timers.clear();
    const id = `m${this.#masters++}`;
    const masterInfo: MasterInfo = {
      id,
      ip: 16777343,
      port: 5050,
      pid: "master@127.0.0.1:5050",
      hostname: "localhost",
      version: "1.12.0",
      domain: this.#domain,
    };
    this.step({ kind: "started", seed: 7, recovered: new Map(this.store), masterInfo, flags: this.flags });
  }

  get state(): Master["state"] {
    return this.master.state;
  }

  step(event: MasterEvent): readonly MasterEffect[] {
    const effects = this.master.step(event, this.nowMs);
    for (const effect of effects) this.#perform(effect);
    checkBooks(this.master);
    this.#collected?.push(...effects);
    return effects;
  }

  /** All effects from now on. */
  collectEffects(): readonly MasterEffect[] {
    return (this.#collected ??= []);
  }

  /** Lets time pass; timers that fall due fire in their order. */
  advance(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const [next] = [...this.#timers].sort(([, a], [, b]) => a.atMs - b.atMs);
      if (!next || next[1].atMs > untilMs) break;
      this.#timers.delete(next[0]);
      this.nowMs = Math.max(this.nowMs, next[1].atMs);
      this.step(next[1].event);
    }
    this.nowMs = untilMs;
  }

  /** Fires one timer that is due at this very moment. @returns false when there is none */
  fireDue(): boolean {
    const due = [...this.#timers].find(([, { atMs }]) => atMs <= this.nowMs);
    if (!due) return false;
    this.#timers.delete(due[0]);
    this.step(due[1].event);
    return true;
  }

  /** Long enough for urgent allocation runs, too short for the batch. */
  settle(): void {
    this.advance(20);
  }

  newAgent(resources = "cpus:4;mem:1024;disk:2048;ports:[31000-32000]", hostname = `host${this.agents.size}`): FakeAgent {
    const pid = `slave(1)@10.0.0.${this.agents.size + 1}:5051`;
    const agent = new FakeAgent(this, pid, hostname, resources);
    this.agents.set(pid, agent);
    return agent;
  }

  newScheduler(options: SchedulerOptions = {}): FakeScheduler {
    return new FakeScheduler(this, options);
  }

  newId(prefix: string): string {
    return `${prefix}-${this.#ids++}`;
  }

  /** Feeds an event that asks for a reply and returns it. There must be exactly one, at once or when what it waits for is done. */
  ask(event: Extract<MasterEvent, { requestId: string }>): Reply {
    this.#replies = [];
    this.step(event);
    while (this.#replies.length === 0 && this.fireDue());
    const [reply] = this.#replies;
    if (!reply || this.#replies.length > 1) throw new Error(`${this.#replies.length} replies to ${JSON.stringify(event)}`);
    return reply;
  }

  operate(call: master.Call): Reply {
    return this.ask({ kind: "operatorCall", requestId: this.newId("r"), call });
  }

  #perform(effect: MasterEffect): void {
    switch (effect.kind) {
      case "send":
        return this.agents.get(effect.to)?.receive(effect.message, effect.from);
      case "persist":
        for (const { key, value } of effect.puts) {
          if (value) this.store.set(key, value);
          else this.store.delete(key);
        }
        return;
      case "setTimer":
        return void this.#timers.set(effect.id, effect);
      case "clearTimer":
        return void this.#timers.delete(effect.id);
      case "log":
        return void this.log.push(effect.message);
      case "reply":
        return void this.#replies.push(effect);
      case "sendEvent":
        return this.schedulers.get(effect.streamId)?.receive(effect.event);
      case "closeStream":
        return this.schedulers.get(effect.streamId)?.closed(effect.streamId);
      case "exit":
        this.exited = effect.message;
        return;
      case "link":
      case "unlink":
        return;
    }
  }
}
