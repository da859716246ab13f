/** Copies a container's output into its sandbox, while it runs and after, across restarts of agent and engine, each byte once. */
import { constants, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Sandbox } from "../sandbox/create-sandbox.ts";
import { type Engine, EngineError } from "./engine.ts";
import { LogFrames } from "./log-frames.ts";
import { type LogPosition, LogPositionTracker } from "./log-position.ts";

export interface LogFollowerOptions {
  readonly engine: Engine;
  /** Name or id of the container. */
  readonly container: string;
  readonly sandbox: Pick<Sandbox, "stdout" | "stderr">;
  /** Where the position is kept. */
  readonly positionFile: string;
  readonly log: (message: string) => void;
}

/** A position older than this is rewritten. It only bounds what a restarted agent reads twice. */
const savePeriodMs = 2000;
const retryMs = 1000;

type Files = Record<"stdout" | "stderr", FileHandle>;

export class LogFollower {
  readonly #options: LogFollowerOptions;
  readonly #abort = new AbortController();
  #containerEnded = false;
  #wake: () => void = () => {};
  readonly #done: Promise<void>;

  /** Follows from the position that the position file holds; `markLogStart` writes the first one. */
  constructor(options: LogFollowerOptions) {
    this.#options = options;
    this.#done = this.#follow().catch((error: Error) => {
      if (!this.#abort.signal.aborted)
        options.log(`the output of container ${options.container} can't be copied: ${error.message}`);
    });
  }

  /** The container has ended: resolves when all of its output is in the sandbox, at the latest after `timeoutMs`. */
  async finish(timeoutMs: number): Promise<void> {
    this.#containerEnded = true;
    this.#wake();
    await Promise.race([this.#done, sleep(timeoutMs, undefined, { ref: false })]);
    await this.stop();
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#done;
  }

  async #follow(): Promise<void> {
    for (;;) {
      try {
        await this.#followOnce();
        if (this.#containerEnded) return;
      } catch (error) {
        // 404: removed; 501 and the like: a log driver that can't be read, which the task asked for. ENOENT: no sandbox.
        const hopeless =
          error instanceof EngineError ? error.status !== undefined : (error as NodeJS.ErrnoException).code === "ENOENT";
        if (this.#abort.signal.aborted || hopeless) throw error;
      }
      const ended = new Promise<void>((resolve) => (this.#wake = resolve));
      await Promise.race([ended, sleep(retryMs, undefined, { signal: this.#abort.signal, ref: false })]);
    }
  }

  async #followOnce(): Promise<void> {
    const { engine, container, sandbox, positionFile } = this.#options;
    const start = readPosition(positionFile);
    const query = { follow: "1", stdout: "1", stderr: "1", timestamps: "1", since: String(start.sinceSecond) };
    const stream = await engine.stream({
      method: "GET",
      path: `/containers/${container}/logs`,
      query,
      signal: this.#abort.signal,
    });
    const files: Files = { stdout: await openLog(sandbox.stdout), stderr: await openLog(sandbox.stderr) };
    try {
      const skip = {
        stdout: (await files.stdout.stat()).size - start.stdout,
        stderr: (await files.stderr.stat()).size - start.stderr,
      };
      const tracker = new LogPositionTracker(start);
      const frames = new LogFrames();
      let savedMs = performance.now();
      for await (const chunk of stream) {
        await writeEntries(frames.push(chunk as Buffer), files, skip, tracker);
        if (performance.now() - savedMs < savePeriodMs) continue;
        savePosition(positionFile, tracker.position);
        savedMs = performance.now();
      }
    } finally {
      await Promise.all([files.stdout.close(), files.stderr.close()]);
    }
  }
}

async function writeEntries(
  entries: ReturnType<LogFrames["push"]>,
  files: Files,
  skip: Record<"stdout" | "stderr", number>,
  tracker: LogPositionTracker,
): Promise<void> {
  const parts: Record<"stdout" | "stderr", Buffer[]> = { stdout: [], stderr: [] };
  for (const { stream, second, bytes } of entries) {
    const known = Math.min(Math.max(0, skip[stream]), bytes.length);
    skip[stream] -= known;
    if (known < bytes.length) parts[stream].push(bytes.subarray(known));
    tracker.add(stream, second, bytes.length);
  }
  for (const stream of ["stdout", "stderr"] as const) if (parts[stream].length > 0) await files[stream].writev(parts[stream]);
}

/** Not through links: the sandbox belongs to the task. */
function openLog(path: string): Promise<FileHandle> {
  return open(
    path,
    constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    0o644,
  );
}

export function savePosition(file: string, position: LogPosition): void {
  writeFileSync(`${file}.tmp`, JSON.stringify(position));
  renameSync(`${file}.tmp`, file);
}

/** From the start when there is no position, e.g. because the runtime directory was lost: rather twice than never. */
function readPosition(file: string): LogPosition {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as LogPosition) : { sinceSecond: 0, stdout: 0, stderr: 0 };
}
