import { err, ok, type Result } from "@mesolite/base";
import { finishFlags, refuse, type RawFlag } from "./finish-flags.ts";
import type { FlagSpec } from "./flag-spec.ts";
import type { FlagsInput, FlagsOutcome } from "./flags.ts";
import { didYouMean } from "./nearest-names.ts";
import { usageText } from "./usage.ts";

/** Marathon's exit code for a command line that it can't read. */
const badFlagExit = 112;

/**
 * Flags as Marathon reads them: `--name value`, `--name=value`, `--x` / `--disable_x` for toggles, and MARATHON_NAME in the
 * environment (an empty value is a bare flag; MARATHON_APP… is what Marathon gives its own tasks and is passed over). Java's own
 * options (`-Dk=v`, `--jvm-debug port`), which its start script takes, are passed over.
 */
export function parseMarathonFlags(input: FlagsInput): FlagsOutcome {
  const spellings = spellingsOf(input.specs);
  const fromEnv = readEnvironment(input, spellings);
  if (!fromEnv.ok) return refuse(badFlagExit, fromEnv.error);
  const fromArgv = readArguments(input, spellings);
  if (!fromArgv.ok) return refuse(badFlagExit, fromArgv.error);
  if (fromArgv.value.has("help")) return { kind: "print", text: usageText(input.program, input.specs, spellFlag) };
  if (fromArgv.value.has("version")) return { kind: "print", text: `${input.version}\n` };
  return finishFlags(input, new Map([...fromEnv.value, ...fromArgv.value]).values(), badFlagExit);
}

interface Spelling {
  readonly spec: FlagSpec;
  readonly spelling: string;
  /** The text that the bare flag stands for; undefined: it takes a value. */
  readonly bareText: string | undefined;
}

function spellFlag(spec: FlagSpec): string {
  if (spec.type === "toggle") return `--${spec.name}, --disable_${spec.name}`;
  return spec.type === "bool" ? `--${spec.name}` : `--${spec.name} VALUE`;
}

function spellingsOf(specs: readonly FlagSpec[]): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const spec of specs) {
    const isSwitch = spec.type === "bool" || spec.type === "toggle";
    for (const name of [spec.name, ...(spec.alias ?? [])]) {
      spellings.set(name, { spec, spelling: name, bareText: isSwitch ? "true" : undefined });
      if (spec.type === "toggle") spellings.set(`disable_${name}`, { spec, spelling: name, bareText: "false" });
    }
  }
  return spellings;
}

type Raws = ReadonlyMap<string, RawFlag>;

function readEnvironment(input: FlagsInput, spellings: ReadonlyMap<string, Spelling>): Result<Raws> {
  const raws = new Map<string, RawFlag>();
  for (const [name, { spec, spelling, bareText }] of spellings) {
    const key = `MARATHON_${name.toUpperCase()}`;
    const value = input.env[key];
    if (value === undefined || key.startsWith("MARATHON_APP")) continue;
    const first = raws.get(spec.name);
    if (first) return err(`${key} contradicts ${first.typedAs}: keep one`);
    if (bareText === undefined) raws.set(spec.name, { spec, spelling, text: value, typedAs: key });
    else if (value === "" || value === "true") raws.set(spec.name, { spec, spelling, text: bareText, typedAs: key });
    else if (value === "false") raws.set(spec.name, { spec, spelling, text: oppositeOf(bareText), typedAs: key });
    else return err(`${key}: expected nothing, true or false, got "${value}"`);
  }
  for (const spec of input.specs) {
    const value = spec.extraEnv === undefined ? undefined : input.env[spec.extraEnv];
    if (value !== undefined && !raws.has(spec.name))
      raws.set(spec.name, { spec, spelling: spec.name, text: value, typedAs: spec.extraEnv ?? "" });
  }
  return ok(raws);
}

/** `MARATHON_CHECKPOINT=false` is `--disable_checkpoint`, `MARATHON_DISABLE_CHECKPOINT=false` is `--checkpoint`. */
function oppositeOf(bareText: string): string {
  return bareText === "true" ? "false" : "true";
}

function readArguments(input: FlagsInput, spellings: ReadonlyMap<string, Spelling>): Result<Raws> {
  const raws = new Map<string, RawFlag>();
  for (let i = 0; i < input.argv.length; i++) {
    const argument = input.argv[i] as string;
    if (argument.startsWith("-D")) continue; // A Java property.
    if (!argument.startsWith("--")) return err(`"${argument}" belongs to no flag. See ${input.program} --help`);
    const at = argument.indexOf("=");
    const typedAs = at === -1 ? argument : argument.slice(0, at);
    if (typedAs === "--jvm-debug") {
      if (at === -1) i++;
      continue;
    }
    const spelling = spellings.get(typedAs.slice(2));
    if (!spelling)
      return err(
        `There is no flag ${typedAs}.${didYouMean(typedAs.slice(2), [...spellings.keys()])} See ${input.program} --help`,
      );
    const value = valueOf(argument, at, spelling, input.argv[i + 1]);
    if (!value.ok) return value;
    if (value.value.usedNext) i++;
    const { spec } = spelling;
    if (raws.has(spec.name))
      return err(`${typedAs} is given twice (first as ${raws.get(spec.name)?.typedAs}): keep one. See ${input.program} --help`);
    raws.set(spec.name, { spec, spelling: spelling.spelling, text: value.value.text, typedAs });
  }
  return ok(raws);
}

function valueOf(
  argument: string,
  at: number,
  { bareText, spec }: Spelling,
  next: string | undefined,
): Result<{ text: string; usedNext: boolean }> {
  if (bareText !== undefined) {
    if (at !== -1) return err(`${argument}: --${spec.name} takes no value`);
    return ok({ text: bareText, usedNext: false });
  }
  if (at !== -1) return ok({ text: argument.slice(at + 1), usedNext: false });
  // A value may start with one dash (a negative number), but not with two.
  if (next === undefined || next.startsWith("--"))
    return err(`${argument} needs a value: ${argument} VALUE or ${argument}=VALUE`);
  return ok({ text: next, usedNext: true });
}
