import { setTimeout as sleep } from "node:timers/promises";
import { sameBytes } from "@mesolite/base";
import { type ChangeRequest, isZooKeeperError, type ZooKeeper, type ZooKeeperErrorCode } from "@mesolite/zookeeper";
import { StoreError } from "../ports.ts";
import { explainRefusal, isSessionEnd, willPass } from "./refusal.ts";
import { writesPath } from "./store-layout.ts";
import type { ZkSessions } from "./zk-sessions.ts";

export interface FencedWriterParts {
  readonly sessions: ZkSessions;
  /** Of the session by which the writer leads. */
  readonly client: ZooKeeper;
  readonly root: string;
  /** Path of the leader's node. */
  readonly node: string;
  /** The leader's node now: another, or none, when this term is over. */
  readonly fence: () => string | undefined;
}

const pauseMs = 50;

/**
 * Writes multis exactly once and only while it leads. Each checks that the leader's node is there, so a process that was deposed without
 * knowing it changes nothing; and each sets `<root>/writes` from the version that the last one left, so of a multi sent twice (its outcome
 * was unknown) one at most happens, whenever it arrives. One at a time.
 */
export class FencedWriter {
  readonly #parts: FencedWriterParts;
  readonly #writes: string;
  #version = 0;
  #sequence = 0;

  constructor(parts: FencedWriterParts) {
    this.#parts = parts;
    this.#writes = writesPath(parts.root);
  }

  /** Takes over where the last writer ended. To be called after a sync. */
  async start(): Promise<void> {
    this.#version = (await this.ask(() => this.#parts.client.getData(this.#writes))).stat.version;
  }

  /** @throws StoreError "fenced", "full" (quota) or "io"; then nothing of it happened, and its `cause` is ZooKeeper's refusal */
  async write(changes: readonly ChangeRequest[]): Promise<void> {
    const { client, node, sessions } = this.#parts;
    const mark = new TextEncoder().encode(`${node} ${++this.#sequence}`);
    for (;;) {
      await this.#readyToSend();
      try {
        const guard: readonly ChangeRequest[] = [
          { kind: "check", path: node },
          { kind: "setData", path: this.#writes, data: mark, version: this.#version },
        ];
        // Not the whole session: who was deposed meanwhile is to hear of it in time.
        const [, written] = await client.multi([...guard, ...changes], { timeoutMs: sessions.sessionTimeoutMs / 2 });
        if (written?.kind === "setData") this.#version = written.stat.version;
        return;
      } catch (error) {
        const wasOvertaken = isZooKeeperError(error, "BadVersion") && error.index === 1;
        if (wasOvertaken || isZooKeeperError(error, "OutcomeUnknown")) {
          if (await this.#happened(mark)) return;
          if (wasOvertaken) throw fenced(`another process writes below ${this.#parts.root}`, error);
        } else if (!willPass(error)) throw this.explain(error);
      }
      await sleep(pauseMs);
    }
  }

  /** Asks until there is an answer or the lead is lost: for reads, and for writes that may happen twice. @throws StoreError */
  async ask<T>(request: () => Promise<T>): Promise<T> {
    for (;;) {
      await this.#readyToSend();
      try {
        return await request();
      } catch (error) {
        if (!willPass(error) && !isZooKeeperError(error, "OutcomeUnknown")) throw this.explain(error);
      }
      await sleep(pauseMs);
    }
  }

  explain(error: unknown): StoreError {
    const { node, root, sessions } = this.#parts;
    if (error instanceof StoreError) return error;
    if (isSessionEnd(error)) return fenced("the ZooKeeper session has ended", error);
    if (isZooKeeperError(error, "NoNode") && error.path === node)
      return fenced(`this process leads no more (${node} is gone)`, error);
    const fault = isZooKeeperError(error, "QuotaExceeded") ? "full" : "io";
    return new StoreError(fault, explainRefusal(`the store in ZooKeeper at ${root}`, error, sessions.user), { cause: error });
  }

  async #happened(mark: Uint8Array): Promise<boolean> {
    const { client } = this.#parts;
    await this.ask(() => client.sync(this.#writes));
    const { data, stat } = await this.ask(() => client.getData(this.#writes));
    if (!sameBytes(data, mark)) return false;
    this.#version = stat.version;
    return true;
  }

  /** Waits for a connection only while it leads: who is deposed meanwhile is to hear of it at once. */
  async #readyToSend(): Promise<void> {
    const { client, fence, node } = this.#parts;
    const isWaiting = (): boolean => client.state.kind === "connecting" || client.state.kind === "suspended";
    for (;;) {
      if (fence() !== node) throw fenced("this process leads no more", undefined);
      if (!isWaiting()) return;
      await sleep(pauseMs);
    }
  }
}

/** Whether ZooKeeper refused it for one of these reasons. */
export function isCausedBy(error: unknown, ...codes: readonly ZooKeeperErrorCode[]): boolean {
  return error instanceof StoreError && isZooKeeperError(error.cause, ...codes);
}

function fenced(why: string, cause: unknown): StoreError {
  return new StoreError("fenced", `the store takes no more writes: ${why}`, { cause });
}
