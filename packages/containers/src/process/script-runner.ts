/**
 * Runs shell scripts in sessions of their own through the launch helper, and hears of them through the event pipe. Two kinds:
 * supervisors, which outlive the agent and record on disk, and tools (extracting an archive, one health check), which do not.
 *
 * Every script begins by claiming itself (O_EXCL), so handing it to a second helper after the first one died is safe.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type CommandText, commandText } from "./launch-script.ts";
import { type EventPipe, openEventPipe } from "./event-pipe.ts";
import { LaunchHelper } from "./launch-helper.ts";
import { findRunningWith, processTree, readProcessTable } from "./process-table.ts";
import { shellQuote } from "./shell-quote.ts";

export interface Tool extends CommandText {
  readonly joins?: readonly string[];
}

export type ToolOutcome =
  | { readonly kind: "ended"; readonly status: number }
  /** Stopped by its AbortSignal; all of its processes are gone. */
  | { readonly kind: "aborted" };

export interface ScriptRunnerOptions {
  readonly runtimeDir: string;
  /** Distinguishes the agents that share a runtime directory. */
  readonly owner: string;
  readonly log: (message: string) => void;
}

interface RunningTool {
  pid?: number;
  readonly finish: (status: number) => void;
}

/** Between two attempts to end a tool, when the first one failed. */
const abortRetryMs = 1000;

export class ScriptRunner {
  /** Gets the words of a supervisor's line: started|ended|failed, container id, launch, pid. */
  onSupervisor: (words: readonly string[]) => void = () => {};
  readonly #log: (message: string) => void;
  readonly #pipe: EventPipe;
  readonly #helper: LaunchHelper;
  readonly #toolsDir: string;
  #heardMs = performance.now();
  readonly #tools = new Map<string, RunningTool>();
  /** Scripts handed over and not heard of, by what their first line will name. */
  readonly #unheard = new Map<string, string>();

  constructor(options: ScriptRunnerOptions) {
    const tag = ownerTag(options.owner);
    this.#log = options.log;
    this.#toolsDir = `${options.runtimeDir}/tools-${tag}`;
    mkdirSync(this.#toolsDir, { recursive: true, mode: 0o700 });
    this.#pipe = openEventPipe(`${options.runtimeDir}/events-${tag}`, (words) => this.#hear(words));
    this.#helper = new LaunchHelper({ log: options.log, onLost: () => this.#handOverAgain() });
  }

  get eventPipe(): string {
    return this.#pipe.path;
  }

  /** Milliseconds since a script last told something. */
  get silentMs(): number {
    return performance.now() - this.#heardMs;
  }

  get helperPid(): number | undefined {
    return this.#helper.pid;
  }

  /** Kills tools that an earlier agent of the same owner left behind, and removes their files. */
  async clearTools(): Promise<void> {
    const mine = new Set([...this.#tools.keys()]);
    const left = readdirSync(this.#toolsDir).filter((name) => !mine.has(name.split(".")[0] ?? ""));
    for (const name of left) rmSync(`${this.#toolsDir}/${name}`, { force: true });
    if (left.length === 0) return;
    for (const pid of await findRunningWith(`${this.#toolsDir}/`)) await killSession(pid);
  }

  /** Starts a supervisor. `key` is "<container id> <launch>". */
  runSupervisor(key: string, scriptFile: string): void {
    this.#unheard.set(key, scriptFile);
    this.#helper.run(scriptFile);
  }

  /** A supervisor that was claimed away must not be handed over again. */
  forgetSupervisor(key: string): void {
    this.#unheard.delete(key);
  }

  runTool(tool: Tool, signal: AbortSignal): Promise<ToolOutcome> {
    if (signal.aborted) return Promise.resolve({ kind: "aborted" });
    const id = randomUUID();
    const file = `${this.#toolsDir}/${id}`;
    writeFileSync(file, toolScript(tool, id, file, this.#pipe.path), { mode: 0o600 });
    return new Promise((resolve) => {
      const done = (outcome: ToolOutcome) => {
        signal.removeEventListener("abort", abort);
        this.#tools.delete(id);
        this.#unheard.delete(id);
        for (const name of [file, `${file}.claim`]) rmSync(name, { force: true });
        resolve(outcome);
      };
      const abort = () => void this.#abortTool(id, file, done);
      signal.addEventListener("abort", abort, { once: true });
      this.#tools.set(id, { finish: (status) => done({ kind: "ended", status }) });
      this.#unheard.set(id, file);
      this.#helper.run(file);
    });
  }

  close(): void {
    this.#helper.close();
    this.#pipe.close();
  }

  /** Until it has worked or the tool has ended: a full disk or a want of descriptors passes. */
  async #abortTool(id: string, file: string, done: (outcome: ToolOutcome) => void): Promise<void> {
    for (let attempt = 0; this.#tools.has(id); attempt++) {
      try {
        await this.#stopTool(id, file);
        return done({ kind: "aborted" });
      } catch (error) {
        if (attempt === 0) this.#log(`a check or fetch that took too long can't be ended yet: ${(error as Error).message}`);
        await sleep(abortRetryMs, undefined, { ref: false });
      }
    }
  }

  /** Claims the tool; when it had claimed itself, kills what it started. */
  async #stopTool(id: string, file: string): Promise<void> {
    if (claim(`${file}.claim`, "")) return;
    const pid = this.#tools.get(id)?.pid;
    const pids = pid === undefined ? await findRunningWith(file) : [pid];
    for (const found of pids) await killSession(found);
  }

  #hear(words: readonly string[]): void {
    const [kind, id, third] = words;
    this.#heardMs = performance.now();
    if (kind === undefined || id === undefined) return;
    if (kind === "tool") {
      this.#unheard.delete(id);
      const tool = this.#tools.get(id);
      if (tool) tool.pid = Number(third);
    } else if (kind === "toolEnded") this.#tools.get(id)?.finish(Number(third));
    else {
      this.#unheard.delete(`${id} ${third ?? ""}`);
      this.onSupervisor(words);
    }
  }

  #handOverAgain(): void {
    for (const file of this.#unheard.values()) this.#helper.run(file);
  }
}

export function ownerTag(owner: string): string {
  return createHash("sha256").update(owner).digest("hex").slice(0, 12);
}

/** Creates `file` with `text` unless it exists. False: somebody else was first. */
export function claim(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** SIGKILL to all processes of the session until none is left; twenty rounds bound the fight against a process that forks. */
export async function killSession(session: number): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const pids = processTree(await readProcessTable(), session);
    if (pids.length === 0) return;
    for (const pid of pids) signalProcess(pid, "SIGKILL");
  }
}

/** Best effort: the process may have ended. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // ESRCH: it ended; EPERM: a set-user-id program that is not ours to kill.
  }
}

function toolScript(tool: Tool, id: string, file: string, pipe: string): string {
  const joins = (tool.joins ?? []).map((path) => `echo $$ > ${shellQuote(path)}`);
  return [
    "set -C",
    `: > ${shellQuote(`${file}.claim`)} || exit 0`,
    "set +C",
    "trap : HUP INT QUIT TERM PIPE",
    `echo "tool ${id} $$" 1<> ${shellQuote(pipe)}`,
    ...joins,
    "(",
    commandText(tool),
    ")",
    `echo "toolEnded ${id} $?" 1<> ${shellQuote(pipe)}`,
    "",
  ].join("\n");
}
