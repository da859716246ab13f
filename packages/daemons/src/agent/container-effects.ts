import type { AgentEffect, AgentEvent } from "@mesolite/agent";
import type { ContainerSpec, ContainerUsage, RecoveredContainer } from "@mesolite/base";
import type { Containerizer } from "@mesolite/containers";
import type { Log } from "@mesolite/runtime";

export type Makers = ReadonlyMap<ContainerSpec["containerizer"], Containerizer>;
type Effect<K extends AgentEffect["kind"]> = Extract<AgentEffect, { kind: K }>;

/** Performs the agent core's container effects with the makers that `--containerizers` names, and feeds back what comes of them. */
export class ContainerEffects {
  readonly #makers: Makers;
  readonly #feed: (event: AgentEvent) => void;
  readonly #log: Log;
  readonly #makerOf = new Map<string, Containerizer>();

  constructor(makers: Makers, feed: (event: AgentEvent) => void, log: Log) {
    this.#makers = makers;
    this.#feed = feed;
    this.#log = log;
    for (const maker of makers.values()) maker.onExit((exited) => feed({ kind: "containerExited", ...exited }));
  }

  launch({ spec, attempt }: Effect<"launchContainer">): void {
    const { containerId } = spec;
    const maker = this.#makers.get(spec.containerizer);
    if (!maker) {
      return this.#feed({ kind: "containerLaunchFailed", containerId, message: `the containerizer "${spec.containerizer}" is not enabled on this agent (--containerizers)` });
    }
    this.#makerOf.set(containerId, maker);
    this.#watch(`launching ${containerId}`, this.#launch(maker, spec, attempt), (cause) =>
      this.#feed({ kind: "containerLaunchFailed", containerId, message: cause.message }),
    );
  }

  async #launch(maker: Containerizer, spec: ContainerSpec, attempt: number): Promise<void> {
    const outcome = await maker.launch(spec, attempt);
    const { containerId } = spec;
    if (outcome.kind === "failed") return this.#feed({ kind: "containerLaunchFailed", containerId, message: outcome.message, reason: outcome.reason });
    const { pid, networkInfo, data } = outcome;
    this.#feed({
      kind: "containerStarted",
      containerId,
      ...(pid === undefined ? {} : { pid }),
      ...(networkInfo === undefined ? {} : { ipAddresses: networkInfo.ipAddresses }),
      ...(data === undefined ? {} : { data }),
    });
  }

  kill({ containerId, signal }: Effect<"killContainer">): void {
    const maker = this.#makerOf.get(containerId);
    if (maker) this.#watch(`killing ${containerId}`, maker.kill(containerId, signal));
  }

  destroy({ containerId }: Effect<"destroyContainer">): void {
    const maker = this.#makerOf.get(containerId);
    this.#makerOf.delete(containerId);
    if (maker) this.#watch(`destroying ${containerId}`, maker.destroy(containerId));
  }

  recover({ containers }: Effect<"recoverContainers">): void {
    this.#watch("recovering containers", this.#recover(containers), (cause) => {
      throw cause;
    });
  }

  async #recover(specs: readonly ContainerSpec[]): Promise<void> {
    const found: { containerId: string; state: RecoveredContainer }[] = [];
    for (const [name, maker] of this.#makers) {
      const own = specs.filter((spec) => spec.containerizer === name);
      for (const spec of own) this.#makerOf.set(spec.containerId, maker);
      for (const [containerId, state] of await maker.recover(own)) found.push({ containerId, state });
    }
    this.#feed({ kind: "containersRecovered", containers: found });
  }

  runCheck({ checkId, containerId, probe, timeoutMs }: Effect<"runCheck">): void {
    const maker = this.#makerOf.get(containerId);
    const failed = (message: string): void => this.#feed({ kind: "checkFinished", checkId, result: { kind: "failed", message } });
    if (!maker) return failed("the container is gone");
    const run = maker.runProbe(containerId, probe, timeoutMs).then((result) => this.#feed({ kind: "checkFinished", checkId, result }));
    this.#watch(`checking ${containerId}`, run, (cause) => failed(cause.message));
  }

  async usage(containerId: string): Promise<ContainerUsage | undefined> {
    return this.#makerOf.get(containerId)?.usage(containerId);
  }

  /** Lets go of everything; containers go on. */
  async close(): Promise<void> {
    for (const maker of this.#makers.values()) await maker.close();
  }

  #watch(what: string, work: Promise<void>, failed?: (cause: Error) => void): void {
    work.catch((error: unknown) => {
      const cause = error instanceof Error ? error : new Error(String(error));
      this.#log.error(`${what} failed: ${cause.message}`);
      failed?.(cause);
    });
  }
}
