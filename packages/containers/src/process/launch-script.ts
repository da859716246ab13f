/**
 * The text that a container's supervising shell runs. A supervisor is one small `/bin/sh` in a session of its own: it claims the
 * launch, joins the cgroups, starts the command and records how it ended, with no help from the agent, which may be dead by then.
 *
 * All that it writes goes to one record file (see record.ts) whose block exists from the claim on, so that a full disk can't lose
 * an exit status. After the record it tells the agent through a FIFO opened read-write, which never blocks or fails without a reader.
 */
import { type ContainerCommand, defaultPath, type Environment } from "@mesolite/base";
import type { SystemUser } from "./system-user.ts";
import { shellQuote } from "./shell-quote.ts";

export interface CommandText {
  readonly command: Exclude<ContainerCommand, { kind: "image" }>;
  readonly environment: Environment;
  readonly cwd: string;
  /** Absolute, like `stderr`; appended to. */
  readonly stdout: string;
  readonly stderr: string;
  /** Undefined: as the agent's own user. */
  readonly user?: SystemUser;
}

export interface LaunchScript extends CommandText {
  readonly containerId: string;
  /** Which launch of this container: names the record. */
  readonly launch: string;
  readonly recordFile: string;
  readonly eventPipe: string;
  /** `cgroup.procs` files to join. */
  readonly joins: readonly string[];
}

/** Absolute paths: the task's own PATH must not choose them. */
export const setprivPath = "/usr/bin/setpriv";
const envPath = "/usr/bin/env";

export function launchScript(script: LaunchScript): string {
  const record = shellQuote(script.recordFile);
  const pipe = shellQuote(script.eventPipe);
  const id = `${script.containerId} ${script.launch}`;
  const joins = script.joins.map((file) => `echo $$ > ${shellQuote(file)}`);
  return [
    // With noclobber the redirection is O_EXCL: whoever creates the record owns the launch, this shell or a recovering agent.
    "set -C",
    `echo "pid $$" > ${record} || exit 0`,
    "set +C",
    `exec 2>> ${record}`,
    // Caught, not ignored: an ignored signal would stay ignored in the task. The supervisor must outlive a SIGTERM to its session.
    "trap : HUP INT QUIT TERM USR1 USR2 ALRM PIPE",
    ...(joins.length === 0
      ? []
      : [`${joins.join(" && ")} || { echo failed cgroup >> ${record}; echo "failed ${id}" 1<> ${pipe}; exit 1; }`]),
    "(",
    // Told by the child: from here on a signal to it counts. Before, it might still have had the supervisor's handlers.
    commandText(script, `echo "started ${id} $$" 1<> ${pipe}`),
    ")",
    "status=$?",
    "read -r uptime idle < /proc/uptime",
    `echo "ended $status at $uptime" >> ${record}`,
    `echo "ended ${id}" 1<> ${pipe}`,
    "",
  ].join("\n");
}

/** Shell text that replaces the shell by the command, in `cwd`, with exactly `environment`; `last` runs just before. */
export function commandText(text: CommandText, last?: string): string {
  return text.user ? textAsUser(text, text.user, last) : textAsAgent(text, last);
}

function textAsAgent(text: CommandText, last: string | undefined): string {
  const environment = withPath(text.environment);
  const names = Object.keys(environment);
  const assign = (name: string) => `${name}=${shellQuote(environment[name] ?? "")}`;
  const plain = names.filter(isPlainName);
  const special = names.filter((name) => !isPlainName(name));
  return [
    `exec < /dev/null >> ${shellQuote(text.stdout)} 2>> ${shellQuote(text.stderr)}`,
    `cd ${shellQuote(text.cwd)} || exit 126`,
    ...(last === undefined ? [] : [last]),
    unsetShellsOwn,
    ...(plain.length === 0 ? [] : [`export ${plain.map(assign).join(" ")}`]),
    [
      "exec",
      ...(special.length === 0 ? [] : [envPath, ...special.map((name) => shellQuote(`${name}=${environment[name] ?? ""}`))]),
      ...commandWords(text.command),
    ].join(" "),
  ].join("\n");
}

/**
 * Until setpriv has switched, the shell has the agent's rights: it opens nothing in the sandbox, where the user may have put a link,
 * and carries the environment under names of its own, for LD_PRELOAD and its like would be obeyed by setpriv itself. Not as
 * arguments: these are everybody's to read.
 */
