/**
 * Brings a task's URIs into its sandbox. Downloads run here, as the agent, into a directory of its own; whatever touches the sandbox
 * or a local path runs as the task's user, in a tool's session: the user's rights are the only check against reading or
 * overwriting what is not theirs.
 */
import { chmodSync, chownSync, mkdirSync, rmSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { err, ok, type FetchUri, type Result } from "@mesolite/base";
import type { ScriptRunner } from "../process/script-runner.ts";
import type { SystemUser } from "../process/system-user.ts";
import { openLogs, type Sandbox } from "../sandbox/create-sandbox.ts";
import { ownerTag } from "../process/script-runner.ts";
import { download } from "./download.ts";
import { FetchCache } from "./fetch-cache.ts";
import { type FetchDispatchers, fetchDispatchers } from "./proxies.ts";
import { type FetchPlan, hadoopCommand, placeCommand, planFetch } from "./fetch-plan.ts";

export interface FetcherOptions {
  /** `--fetcher_cache_dir`; what is cached is downloaded below it. */
  readonly cacheDir: string;
  /** Everything else is downloaded here, on the sandboxes' own disk, and copied from here; the cache's directory when absent. */
  readonly stagingDir?: string;
  /** `--fetcher_cache_size` in bytes. */
  readonly cacheBytes: number;
  readonly stallTimeoutMs: number;
  /** `--hadoop_home`; `hadoop` is taken from the PATH when absent. */
  readonly hadoopHome?: string;
  readonly owner: string;
  readonly log: (message: string) => void;
}

export interface FetchOrder {
  readonly containerId: string;
  readonly uris: readonly FetchUri[];
  readonly sandbox: Sandbox;
  readonly user: SystemUser | undefined;
  readonly signal: AbortSignal;
  readonly onUri?: (uri: string) => void;
}

export interface FetchStatistics {
  /** Of tasks, not of URIs; tasks without URIs fetch nothing. */
  readonly succeeded: number;
  readonly failed: number;
  /** The room for cached files, and what they take of it. */
  readonly cacheBytes: number;
  readonly cachedBytes: number;
}

export class Fetcher {
  readonly #options: FetcherOptions;
  readonly #runner: ScriptRunner;
  readonly #directory: string;
  readonly #stagingDir: string;
  readonly #cache: FetchCache;
  readonly #dispatchers: FetchDispatchers;
  readonly #counts = { succeeded: 0, failed: 0 };

  constructor(options: FetcherOptions, runner: ScriptRunner) {
    this.#options = options;
    this.#runner = runner;
    this.#directory = `${options.cacheDir}/${ownerTag(options.owner)}`;
    this.#cache = new FetchCache(options.cacheBytes);
    this.#stagingDir = options.stagingDir ?? this.#directory;
    this.#dispatchers = fetchDispatchers(process.env, options.log);
    for (const directory of new Set([this.#directory, this.#stagingDir])) {
      rmSync(directory, { recursive: true, force: true });
      mkdirSync(directory, { recursive: true });
      chmodSync(directory, 0o711); // Task users read their own files by name and list nothing.
    }
  }

  /** Since the start. */
  get statistics(): FetchStatistics {
    return { ...this.#counts, cacheBytes: this.#options.cacheBytes, cachedBytes: this.#cache.bytes };
  }

  /** @returns an error sentence that names the URI. */
  async fetch(order: FetchOrder): Promise<Result<void>> {
    if (order.uris.length === 0) return ok(undefined);
    const fetched = await this.#fetchAll(order);
    if (fetched.ok) this.#counts.succeeded++;
    else this.#counts.failed++;
    return fetched;
  }

  /** One URI after the other, as Mesos does. */
  async #fetchAll(order: FetchOrder): Promise<Result<void>> {
    for (const uri of order.uris) {
      order.onUri?.(uri.value);
      const fetched = await this.#fetchOne(uri, order);
      if (!fetched.ok) return err(`could not fetch ${uri.value} for container ${order.containerId}: ${fetched.error}`);
    }
    return ok(undefined);
  }

  async close(): Promise<void> {
    await this.#dispatchers.destroy();
    for (const directory of [this.#directory, this.#stagingDir]) rmSync(directory, { recursive: true, force: true });
  }

  async #fetchOne(uri: FetchUri, order: FetchOrder): Promise<Result<void>> {
    const sandbox = order.sandbox.directory;
    const plan = planFetch(uri, sandbox);
    if (!plan.ok) return plan;
    const { source } = plan.value;
    switch (source.kind) {
      case "local":
        return this.#run(placeCommand(plan.value, source.path, sandbox), order);
      case "hadoop": {
        const hadoop = this.#options.hadoopHome === undefined ? "hadoop" : `${this.#options.hadoopHome}/bin/hadoop`;
        return this.#run(hadoopCommand(plan.value, sandbox, hadoop), order);
      }
      case "http":
        return uri.cache ? this.#fetchCached(plan.value, source.url, order) : this.#fetchFresh(plan.value, source.url, order);
    }
  }

  async #fetchFresh(plan: FetchPlan, url: string, order: FetchOrder): Promise<Result<void>> {
    const file = `${this.#stagingDir}/${randomUUID()}`;
    try {
      const got = await this.#download(url, file, order.user, order.signal);
      if (!got.ok) return got;
      return await this.#run(placeCommand(plan, file, order.sandbox.directory), order);
    } finally {
      await rm(file, { force: true });
    }
  }

  async #fetchCached(plan: FetchPlan, url: string, order: FetchOrder): Promise<Result<void>> {
    const key = `${order.user?.uid ?? ""} ${url}`;
    // Others may wait for the same download: one task's cancellation must not fail it for them.
    const unbound = new AbortController().signal;
    const cached = await this.#cache.read(key, `${this.#directory}/${randomUUID()}`, (file) =>
      this.#download(url, file, order.user, unbound),
    );
    if (!cached.ok) return cached;
    try {
      if (order.signal.aborted) return err("the fetch was cancelled");
      return await this.#run(placeCommand(plan, cached.value.file, order.sandbox.directory), order);
    } finally {
      cached.value.release();
    }
  }

  async #download(url: string, file: string, user: SystemUser | undefined, signal: AbortSignal): Promise<Result<number>> {
    const got = await download(url, file, {
      dispatchers: this.#dispatchers,
      stallTimeoutMs: this.#options.stallTimeoutMs,
      signal,
    });
    if (!got.ok) {
      await rm(file, { force: true });
      return got;
    }
    try {
      if (user) chownSync(file, user.uid, user.gid);
      return got;
    } catch (error) {
      return err(`the downloaded file can't be given to user "${user?.name}": ${(error as Error).message}`);
    }
  }

  async #run(value: string, order: FetchOrder): Promise<Result<void>> {
    const { sandbox, user, signal } = order;
    // An archive may have put a link in place of a log file, and without a user to switch to the tool's shell opens it as the agent.
    await openLogs(sandbox, user);
    const outcome = await this.#runner.runTool(
      {
        command: { kind: "shell", value },
        environment: {},
        cwd: sandbox.directory,
        user,
        stdout: sandbox.stdout,
        stderr: sandbox.stderr,
      },
      signal,
    );
    if (outcome.kind === "aborted") return err("the fetch was cancelled");
    return outcome.status === 0
      ? ok(undefined)
      : err(`copying or extracting it failed with status ${outcome.status}; see stderr in the sandbox`);
  }
}
