import {
  Master,
  type MasterEffect,
  type MasterEvent,
  type MasterFlags,
  type MetricSources,
  recordedMaster,
} from "@mesolite/master";
import type { LibprocessNode } from "@mesolite/net";
import {
  boundsWithin,
  type CoreRunner,
  type Log,
  mesosVersion,
  nodeEnv,
  recordCore,
  type RecordedCore,
  recordingName,
  runCore,
} from "@mesolite/runtime";
import type { MasterInfo } from "@mesolite/wire";
import type { Term, TermStart } from "../shared/leadership.ts";
import { encodeInternal } from "../shared/internal-messages.ts";
import { PendingReplies } from "../shared/pending-replies.ts";
import { MasterMeters } from "./master-meters.ts";
import { snapshotInChild } from "./snapshot-in-child.ts";
import { SchedulerStreams } from "./scheduler-streams.ts";

export interface MasterTermParts extends TermStart {
  readonly node: LibprocessNode;
  readonly masterInfo: MasterInfo;
  readonly flags: MasterFlags;
  /** Where the term's inputs are recorded. */
  readonly recordDir?: string | undefined;
  readonly recordMaxBytes?: number | undefined;
  readonly log: Log;
  /** The core says that this process must end. */
  readonly onExit: (message: string) => void;
}

/** One term of leadership: a core, what drives it, and the streams of the frameworks that are subscribed to it. */
export class MasterTerm implements Term {
  readonly core = new Master();
  readonly pending = new PendingReplies();
  readonly streams = new SchedulerStreams();
  readonly runner: CoreRunner<MasterEvent>;
  readonly #meters: MasterMeters;
  readonly #parts: MasterTermParts;
  readonly #recorded: RecordedCore<MasterEvent, MasterEffect> | undefined;

  private constructor(parts: MasterTermParts, meters: MasterMeters) {
    this.#parts = parts;
    this.#meters = meters;
    const { node } = parts;
    this.#recorded = record(this.core, parts);
    this.runner = runCore<MasterEvent, MasterEffect>({
      core: meters.core(this.core, this.#recorded?.core ?? this.core),
      store: parts.store,
      env: nodeEnv(),
      log: parts.log,
      mayAct: parts.mayAct,
      onFatal: parts.onBroken,
      executors: {
        send: ({ to, from = "master", message }) => node.send(from, to, message.name, encodeInternal(message)),
        link: ({ to }) => node.link(to),
        unlink: ({ to }) => node.unlink(to),
        reply: ({ requestId, ...reply }) => this.pending.settle(requestId, reply),
        sendEvent: ({ streamId, event }) => this.streams.send(streamId, event),
        closeStream: ({ streamId }) => this.streams.close(streamId),
        exit: ({ message }) => parts.onExit(message),
      },
    });
  }

  /** Reads the registry and hands it to a fresh core. Resolves when the core has taken it in. */
  static async begin(parts: MasterTermParts): Promise<MasterTerm> {
    const meters = new MasterMeters();
    const store = meters.store(parts.store);
    const recovered = await store.load();
    const term = new MasterTerm({ ...parts, store }, meters);
    const seed = nodeEnv().randomInt(2 ** 32);
    term.runner.dispatchFact({ kind: "started", seed, recovered, masterInfo: parts.masterInfo, flags: parts.flags });
    await term.runner.idle();
    parts.log.info(`master ${parts.masterInfo.id} leads at ${parts.masterInfo.pid}`);
    return term;
  }

  /** Of this moment. */
  metrics(): MetricSources {
    return this.#meters.sources(this.core, this.runner.stats, this.#parts.node.stats);
  }

  /** The core is discarded; whoever was connected to it finds the next leader. */
  async end(): Promise<void> {
    this.streams.closeAll();
    // This process may lead again: what peers told this term must not be heard as news by the next one.
    this.#parts.node.disconnect();
    this.pending.abandon();
    await this.runner.stop();
    await this.#recorded?.close();
    await this.#parts.store.close();
  }
}

/** A master without its recording is worth more than none: what stands in the way is told, and the term begins. */
function record(
  core: Master,
  { recordDir: dir, recordMaxBytes: totalBytes, masterInfo, log }: MasterTermParts,
): RecordedCore<MasterEvent, MasterEffect> | undefined {
  if (dir === undefined) return undefined;
  const name = recordingName(nodeEnv().now(), masterInfo.id);
  const bounds = boundsWithin(totalBytes);
  try {
    const recorded = recordCore<MasterEvent, MasterEffect, Master>({
      core,
      recordable: recordedMaster,
      version: mesosVersion,
      dir,
      name,
      takeSnapshot: snapshotInChild,
      log,
      bounds,
    });
    log.info(`recording what this master is told in ${dir}/${name}`);
    return recorded;
  } catch (error) {
    log.error(
      `this term is not recorded: ${error instanceof Error ? error.message : String(error)} (--record); the master goes on`,
    );
    return undefined;
  }
}
