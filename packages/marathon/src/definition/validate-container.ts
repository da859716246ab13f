import type { App, Container, Volume } from "./app.ts";
import { violation, type Violation } from "./failure.ts";

/** What the task could not be given is refused here rather than left out of it. */
export function validateContainer(app: App): readonly Violation[] {
  const container = app.container;
  if (!container) return [];
  return [
    ...validateImage(container),
    ...container.volumes.flatMap((volume, i) => validateVolume(volume, `/container/volumes(${i})`, container.type)),
    ...(hasExternalVolume(container) ? validateSoleHolder(app) : []),
  ];
}

export function hasExternalVolume(container: { readonly volumes?: readonly Pick<Volume, "external">[] | undefined }): boolean {
  return (container.volumes ?? []).some((volume) => volume.external !== undefined);
}

function validateImage({ type, docker, linuxInfo }: Container): Violation[] {
  const found: Violation[] = [];
  if (type === "DOCKER" && !docker) found.push(violation("/container/docker", "a DOCKER container needs docker.image"));
  if (docker?.pullConfig) found.push(violation("/container/docker/pullConfig", noSecretsOfRegistries("pullConfig")));
  if (docker?.credential) found.push(violation("/container/docker/credential", noSecretsOfRegistries("credential")));
  if (linuxInfo !== undefined) {
    found.push(violation("/container/linuxInfo", "linuxInfo (seccomp, IPC) is not supported by this version"));
  }
  return found;
}

function noSecretsOfRegistries(field: string): string {
  return `${field} is not supported: give the agents the registry's credentials with --docker_config`;
}

function validateVolume(volume: Volume, path: string, type: Container["type"]): Violation[] {
  const kinds = [volume.hostPath, volume.persistent, volume.external, volume.secret].filter((kind) => kind !== undefined);
  if (kinds.length !== 1) return [violation(path, "must have exactly one of hostPath, persistent, external, secret")];
  // Residency is not built yet: refused here rather than run without the volume that the app counts on.
  if (volume.persistent !== undefined)
    return [violation(`${path}/persistent`, "persistent volumes are not supported by this version")];
  if (volume.secret !== undefined)
    return [violation(`${path}/secret`, "secrets are not supported: no secret store is configured")];
  if (volume.external === undefined) return [];
  if (type !== "DOCKER") return [violation(`${path}/external`, "external volumes are supported for container type DOCKER only")];
  return validateExternal(volume.external, `${path}/external`);
}

/** Docker is told a driver and a name when it makes a container, nothing else: the volume must be there as it should be. */
function validateExternal(external: NonNullable<Volume["external"]>, path: string): Violation[] {
  const found: Violation[] = [];
  const { "dvdi/driver": driver, ...others } = external.options ?? {};
  if (!external.name) found.push(violation(`${path}/name`, "must not be empty"));
  if (external.provider !== "dvdi") found.push(violation(`${path}/provider`, "must be dvdi"));
  if (!driver) found.push(violation(`${path}/options`, "must name the volume's driver as dvdi/driver"));
  if (Object.keys(others).length > 0) found.push(violation(`${path}/options`, "may only contain dvdi/driver"));
  if (external.size !== undefined)
    found.push(violation(`${path}/size`, "must be absent: Docker containers take volumes as they are"));
  return found;
}

/** An external volume can be held by one instance at a time, also while an upgrade replaces it. */
function validateSoleHolder({ id, instances, upgradeStrategy }: App): Violation[] {
  const found: Violation[] = [];
  if (instances > 1) {
    found.push(violation("/instances", `Number of instances is limited to 1 when declaring DVDI volumes in app [${id}]`));
  }
  if (upgradeStrategy.maximumOverCapacity !== 0) {
    found.push(violation("/upgradeStrategy/maximumOverCapacity", "must be 0 for an app with an external volume"));
  }
  if (upgradeStrategy.minimumHealthCapacity > 0.5) {
    found.push(violation("/upgradeStrategy/minimumHealthCapacity", "must be at most 0.5 for an app with an external volume"));
  }
  return found;
}
