/**
 * Runs tasks as processes of this machine, with or without cgroups: Mesos's "mesos" containerizer. A running command costs one small
 * shell besides itself (launch-script.ts) and survives the agent and the launch helper.
 */
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { accessSync } from "node:fs";
import type { CheckProbe, CheckResult, ContainerSpec, ContainerUsage, Exit, RecoveredContainer } from "@mesolite/base";
import type { Cgroups } from "../cgroup/cgroups.ts";
import { hardCpuLimit } from "../cgroup/limits.ts";
import { outOfMemory } from "../cgroup/oom.ts";
import type { ContainerExited, Containerizer, ContainerSignal, LaunchOutcome, LaunchProgress } from "../port.ts";
import { probeHttp, probeTcp } from "../probe/network-probes.ts";
import { deadlineSignal } from "../probe/probe-deadline.ts";
import { ContainerFiles } from "./container-files.ts";
import { isSupervisor, killMembers, mayHaveSession, membersOf, signalMembers } from "./container-processes.ts";
import { setprivPath, unrunnable } from "./launch-script.ts";
import type { Launching, LaunchingOptions } from "./launching.ts";
import { exitReported, newProcessContainer, type ProcessContainer } from "./process-container.ts";
import { type LaunchDependencies, launchProcess } from "./process-launch.ts";
import { type Found, findContainer } from "./process-recovery.ts";
import { processesUsage } from "./process-usage.ts";
import { type ScriptRunner, signalProcess } from "./script-runner.ts";
import { taskUser } from "./system-user.ts";

export interface ProcessContainerizerOptions extends Pick<LaunchingOptions, "runtimeDir" | "owner" | "log"> {
  /** Undefined: processes are found by their session, and nothing is limited. See `selectCgroups`. */
  readonly cgroups: Cgroups | undefined;
  readonly enableCfs: boolean;
  readonly switchUser: boolean;
}

/** Every running container is looked at once in `tickMs * ticksPerRound`: for the kernel's OOM kills, and supervisors that died. */
const tickMs = 250;
const ticksPerRound = 8;

export class ProcessContainerizer implements Containerizer {
  readonly #options: ProcessContainerizerOptions;
  readonly #files: ContainerFiles;
  readonly #runner: ScriptRunner;
  readonly #parts: LaunchDependencies;
  readonly #containers = new Map<string, ProcessContainer>();
  readonly #listeners = new Set<(exited: ContainerExited) => void>();
  readonly #ticker: NodeJS.Timeout;
  #unvisited: ProcessContainer[] = [];
  /** The log says that containers could not be looked at, and none has been since. */
  #troubled = false;

  /**
   * @param launching shared with other makers; whoever started it closes it, after this
   * @throws when the runtime directory can't be written
   */
  constructor(options: ProcessContainerizerOptions, launching: Launching) {
    this.#options = options;
    this.#files = new ContainerFiles(options.runtimeDir, options.owner);
    this.#runner = launching.runner;
    this.#runner.onSupervisor = (words) => this.#onSupervisor(words);
    const { cgroups, enableCfs } = options;
    const switchUser = options.switchUser && process.getuid?.() === 0;
    if (switchUser) accessSync(setprivPath);
    this.#parts = { files: this.#files, runner: this.#runner, fetcher: launching.fetcher, cgroups, enableCfs, switchUser };
    this.#ticker = setInterval(() => this.#tick(), tickMs).unref();
  }

