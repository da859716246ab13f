import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { Marathon, type MarathonConfig, type MarathonEffect, type MarathonEvent } from "@mesolite/marathon";
import { createSchedulerClient, type LeaderWatch, masterLocator, type SchedulerClient, staticFiles } from "@mesolite/net";
import { type CoreRunner, nodeEnv, runCore } from "@mesolite/runtime";
import { agentFilesProxy } from "../shared/agent-files-proxy.ts";
import { StartError } from "../shared/daemon.ts";
import type { Term, TermStart } from "../shared/leadership.ts";
import { OutageLog } from "../shared/outage-log.ts";
import { asMarathonError, PendingReplies } from "../shared/pending-replies.ts";
import { watchMasters } from "../shared/zookeeper-coordinator.ts";
import { EventBus } from "./event-bus.ts";
import { exitStatus } from "./exit-status.ts";
import { marathonHttp } from "./marathon-http.ts";
import type { MarathonOptions } from "./marathon-options.ts";
import { Probes } from "./probe.ts";

export interface MarathonTermParts extends TermStart {
  readonly options: MarathonOptions;
  /** With the address that this Marathon is reached at. */
  readonly config: MarathonConfig;
  /** DELETE /v2/leader. */
  readonly onAbdicated: () => void;
  /** The core says that this process must end. */
  readonly onExit: (message: string, exitStatus: number) => void;
}

/** One term of leadership: a core, its connection to the master, and whoever listens to its events. */
export class MarathonTerm implements Term {
  readonly #core = new Marathon();
  readonly #pending = new PendingReplies(asMarathonError);
  readonly #probes = new Probes();
  readonly #client: SchedulerClient;
  readonly #events: EventBus;
  readonly #runner: CoreRunner<MarathonEvent>;
  readonly #parts: MarathonTermParts;
  readonly #masters: ReturnType<typeof watchMasters> | undefined;
  readonly listener: RequestListener;
  #isSubscribing = false;

  private constructor(parts: MarathonTermParts) {
    this.#parts = parts;
    const { options } = parts;
    const { masterZooKeeper, log } = options;
    this.#masters = masterZooKeeper && watchMasters(masterZooKeeper, (message) => log.warn(message));
    this.#client = this.#schedulerClient();
    this.#events = new EventBus({
      maxWaitingFrames: options.eventStreamFrames,
      onAttached: (remoteAddress) => this.#feed({ kind: "eventStreamAttached", remoteAddress }),
      onDetached: (remoteAddress) => this.#feed({ kind: "eventStreamDetached", remoteAddress }),
    });
    this.#runner = this.#drive();
    this.listener = marathonHttp({
      options: { ...options, core: parts.config },
      state: () => this.#core.state,
      nowMs: () => this.#runner.nowMs(),
      dispatch: (event) => this.#runner.dispatch(event),
      newId: () => nodeEnv().newId(),
      pending: this.#pending,
      events: this.#events,
      page: staticFiles({ root: options.pagesDir, index: "marathon.html" }),
      agentFiles: agentFilesProxy((agentId) => agentAddress(this.#client.masterUrl, agentId)),
    });
  }

  /** Hands what the store holds to a fresh core. Resolves when the core has taken it in. */
  static async begin(parts: MarathonTermParts): Promise<MarathonTerm> {
    const recovered = await parts.store.load();
    const term = new MarathonTerm(parts);
    term.#feed({ kind: "started", seed: nodeEnv().randomInt(2 ** 32), recovered, config: parts.config });
    await term.#runner.idle();
    return term;
  }

  /** The core is discarded; its framework stays registered for its failover timeout. */
  async end(): Promise<void> {
    this.#client.close();
    this.#events.closeAll();
    this.#pending.abandon();
    await this.#runner.stop();
    await this.#probes.close();
    await this.#masters?.close();
    await this.#parts.store.close();
  }

  #feed(event: MarathonEvent): void {
    this.#runner.dispatchFact(event);
  }

  #drive(): CoreRunner<MarathonEvent> {
    const { store, mayAct, onBroken, onAbdicated, onExit, options } = this.#parts;
    const client = this.#client;
    return runCore<MarathonEvent, MarathonEffect>({
      core: this.#core,
      store,
      mayAct,
      env: nodeEnv(),
      log: options.log,
      onFatal: onBroken,
      executors: {
        reply: ({ requestId, ...reply }) => this.#pending.settle(requestId, reply),
        // The client reconnects by itself: later effects only change what it subscribes with.
        subscribe: ({ frameworkInfo, suppressedRoles }) => {
          if (this.#isSubscribing) return client.updateSubscription({ frameworkInfo, suppressedRoles });
          this.#isSubscribing = true;
          client.subscribe({ frameworkInfo, suppressedRoles });
        },
        callScheduler: ({ call }) => {
          void client.call(call).then((outcome) => {
            if (outcome.kind === "accepted") return;
            this.#feed({ kind: "schedulerCallFailed", call, outcome: outcome.kind, message: outcome.message });
          });
        },
        publish: ({ eventType, json }) => this.#events.publish(eventType, json),
        probe: (probe) =>
          void this.#probes.run(probe).then((result) => this.#feed({ kind: "probeFinished", probeId: probe.probeId, result })),
        abdicate: onAbdicated,
        exit: ({ message, code }) => onExit(message, code),
      },
    });
  }

  #schedulerClient(): SchedulerClient {
    const { options } = this.#parts;
    const { master } = options.core;
    const locator = masterLocator(master, {
      readFile: (path) => readFileSync(path, "utf8"),
      ...(this.#masters ? { watchOf: () => this.#masters as LeaderWatch } : {}),
    });
    if (!locator.ok) throw new StartError(`marathon: --master: ${locator.error}`, exitStatus.invalidFlag);
    const outage = new OutageLog((message) => options.log.warn(message));
    return createSchedulerClient({
      locator: locator.value,
      ...(options.heartbeatsMissed === undefined ? {} : { heartbeatsMissed: options.heartbeatsMissed }),
      onEvent: (event) => {
        outage.over();
        this.#feed({ kind: "schedulerEvent", event });
      },
      onDisconnected: (reason, wasSubscribed) => {
        outage.tell(`Not connected to a master (--master=${master}): ${reason}. Trying again until one answers`);
        if (wasSubscribed) this.#feed({ kind: "schedulerDisconnected" });
      },
    });
  }
}

/** Where an agent listens, as the master knows it: also a real Mesos master tells. */
async function agentAddress(masterUrl: string | undefined, agentId: string): Promise<string | undefined> {
  if (masterUrl === undefined) return undefined;
  const response = await fetch(`${masterUrl}/slaves?slave_id=${encodeURIComponent(agentId)}`, {
    signal: AbortSignal.timeout(5_000),
  });
  const { slaves } = (await response.json()) as { slaves: readonly { pid: string }[] };
  return slaves[0]?.pid.split("@")[1];
}
