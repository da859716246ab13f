/**
 * Runs tasks as containers of a Docker Engine. The engine keeps them over an agent's death, with their exit codes and output; what the
 * agent adds on disk is small (docker-files.ts). A signal death reads as exit code 128 + its number, as the engine tells it.
 */
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import {
  formatBytes,
  type CheckProbe,
  type CheckResult,
  type ContainerSpec,
  type ContainerUsage,
  type Limitation,
  type RecoveredContainer,
} from "@mesolite/base";
import type { ContainerExited, Containerizer, ContainerSignal, LaunchOutcome, LaunchProgress } from "../port.ts";
import { hardCpuLimit } from "../cgroup/limits.ts";
import { probeHttp, probeTcp } from "../probe/network-probes.ts";
import { deadlineSignal } from "../probe/probe-deadline.ts";
import type { Launching } from "../process/launching.ts";
import { ownerTag } from "../process/script-runner.ts";
import { type DockerContainer, hostSeenFromOutside, learnFrom, newDockerContainer } from "./docker-container.ts";
import { DockerFiles } from "./docker-files.ts";
import { type DockerLaunchDependencies, launchDocker } from "./docker-launch.ts";
import { probeByExec } from "./docker-probe.ts";
import { findMissing, inspect, type KnownContainer, listMesosContainers } from "./docker-recovery.ts";
import { type StatsAnswer, usageFrom } from "./docker-usage.ts";
import { Engine, EngineError, type InspectAnswer } from "./engine.ts";
import { LogFollower } from "./log-follower.ts";
import { ImagePuller } from "./pull.ts";
import type { DockerConfig } from "./registry-auth.ts";
import { RemoveLater } from "./remove-later.ts";

export interface DockerContainerizerOptions {
  readonly runtimeDir: string;
  readonly owner: string;
  /** `--docker_socket` */
  readonly socketPath: string;
  /** `--docker_config`, parsed. */
  readonly dockerConfig?: DockerConfig;
  /** `--sandbox_directory` */
  readonly sandboxDirectory: string;
  readonly enableCfs: boolean;
  readonly switchUser: boolean;
  /** `--docker_remove_delay` */
  readonly removeDelayMs: number;
  /** `--docker_kill_orphans` */
  readonly killOrphans: boolean;
  readonly log: (message: string) => void;
}

const retryMs = 1000;
/** How long an exit waits for the last of the container's output. */
const outputTimeoutMs = 5000;

export class DockerContainerizer implements Containerizer {
  readonly #options: DockerContainerizerOptions;
  readonly #engine: Engine;
  readonly #files: DockerFiles;
  readonly #removeLater: RemoveLater;
  readonly #parts: DockerLaunchDependencies;
  readonly #containers = new Map<string, DockerContainer>();
  readonly #listeners = new Set<(exited: ContainerExited) => void>();
  readonly #closing = new AbortController();

  /** @param launching shared with other makers; whoever started it closes it, after this */
  constructor(options: DockerContainerizerOptions, launching: Launching) {
    const tag = ownerTag(options.owner);
    this.#options = options;
    this.#engine = new Engine(options.socketPath);
    this.#files = new DockerFiles(options.runtimeDir, tag);
    this.#removeLater = new RemoveLater(this.#engine, options.removeDelayMs, options.log);
    this.#parts = {
      engine: this.#engine,
      puller: new ImagePuller(this.#engine, options.dockerConfig),
      files: this.#files,
      launching,
      settings: { sandboxDirectory: options.sandboxDirectory, enableCfs: options.enableCfs, ownerTag: tag },
      switchUser: options.switchUser && process.getuid?.() === 0,
    };
  }

  /** @returns the engine's version. @throws EngineError, naming --docker_socket, when none answers */
  async checkEngine(): Promise<string> {
    return (await this.#engine.call<{ Version: string }>({ method: "GET", path: "/version" })).Version;
  }

  onExit(listener: (exited: ContainerExited) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async launch(
    spec: ContainerSpec,
    _attempt: number,
    progress: (step: LaunchProgress) => void = () => {},
  ): Promise<LaunchOutcome> {
    if (this.#containers.has(spec.containerId)) return failed("a container of this id exists");
    if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(spec.containerId))
      return failed(`"${spec.containerId}" can't be the name of a container`);
    const container = newDockerContainer(spec);
    this.#containers.set(spec.containerId, container);
    const launched = await launchDocker(spec, container, this.#parts, progress).catch((error: Error) => ({
      ok: false as const,
      error: error.message,
    }));
    if (!launched.ok) {
      await this.#removeLater.addNow(container.name); // The engine may have started it and failed to say so.
      this.#containers.delete(spec.containerId);
      return failed(launched.error);
    }
    this.#watch(container);
    return launched.value;
  }

