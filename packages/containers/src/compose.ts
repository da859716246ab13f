/** Several makers as one: each container goes to the maker that its spec names. */
import type { CheckProbe, CheckResult, ContainerSpec, ContainerUsage, RecoveredContainer } from "@mesolite/base";
import type { Containerizer, ContainerExited, ContainerSignal, LaunchOutcome, LaunchProgress } from "./port.ts";

type Makers = Readonly<Partial<Record<ContainerSpec["containerizer"], Containerizer>>>;

/** @param makers those of `--containerizers`; a spec that names another one fails its launch */
export function composeContainerizers(makers: Makers): Containerizer {
  const all = Object.values(makers);
  /** Which maker a container went to; absent after destroy. */
  const owners = new Map<string, Containerizer>();

  return {
    async launch(spec: ContainerSpec, attempt: number, progress?: (step: LaunchProgress) => void): Promise<LaunchOutcome> {
      const maker = makers[spec.containerizer];
      if (!maker)
        return {
          kind: "failed",
          message: `containers of type "${spec.containerizer}" are not enabled by --containerizers`,
          reason: "REASON_CONTAINER_LAUNCH_FAILED",
        };
      owners.set(spec.containerId, maker);
      return maker.launch(spec, attempt, progress);
    },
    kill: async (containerId: string, signal: ContainerSignal) => owners.get(containerId)?.kill(containerId, signal),
    onExit(listener: (exited: ContainerExited) => void): () => void {
      const stops = all.map((maker) => maker.onExit(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    async recover(specs: readonly ContainerSpec[]): Promise<ReadonlyMap<string, RecoveredContainer>> {
      const recovered = new Map<string, RecoveredContainer>(specs.map((spec) => [spec.containerId, { kind: "gone" }]));
      for (const [name, maker] of Object.entries(makers)) {
        const own = specs.filter((spec) => spec.containerizer === name);
        for (const spec of own) owners.set(spec.containerId, maker);
        for (const [id, found] of await maker.recover(own)) recovered.set(id, found);
      }
      return recovered;
    },
    async destroy(containerId: string): Promise<void> {
      await owners.get(containerId)?.destroy(containerId);
      owners.delete(containerId);
    },
    usage: async (containerId: string): Promise<ContainerUsage | undefined> => owners.get(containerId)?.usage(containerId),
    async runProbe(containerId: string, probe: CheckProbe, timeoutMs: number): Promise<CheckResult> {
      return (
        (await owners.get(containerId)?.runProbe(containerId, probe, timeoutMs)) ?? {
          kind: "failed",
          message: "the container is not running",
        }
      );
    },
    async close(): Promise<void> {
      for (const maker of all) await maker.close();
    },
  };
}
