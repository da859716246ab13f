/**
 * `content`: text given directly, or as the path of a file (`/path`, `file:///path`) that holds it. `path`: stays a path.
 * `bool`: Mesos's `--x` / `--no-x` / `--x=true`, Marathon's bare `--x`. `toggle`: Marathon's `--x` / `--disable_x`.
 */
export type FlagType = "string" | "bool" | "toggle" | "int" | "double" | "duration" | "bytes" | "path" | "content" | "list";

/** One flag; the same row gives the command line, the environment variable, `/flags` and `--help`. */
export interface FlagSpec {
  readonly name: string;
  /** Deprecated spellings: still accepted, with a warning. */
  readonly alias?: readonly string[];
  readonly type: FlagType;
  /** As text, as `/flags` prints it. Absent: unset. */
  readonly default?: string;
  readonly required?: boolean;
  readonly help: string;
  /** "none yet": it parses, and setting it gives one warning line. */
  readonly effect: "yes" | "none yet";
  /** The original has it only in special builds: `/flags` shows it only when it is set. */
  readonly optionalBuild?: boolean;
  /** A variable of the environment that counts when the flag's own is not set. */
  readonly extraEnv?: string;
  /** Not shown by `--help`. */
  readonly hidden?: boolean;
}

type RowOptions = Partial<Pick<FlagSpec, "alias" | "required" | "optionalBuild" | "hidden" | "extraEnv">>;

/** A row of a table whose flag does something. */
export function flag(
  name: string,
  type: FlagType,
  defaultText: string | undefined,
  help: string,
  options: RowOptions = {},
): FlagSpec {
  return { name, type, default: defaultText, help, effect: "yes", ...options };
}

/** A row of a table whose flag is accepted, but does nothing yet. */
export function laterFlag(
  name: string,
  type: FlagType,
  defaultText: string | undefined,
  help: string,
  options: RowOptions = {},
): FlagSpec {
  return { name, type, default: defaultText, help, effect: "none yet", ...options };
}
