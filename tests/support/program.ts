import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { eventually } from "./eventually.ts";

export const repository = join(import.meta.dirname, "../..");

/** A program that a test started: what it printed so far, and how to end it. */
export interface Program {
  readonly child: ChildProcess;
  readonly pid: number;
  output(): string;
  /** Resolves when the output contains the text. */
  says(text: string, timeoutMs?: number): Promise<void>;
  /** Ends it and waits: SIGTERM by default; SIGKILL after 10 s. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Resolves with the exit status (null: ended by a signal). */
  exited(timeoutMs?: number): Promise<number | null>;
}

interface Options {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
}

/** Starts a program of the repository's `bin/` (or any other, by absolute path). */
export function start(program: string, args: readonly string[], options: Options = {}): Program {
  const file = program.startsWith("/") ? program : join(repository, "bin", program);
  const child = spawn(file, args, {
    cwd: options.cwd ?? repository,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const gather = (chunk: Buffer): void => {
    text = (text + chunk.toString()).slice(-1_000_000);
  };
  child.stdout.on("data", gather);
  child.stderr.on("data", gather);
  const ended = once(child, "exit").then(([code]) => code as number | null);
  ended.catch(() => {});
  const exited = async (timeoutMs = 30_000): Promise<number | null> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${program} did not end within ${timeoutMs} ms; it said:\n${text.slice(-3000)}`)),
        timeoutMs,
      );
    });
    return Promise.race([ended, late]).finally(() => clearTimeout(timer));
  };
  return {
    child,
    pid: child.pid ?? -1,
    output: () => text,
    exited,
    says: async (wanted, timeoutMs) => {
      await eventually(`${program} says "${wanted}"; it said:\n${text.slice(-3000)}`, () => text.includes(wanted), timeoutMs);
    },
    stop: async (signal = "SIGTERM") => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
      return exited(20_000).finally(() => clearTimeout(force));
    },
  };
}

/** Runs a program to its end. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: Options & { timeoutMs?: number } = {},
): Promise<{ status: number | null; output: string }> {
  const running = start(program, args, options);
  try {
    const status = await running.exited(options.timeoutMs ?? 30_000);
    return { status, output: running.output() };
  } finally {
    await running.stop("SIGKILL");
  }
}
