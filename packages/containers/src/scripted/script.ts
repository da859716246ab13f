/**
 * What a scripted container does. Read from the variable `MESOLITE_SCRIPT` of its environment, comma-separated `key=value` or bare
 * words, else from its command when that is `true`, `false`, `sleep SECONDS`, `exit CODE`, or a sequence of those joined by `;` or `&&`.
 *
 *     run=5000,exit=3       runs 5 s, then exits with 3
 *     run=100,signal=11     dies by SIGSEGV after 100 ms
 *     run=100,oom           is killed for memory after 100 ms
 *     start=2000            takes 2 s from launch to started (fetching, pulling)
 *     fail=no such image    can't be started
 *     stubborn              takes no notice of SIGTERM
 *     term=500              needs 500 ms to end after SIGTERM
 *
 * Without `run` (or `exit`, `signal`, `oom`) it runs for ever.
 */
import { err, ok, type ContainerSpec, type Result } from "@mesolite/base";

export interface Script {
  readonly startMs: number;
  /** Undefined: until it is killed. */
  readonly runMs?: number;
  readonly end:
    | { readonly kind: "exit"; readonly code: number }
    | { readonly kind: "signal"; readonly signal: number }
    | { readonly kind: "oom" };
  readonly failure?: string;
  readonly stubborn: boolean;
  readonly termMs: number;
}

const forever: Script = { startMs: 0, end: { kind: "exit", code: 0 }, stubborn: false, termMs: 0 };

/** @returns an error sentence for a script that makes no sense, which fails the launch */
export function scriptOf(spec: Pick<ContainerSpec, "command" | "environment">): Result<Script> {
  const text = spec.environment["MESOLITE_SCRIPT"];
  if (text !== undefined) return parseScript(text);
  return ok(spec.command.kind === "shell" ? fromCommand(spec.command.value) : forever);
}

export function parseScript(text: string): Result<Script> {
  let script: Script = forever;
  for (const part of text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")) {
    const equals = part.indexOf("=");
    const [key, value] = equals < 0 ? [part, ""] : [part.slice(0, equals), part.slice(equals + 1)];
    const next = apply(script, key, value);
    if (!next) return err(`MESOLITE_SCRIPT can't be read at "${part}"`);
    script = next;
  }
  return ok(script);
}

function apply(script: Script, key: string, value: string): Script | undefined {
  const number = Number(value);
  const isNumber = value !== "" && Number.isInteger(number) && number >= 0;
  const ending = (end: Script["end"]): Script => ({ ...script, runMs: script.runMs ?? 0, end });
  switch (key) {
    case "run":
      return isNumber ? { ...script, runMs: number } : undefined;
    case "start":
      return isNumber ? { ...script, startMs: number } : undefined;
    case "term":
      return isNumber ? { ...script, termMs: number } : undefined;
    case "exit":
      return isNumber ? ending({ kind: "exit", code: number }) : undefined;
    case "signal":
      return isNumber ? ending({ kind: "signal", signal: number }) : undefined;
    case "oom":
      return ending({ kind: "oom" });
    case "fail":
      return { ...script, failure: value === "" ? "the script says so" : value };
    case "stubborn":
      return { ...script, stubborn: true };
    default:
      return undefined;
  }
}

/** A command of other words runs for ever, like a server. */
function fromCommand(command: string): Script {
  let runMs = 0;
  for (const step of command
    .split(/;|&&/)
    .map((one) => one.trim())
    .filter((one) => one !== "")) {
    const [word, argument] = step.split(/\s+/);
    const number = Number(argument ?? 0);
    if (word === "sleep" && number >= 0) runMs += number * 1000;
    else if (word === "exit" && number >= 0) return { ...forever, runMs, end: { kind: "exit", code: number } };
    else if (word === "false") return { ...forever, runMs, end: { kind: "exit", code: 1 } };
    else if (word !== "true" && word !== "echo") return forever;
  }
  return { ...forever, runMs };
}
