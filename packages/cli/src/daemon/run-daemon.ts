import { readFileSync } from "node:fs";
import { type Daemon, StartError } from "@mesolite/daemons";
import {
  createLogger,
  type Flags,
  type FlagsOutcome,
  type FlagSpec,
  type Logger,
  type LogLevel,
  mesosVersion,
  parseMarathonFlags,
  parseStoutFlags,
} from "@mesolite/runtime";
import { outliveOutput } from "./outlive-output.ts";

export interface DaemonProgram {
  readonly program: string;
  readonly specs: readonly FlagSpec[];
  readonly style: "stout" | "marathon";
  readonly version: string;
  readonly start: (flags: Flags, log: Logger) => Promise<Daemon>;
}

/** The version line of the programs that stand for Mesos's own. */
export const mesosVersionText = `mesos ${mesosVersion}`;

/**
 * A daemon's program from its arguments to its end. SIGINT and SIGTERM end it cleanly, SIGUSR1 takes an agent out of its cluster; what
 * goes wrong is one sentence on stderr and an exit status that is not 0.
 */
export async function runDaemon(program: DaemonProgram): Promise<void> {
  const outcome = parse(program);
  if (outcome.kind === "print") return void process.stdout.write(outcome.text);
  if (outcome.kind === "refused") return fail(outcome.message, outcome.exitCode);
  const { flags } = outcome;
  outliveOutput();
  try {
    const log = openLog(program, flags);
    for (const warning of flags.warnings) log.warn(warning);
    // From the first moment: unless somebody listens, Node opens its debugger to every user of the machine.
    let leave = (): void => log.warn("SIGUSR1 is ignored");
    process.on("SIGUSR1", () => leave());
    const daemon = await program.start(flags, log);
    if (daemon.leave) leave = () => daemon.leave?.();
    await serve(daemon, log);
  } catch (error) {
    if (error instanceof StartError) return fail(error.message, error.exitStatus);
    throw error;
  }
}

function parse({ program, specs, style, version }: DaemonProgram): FlagsOutcome {
  const input = {
    program,
    specs,
    argv: process.argv.slice(2),
    env: process.env,
    readFile: (path: string) => readFileSync(path, "utf8"),
    version,
  };
  return style === "stout" ? parseStoutFlags(input) : parseMarathonFlags(input);
}

const levels: Readonly<Record<string, LogLevel>> = {
  INFO: "info",
  WARNING: "warn",
  ERROR: "error",
  debug: "debug",
  info: "info",
  warn: "warn",
  error: "error",
  all: "debug",
  trace: "debug",
  fatal: "error",
};

function openLog({ program, specs }: DaemonProgram, flags: Flags): Logger {
  const has = (name: string): boolean => specs.some((spec) => spec.name === name);
  const logDir = has("log_dir") ? flags.string("log_dir") : undefined;
  const levelText = flags.string("logging_level") ?? "info";
  const level = levels[levelText];
  if (level === undefined)
    throw new StartError(`${program}: --logging_level=${levelText}: expected one of ${Object.keys(levels).join(", ")}`);
  const quiet = has("quiet") && flags.bool("quiet");
  try {
    return createLogger({ program, level, quiet, ...(logDir === undefined ? {} : { logDir }) });
  } catch (error) {
    throw new StartError(
      `${program}: --log_dir=${logDir}: ${error instanceof Error ? error.message : String(error)}; choose a directory that this user can write`,
    );
  }
}

/** Runs until a signal or the daemon's own failure. */
async function serve(daemon: Daemon, log: Logger): Promise<void> {
  const signal = new Promise<"signal">((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve("signal"));
  });
  const ended = await Promise.race([signal, daemon.failed]);
  if (ended !== "signal") log.error(ended.message);
  await daemon.stop();
  process.exit(ended === "signal" ? 0 : ended.exitStatus);
}

function fail(message: string, exitStatus: number): void {
  process.stderr.write(message.endsWith("\n") ? message : `${message}\n`);
  process.exit(exitStatus);
}
