/** Checks inside Docker containers: what `docker exec` does. */
import type { CheckProbe, CheckResult } from "@mesolite/base";
import { setTimeout as sleep } from "node:timers/promises";
import { probeDeadline } from "../probe/probe-deadline.ts";
import { killSession } from "../process/script-runner.ts";
import type { Engine } from "./engine.ts";

export async function probeByExec(
  engine: Engine,
  container: string,
  probe: Extract<CheckProbe, { kind: "command" }>,
  timeoutMs: number,
): Promise<CheckResult> {
  const { command, environment } = probe;
  if (command.kind === "image") return { kind: "failed", message: "a check needs a command of its own" };
  const Cmd = command.kind === "shell" ? ["/bin/sh", "-c", command.value] : [command.file, ...command.argv.slice(1)];
  const Env = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const created = await engine.call<{ Id: string }>({
    method: "POST",
    path: `/containers/${container}/exec`,
    body: { Cmd, Env, AttachStdout: true, AttachStderr: true },
  });
  const abort = new AbortController();
  const limitMs = probeDeadline(timeoutMs);
  const exec = runExec(engine, created.Id, abort.signal);
  const ended = limitMs === undefined ? await exec : await Promise.race([exec, sleep(limitMs, "late" as const, { ref: false })]);
  if (ended !== "late") return ended;
  const { Pid } = await engine.call<{ Pid: number }>({ method: "GET", path: `/exec/${created.Id}/json` });
  if (Pid > 0) await killSession(Pid); // The engine has no way to end an exec; the pid is the host's.
  abort.abort();
  return { kind: "failed", message: `the command did not end within ${timeoutMs} ms` };
}

async function runExec(engine: Engine, id: string, signal: AbortSignal): Promise<CheckResult> {
  try {
    const output = await engine.stream({
      method: "POST",
      path: `/exec/${id}/start`,
      body: { Detach: false, Tty: false },
      signal,
    });
    for await (const _chunk of output); // It ends with the command.
    const { ExitCode, Running } = await engine.call<{ ExitCode: number | null; Running: boolean }>({
      method: "GET",
      path: `/exec/${id}/json`,
    });
    return ExitCode === null || Running
      ? { kind: "failed", message: "the command closed its output and goes on" }
      : { kind: "command", exitCode: ExitCode };
  } catch (error) {
    return { kind: "failed", message: (error as Error).message };
  }
}
