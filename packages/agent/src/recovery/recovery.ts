import { type ContainerSpec, err, must, ok, type Result } from "@mesolite/base";
import { AgentInfo, decodeUtf8, internal } from "@mesolite/wire";
import type { AgentConfig } from "../config.ts";
import { isOpen } from "../tasks/open-executors.ts";
import { newestShown } from "../tasks/completion.ts";
import type { CommandExecutor } from "../tasks/executor-record.ts";
import { type FrameworkRecord, newFramework } from "../frameworks/framework-record.ts";
import { decodeRecord } from "./record-codec.ts";
import type { GcEntry } from "../sandboxes/gc-entry.ts";
import type { CompletedHeader } from "../sandboxes/sandbox-gc.ts";
import { agentInfoKey, bootIdKey } from "./store-keys.ts";
import { decodeTask } from "./task-checkpoint.ts";
import type { PendingUpdate, UpdateStream } from "../updates/update-stream.ts";
import { firstRetryMs, streamKey } from "../updates/task-updates.ts";

/** The contents of the store as records. */
export interface Recovered {
  readonly info: AgentInfo | undefined;
  readonly bootId: string | undefined;
  readonly frameworks: ReadonlyMap<string, FrameworkRecord>;
  readonly streams: ReadonlyMap<string, UpdateStream>;
  /** Oldest first. */
  readonly gc: readonly GcEntry[];
}

/** Reads the store. An error names the key that cannot be read: going on without it could forget a running container. */
export function readStore(store: ReadonlyMap<string, Uint8Array>, config: AgentConfig): Result<Recovered> {
  const identity: Identity = { info: undefined, bootId: undefined };
  const reader: Reader = { store, identity, config, frameworks: new Map(), pending: new Map(), completed: [] };
  // Frameworks sort before tasks, "info" before "run": by name, every record finds what it refers to.
  for (const key of [...store.keys()].sort()) {
    try {
      readKey(reader, key, store.get(key) as Uint8Array);
    } catch (error) {
      return err(`the agent's record '${key}' cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  addCompleted(reader);
  return ok({
    ...identity,
    frameworks: reader.frameworks,
    streams: streamsOf(reader),
    gc: reader.completed.map(({ entry }) => entry),
  });
}

interface Identity {
  info: AgentInfo | undefined;
  bootId: string | undefined;
}

interface Reader {
  readonly identity: Identity;
  readonly store: ReadonlyMap<string, Uint8Array>;
  readonly config: AgentConfig;
  readonly frameworks: Map<string, FrameworkRecord>;
  readonly pending: Map<string, { frameworkId: string; taskId: string; updates: PendingUpdate[] }>;
  readonly completed: { readonly entry: GcEntry; readonly frameworkId: string; readonly executor: CommandExecutor | undefined }[];
}

function readKey(reader: Reader, key: string, value: Uint8Array): void {
  const [kind = "", first = "", second = "", third = ""] = key.split("/");
  switch (kind) {
    case "agent":
      return readIdentity(reader.identity, key, value);
    case "frameworks":
      return readFramework(reader, first, value);
    case "tasks":
      if (third === "run") readTask(reader, key, first, value);
      return;
    case "updates":
      return readUpdate(reader, first, decodeURIComponent(second), Number(third), value);
    case "completed":
      return readCompleted(reader, key, first, value);
    default:
      return;
  }
}

function readIdentity(identity: Identity, key: string, value: Uint8Array): void {
  if (key === agentInfoKey) identity.info = AgentInfo.decode(value);
  if (key === bootIdKey) identity.bootId = decodeUtf8(value);
}

function readFramework(reader: Reader, frameworkId: string, value: Uint8Array): void {
  const { framework_info, pid } = internal.Archive_Framework.decode(value);
  reader.frameworks.set(frameworkId, newFramework(framework_info, frameworkId, pid));
}

function readTask(reader: Reader, key: string, frameworkId: string, run: Uint8Array): void {
  const info = reader.store.get(`${key.slice(0, -"run".length)}info`);
  const framework = reader.frameworks.get(frameworkId);
  if (!info || !framework) throw new Error("the record of its framework or its TaskInfo is missing");
  const executor = decodeTask(frameworkId, info, run, reader.config.workDir);
  framework.executors.set(executor.executorId, executor);
  // The intent tells that the framework, or this agent, was being removed: nobody acknowledges anything any more.
  if (executor.kill?.cause === "frameworkRemoved" || executor.kill?.cause === "agentShutdown") framework.terminating = true;
}

function readUpdate(reader: Reader, frameworkId: string, taskId: string, sequence: number, value: Uint8Array): void {
  const key = streamKey(frameworkId, taskId);
  const stream = reader.pending.get(key) ?? { frameworkId, taskId, updates: [] };
  stream.updates.push({ sequence, update: internal.StatusUpdate.decode(value) });
  reader.pending.set(key, stream);
}

function readCompleted(reader: Reader, key: string, frameworkId: string, value: Uint8Array): void {
  const { header, message } = decodeRecord(value);
  const { path, completedAtMs } = header as CompletedHeader;
  const executor = message.length === 0 ? undefined : readCompletedExecutor(frameworkId, message, reader.config);
  reader.completed.push({ entry: { path, completedAtMs, key, removing: false }, frameworkId, executor });
}

function readCompletedExecutor(frameworkId: string, bytes: Uint8Array, { workDir }: AgentConfig): CommandExecutor {
  const { header, message } = decodeRecord(bytes);
  const { infoLength } = header as { infoLength: number };
  return decodeTask(frameworkId, message.slice(0, infoLength), message.slice(infoLength), workDir);
}

function addCompleted(reader: Reader): void {
  reader.completed.sort((a, b) => a.entry.completedAtMs - b.entry.completedAtMs);
  for (const { frameworkId, executor } of reader.completed) {
    const framework = reader.frameworks.get(frameworkId);
    if (!framework || !executor) continue;
    framework.completedExecutors = newestShown([...framework.completedExecutors, executor], reader.config);
  }
}

function streamsOf(reader: Reader): ReadonlyMap<string, UpdateStream> {
  const streams = new Map<string, UpdateStream>();
  for (const [key, { frameworkId, taskId, updates }] of reader.pending) {
    streams.set(key, { frameworkId, taskId, pending: updates, retryMs: firstRetryMs });
    const framework = reader.frameworks.get(frameworkId);
    const executor = framework?.executors.get(taskId);
    const head = updates[0]?.update;
    if (!framework || !executor || !head?.uuid) continue;
    const forwarded = { state: head.status.state, uuid: head.uuid };
    framework.executors.set(taskId, { ...executor, task: { ...executor.task, forwarded } });
  }
  return streams;
}

/** The containers that were not over when the store was written. To be asked before any of them is adopted. */
export function openContainers(frameworks: Iterable<FrameworkRecord>): readonly ContainerSpec[] {
  return [...frameworks].flatMap((framework) => [...framework.executors.values()].filter(isOpen).map(specToFind));
}

function specToFind(executor: CommandExecutor): ContainerSpec {
  return must(executor.spec, "the spec of a container that is not over");
}
