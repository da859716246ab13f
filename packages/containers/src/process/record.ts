/**
 * What is on disk about one launch: lines appended by its supervisor.
 *
 *     pid 1234        the supervisor claimed the launch and runs as 1234
 *     Killed          what the shell itself printed: it does so when a signal ended the command
 *     ended 137 at 5.01   the shell's status of the command, and the machine's uptime in seconds
 *
 * or `void` alone: the agent claimed the launch, so the command never started and never will.
 *
 * A shell's status of 137 is SIGKILL or `exit 137`; only the shell's own line tells which. Shells print none for SIGINT and SIGPIPE:
 * such a death reads as an exit with 130 or 141.
 */
import type { Exit } from "@mesolite/base";

export type LaunchRecord =
  /** Created, and its writer has not come to the first line. */
  | { readonly kind: "claimed" }
  | { readonly kind: "void" }
  | { readonly kind: "started"; readonly pid: number }
  | { readonly kind: "failed"; readonly what: string }
  | { readonly kind: "ended"; readonly pid: number; readonly exit: Exit; readonly endedSec?: number };

export const voidRecord = "void\n";

export function parseRecord(text: string): LaunchRecord {
  const lines = text.split("\n").slice(0, -1); // The last piece is an unfinished line.
  if (lines[0] === "void") return { kind: "void" };
  const pid = Number(/^pid (\d+)$/.exec(lines[0] ?? "")?.[1]);
  if (!(pid > 0)) return { kind: "claimed" };
  const last = lines.at(-1) ?? "";
  const failed = /^failed (.+)$/.exec(last)?.[1];
  if (failed !== undefined) return { kind: "failed", what: [...lines.slice(1, -1), failed].join("; ") };
  const [, status, endedSec] = /^ended (\d+)(?: at ([\d.]+))?$/.exec(last) ?? [];
  if (status === undefined) return { kind: "started", pid };
  const exit = exitOf(Number(status), lines.length > 2);
  return { kind: "ended", pid, exit, ...(endedSec !== undefined && { endedSec: Number(endedSec) }) };
}

function exitOf(status: number, shellSpoke: boolean): Exit {
  return status > 128 && shellSpoke ? { kind: "signaled", signal: status - 128 } : { kind: "exited", code: status };
}
