import { must } from "@mesolite/base";
import type { FlagSpec } from "./flag-spec.ts";
import { parseFlagValue, resolveFileValue, type FlagValue } from "./flag-value.ts";
import { Flags, type FlagsInput, type FlagsOutcome, type GivenFlag } from "./flags.ts";

/** A value as it stood on the command line or in the environment. */
export interface RawFlag {
  readonly spec: FlagSpec;
  readonly spelling: string;
  readonly text: string;
  /** `--name` or `MESOS_NAME`: for messages. */
  readonly typedAs: string;
}

/** From raw texts to typed values: the part that both styles share. */
export function finishFlags(input: FlagsInput, raws: Iterable<RawFlag>, exitCode: number): FlagsOutcome {
  const given = new Map<string, GivenFlag>();
  const warnings: string[] = [];
  for (const raw of raws) {
    const { spec, spelling, typedAs } = raw;
    const resolved = resolveFileValue(spec, raw.text, input.readFile);
    if (!resolved.ok) return refuse(exitCode, `${typedAs}: ${resolved.error}`);
    const parsed = parseFlagValue(spec.type, resolved.value.text);
    if (!parsed.ok) return refuse(exitCode, `${typedAs}: ${parsed.error}`);
    given.set(spec.name, { spelling, text: resolved.value.fromFile ? raw.text : resolved.value.text, value: parsed.value });
    if (spelling !== spec.name) warnings.push(`${typedAs} is a deprecated name: use --${spec.name}`);
    if (spec.effect === "none yet") warnings.push(`${typedAs} is accepted, but has no effect yet`);
  }
  const missing = input.specs.find((spec) => spec.required && !given.has(spec.name));
  if (missing) {
    return refuse(
      exitCode,
      `--${missing.name} is missing, and ${input.program} can't run without it: ${missing.help}. See ${input.program} --help`,
    );
  }
  return { kind: "flags", flags: new Flags(input.specs, given, defaultsOf(input.specs), warnings) };
}

export function refuse(exitCode: number, message: string): FlagsOutcome {
  return { kind: "refused", message, exitCode };
}

function defaultsOf(specs: readonly FlagSpec[]): Map<string, FlagValue> {
  const defaults = new Map<string, FlagValue>();
  for (const { name, type, default: text } of specs) {
    if (text === undefined) continue;
    const parsed = parseFlagValue(type, text);
    defaults.set(name, must(parsed.ok ? parsed.value : undefined, `a default of --${name} that parses`));
  }
  return defaults;
}