function textAsUser(text: CommandText, user: SystemUser, last: string | undefined): string {
  const environment = withPath(text.environment);
  const carried = Object.keys(environment).map((name, index) => ({ name, as: `${carrierPrefix}${index}` }));
  const plain = carried.filter(({ name }) => isPlainName(name) && !name.startsWith(carrierPrefix));
  const special = carried.filter((one) => !plain.includes(one));
  const words = (pairs: typeof carried) => pairs.map(({ name, as }) => `${shellQuote(`${name}=`)}"$${as}"`).join(" ");
  const inner = [
    `exec >> ${shellQuote(seenFrom(text.cwd, text.stdout))} 2>> ${shellQuote(seenFrom(text.cwd, text.stderr))}`,
    unsetShellsOwn,
    ...(special.length === 0 ? [] : [`set -- ${words(special)}`]),
    ...(plain.length === 0 ? [] : [`export ${plain.map(({ name, as }) => `${name}="$${as}"`).join(" ")}`]),
    `unset ${carried.map(({ as }) => as).join(" ")}`,
    ["exec", ...(special.length === 0 ? [] : [envPath, '"$@"']), ...commandWords(text.command)].join(" "),
  ].join("\n");
  return [
    "exec < /dev/null > /dev/null 2>&1",
    `cd ${shellQuote(text.cwd)} || exit 126`,
    ...(last === undefined ? [] : [last]),
    `export ${carried.map(({ name, as }) => `${as}=${shellQuote(environment[name] ?? "")}`).join(" ")}`,
    ["exec", ...switchWords(user), "/bin/sh", "-c", shellQuote(inner)].join(" "),
  ].join("\n");
}

/** What the task's variables are called while the agent's rights last. */
const carrierPrefix = "mesolite_env_";

/** The shell sets and exports these itself; a command must find what it was given and nothing else. */
const unsetShellsOwn = "unset PWD OLDPWD";

function withPath(environment: Environment): Environment {
  return { PATH: defaultPath, ...environment };
}

/** Relative where it can be: the user may be kept from the directories above its sandbox. */
function seenFrom(directory: string, path: string): string {
  return path.startsWith(`${directory}/`) ? `.${path.slice(directory.length)}` : path;
}

function switchWords(user: SystemUser): readonly string[] {
  const groups = user.groups.length === 0 ? ["--clear-groups"] : [`--groups=${user.groups.join(",")}`];
  return [setprivPath, `--reuid=${user.uid}`, `--regid=${user.gid}`, ...groups, "--"];
}

/** `sh` can't choose argv[0]: a command whose argv[0] differs from its file sees the file there. */
function commandWords(command: CommandText["command"]): readonly string[] {
  if (command.kind === "shell") return ["/bin/sh", "-c", shellQuote(command.value)];
  return [command.file, ...command.argv.slice(1)].map(shellQuote);
}

/** Names that a shell can export without a meaning of its own; the others are handed to `env`. */
function isPlainName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !shellNames.has(name) && !name.startsWith("BASH");
}

const shellNames = new Set([
  "CDPATH",
  "ENV",
  "EUID",
  "GROUPS",
  "HISTFILE",
  "HISTSIZE",
  "IFS",
  "LINENO",
  "MAIL",
  "MAILCHECK",
  "MAILPATH",
  "OLDPWD",
  "OPTARG",
  "OPTIND",
  "POSIXLY_CORRECT",
  "PPID",
  "PS1",
  "PS2",
  "PS4",
  "PWD",
  "SHELLOPTS",
  "SHLVL",
  "UID",
]);

/** Why the system could not run this, or undefined. */
export function unrunnable(text: Pick<CommandText, "command" | "environment">): string | undefined {
  const words = text.command.kind === "shell" ? [text.command.value] : [text.command.file, ...text.command.argv];
  if (words.some((word) => word.includes("\0"))) return "the command contains a NUL character, which no program can be given";
  for (const [name, value] of Object.entries(text.environment)) {
    if (name === "" || name.includes("=") || name.includes("\0")) return `"${name}" can't be the name of an environment variable`;
    if (value.includes("\0")) return `the value of environment variable ${name} contains a NUL character`;
  }
  return undefined;
}
