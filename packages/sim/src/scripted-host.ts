import type { ContainerSpec, Exit, Limitation, Random, RecoveredContainer } from "@mesolite/base";
import type { EventQueue } from "./event-queue.ts";

/** What happened to a container, told to the agent that is up at that moment. */
export interface HostListener {
  started(containerId: string): void;
  exited(containerId: string, exit: Exit, limitation: Limitation | undefined): void;
  launchFailed(containerId: string, message: string): void;
}

interface Container {
  readonly spec: ContainerSpec;
  phase: "launching" | "running" | "exited";
  exit: Exit;
  limitation: Limitation | undefined;
}

/** The words of what a container does; see {@link ScriptedHost}. */
export type ScriptOf = (spec: ContainerSpec) => readonly string[];

interface HostOptions {
  readonly scriptOf?: ScriptOf | undefined;
  /** How much longer than usual a launch takes. */
  readonly extraLaunchMs?: () => number;
}

/**
 * A machine whose containers follow a script, by default their command, and outlive the agent:
 * `run` (until killed), `finish MS`, `fail MS CODE`, `oom MS` (over its memory), `stubborn` (ignores SIGTERM), `drain MS` (needs that long after SIGTERM), `burst MS` (then goes over its memory), `hang` (a launch without
 * end), `broken` (a launch that fails). Launching takes a while, as a fetch does; an agent's crash during it means that the command never
 * started.
 */
export class ScriptedHost {
  readonly containers = new Map<string, Container>();
  /** Containers that a reboot ended, and nobody recorded how. */
  readonly #lost = new Set<string>();
  readonly #queue: EventQueue;
  readonly #random: Random;
  readonly #listener: HostListener;
  readonly #scriptOf: ScriptOf;
  readonly #extraLaunchMs: () => number;

  constructor(queue: EventQueue, random: Random, listener: HostListener, options: HostOptions = {}) {
    this.#queue = queue;
    this.#random = random;
    this.#listener = listener;
    this.#scriptOf = options.scriptOf ?? commandWords;
    this.#extraLaunchMs = options.extraLaunchMs ?? (() => 0);
  }

  launch(spec: ContainerSpec): void {
    const known = this.containers.get(spec.containerId);
    if (known) return;
    const container: Container = { spec, phase: "launching", exit: { kind: "unknown" }, limitation: undefined };
    this.containers.set(spec.containerId, container);
    const [script] = this.#scriptOf(spec);
    if (script === "hang") return;
    this.#queue.after(1 + this.#random.int(2000) + this.#extraLaunchMs(), () => {
      if (container.phase !== "launching" || this.containers.get(spec.containerId) !== container) return;
      if (script === "broken") {
        this.containers.delete(spec.containerId);
        return this.#listener.launchFailed(spec.containerId, "its artifact can't be fetched");
      }
      container.phase = "running";
      this.#listener.started(spec.containerId);
      this.#follow(container);
    });
  }

  kill(containerId: string, signal: "SIGTERM" | "SIGKILL"): void {
    const container = this.containers.get(containerId);
    if (!container || container.phase === "exited") return;
    if (container.phase === "launching") {
      this.containers.delete(containerId);
      this.#queue.after(1, () => this.#listener.launchFailed(containerId, "the launch was cancelled"));
      return;
    }
    const [script, ms = "0"] = signal === "SIGTERM" ? this.#scriptOf(container.spec) : [];
    if (script === "stubborn") return;
    if (script === "burst") return this.#burst(container, Number(ms));
    this.#queue.after(1 + this.#random.int(100) + (script === "drain" ? Number(ms) : 0), () =>
      this.#end(container, { kind: "signaled", signal: signal === "SIGTERM" ? 15 : 9 }),
    );
  }

  destroy(containerId: string): void {
    const container = this.containers.get(containerId);
    if (container) container.phase = "exited";
    this.containers.delete(containerId);
  }

  /** The agent's process ended: launches that had not started will not start. */
  agentCrashed(): void {
    for (const [id, container] of this.containers) if (container.phase === "launching") this.containers.delete(id);
  }

  /** The machine went down: all its containers end, and what was known of those that had ended is gone. */
  reboot(): void {
    for (const [id, container] of this.containers) {
      if (container.phase !== "launching") this.#lost.add(id);
      container.phase = "exited";
    }
    this.containers.clear();
  }

  /** What a restarted agent finds of the containers it remembers; others of this machine are ended. */
  recover(specs: readonly ContainerSpec[]): { containerId: string; state: RecoveredContainer }[] {
    const wanted = new Set(specs.map((spec) => spec.containerId));
    for (const id of this.containers.keys()) if (!wanted.has(id)) this.destroy(id);
    return specs.map(({ containerId }) => ({ containerId, state: this.#found(containerId) }));
  }

  alive(): ContainerSpec[] {
    return [...this.containers.values()].filter((c) => c.phase === "running").map((c) => c.spec);
  }

  #found(containerId: string): RecoveredContainer {
    const container = this.containers.get(containerId);
    if (!container) return { kind: this.#lost.has(containerId) ? "gone" : "neverStarted" };
    return container.phase === "running"
      ? { kind: "running" }
      : { kind: "exited", exit: container.exit, ...(container.limitation && { limitation: container.limitation }) };
  }

  #follow(container: Container): void {
    const [name, ms = "0", code = "1"] = this.#scriptOf(container.spec);
    if (name === "finish") this.#queue.after(Number(ms), () => this.#end(container, { kind: "exited", code: 0 }));
    if (name === "fail") this.#queue.after(Number(ms), () => this.#end(container, { kind: "exited", code: Number(code) }));
    if (name === "oom") this.#burst(container, Number(ms));
  }

  #burst(container: Container, afterMs: number): void {
    this.#queue.after(afterMs, () => this.#end(container, { kind: "signaled", signal: 9 }, overMemory(container.spec)));
  }

  #end(container: Container, exit: Exit, limitation?: Limitation): void {
    if (container.phase !== "running") return;
    container.phase = "exited";
    container.exit = exit;
    container.limitation = limitation;
    this.#listener.exited(container.spec.containerId, exit, limitation);
  }
}

function overMemory({ memMiB }: ContainerSpec): Limitation {
  return { reason: "REASON_CONTAINER_LIMITATION_MEMORY", message: `Memory limit exceeded: ${memMiB} MB were allowed` };
}

function commandWords(spec: ContainerSpec): readonly string[] {
  return spec.command.kind === "shell" ? spec.command.value.split(" ") : [];
}
