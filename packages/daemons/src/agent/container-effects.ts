import type { AgentEffect, AgentEvent } from "@mesolite/agent";
import type { ContainerSpec } from "@mesolite/base";
import type { Containerizer } from "@mesolite/containers";
import type { Log } from "@mesolite/runtime";

type Effect<K extends AgentEffect["kind"]> = Extract<AgentEffect, { kind: K }>;
type ContainerEffectKind = "launchContainer" | "killContainer" | "destroyContainer" | "recoverContainers" | "runCheck";

/** Performs the agent core's container effects, and feeds back what comes of them. */
export function containerEffects(
  containerizer: Containerizer,
  feed: (event: AgentEvent) => void,
  log: Log,
  recoveryFailed: (cause: Error) => void,
): { readonly [K in ContainerEffectKind]: (effect: Effect<K>) => void } {
  containerizer.onExit((exited) => feed({ kind: "containerExited", ...exited }));

  async function launch(spec: ContainerSpec, attempt: number): Promise<void> {
    const { containerId } = spec;
    const outcome = await containerizer.launch(spec, attempt);
    if (outcome.kind === "failed")
      return feed({ kind: "containerLaunchFailed", containerId, message: outcome.message, reason: outcome.reason });
    const { pid, networkInfo, data } = outcome;
    feed({
      kind: "containerStarted",
      containerId,
      ...(pid === undefined ? {} : { pid }),
      ...(networkInfo === undefined ? {} : { network: networkInfo }),
      ...(data === undefined ? {} : { data }),
    });
  }

  function watch(what: string, work: Promise<void>, failed?: (cause: Error) => void): void {
    work.catch((error: unknown) => {
      const cause = error instanceof Error ? error : new Error(String(error));
      log.error(`${what} failed: ${cause.message}`);
      failed?.(cause);
    });
  }

  return {
    launchContainer: ({ spec, attempt }) => {
      const { containerId } = spec;
      watch(`launching ${containerId}`, launch(spec, attempt), ({ message }) =>
        feed({ kind: "containerLaunchFailed", containerId, message }),
      );
    },
    killContainer: ({ containerId, signal }) => watch(`killing ${containerId}`, containerizer.kill(containerId, signal)),
    destroyContainer: ({ containerId }) => watch(`destroying ${containerId}`, containerizer.destroy(containerId)),
    recoverContainers: ({ containers }) => {
      const recover = containerizer.recover(containers).then((found) => {
        feed({ kind: "containersRecovered", containers: [...found].map(([containerId, state]) => ({ containerId, state })) });
      });
      watch("recovering containers", recover, recoveryFailed);
    },
    runCheck: ({ checkId, containerId, probe, timeoutMs }) => {
      const run = containerizer
        .runProbe(containerId, probe, timeoutMs)
        .then((result) => feed({ kind: "checkFinished", checkId, result }));
      watch(`checking ${containerId}`, run, ({ message }) =>
        feed({ kind: "checkFinished", checkId, result: { kind: "failed", message } }),
      );
    },
  };
}
