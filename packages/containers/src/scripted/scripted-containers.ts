/**
 * Containers that only pretend: no process, no file, time as the owner tells it. The world of a simulated agent, synchronous, so that a
 * deterministic simulator can drive it; {@link scriptedContainerizer} puts the port around it.
 *
 * A `ScriptedHost` is one machine: it outlives the agents that use it, as processes do.
 */
import type { CheckProbe, CheckResult, ContainerSpec, ContainerUsage, Exit, RecoveredContainer } from "@mesolite/base";
import type { ContainerExited, ContainerSignal, LaunchOutcome } from "../port.ts";
import { probeDeadline } from "../probe/probe-deadline.ts";
import { type Script, scriptOf } from "./script.ts";

export interface ScriptedClock {
  now(): number;
  /** Calls back after `delayMs`; the returned function forgets it. Equal times in the order of the calls. */
  after(delayMs: number, callback: () => void): () => void;
}

interface ScriptedContainer {
  readonly spec: ContainerSpec;
  readonly script: Script;
  readonly startedMs: number;
  state:
    | { readonly kind: "launching" }
    | { readonly kind: "running" }
    | { readonly kind: "ended"; readonly exited: ContainerExited };
  /** Forgets what would happen next. */
  stop: () => void;
  pid: number;
}

/** Called by the host; replaced when an agent restarts. */
export type ExitListener = (exited: ContainerExited) => void;

const signalNumbers: Readonly<Record<ContainerSignal, number>> = { SIGTERM: 15, SIGKILL: 9 };

export class ScriptedHost {
  readonly #clock: ScriptedClock;
  readonly #containers = new Map<string, ScriptedContainer>();
  /** Of launches that have not started: what their agent waits for. */
  readonly #waiting = new Map<string, (outcome: LaunchOutcome) => void>();
  #nextPid = 1000;
  #onExit: ExitListener = () => {};

  constructor(clock: ScriptedClock) {
    this.#clock = clock;
  }

  /** An agent takes the machine over: the one before it hears nothing any more. Launches that had not started never will. */
  attach(onExit: ExitListener): void {
    this.#onExit = onExit;
    this.#waiting.clear();
    for (const [id, container] of this.#containers) {
      if (container.state.kind !== "launching") continue;
      container.stop();
      this.#containers.delete(id);
    }
  }

