/** The port around a {@link ScriptedHost}. Two of them over one host, one after the other, are an agent and its restart. */
import type { CheckProbe, CheckResult, ContainerSpec } from "@mesolite/base";
import type { ContainerExited, Containerizer, ContainerSignal, LaunchOutcome } from "../port.ts";
import type { ScriptedHost } from "./scripted-containers.ts";

export function scriptedContainerizer(host: ScriptedHost): Containerizer {
  const listeners = new Set<(exited: ContainerExited) => void>();
  /** Exits are told behind the promise of their launch. */
  const tell = (exited: ContainerExited) =>
    void Promise.resolve()
      .then(() => Promise.resolve())
      .then(() => {
        for (const listener of listeners) listener(exited);
      });
  host.attach(tell);
  return {
    launch: (spec: ContainerSpec) => new Promise<LaunchOutcome>((resolve) => host.launch(spec, resolve)),
    kill: async (containerId: string, signal: ContainerSignal) => host.kill(containerId, signal),
    onExit(listener: (exited: ContainerExited) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recover: async (specs: readonly ContainerSpec[]) => host.recover(specs),
    destroy: async (containerId: string) => host.destroy(containerId),
    usage: async (containerId: string) => host.usage(containerId),
    runProbe: (containerId: string, probe: CheckProbe, timeoutMs: number) =>
      new Promise<CheckResult>((resolve) => host.runProbe(containerId, probe, timeoutMs, resolve)),
    async close() {
      listeners.clear();
    },
  };
}
