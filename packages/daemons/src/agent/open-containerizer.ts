import {
  composeContainerizers,
  type Cgroups,
  type Containerizer,
  DockerContainerizer,
  type DockerConfig,
  type FetchStatistics,
  ProcessContainerizer,
  selectCgroups,
  startLaunching,
} from "@mesolite/containers";
import type { Logger } from "@mesolite/runtime";
import { StartError } from "../shared/daemon.ts";
import type { AgentOptions, IsolationOptions } from "./agent-options.ts";

export interface OpenedContainerizer {
  readonly containerizer: Containerizer;
  readonly fetches: () => FetchStatistics;
  /** What --isolation turned out to be; undefined: as the flag says. */
  readonly isolation: string | undefined;
}

/**
 * The makers that --containerizers names, as one. Starts the launch helper: call it before the heap grows.
 * @throws StartError when Docker is asked for and no engine answers, or --isolation asks for cgroups that can't be had
 */
export async function openContainerizer(options: AgentOptions): Promise<OpenedContainerizer> {
  const { runtimeDir, core, log } = options;
  const owner = core.workDir;
  const note = (message: string): void => log.warn(message);
  const shared = { runtimeDir, owner, log: note };
  const cgroups = core.containerizers.includes("mesos") ? chooseCgroups(options.isolation, log) : undefined;
  const chosen = options.isolation.isolation === undefined && cgroups ? "cgroups/cpu,cgroups/mem" : undefined;
  const launching = startLaunching({ ...shared, fetcher: { stagingDir: `${core.workDir}/fetch`, ...options.fetcher } });
  const { switchUser } = core;
  const { enableCfs } = options.isolation;
  const makers: Partial<Record<"mesos" | "docker", Containerizer>> = {};
  try {
    if (core.containerizers.includes("mesos"))
      makers.mesos = new ProcessContainerizer({ ...shared, cgroups, enableCfs, switchUser }, launching);
    if (core.containerizers.includes("docker")) {
      const docker = dockerMaker();
      makers.docker = docker;
      log.info(`Docker Engine ${await docker.checkEngine()} answers at ${options.docker.socket}`);
    }
  } catch (error) {
    await composeContainerizers(makers).close();
    await launching.close();
    throw new StartError(`agent: ${error instanceof Error ? error.message : String(error)}`);
  }
  const all = composeContainerizers(makers);
  const close = async (): Promise<void> => {
    await all.close();
    await launching.close();
  };
  return { containerizer: { ...all, close }, fetches: () => launching.fetcher.statistics, isolation: chosen };

  function dockerMaker(): DockerContainerizer {
    const { socket, config, sandboxDirectory, removeDelayMs, killOrphans } = options.docker;
    const dockerConfig = config === undefined ? {} : { dockerConfig: parseDockerConfig(config) };
    return new DockerContainerizer(
      { ...shared, ...dockerConfig, socketPath: socket, sandboxDirectory, enableCfs, switchUser, removeDelayMs, killOrphans },
      launching,
    );
  }
}

function parseDockerConfig(text: string): DockerConfig {
  try {
    return JSON.parse(text) as DockerConfig;
  } catch {
    throw new Error("--docker_config: expected Docker's configuration as JSON, or a file that holds it");
  }
}

/** No --isolation means cgroups where we can write them; an explicit value is obeyed. */
function chooseCgroups({ isolation, hierarchy, root }: IsolationOptions, log: Logger): Cgroups | undefined {
  const names = isolation?.split(",").map((name) => name.trim()) ?? [];
  const wantsCgroups = names.some((name) => name === "cgroups" || name.startsWith("cgroups/"));
  if (isolation !== undefined && !wantsCgroups) {
    log.info(`Tasks are not limited: --isolation=${isolation}`);
    return undefined;
  }
  const cgroups = selectCgroups({ hierarchy, root });
  if (cgroups.ok) {
    log.info(`Tasks are limited by cgroups under ${hierarchy}`);
    return cgroups.value;
  }
  if (wantsCgroups) throw new StartError(`agent: --isolation=${isolation}: ${cgroups.error}`);
  log.info(`Tasks are not limited: ${cgroups.error}`);
  return undefined;
}