  /** Calls `done` once: at once for a refusal, else after the script's `start`. */
  launch(spec: ContainerSpec, done: (outcome: LaunchOutcome) => void): void {
    const script = scriptOf(spec);
    if (this.#containers.has(spec.containerId)) return done(failed("a container of this id exists"));
    if (!script.ok) return done(failed(script.error));
    const container: ScriptedContainer = {
      spec,
      script: script.value,
      startedMs: this.#clock.now(),
      state: { kind: "launching" },
      stop: () => {},
      pid: this.#nextPid++,
    };
    this.#containers.set(spec.containerId, container);
    this.#waiting.set(spec.containerId, done);
    if (container.script.startMs === 0) this.#start(container);
    else container.stop = this.#clock.after(container.script.startMs, () => this.#start(container));
  }

  kill(containerId: string, signal: ContainerSignal): void {
    const container = this.#containers.get(containerId);
    if (!container || container.state.kind === "ended") return;
    if (container.state.kind === "launching") {
      container.stop();
      this.#containers.delete(containerId);
      return this.#tell(containerId, failed("it was killed before it started"));
    }
    if (signal === "SIGTERM" && container.script.stubborn) return;
    container.stop();
    const exit: Exit = { kind: "signaled", signal: signalNumbers[signal] };
    const delayMs = signal === "SIGKILL" ? 0 : container.script.termMs;
    container.stop = this.#clock.after(delayMs, () => this.#end(container, { containerId, exit }));
  }

  /** As after an agent's restart; see `Containerizer.recover`. */
  recover(specs: readonly ContainerSpec[]): ReadonlyMap<string, RecoveredContainer> {
    const wanted = new Set(specs.map((spec) => spec.containerId));
    for (const id of [...this.#containers.keys()]) if (!wanted.has(id)) this.destroy(id);
    return new Map(specs.map((spec) => [spec.containerId, this.#describe(spec.containerId)]));
  }

  destroy(containerId: string): void {
    const container = this.#containers.get(containerId);
    if (!container) return;
    container.stop();
    if (container.state.kind === "launching") this.#tell(containerId, failed("it was killed before it started"));
    if (container.state.kind === "running") this.#end(container, { containerId, exit: { kind: "signaled", signal: 9 } });
    this.#containers.delete(containerId);
  }

  usage(containerId: string): ContainerUsage | undefined {
    const container = this.#containers.get(containerId);
    if (container?.state.kind !== "running") return undefined;
    const timestampMs = this.#clock.now();
    const { cpus, memMiB } = container.spec;
    return {
      timestampMs,
      cpusLimit: cpus,
      cpusUserSecs: (cpus * (timestampMs - container.startedMs)) / 1000,
      memLimitBytes: memMiB * 2 ** 20,
      memRssBytes: memMiB * 2 ** 19,
      processes: 1,
    };
  }

  /** Commands are understood as scripts are (`exit 7`, `sleep 3600`); network checks succeed while the container runs. */
  runProbe(containerId: string, probe: CheckProbe, timeoutMs: number, done: (result: CheckResult) => void): void {
    const running = this.#containers.get(containerId)?.state.kind === "running";
    if (!running) return done({ kind: "failed", message: "the container is not running" });
    if (probe.kind === "tcp") return done({ kind: "tcp", connected: true });
    if (probe.kind === "http") return done({ kind: "http", statusCode: 200 });
    const script = scriptOf(probe);
    const exitCode = script.ok && script.value.end.kind === "exit" ? script.value.end.code : 0;
    const runMs = script.ok ? (script.value.runMs ?? Infinity) : 0;
    const limitMs = probeDeadline(timeoutMs) ?? Infinity;
    if (runMs > limitMs)
      this.#clock.after(limitMs, () => done({ kind: "failed", message: `the command did not end within ${timeoutMs} ms` }));
    else this.#clock.after(runMs, () => done({ kind: "command", exitCode }));
  }

  /** Ids of the containers that run now, whoever knows of them. */
  running(): readonly string[] {
    return [...this.#containers.values()].filter((one) => one.state.kind === "running").map((one) => one.spec.containerId);
  }

  /** The machine reboots: everything that ran is gone, and nobody knows how it ended. */
  reboot(): void {
    for (const container of this.#containers.values()) container.stop();
    this.#containers.clear();
    this.#waiting.clear();
  }

  #start(container: ScriptedContainer): void {
    const { script } = container;
    const { containerId } = container.spec;
    if (script.failure !== undefined) {
      this.#containers.delete(containerId);
      return this.#tell(containerId, failed(script.failure));
    }
    container.state = { kind: "running" };
    this.#tell(containerId, { kind: "started", pid: container.pid });
    if (script.runMs !== undefined)
      container.stop = this.#clock.after(script.runMs, () => this.#end(container, endingOf(container)));
  }

  #end(container: ScriptedContainer, exited: ContainerExited): void {
    container.state = { kind: "ended", exited };
    container.stop = () => {};
    this.#onExit(exited);
  }

  #tell(containerId: string, outcome: LaunchOutcome): void {
    const done = this.#waiting.get(containerId);
    this.#waiting.delete(containerId);
    done?.(outcome);
  }

  #describe(containerId: string): RecoveredContainer {
    const container = this.#containers.get(containerId);
    switch (container?.state.kind) {
      case "running":
        return { kind: "running", pid: container.pid };
      case "ended": {
        const { exit, limitation } = container.state.exited;
        return { kind: "exited", exit, ...(limitation && { limitation }) };
      }
      case "launching":
      case undefined:
        return { kind: "neverStarted" };
    }
  }
}

function endingOf(container: ScriptedContainer): ContainerExited {
  const { end } = container.script;
  const { containerId, memMiB } = container.spec;
  switch (end.kind) {
    case "exit":
      return { containerId, exit: { kind: "exited", code: end.code } };
    case "signal":
      return { containerId, exit: { kind: "signaled", signal: end.signal } };
    case "oom": {
      const message = `Memory limit exceeded: Requested: ${memMiB}MB Maximum Used: ${memMiB}MB`;
      return {
        containerId,
        exit: { kind: "signaled", signal: 9 },
        limitation: { reason: "REASON_CONTAINER_LIMITATION_MEMORY", message },
      };
    }
  }
}

function failed(message: string): LaunchOutcome {
  return { kind: "failed", message, reason: "REASON_CONTAINER_LAUNCH_FAILED" };
}