  async kill(containerId: string, signal: ContainerSignal): Promise<void> {
    const container = this.#containers.get(containerId);
    if (!container || container.phase === "ended") return;
    container.cancel.abort();
    while (container.phase === "launching" && this.#containers.get(containerId) === container) await sleep(10);
    if (container.phase !== "running") return;
    try {
      const name = signal === "SIGTERM" ? container.stopSignal : signal;
      await this.#engine.call({ method: "POST", path: `/containers/${container.name}/kill`, query: { signal: name } });
    } catch (error) {
      // 404 and 409: it has ended meanwhile.
      if (error instanceof EngineError && (error.status === 404 || error.status === 409)) return;
      this.#options.log(`${signal} did not reach Docker container ${container.name}: ${(error as Error).message}`);
    }
  }

  /** @throws EngineError when no engine answers: without it nothing can be said about any container, and an agent must not start. */
  async recover(specs: readonly ContainerSpec[]): Promise<ReadonlyMap<string, RecoveredContainer>> {
    await this.#parts.launching.runner.clearTools();
    const known = await listMesosContainers(this.#engine, this.#parts.settings.ownerTag);
    const wanted = new Set(specs.map((spec) => spec.containerId));
    const recovered = new Map<string, RecoveredContainer>();
    for (const spec of specs) recovered.set(spec.containerId, await this.#recoverOne(spec, known.get(spec.containerId)));
    for (const one of known.values()) if (!wanted.has(one.containerId)) await this.#endOrphan(one);
    for (const id of this.#files.list()) if (!wanted.has(id)) this.#files.remove(id);
    return recovered;
  }

  async destroy(containerId: string): Promise<void> {
    const container = this.#containers.get(containerId);
    if (container && container.phase !== "ended") {
      await this.kill(containerId, "SIGKILL");
      if (container.phase !== "launching") await Promise.race([container.exited, sleep(10_000, undefined, { ref: false })]);
    }
    await container?.follower?.stop();
    this.#containers.delete(containerId);
    this.#files.remove(containerId);
    if (container && container.phase !== "launching") await this.#removeLater.add(container.name, Date.now());
  }

  async usage(containerId: string): Promise<ContainerUsage | undefined> {
    const container = this.#containers.get(containerId);
    if (container?.phase !== "running") return undefined;
    const query = { stream: "false", "one-shot": "true" };
    const stats = await this.#engine
      .call<StatsAnswer>({ method: "GET", path: `/containers/${container.name}/stats`, query })
      .catch(() => undefined);
    return stats && { timestampMs: Date.now(), ...hardCpuLimit(container, this.#options.enableCfs), ...usageFrom(stats) };
  }

  async runProbe(containerId: string, probe: CheckProbe, timeoutMs: number): Promise<CheckResult> {
    const container = this.#containers.get(containerId);
    if (container?.phase !== "running") return { kind: "failed", message: "the container is not running" };
    switch (probe.kind) {
      case "http":
      case "tcp":
        return this.#runNetworkProbe(container, probe, timeoutMs);
      case "command":
        return probeByExec(this.#engine, container.name, probe, timeoutMs).catch((error: Error) => ({
          kind: "failed" as const,
          message: error.message,
        }));
    }
  }

  async #runNetworkProbe(
    container: DockerContainer,
    probe: Exclude<CheckProbe, { kind: "command" }>,
    timeoutMs: number,
  ): Promise<CheckResult> {
    if (container.network === "unknown") await this.#learn(container, deadlineSignal(timeoutMs));
    const host = hostSeenFromOutside(container, probe.host);
    if (host === undefined)
      return { kind: "failed", message: `the container has no address at which ${probe.host} could be asked` };
    if (probe.kind === "tcp") return probeTcp({ ...probe, host }, timeoutMs);
    return probeHttp({ ...probe, host }, timeoutMs, (other) => hostSeenFromOutside(container, other));
  }

  /** The description after the start may have failed; this one may, too. */
  async #learn(container: DockerContainer, signal: AbortSignal): Promise<void> {
    try {
      const path = `/containers/${container.name}/json`;
      learnFrom(container, await this.#engine.call<InspectAnswer>({ method: "GET", path, signal }));
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#listeners.clear();
    this.#removeLater.close();
    for (const container of this.#containers.values()) {
      if (container.phase === "launching") container.cancel.abort();
      await container.follower?.stop();
    }
  }

  #watch(container: DockerContainer): void {
    container.phase = "running";
    this.#follow(container);
    void this.#awaitEnd(container).catch((error: Error) =>
      this.#options.log(`Docker container ${container.name}: ${error.message}`),
    );
  }

  /** Copies its output. */
  #follow(container: DockerContainer): void {
    const { containerId, name, sandboxDir } = container;
    const sandbox = { stdout: `${sandboxDir}/stdout`, stderr: `${sandboxDir}/stderr` };
    const positionFile = this.#files.positionFile(containerId);
    container.follower = new LogFollower({
      engine: this.#engine,
      container: name,
      sandbox,
      positionFile,
      log: this.#options.log,
    });
  }

  async #awaitEnd(container: DockerContainer): Promise<void> {
    await setImmediate(); // The launch's promise is told first.
    const answer = await this.#waitForEnd(container.name);
    if (answer === "closing") return;
    container.phase = "ended";
    await container.follower?.finish(outputTimeoutMs);
    const { containerId } = container;
    const exit = answer ? ({ kind: "exited", code: answer.State.ExitCode } as const) : ({ kind: "unknown" } as const);
    const limitation = answer && memoryLimitationOf(answer);
    for (const listener of this.#listeners) listener({ containerId, exit, ...(limitation && { limitation }) });
    container.reportExit();
  }

  /** Through restarts of the engine. Undefined: somebody removed the container. */
  async #waitForEnd(name: string): Promise<InspectAnswer | undefined | "closing"> {
    const { signal } = this.#closing;
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        if (attempt > 0) await sleep(retryMs, undefined, { signal, ref: false });
        const waited = await this.#engine.stream({
          method: "POST",
          path: `/containers/${name}/wait`,
          query: { condition: "not-running" },
          signal,
        });
        for await (const _chunk of waited);
        const answer = await inspect(this.#engine, name);
        if (!answer?.State.Running) return answer;
      } catch (error) {
        if (error instanceof EngineError && error.status === 404) return undefined;
      }
    }
    return "closing";
  }

  async #recoverOne(spec: ContainerSpec, known: KnownContainer | undefined): Promise<RecoveredContainer> {
    if (!known) return { kind: findMissing(spec, this.#files) };
    const container = newDockerContainer(spec, known.name);
    const { answer } = known;
    learnFrom(container, answer);
    this.#files.create(spec.containerId);
    if (answer.State.Running || answer.State.Status === "restarting") {
      this.#containers.set(spec.containerId, container);
      this.#watch(container);
      return { kind: "running", ...(answer.State.Pid > 0 && { pid: answer.State.Pid }) };
    }
    if (answer.State.Status === "created" && (await this.#voidCreated(known))) return { kind: "neverStarted" };
    return this.#recoverEnded(spec, container);
  }

  /** A start request of the old agent may still be on its way: removal without force succeeds only while it has not begun. */
  async #voidCreated(known: KnownContainer): Promise<boolean> {
    try {
      await this.#engine.call({ method: "DELETE", path: `/containers/${known.name}`, query: { v: "1" } });
      return true;
    } catch (error) {
      if (error instanceof EngineError && error.status === 409) return false;
      throw error;
    }
  }

  async #recoverEnded(spec: ContainerSpec, container: DockerContainer): Promise<RecoveredContainer> {
    const answer = await inspect(this.#engine, container.name);
    if (!answer) return { kind: "gone" };
    this.#containers.set(spec.containerId, container);
    if (answer.State.Running) {
      this.#watch(container);
      return { kind: "running", pid: answer.State.Pid };
    }
    container.phase = "ended";
    this.#follow(container);
    await container.follower?.finish(outputTimeoutMs);
    const limitation = memoryLimitationOf(answer);
    return { kind: "exited", exit: { kind: "exited", code: answer.State.ExitCode }, ...(limitation && { limitation }) };
  }

  async #endOrphan({ containerId, name, answer }: KnownContainer): Promise<void> {
    if (answer.State.Running) {
      if (!this.#options.killOrphans) return;
      this.#options.log(`Docker container ${name} is unknown to this agent; killing it (--docker_kill_orphans)`);
      await this.#engine
        .call({ method: "POST", path: `/containers/${name}/kill`, query: { signal: "SIGKILL" } })
        .catch(() => undefined);
    }
    this.#files.remove(containerId);
    const endedMs = answer.State.Running ? Date.now() : Date.parse(answer.State.FinishedAt);
    await this.#removeLater.add(name, Number.isFinite(endedMs) && endedMs > 0 ? endedMs : Date.now());
  }
}

function memoryLimitationOf(answer: InspectAnswer): Limitation | undefined {
  if (!answer.State.OOMKilled) return undefined;
  const limit = formatBytes(answer.HostConfig.Memory ?? 0);
  return {
    reason: "REASON_CONTAINER_LIMITATION_MEMORY",
    message: `Memory limit exceeded: Requested: ${limit} Maximum Used: ${limit}`,
  };
}

function failed(message: string): LaunchOutcome {
  return { kind: "failed", message, reason: "REASON_CONTAINER_LAUNCH_FAILED" };
}
