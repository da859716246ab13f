import { err, ok, type Result } from "@mesolite/base";
import { finishFlags, refuse, type RawFlag } from "./finish-flags.ts";
import type { FlagSpec } from "./flag-spec.ts";
import type { FlagsInput, FlagsOutcome } from "./flags.ts";
import { didYouMean } from "./nearest-names.ts";
import { usageText } from "./usage.ts";

/**
 * Flags as Mesos's programs read them: `--name=value`, `--name`, `--no-name`, `MESOS_NAME`; the command line wins over the
 * environment. Arguments that don't start with `--` are passed over and `--` ends the flags, as in the original.
 * A refusal's exit code is 1.
 */
export function parseStoutFlags(input: FlagsInput): FlagsOutcome {
  const spellings = spellingsOf(input.specs);
  const fromEnv = readEnvironment(input, spellings);
  if (!fromEnv.ok) return refuse(1, fromEnv.error);
  const fromArgv = readArguments(input, spellings);
  if (!fromArgv.ok) return refuse(1, fromArgv.error);
  const isOn = (name: string): boolean =>
    ["true", "1"].includes((fromArgv.value.get(name) ?? fromEnv.value.get(name))?.text ?? "");
  if (isOn("help")) return { kind: "print", text: usageText(input.program, input.specs, spellFlag) };
  if (isOn("version")) return { kind: "print", text: `${input.version}\n` };
  for (const [name, typed] of fromArgv.value) {
    const inherited = fromEnv.value.get(name);
    if (inherited && inherited.spelling !== typed.spelling) return refuse(1, twice(input, inherited, typed));
  }
  return finishFlags(input, new Map([...fromEnv.value, ...fromArgv.value]).values(), 1);
}

function spellFlag(spec: FlagSpec): string {
  return spec.type === "bool" ? `--[no-]${spec.name}` : `--${spec.name}=VALUE`;
}

function spellingsOf(specs: readonly FlagSpec[]): ReadonlyMap<string, FlagSpec> {
  return new Map(specs.flatMap((spec) => [spec.name, ...(spec.alias ?? [])].map((spelling) => [spelling, spec] as const)));
}

type Raws = ReadonlyMap<string, RawFlag>;

function readEnvironment(input: FlagsInput, spellings: ReadonlyMap<string, FlagSpec>): Result<Raws> {
  const raws = new Map<string, RawFlag>();
  for (const [spelling, spec] of spellings) {
    for (const [key, isNegated] of [
      [`MESOS_${spelling.toUpperCase()}`, false],
      [`MESOS_NO_${spelling.toUpperCase()}`, true],
    ] as const) {
      const value = input.env[key];
      if (value === undefined || (isNegated && spec.type !== "bool")) continue;
      const text = isNegated ? "false" : spec.type === "bool" && value === "" ? "true" : value;
      const raw: RawFlag = { spec, spelling, text, typedAs: key };
      const first = raws.get(spec.name);
      if (first) return err(twice(input, first, raw));
      raws.set(spec.name, raw);
    }
  }
  return ok(raws);
}

function readArguments(input: FlagsInput, spellings: ReadonlyMap<string, FlagSpec>): Result<Raws> {
  const raws = new Map<string, RawFlag>();
  for (const argument of input.argv) {
    if (argument === "--") break;
    if (!argument.startsWith("--")) continue;
    const raw = readArgument(input, spellings, argument);
    if (!raw.ok) return raw;
    const first = raws.get(raw.value.spec.name);
    if (first) return err(twice(input, first, raw.value));
    raws.set(raw.value.spec.name, raw.value);
  }
  return ok(raws);
}

function readArgument(input: FlagsInput, spellings: ReadonlyMap<string, FlagSpec>, argument: string): Result<RawFlag> {
  const at = argument.indexOf("=");
  const typedAs = at === -1 ? argument : argument.slice(0, at);
  const value = at === -1 ? undefined : argument.slice(at + 1);
  const spelling = typedAs.slice(2).toLowerCase();
  const spec = spellings.get(spelling);
  if (spec) {
    if (value === undefined && spec.type !== "bool") {
      return err(`${typedAs} needs a value: write ${typedAs}=VALUE, with "=" and without spaces. See ${input.program} --help`);
    }
    return ok({ spec, spelling, text: value ?? "true", typedAs });
  }
  const positive = spelling.startsWith("no-") ? spelling.slice(3) : undefined;
  const negated = positive === undefined ? undefined : spellings.get(positive);
  if (!negated || positive === undefined) {
    return err(
      `There is no flag ${typedAs}.${didYouMean(positive ?? spelling, [...spellings.keys()])} See ${input.program} --help`,
    );
  }
  if (negated.type !== "bool")
    return err(`${typedAs}: only flags that are true or false can be negated, and --${positive} takes a value`);
  if (value !== undefined) return err(`${typedAs} takes no value: write ${typedAs}, or --${positive}=${value}`);
  return ok({ spec: negated, spelling: positive, text: "false", typedAs });
}

function twice(input: FlagsInput, first: RawFlag, second: RawFlag): string {
  const both = first.typedAs === second.typedAs ? first.typedAs : `${second.typedAs} (first given as ${first.typedAs})`;
  return `${both} is given twice: keep one. See ${input.program} --help`;
}
