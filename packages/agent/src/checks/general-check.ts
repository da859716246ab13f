import type { CheckResult } from "@mesolite/base";
import type { CheckInfo, CheckStatusInfo } from "@mesolite/wire";

/** The general check of one task (CheckInfo): reports what it sees, judges nothing. Pure; one check at a time. */
export interface GeneralCheckState {
  readonly delayMs: number;
  readonly intervalMs: number;
  /** 0 = no limit. */
  readonly timeoutMs: number;
  readonly last: CheckStatusInfo;
  readonly runningCheckId?: string;
}

/** Defaults are the protocol's: 15 s delay, 10 s interval, 20 s timeout. */
export function newGeneralCheck(check: CheckInfo): GeneralCheckState {
  return {
    delayMs: (check.delay_seconds ?? 15) * 1000,
    intervalMs: (check.interval_seconds ?? 10) * 1000,
    timeoutMs: (check.timeout_seconds ?? 20) * 1000,
    last: emptyStatus(check),
  };
}

/** What every status of a task with a check carries before there is a first result. */
export function emptyStatus(check: CheckInfo): CheckStatusInfo {
  switch (check.type) {
    case "COMMAND":
      return { type: "COMMAND", command: {} };
    case "HTTP":
      return { type: "HTTP", http: {} };
    case "TCP":
      return { type: "TCP", tcp: {} };
    default:
      return { type: check.type };
  }
}

/** Takes in one result; `changed` when frameworks should hear of it. A check that could not run reports "no result". */
export function stepCheck(
  state: GeneralCheckState,
  result: CheckResult,
): { readonly next: GeneralCheckState; readonly changed: boolean } {
  const last = statusOf(state.last, result);
  return { next: { ...state, last, runningCheckId: undefined }, changed: !same(state.last, last) };
}

function statusOf(previous: CheckStatusInfo, result: CheckResult): CheckStatusInfo {
  switch (result.kind) {
    case "command":
      return { type: "COMMAND", command: { exit_code: result.exitCode } };
    case "http":
      return { type: "HTTP", http: { status_code: result.statusCode } };
    case "tcp":
      return { type: "TCP", tcp: { succeeded: result.connected } };
    case "failed":
      return emptyStatus({ type: previous.type });
  }
}

function same(a: CheckStatusInfo, b: CheckStatusInfo): boolean {
  return (
    a.type === b.type &&
    a.command?.exit_code === b.command?.exit_code &&
    a.http?.status_code === b.http?.status_code &&
    a.tcp?.succeeded === b.tcp?.succeeded
  );
}
