import { assert, must } from "@mesolite/base";
import type { FlagSpec } from "./flag-spec.ts";
import type { FlagValue } from "./flag-value.ts";

/** How a value was given: the text as typed, under which spelling. */
export interface GivenFlag {
  readonly spelling: string;
  readonly text: string;
  readonly value: FlagValue;
}

/** The flags of one run. Asking for a name that the table lacks, or as another type, is a bug and throws InvariantError. */
export class Flags {
  readonly #specs: ReadonlyMap<string, FlagSpec>;
  readonly #given: ReadonlyMap<string, GivenFlag>;
  readonly #defaults: ReadonlyMap<string, FlagValue>;
  /** One line each, to be logged at start: deprecated spellings, flags without effect yet. */
  readonly warnings: readonly string[];

  constructor(
    specs: readonly FlagSpec[],
    given: ReadonlyMap<string, GivenFlag>,
    defaults: ReadonlyMap<string, FlagValue>,
    warnings: readonly string[],
  ) {
    this.#specs = new Map(specs.map((spec) => [spec.name, spec]));
    this.#given = given;
    this.#defaults = defaults;
    this.warnings = warnings;
  }

  /** Given on the command line or in the environment. */
  isSet(name: string): boolean {
    must(this.#specs.get(name), `flag --${name}`);
    return this.#given.has(name);
  }

  /** Strings, paths, contents. Undefined when unset and without default. */
  string(name: string): string | undefined {
    return this.#typed(name, (value) => typeof value === "string");
  }

  /** A string that has a default or is required. */
  mustString(name: string): string {
    return must(this.string(name), `flag --${name}`);
  }

  bool(name: string): boolean {
    return this.#typed<boolean>(name, (value) => typeof value === "boolean") ?? false;
  }

  /** Whole numbers, numbers, durations (milliseconds), sizes (bytes). */
  number(name: string): number | undefined {
    return this.#typed(name, (value) => typeof value === "number");
  }

  mustNumber(name: string): number {
    return must(this.number(name), `flag --${name}`);
  }

  list(name: string): readonly string[] {
    return this.#typed<readonly string[]>(name, Array.isArray) ?? [];
  }

  /**
   * What `/flags` shows: every flag that has a value, as text, in alphabetical order, under the spelling that was used. A value
   * that came from a file shows as the file's name, so that secrets don't.
   */
  effective(): Readonly<Record<string, string>> {
    const shown: [string, string][] = [];
    for (const spec of this.#specs.values()) {
      const given = this.#given.get(spec.name);
      // A switch may be given as 0 or 1 too: whoever reads its text need not know.
      if (given) shown.push([given.spelling, typeof given.value === "boolean" ? String(given.value) : given.text]);
      else if (spec.default !== undefined && !spec.optionalBuild) shown.push([spec.name, spec.default]);
    }
    return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #typed<Value extends FlagValue>(name: string, isType: (value: FlagValue) => boolean): Value | undefined {
    must(this.#specs.get(name), `flag --${name}`);
    const value = this.#given.get(name)?.value ?? this.#defaults.get(name);
    if (value === undefined) return undefined;
    assert(isType(value), `flag --${name} is asked for as a type that it does not have`);
    return value as Value;
  }
}

/** What parsing comes to: flags to run with, a text to print (help, version), or a refusal. */
export type FlagsOutcome =
  | { readonly kind: "flags"; readonly flags: Flags }
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "refused"; readonly message: string; readonly exitCode: number };

export interface FlagsInput {
  /** As typed: `mesos-master`. */
  readonly program: string;
  readonly specs: readonly FlagSpec[];
  /** Without node and script. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readFile: (path: string) => string;
  /** Printed by --version. */
  readonly version: string;
}
