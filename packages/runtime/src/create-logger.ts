import { join } from "node:path";
import { pino, type Level, type Logger as PinoLogger } from "pino";
import type { Log, LogLevel } from "./log.ts";
import { openLogFile } from "./log-file.ts";
import { terminalLine, glogLine, type LogRecord } from "./log-line.ts";

export interface LoggerOptions {
  /** Program name: part of the file's name. */
  readonly program: string;
  readonly level?: LogLevel;
  /** With a directory, lines also go to `<logDir>/<program>.INFO`, in glog's format, appended, never rotated here. */
  readonly logDir?: string;
  /** Print nothing to the terminal. */
  readonly quiet?: boolean;
  /** Where terminal lines go; default stderr, as in Mesos. */
  readonly terminal?: { write(line: string): void; readonly isTTY?: boolean };
  readonly nowMs?: () => number;
}

export interface Logger extends Log {
  /** Changed by /logging/toggle; the level at start is `startLevel`. */
  level: LogLevel;
  readonly startLevel: LogLevel;
  /** Path of the log file, for /master/log and /slave/log. */
  readonly file: string | undefined;
  /** A logger whose lines carry further fields; it shares this one's level. */
  child(fields: Readonly<Record<string, unknown>>): Log;
}

/**
 * A logger that writes readable lines to the terminal and glog's lines to a file. The file has the name under which Mesos's own
 * logs are found, `mesos-master.INFO`, but is a plain file. While it can't be written (full disk) its lines are lost;
 * the daemon goes on, and says so on the terminal once a minute.
 * @throws when the log file can't be opened at the start
 */
export function createLogger(options: LoggerOptions): Logger {
  const { program, level: startLevel = "info", logDir, quiet = false, terminal = process.stderr, nowMs = Date.now } = options;
  const file = logDir === undefined ? undefined : join(logDir, `${program}.INFO`);
  const destination = file === undefined ? undefined : openLogFile(file, (line) => terminal.write(line), nowMs);
  const stream = {
    write: (json: string): void => {
      const record = JSON.parse(json) as LogRecord;
      if (!quiet) terminal.write(terminalLine(record, terminal.isTTY === true));
      destination?.write(glogLine(record, program));
    },
  };
  const root = pino({ level: startLevel, base: null, timestamp: () => `,"time":${nowMs()}` }, stream);
  return {
    ...logTo(() => root),
    get level() {
      return root.level as LogLevel;
    },
    set level(level: LogLevel) {
      root.level = level;
    },
    startLevel,
    file,
    child: (fields) => {
      // pino fixes a child's level when it is made; this one follows the root's.
      const child = root.child(fields);
      return logTo(() => {
        child.level = root.level as Level;
        return child;
      });
    },
  };
}

function logTo(logger: () => PinoLogger): Log {
  return {
    debug: (message, fields = {}) => logger().debug(withErrors(fields), message),
    info: (message, fields = {}) => logger().info(withErrors(fields), message),
    warn: (message, fields = {}) => logger().warn(withErrors(fields), message),
    error: (message, fields = {}) => logger().error(withErrors(fields), message),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** An Error is `{}` as JSON: its message stands for it, and its stack goes below the line. */
function withErrors(fields: Fields): Fields {
  const errors = Object.entries(fields).filter((entry): entry is [string, Error] => entry[1] instanceof Error);
  if (errors.length === 0) return fields;
  const messages = Object.fromEntries(errors.map(([key, error]) => [key, error.message]));
  return { ...fields, ...messages, stack: errors[0]?.[1].stack };
}
