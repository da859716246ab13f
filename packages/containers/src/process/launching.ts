/** What both makers need to prepare a launch: one helper process and one fetcher for the whole agent. */
import { Fetcher, type FetcherOptions } from "../fetcher/fetcher.ts";
import { ScriptRunner } from "./script-runner.ts";

export interface LaunchingOptions {
  /** `--runtime_dir`; several agents may share one. */
  readonly runtimeDir: string;
  /** Distinguishes this agent from others on the machine, and is the same after a restart: its work_dir. */
  readonly owner: string;
  readonly fetcher: Omit<FetcherOptions, "owner" | "log">;
  readonly log: (message: string) => void;
}

export interface Launching {
  readonly runner: ScriptRunner;
  readonly fetcher: Fetcher;
  close(): Promise<void>;
}

/** Starts the launch helper: do it before the heap grows. @throws when a directory can't be written */
export function startLaunching(options: LaunchingOptions): Launching {
  const runner = new ScriptRunner(options);
  const fetcher = new Fetcher({ ...options.fetcher, owner: options.owner, log: options.log }, runner);
  return {
    runner,
    fetcher,
    async close() {
      await fetcher.close();
      runner.close();
    },
  };
}
