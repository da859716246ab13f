import type { App } from "./app.ts";
import { violation, type Violation } from "./failure.ts";
import { isSingleInstance } from "./normalise-app.ts";
import { checkAppId, checkId, segmentsOf } from "./path-id.ts";
import { validateChecks } from "./validate-checks.ts";
import { validateContainer } from "./validate-container.ts";
import { validateConstraints } from "./validate-constraints.ts";
import { validatePorts } from "./validate-ports.ts";

export interface ValidationRules {
  readonly enableFeatures: readonly string[];
  /** Roles that any app may have beside its top-level group's name. */
  readonly defaultRole: string;
  /** Role of the app's version before, which it may keep. */
  readonly existingRole?: string;
  /** The only role that a new app may have, because its top-level group says so. */
  readonly enforcedRole?: string;
}

/** Every rule that one normalised app can break on its own. */
export function validateApp(app: App, rules: ValidationRules): readonly Violation[] {
  return [
    ...validateIds(app),
    ...validateCommand(app),
    ...validateContainer(app),
    ...validatePorts(app),
    ...validateConstraints(app.constraints),
    ...validateChecks(app),
    ...validateRoles(app, rules),
    ...validateLimits(app, rules),
    ...validateSecrets(app),
  ];
}

function validateIds(app: App): Violation[] {
  const found: Violation[] = [];
  const id = checkAppId(app.id);
  if (!id.ok) found.push(violation("/id", id.error));
  app.dependencies.forEach((dependency, i) => {
    const checked = checkId(dependency);
    if (!checked.ok) found.push(violation(`/dependencies(${i})`, checked.error));
  });
  return found;
}

function validateCommand(app: App): Violation[] {
  const hasCmd = app.cmd !== undefined;
  const hasArgs = (app.args?.length ?? 0) > 0;
  const hasImage = app.container?.docker !== undefined;
  if (hasCmd !== hasArgs || (hasImage && !hasCmd && !hasArgs)) return [];
  return [violation("/", "AppDefinition must either contain one of 'cmd' or 'args', and/or a 'container'.")];
}

function validateRoles(app: App, rules: ValidationRules): Violation[] {
  const found: Violation[] = [];
  const segments = segmentsOf(app.id);
  const groupRole = segments.length > 1 ? segments[0] : undefined;
  const own = rules.enforcedRole === undefined ? [rules.defaultRole, groupRole] : [rules.enforcedRole];
  const allowed = [...own, rules.existingRole].filter((role) => role !== undefined);
  if (!allowed.includes(app.role)) {
    found.push(violation("/role", `got ${app.role}, expected one of: [${[...new Set(allowed)].join(", ")}]`));
  }
  const accepted = app.acceptedResourceRoles;
  if (accepted?.length === 0) found.push(violation("/acceptedResourceRoles", "must not be empty"));
  if (accepted?.some((role) => role !== "*" && role !== app.role)) {
    found.push(violation("/acceptedResourceRoles", `may only contain "*" and the app's role "${app.role}"`));
  }
  return found;
}

function validateLimits(app: App, rules: ValidationRules): Violation[] {
  const found: Violation[] = [];
  if (app.gpus > 0) {
    if (!rules.enableFeatures.includes("gpu_resources")) {
      found.push(violation("/gpus", "Feature gpu_resources is not enabled. Enable with --enable_features gpu_resources"));
    }
    if (app.container?.type === "DOCKER") found.push(violation("/", "GPU resources only work with the Mesos containerizer"));
  }
  if (isSingleInstance(app.labels) && app.instances > 1) {
    found.push(violation("/instances", "an app labelled MARATHON_SINGLE_INSTANCE_APP may have at most one instance"));
  }
  const unreachable = app.unreachableStrategy;
  if (unreachable !== "disabled" && unreachable.inactiveAfterSeconds > unreachable.expungeAfterSeconds) {
    found.push(violation("/unreachableStrategy/inactiveAfterSeconds", "must not be greater than expungeAfterSeconds"));
  }
  for (const name of ["cpus", "mem"] as const) {
    const limit = app.resourceLimits?.[name];
    if (typeof limit === "number" && limit < app[name]) {
      found.push(
        violation(`/resourceLimits/${name}`, `resource limit must be greater than or equal to requested resource (${app[name]})`),
      );
    }
  }
  return found;
}

/** There is no secret store yet: an app whose variables would be missing is refused. */
function validateSecrets(app: App): Violation[] {
  return Object.entries(app.env)
    .filter(([, value]) => typeof value !== "string")
    .map(([name]) => violation(`/env/${name}`, "secrets are not supported: no secret store is configured"));
}
