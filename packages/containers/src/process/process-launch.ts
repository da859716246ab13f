/** The steps from a spec to a running command. */
import { setTimeout as sleep } from "node:timers/promises";
import { err, ok, type ContainerSpec, type Result } from "@mesolite/base";
import type { Cgroups } from "../cgroup/cgroups.ts";
import type { Fetcher } from "../fetcher/fetcher.ts";
import type { LaunchProgress } from "../port.ts";
import { createSandbox, openLogs } from "../sandbox/create-sandbox.ts";
import { linkVolumes } from "../sandbox/link-volumes.ts";
import { isSupervisor, killMembers } from "./container-processes.ts";
import type { ContainerFiles } from "./container-files.ts";
import { launchScript, unrunnable } from "./launch-script.ts";
import type { ProcessContainer } from "./process-container.ts";
import type { ScriptRunner } from "./script-runner.ts";
import { taskUser } from "./system-user.ts";

export interface LaunchDependencies {
  readonly files: ContainerFiles;
  readonly runner: ScriptRunner;
  readonly fetcher: Fetcher;
  readonly cgroups: Cgroups | undefined;
  /** `--cgroups_enable_cfs`. */
  readonly enableCfs: boolean;
  /** `--switch_user`, and this process may. */
  readonly switchUser: boolean;
}

/** A helper that starts nothing for so long never will: a machine that can't fork. A queue before this launch is no reason to give up. */
const helperTimeoutMs = 60_000;

/** @returns ok when the supervisor runs; an error sentence when the command did not start and never will */
export async function launchProcess(
  spec: ContainerSpec,
  container: ProcessContainer,
  cancel: AbortSignal,
  parts: LaunchDependencies,
  progress: (step: LaunchProgress) => void,
): Promise<Result<void>> {
  const { files, fetcher, cgroups } = parts;
  const { command } = spec;
  if (command.kind === "image") return err("the command is an image's own, which only a container with an image has");
  const refused = unrunnable({ command, environment: spec.environment });
  if (refused) return err(refused);
  const user = await taskUser(spec.user, parts.switchUser);
  if (!user.ok) return user;
  container.user = user.value;

  files.create(spec.containerId);
  const sandbox = await createSandbox(spec.sandboxDir, user.value);
  const linked = await linkVolumes({ volumes: spec.volumes, sandbox, user: user.value, signal: cancel }, parts.runner);
  if (!linked.ok) return linked;
  const fetched = await fetcher.fetch({
    containerId: spec.containerId,
    uris: spec.uris,
    sandbox,
    user: user.value,
    signal: cancel,
    onUri: (uri) => progress({ kind: "fetching", uri }),
  });
  if (!fetched.ok) return fetched;
  if (spec.uris.length > 0) await openLogs(sandbox, user.value);
  if (cancel.aborted) return err("it was killed before it started");

  progress({ kind: "starting" });
  cgroups?.create(spec.containerId, { ...spec, cpuLimit: spec.cpuLimit ?? (parts.enableCfs ? spec.cpus : undefined) });
  const text = launchScript({
    containerId: spec.containerId,
    launch: container.launch,
    recordFile: files.recordFile(spec.containerId, container.launch),
    eventPipe: parts.runner.eventPipe,
    stdout: sandbox.stdout,
    stderr: sandbox.stderr,
    joins: cgroups?.joins(spec.containerId) ?? [],
    command,
    environment: spec.environment,
    cwd: spec.sandboxDir,
    user: user.value,
  });
  return startSupervisor(container, files.writeScript(spec.containerId, container.launch, text), cancel, parts);
}

async function startSupervisor(
  container: ProcessContainer,
  scriptFile: string,
  cancel: AbortSignal,
  parts: LaunchDependencies,
): Promise<Result<void>> {
  const { runner } = parts;
  const key = `${container.containerId} ${container.launch}`;
  const told = new Promise<"started" | "failed">((resolve) => (container.heard = resolve));
  runner.runSupervisor(key, scriptFile);
  const watching = new AbortController();
  const heard = Promise.race([told, supervisorLost(container, parts, watching.signal)]);
  try {
    return await outcomeOf(heard, key, container, cancel, parts);
  } finally {
    watching.abort();
  }
}

async function outcomeOf(
  heard: Promise<"started" | "failed">,
  key: string,
  container: ProcessContainer,
  cancel: AbortSignal,
  { files, runner }: LaunchDependencies,
): Promise<Result<void>> {
  const word = await firstOf(heard, cancel, runner);
  if (word === "started") return ok(undefined);
  if (word === "failed") return err(failureText(container, files));
  if (files.claimVoid(container.containerId, container.launch)) {
    runner.forgetSupervisor(key);
    return err(
      word === "timeout"
        ? `no process could be started for it within ${helperTimeoutMs / 1000} s`
        : "it was killed before it started",
    );
  }
  return (await heard) === "started" ? ok(undefined) : err(failureText(container, files));
}

/** Between two looks at a supervisor that has not told anything. */
const lookMs = 1000;

/**
 * A supervisor that was killed after it claimed the launch says nothing any more. Two looks, for its last word may be on its way.
 * What it may have started by then is killed.
 */
async function supervisorLost(
  container: ProcessContainer,
  { files, cgroups }: LaunchDependencies,
  stop: AbortSignal,
): Promise<"failed"> {
  const { containerId, launch } = container;
  for (let losses = 0; !stop.aborted;) {
    await sleep(lookMs, undefined, { signal: stop, ref: false }).catch(() => undefined);
    try {
      const record = files.readRecord(containerId, launch);
      const claimed = record?.kind === "started" ? { containerId, pid: record.pid } : undefined;
      losses = claimed && !isSupervisor(claimed) ? losses + 1 : 0;
      if (!claimed || losses < 2 || stop.aborted) continue;
      await killMembers(claimed, cgroups);
      break;
    } catch {
      losses = 0; // Nothing can be told at the moment.
    }
  }
  return "failed"; // When it was stopped, nobody listens any more.
}

function failureText(container: ProcessContainer, files: ContainerFiles): string {
  const record = files.readRecord(container.containerId, container.launch);
  if (record?.kind === "failed") return `it could not join its cgroups: ${record.what}`;
  return "it ended before its command started; stderr in the sandbox says why";
}

/** What the supervisor says, or that the launch should be given up. */
async function firstOf<T>(heard: Promise<T>, cancel: AbortSignal, runner: ScriptRunner): Promise<T | "cancelled" | "timeout"> {
  const waiting = new AbortController();
  const stop = () => waiting.abort();
  cancel.addEventListener("abort", stop, { once: true });
  if (cancel.aborted) stop();
  try {
    return await Promise.race([heard, givenUp(waiting.signal, runner)]);
  } finally {
    cancel.removeEventListener("abort", stop);
    stop(); // Its timer must not stay.
  }
}

async function givenUp(signal: AbortSignal, runner: ScriptRunner): Promise<"cancelled" | "timeout"> {
  try {
    do await sleep(helperTimeoutMs, undefined, { signal, ref: false });
    while (runner.silentMs < helperTimeoutMs);
    return "timeout";
  } catch {
    return "cancelled";
  }
}
