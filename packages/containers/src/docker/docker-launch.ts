/** The steps from a spec to a running Docker container. */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { err, ok, type ContainerSpec, type Result } from "@mesolite/base";
import type { LaunchOutcome, LaunchProgress } from "../port.ts";
import type { Launching } from "../process/launching.ts";
import { taskUser } from "../process/system-user.ts";
import { createSandbox } from "../sandbox/create-sandbox.ts";
import { createBody, type DockerSettings } from "./create-body.ts";
import { addressesOf, type DockerContainer, learnFrom } from "./docker-container.ts";
import type { DockerFiles } from "./docker-files.ts";
import { type Engine, EngineError, type InspectAnswer } from "./engine.ts";
import { parseImageName } from "./image-name.ts";
import { savePosition } from "./log-follower.ts";
import type { ImagePuller } from "./pull.ts";
import { readSandboxConfig, type SandboxConfig } from "./sandbox-config.ts";

export interface DockerLaunchDependencies {
  readonly engine: Engine;
  readonly puller: ImagePuller;
  readonly files: DockerFiles;
  readonly launching: Launching;
  readonly settings: DockerSettings;
  /** `--switch_user`, and this process may: for the sandbox and the fetches. */
  readonly switchUser: boolean;
}

type Started = Extract<LaunchOutcome, { kind: "started" }>;

/** @returns an error sentence when the command did not start and never will */
export async function launchDocker(
  spec: ContainerSpec,
  container: DockerContainer,
  parts: DockerLaunchDependencies,
  progress: (step: LaunchProgress) => void,
): Promise<Result<Started>> {
  if (!spec.docker) return err("it names no Docker image");
  const body = createBody(spec, spec.docker, parts.settings);
  if (!body.ok) return body;
  parts.files.create(spec.containerId);
  const { signal } = container.cancel;
  const user = await taskUser(spec.user, parts.switchUser);
  if (!user.ok) return user;
  const sandbox = await createSandbox(spec.sandboxDir, user.value);
  const onUri = (uri: string) => progress({ kind: "fetching", uri });
  const fetched = await parts.launching.fetcher.fetch({
    containerId: spec.containerId,
    uris: spec.uris,
    sandbox,
    user: user.value,
    signal,
    onUri,
  });
  if (!fetched.ok) return fetched;
  const image = await ensureImage(
    spec.docker,
    parts.puller,
    () => readSandboxConfig(sandbox.directory, user.value),
    signal,
    progress,
  );
  if (!image.ok) return image;

  progress({ kind: "starting" });
  for (const { Source } of body.value.HostConfig.Mounts ?? []) if (!existsSync(Source)) mkdirSync(Source, { recursive: true });
  await parts.engine.call({ method: "POST", path: "/containers/create", query: { name: container.name }, body: body.value });
  const sizes = { stdout: statSync(sandbox.stdout).size, stderr: statSync(sandbox.stderr).size };
  savePosition(parts.files.positionFile(spec.containerId), { sinceSecond: 0, ...sizes });
  if (signal.aborted) return err("it was killed before it started");
  parts.files.markStarting(spec.containerId); // From here on a restarted agent must not assume that it never ran.
  await parts.engine.call({ method: "POST", path: `/containers/${container.name}/start` });
  return ok(await describeStarted(container, parts.engine));
}

async function ensureImage(
  docker: NonNullable<ContainerSpec["docker"]>,
  puller: ImagePuller,
  ownConfig: () => SandboxConfig,
  signal: AbortSignal,
  progress: (step: LaunchProgress) => void,
): Promise<Result<void>> {
  const image = parseImageName(docker.image);
  if (!docker.forcePullImage && (await puller.isPresent(image))) return ok(undefined);
  progress({ kind: "pulling", image: image.full });
  const cancelled = new Promise<Result<void>>((resolve) => {
    const give = () => resolve(err("it was killed while its image was pulled"));
    if (signal.aborted) give();
    else signal.addEventListener("abort", give, { once: true });
  });
  return Promise.race([puller.pull(image, ownConfig()), cancelled]);
}

/** The container has started, whatever becomes of the description. */
async function describeStarted(container: DockerContainer, engine: Engine): Promise<Started> {
  try {
    const answer = await engine.call<InspectAnswer>({ method: "GET", path: `/containers/${container.name}/json` });
    learnFrom(container, answer);
    const ipAddresses = addressesOf(answer);
    const labels = ipAddresses[0] === undefined ? [] : [{ key: "Docker.NetworkSettings.IPAddress", value: ipAddresses[0] }];
    return {
      kind: "started",
      ...(answer.State.Pid > 0 && { pid: answer.State.Pid }),
      ...(ipAddresses.length > 0 && { networkInfo: { ipAddresses, labels } }),
      data: new TextEncoder().encode(JSON.stringify([answer])),
    };
  } catch (error) {
    if (error instanceof EngineError) return { kind: "started" };
    throw error;
  }
}
