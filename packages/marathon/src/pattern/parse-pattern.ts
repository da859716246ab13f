import { err, ok, type Result } from "@mesolite/base";
import { anyChar, complement, namedSets, setOf, union, type CharSet } from "./char-set.ts";

/** What a regular expression is made of. Lazy and greedy repeats are the same here: only whole texts are matched. */
export type Node =
  | { readonly kind: "char"; readonly set: CharSet }
  | { readonly kind: "sequence"; readonly items: readonly Node[] }
  | { readonly kind: "either"; readonly options: readonly Node[] }
  | { readonly kind: "repeat"; readonly item: Node; readonly min: number; readonly max: number }
  | { readonly kind: "start" }
  | { readonly kind: "end" };

/** Longer ones are written by programs; groups in groups are read by recursion. */
const maxLength = 1_000;

/**
 * Reads a regular expression of what Java and most others have in common. What would need backtracking (back-references, looking ahead or
 * behind, possessive repeats), flags and Unicode classes are refused.
 * @returns an error that completes the sentence "'pattern' ..."
 */
export function parsePattern(text: string): Result<Node> {
  if (text.length > maxLength) return err(`is longer than ${maxLength} characters`);
  try {
    return ok(new Parser([...text]).parse());
  } catch (error) {
    if (error instanceof PatternError) return err(error.message);
    throw error;
  }
}

/** Thrown through the parser's recursion; never leaves this file. */
class PatternError extends Error {}

function malformed(): never {
  throw new PatternError("is not a valid regular expression");
}

function unsupported(what: string): never {
  throw new PatternError(`uses ${what}, which is not supported`);
}

class Parser {
  readonly #chars: readonly string[];
  #at = 0;

  constructor(chars: readonly string[]) {
    this.#chars = chars;
  }

  parse(): Node {
    const node = this.#either();
    return this.#at < this.#chars.length ? malformed() : node;
  }

  #peek(ahead = 0): string | undefined {
    return this.#chars[this.#at + ahead];
  }

  #next(): string {
    return this.#chars[this.#at++] ?? malformed();
  }

  #skip(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#at++;
    return true;
  }

  #either(): Node {
    const options = [this.#sequence()];
    while (this.#skip("|")) options.push(this.#sequence());
    return options.length === 1 && options[0] ? options[0] : { kind: "either", options };
  }

  #sequence(): Node {
    const items: Node[] = [];
    for (let char = this.#peek(); char !== undefined && char !== "|" && char !== ")"; char = this.#peek()) {
      items.push(this.#repeated(this.#atom()));
    }
    return { kind: "sequence", items };
  }

  #atom(): Node {
    const char = this.#next();
    switch (char) {
      case "(":
        return this.#group();
      case "[":
        return { kind: "char", set: this.#class() };
      case ".":
        return { kind: "char", set: anyChar };
      case "^":
        return { kind: "start" };
      case "$":
        return { kind: "end" };
      case "\\":
        return { kind: "char", set: this.#escape() };
      case "*":
      case "+":
      case "?":
      case "{":
        return malformed();
      default:
        return { kind: "char", set: setOf(char) };
    }
  }

  /** Nothing is captured: `(x)`, `(?:x)` and `(?<name>x)` are the same. */
  #group(): Node {
    if (this.#skip("?") && !this.#skip(":")) this.#groupName();
    const inner = this.#either();
    return this.#skip(")") ? inner : malformed();
  }

  #groupName(): void {
    const rest = this.#chars.slice(this.#at, this.#at + maxLength).join("");
    const name = /^<[A-Za-z][A-Za-z0-9]*>/.exec(rest)?.[0];
    if (name === undefined) unsupported(`(?${rest.slice(0, 1)}...)`);
    this.#at += name.length;
  }

  #repeated(item: Node): Node {
    const bounds = this.#bounds();
    if (!bounds) return item;
    if (item.kind === "start" || item.kind === "end") return malformed();
    this.#skip("?");
    if (this.#peek() === "+") return unsupported("a possessive repeat");
    return { kind: "repeat", item, ...bounds };
  }

  #bounds(): { readonly min: number; readonly max: number } | undefined {
    if (this.#skip("*")) return { min: 0, max: Infinity };
    if (this.#skip("+")) return { min: 1, max: Infinity };
    if (this.#skip("?")) return { min: 0, max: 1 };
    if (!this.#skip("{")) return undefined;
    const min = this.#number() ?? malformed();
    const max = this.#skip(",") ? (this.#number() ?? Infinity) : min;
    return this.#skip("}") && min <= max ? { min, max } : malformed();
  }

  #number(): number | undefined {
    let text = "";
    for (let char = this.#peek(); char !== undefined && /^\d$/.test(char); char = this.#peek()) text += this.#next();
    return text === "" ? undefined : Number(text);
  }

  #escape(): CharSet {
    const char = this.#next();
    const named = namedSets.get(char);
    if (named) return named;
    if (char === "x") return this.#code(2);
    if (char === "u") return this.#code(4);
    return /^[A-Za-z0-9]$/.test(char) ? unsupported(`\\${char}`) : setOf(char);
  }

  #code(length: number): CharSet {
    const digits = this.#chars.slice(this.#at, this.#at + length).join("");
    if (!new RegExp(`^[0-9A-Fa-f]{${length}}$`).test(digits)) return malformed();
    this.#at += length;
    return setOf(String.fromCodePoint(Number.parseInt(digits, 16)));
  }

  /** `[a-z_]`; what Java makes of a bracket or `&&` inside (a union, an intersection) is refused. */
  #class(): CharSet {
    const isNegated = this.#skip("^");
    const parts: CharSet[] = [];
    do parts.push(this.#classPart());
    while (!this.#skip("]"));
    return isNegated ? complement(union(parts)) : union(parts);
  }

  #classPart(): CharSet {
    const from = this.#classChar();
    const isRange = this.#peek() === "-" && this.#peek(1) !== "]";
    if (!isRange) return from;
    this.#at++;
    const [first, last] = [single(from), single(this.#classChar())];
    return first <= last ? [[first, last]] : malformed();
  }

  #classChar(): CharSet {
    const char = this.#next();
    if (char === "\\") return this.#escape();
    if (char === "]") return malformed();
    if (char === "[") return unsupported("a bracket inside brackets");
    if (char === "&" && this.#peek() === "&") return unsupported("&& inside brackets");
    return setOf(char);
  }
}

/** An end of a range: `\d-x` is none. */
function single(set: CharSet): number {
  const [range] = set;
  return range && set.length === 1 && range[0] === range[1] ? range[0] : malformed();
}