  onExit(listener: (exited: ContainerExited) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async launch(
    spec: ContainerSpec,
    attempt: number,
    progress: (step: LaunchProgress) => void = () => {},
  ): Promise<LaunchOutcome> {
    if (this.#containers.has(spec.containerId)) return failed("a container of this id exists");
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(spec.containerId))
      return failed(`"${spec.containerId}" can't be the name of a container`);
    const container = newProcessContainer(spec, String(attempt));
    const cancel = new AbortController();
    container.cancel = cancel;
    this.#containers.set(spec.containerId, container);
    const launched = await launchProcess(spec, container, cancel.signal, this.#parts, progress).catch((error: Error) => ({
      ok: false as const,
      error: error.message,
    }));
    if (launched.ok) return { kind: "started", pid: container.pid };
    await this.#removeTraces(spec.containerId); // A script that the helper still reads finds no place for its record, and ends.
    this.#containers.delete(spec.containerId);
    return failed(launched.error);
  }

  async kill(containerId: string, signal: ContainerSignal): Promise<void> {
    const container = this.#containers.get(containerId);
    if (!container || container.phase === "ended") return;
    container.cancel?.abort();
    // A launch that can't be cancelled any more hears from its supervisor within moments.
    while (container.phase === "launching" && this.#containers.get(containerId) === container) await sleep(5);
    if (container.phase === "running") await signalMembers(container, signal, this.#options.cgroups);
  }

  async recover(specs: readonly ContainerSpec[]): Promise<ReadonlyMap<string, RecoveredContainer>> {
    await this.#runner.clearTools();
    const recovered = new Map<string, RecoveredContainer>();
    for (const spec of specs) recovered.set(spec.containerId, await this.#recoverOne(spec));
    const orphans = this.#files.list().filter((id) => !recovered.has(id));
    for (const containerId of orphans) {
      const found = await findContainer({ containerId, sandboxDir: "" }, this.#files);
      const { launch } = found;
      this.#options.log(
        `container ${containerId} is unknown to this agent; ${launch === undefined ? "removing its files" : "killing it"}`,
      );
      await this.#release(containerId, await this.#sessionOf(containerId, found));
    }
    return recovered;
  }

  async destroy(containerId: string): Promise<void> {
    const container = this.#containers.get(containerId);
    if (container?.phase === "launching") await this.kill(containerId, "SIGKILL");
    if (container?.phase === "running") {
      const exited = exitReported(container);
      await killMembers(container, this.#options.cgroups);
      await Promise.race([exited, sleep(2000, undefined, { ref: false })]);
    }
    await this.#release(containerId, container?.pid);
    this.#containers.delete(containerId);
  }

  async usage(containerId: string): Promise<ContainerUsage | undefined> {
    const container = this.#containers.get(containerId);
    if (container?.phase !== "running") return undefined;
    const { cgroups } = this.#options;
    const measured = cgroups?.pids(containerId)
      ? cgroups.usage(containerId)
      : processesUsage(await membersOf(container, cgroups));
    return { timestampMs: Date.now(), ...(cgroups && hardCpuLimit(container, this.#options.enableCfs)), ...measured };
  }

  async runProbe(containerId: string, probe: CheckProbe, timeoutMs: number): Promise<CheckResult> {
    switch (probe.kind) {
      case "http":
        return probeHttp(probe, timeoutMs);
      case "tcp":
        return probeTcp(probe, timeoutMs);
      case "command":
        return this.#runCommandProbe(containerId, probe, timeoutMs);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#ticker);
    this.#listeners.clear();
    for (const container of this.#containers.values()) if (container.phase === "launching") container.cancel?.abort();
    this.#runner.onSupervisor = () => {};
  }

  async #runCommandProbe(
    containerId: string,
    probe: Extract<CheckProbe, { kind: "command" }>,
    timeoutMs: number,
  ): Promise<CheckResult> {
    const container = this.#containers.get(containerId);
    if (container?.phase !== "running") return { kind: "failed", message: "the container is not running" };
    const { command, environment, sandboxDir } = probe;
    if (command.kind === "image") return { kind: "failed", message: "a check needs a command of its own" };
    const refused = unrunnable({ command, environment });
    if (refused) return { kind: "failed", message: refused };
    const { cgroups } = this.#options;
    const joins = cgroups?.pids(containerId) ? cgroups.joins(containerId) : [];
    const tool = {
      command,
      environment,
      cwd: sandboxDir,
      user: container.user,
      stdout: "/dev/null",
      stderr: "/dev/null",
      joins,
    };
    const outcome = await this.#runner.runTool(tool, deadlineSignal(timeoutMs));
    if (outcome.kind === "aborted") return { kind: "failed", message: `the command did not end within ${timeoutMs} ms` };
    return { kind: "command", exitCode: outcome.status };
  }

  #onSupervisor(words: readonly string[]): void {
    const [kind, containerId, launch, pid] = words;
    const container = this.#containers.get(containerId ?? "");
    if (!container || container.launch !== launch) return;
    if (kind === "started" && container.phase === "launching") {
      container.pid = Number(pid);
      container.phase = "running";
      container.heard?.("started");
      container.heard = undefined;
      container.cancel = undefined;
    } else if (kind === "failed" || container.phase === "launching") container.heard?.("failed");
    else if (kind === "ended") this.#settle(container);
  }

  /** The supervisor is done or gone: what it started and left is killed, then the exit is reported. */
  #settle(container: ProcessContainer): void {
    if (container.phase !== "running") return;
    container.phase = "ended";
    void this.#reportExit(container).catch((error: Error) => {
      container.phase = "running"; // The next visit tries again.
      this.#say(container, `it has ended, and what is left of it can't be found yet: ${error.message}`);
    });
  }

  /** Once, however often it is tried: a shortage is no time to fill the log. */
  #say({ containerId }: ProcessContainer, message: string): void {
    if (!this.#troubled) this.#options.log(`container ${containerId}: ${message}`);
    this.#troubled = true;
  }

  async #reportExit(container: ProcessContainer): Promise<void> {
    const { containerId, launch } = container;
    await setImmediate(); // The launch's promise is told first.
    const record = this.#files.readRecord(containerId, launch);
    const exit: Exit = record?.kind === "ended" ? record.exit : { kind: "unknown" };
    await killMembers(container, this.#options.cgroups);
    const limitation = container.limitation ?? outOfMemory(containerId, this.#options.cgroups);
    for (const listener of this.#listeners) listener({ containerId, exit, ...(limitation && { limitation }) });
    for (const tell of container.exitWaiters) tell();
  }

  async #recoverOne(spec: ContainerSpec): Promise<RecoveredContainer> {
    const found = await findContainer(spec, this.#files);
    const { recovered, launch } = found;
    const pid = await this.#sessionOf(spec.containerId, found);
    if (launch === undefined || pid === undefined) return recovered;
    const container = newProcessContainer(spec, launch);
    container.pid = pid;
    const user = await taskUser(spec.user, this.#parts.switchUser);
    if (user.ok) container.user = user.value;
    this.#containers.set(spec.containerId, container);
    if (recovered.kind === "running") {
      container.phase = "running";
      return recovered;
    }
    container.phase = "ended";
    await killMembers(container, this.#options.cgroups);
    if (recovered.kind !== "exited") return recovered;
    const limitation = outOfMemory(spec.containerId, this.#options.cgroups);
    return limitation ? { ...recovered, limitation } : recovered;
  }

  /** The supervisor's pid, 0 when nothing is left of its session. */
  async #sessionOf(containerId: string, { pid, endedSec }: Found): Promise<number | undefined> {
    if (pid === undefined || endedSec === undefined || this.#options.cgroups?.pids(containerId)) return pid;
    return (await mayHaveSession(pid, endedSec)) ? pid : 0;
  }

  /** Ends what is left and removes all traces but the sandbox. */
  async #release(containerId: string, pid: number | undefined): Promise<void> {
    const { cgroups } = this.#options;
    await killMembers({ containerId, pid: pid ?? 0 }, cgroups);
    if (pid !== undefined) {
      // Ten seconds: a supervisor in uninterruptible sleep dies when the kernel lets it.
      for (let waitedMs = 0; waitedMs < 10_000 && isSupervisor({ containerId, pid }); waitedMs += 5) {
        if (waitedMs >= 500) signalProcess(pid, "SIGKILL");
        await sleep(5);
      }
    }
    await this.#removeTraces(containerId);
  }

  /** The files stay as long as the cgroup: by them the next start finds it and tries again. */
  async #removeTraces(containerId: string): Promise<void> {
    const removed = (await this.#options.cgroups?.remove(containerId)) ?? true;
    if (removed) await this.#files.remove(containerId);
    else this.#options.log(`the cgroup of container ${containerId} still has processes: it is left to the agent's next start`);
  }

  #tick(): void {
    if (this.#unvisited.length === 0) this.#unvisited = [...this.#containers.values()];
    const count = Math.ceil(this.#containers.size / ticksPerRound);
    for (const container of this.#unvisited.splice(0, count)) if (container.phase === "running") this.#visit(container);
  }

  /** Nothing is concluded from a look that failed: the next one is 2 s away. */
  #visit(container: ProcessContainer): void {
    try {
      if (!isSupervisor(container)) return this.#settle(container);
      if (!container.limitation) {
        container.limitation = outOfMemory(container.containerId, this.#options.cgroups);
        if (container.limitation) this.#killForMemory(container);
      }
      this.#troubled = false;
    } catch (error) {
      this.#say(container, `can't tell whether it runs: ${(error as Error).message}`);
    }
  }

  /** As in Mesos, the whole container goes, not only the process that the kernel chose. */
  #killForMemory(container: ProcessContainer): void {
    killMembers(container, this.#options.cgroups).catch((error: Error) => {
      container.limitation = undefined; // The next visit sees it again.
      this.#say(container, `it is out of memory and can't be killed yet: ${error.message}`);
    });
  }
}

function failed(message: string): LaunchOutcome {
  return { kind: "failed", message, reason: "REASON_CONTAINER_LAUNCH_FAILED" };
}
