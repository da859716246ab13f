import type { App, Artifact } from "./app.ts";
import type { RawApp } from "./app-schema.ts";
import { normaliseCheck, normaliseHealthChecks, normaliseReadinessCheck } from "./normalise-checks.ts";
import {
  isHostNetworking,
  normaliseContainer,
  normaliseNetworks,
  normalisePortDefinitions,
  type NetworkDefaults,
} from "./normalise-networks.ts";
import { absoluteId } from "./path-id.ts";
import { hasExternalVolume } from "./validate-container.ts";

export interface AppDefaults extends NetworkDefaults {
  readonly role: string;
  readonly acceptedResourceRoles?: readonly string[];
}

/** Archives that the fetcher unpacks for `uris`; `fetch` has a field of its own. */
const archive = /\.(tgz|tar\.gz|tbz2|tar\.bz2|txz|tar\.xz|zip)$/;

/**
 * The one form of an app: ids absolute (against `base`), old spellings replaced, defaults filled in. Total: what makes no sense
 * is left for the validator. `version` names the definition; service ports may still be 0.
 */
export function normaliseApp(raw: RawApp, base: string, defaults: AppDefaults, version: string): App {
  const networks = normaliseNetworks(raw, defaults);
  const portDefinitions = normalisePortDefinitions(raw, networks);
  const container = normaliseContainer(raw, networks);
  const hasPorts =
    (raw.portDefinitions?.length ?? 0) > 0 || (portDefinitions?.length ?? 0) > 0 || (container?.portMappings?.length ?? 0) > 0;
  const labels = raw.labels ?? {};
  const id = absoluteId(raw.id ?? "/", base);
  return {
    id,
    ...amounts(raw),
    cmd: raw.cmd,
    args: raw.args,
    user: raw.user,
    env: raw.env ?? {},
    executor: raw.executor ?? "",
    constraints: uniqueBy(raw.constraints ?? [], (constraint) => constraint.join("\u0000")),
    fetch: raw.fetch?.length
      ? raw.fetch.map(toArtifact)
      : (raw.uris ?? []).map((uri) => toArtifact({ uri, extract: archive.test(uri) })),
    portDefinitions,
    requirePorts: isHostNetworking(networks) && (raw.requirePorts ?? false),
    container,
    healthChecks: normaliseHealthChecks(raw, hasPorts),
    check: raw.check && normaliseCheck(raw.check),
    readinessChecks: (raw.readinessChecks ?? []).map(normaliseReadinessCheck),
    dependencies: [...new Set((raw.dependencies ?? []).map((dependency) => absoluteId(dependency, base)))],
    upgradeStrategy: raw.upgradeStrategy ?? defaultUpgradeStrategy(labels, container),
    labels,
    acceptedResourceRoles: raw.acceptedResourceRoles ? [...new Set(raw.acceptedResourceRoles)] : defaults.acceptedResourceRoles,
    networks,
    secrets: raw.secrets ?? {},
    taskKillGracePeriodSeconds: raw.taskKillGracePeriodSeconds,
    unreachableStrategy: unreachableStrategy(raw),
    killSelection: raw.killSelection ?? "YOUNGEST_FIRST",
    tty: raw.tty,
    role: raw.role ?? defaults.role,
    version,
    versionInfo: { lastScalingAt: version, lastConfigChangeAt: version },
  };
}

/** Defaults of Marathon's RAML type App. */
function amounts(raw: RawApp) {
  const limits = raw.executorResources;
  return {
    instances: raw.instances ?? 1,
    cpus: raw.cpus ?? 1,
    mem: raw.mem ?? 128,
    disk: raw.disk ?? 0,
    gpus: raw.gpus ?? 0,
    backoffSeconds: raw.backoffSeconds ?? 1,
    backoffFactor: raw.backoffFactor ?? 1.15,
    maxLaunchDelaySeconds: raw.maxLaunchDelaySeconds ?? 300,
    executorResources: limits && { cpus: limits.cpus ?? 0.1, mem: limits.mem ?? 32, disk: limits.disk ?? 10 },
    resourceLimits: raw.resourceLimits,
  };
}

function toArtifact(raw: NonNullable<RawApp["fetch"]>[number]): Artifact {
  return {
    uri: raw.uri,
    extract: raw.extract ?? true,
    executable: raw.executable ?? false,
    cache: raw.cache ?? false,
    destPath: raw.destPath,
  };
}

export function isSingleInstance(labels: Readonly<Record<string, string>>): boolean {
  return labels["MARATHON_SINGLE_INSTANCE_APP"] === "true";
}

function defaultUpgradeStrategy(labels: Readonly<Record<string, string>>, container: App["container"]): App["upgradeStrategy"] {
  const capacity = isSingleInstance(labels) || (container && hasExternalVolume(container)) ? 0 : 1;
  return { minimumHealthCapacity: capacity, maximumOverCapacity: capacity };
}

function unreachableStrategy(raw: RawApp): App["unreachableStrategy"] {
  if (raw.unreachableStrategy === "disabled") return "disabled";
  return {
    inactiveAfterSeconds: raw.unreachableStrategy?.inactiveAfterSeconds ?? 0,
    expungeAfterSeconds: raw.unreachableStrategy?.expungeAfterSeconds ?? 0,
  };
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
