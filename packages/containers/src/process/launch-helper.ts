/**
 * Starts supervisors. `spawn()` blocks Node in proportion to its heap (131 ms at 1.6 GB), so the daemon spawns one small shell
 * before its heap grows, and hands it the path of a script for every launch. A shell rather than a second Node: it forks in a
 * fraction of a millisecond and costs 1 MB instead of 40.
 *
 * The helper ends when its standard input does, that is with its agent. When it dies it is started again, and `onLost` tells that
 * launches handed over and not yet heard of may never have been read.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { defaultPath } from "@mesolite/base";

/** `setsid --fork` and not `&`: a shell starts background commands with SIGINT and SIGQUIT ignored, which tasks would inherit. */
const program = `setsid -f true 2> /dev/null || exit 72
while IFS= read -r file; do setsid -f /bin/sh "$file" < /dev/null > /dev/null 2>&1; done`;

/** The helper's own statuses. */
const reasons: Readonly<Record<number, string>> = { 72: "this machine has no setsid with option -f: install util-linux" };

/** Restarts wait this long, doubling, while helpers die young; the numbers bound the cost of a machine that can't fork. */
const firstRestartMs = 50;
const maxRestartMs = 5000;
const youngMs = 10_000;

export interface LaunchHelperOptions {
  /** A helper died and another one runs. */
  readonly onLost: () => void;
  readonly log: (message: string) => void;
}

export class LaunchHelper {
  readonly #options: LaunchHelperOptions;
  #child: ChildProcess;
  #restartMs = firstRestartMs;
  #closed = false;

  constructor(options: LaunchHelperOptions) {
    this.#options = options;
    this.#child = this.#start();
  }

  /** For tests and logs. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Runs the script in a session of its own. Paths contain no newline. */
  run(scriptFile: string): void {
    this.#child.stdin?.write(`${scriptFile}\n`);
  }

  close(): void {
    this.#closed = true;
    this.#child.stdin?.end();
  }

  #start(): ChildProcess {
    const startedMs = performance.now();
    // Its own session: Ctrl-C on the daemon's terminal must not reach what it starts.
    const child = spawn("/bin/sh", ["-c", program], {
      stdio: ["pipe", "ignore", "ignore"],
      env: { PATH: defaultPath },
      cwd: "/",
      detached: true,
    });
    let gone = false;
    const onGone = (why: string) => {
      if (gone || this.#closed) return;
      gone = true;
      if (performance.now() - startedMs > youngMs) this.#restartMs = firstRestartMs;
      this.#options.log(`the launch helper ended (${why}); starting another one`);
      setTimeout(() => this.#restart(), this.#restartMs);
      this.#restartMs = Math.min(this.#restartMs * 2, maxRestartMs);
    };
    child.stdin?.on("error", () => undefined); // A write to a dead helper: `exit` tells.
    child.on("error", (error) => onGone(error.message));
    child.on("exit", (code, signal) => onGone(signal ?? reasons[code ?? 0] ?? `status ${code}`));
    return child;
  }

  #restart(): void {
    if (this.#closed) return;
    this.#child = this.#start();
    this.#options.onLost();
  }
}
