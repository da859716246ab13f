/**
 * Keys and types of Marathon 1.11's JSON objects, from its published RAML types. `?` = may be absent. Strict clients refuse any other key,
 * so a test with these tables fails for an extra key, a missing one, and a `null`.
 */
export type Shape = Readonly<Record<string, string>>;

export const appShape: Shape = {
  id: "string",
  "acceptedResourceRoles?": "array",
  "args?": "array",
  backoffFactor: "number",
  backoffSeconds: "number",
  "cmd?": "string",
  "constraints?": "array",
  "container?": "object",
  cpus: "number",
  "dependencies?": "array",
  disk: "number",
  "env?": "object",
  executor: "string",
  "executorResources?": "object",
  "fetch?": "array",
  "healthChecks?": "array",
  "check?": "object",
  instances: "number",
  labels: "object",
  maxLaunchDelaySeconds: "number",
  mem: "number",
  gpus: "number",
  networks: "array",
  "portDefinitions?": "array",
  "readinessChecks?": "array",
  "resourceLimits?": "object",
  requirePorts: "boolean",
  "secrets?": "object",
  "taskKillGracePeriodSeconds?": "number",
  upgradeStrategy: "object",
  "user?": "string",
  version: "string",
  versionInfo: "object",
  killSelection: "string",
  unreachableStrategy: "object|string",
  "tty?": "boolean",
  role: "string",
};

export const countsShape: Shape = {
  tasksStaged: "number",
  tasksRunning: "number",
  tasksHealthy: "number",
  tasksUnhealthy: "number",
  deployments: "array",
};

export const taskShape: Shape = {
  appId: "string",
  healthCheckResults: "array",
  "checkResult?": "object",
  host: "string",
  id: "string",
  ipAddresses: "array",
  ports: "array",
  servicePorts: "array",
  "slaveId?": "string",
  state: "string",
  "stagedAt?": "string",
  "startedAt?": "string",
  "version?": "string",
  localVolumes: "array",
  "region?": "string",
  "zone?": "string",
  role: "string",
};

export const deploymentShape: Shape = {
  id: "string",
  version: "string",
  affectedApps: "array",
  affectedPods: "array",
  steps: "array",
  currentActions: "array",
  currentStep: "number",
  totalSteps: "number",
};

export const queueItemShape: Shape = {
  count: "number",
  role: "string",
  delay: "object",
  since: "string",
  processedOffersSummary: "object",
  "lastUnusedOffers?": "array",
  app: "object",
};

export const offersSummaryShape: Shape = {
  processedOffersCount: "number",
  unusedOffersCount: "number",
  "lastUnusedOfferAt?": "string",
  "lastUsedOfferAt?": "string",
  rejectSummaryLastOffers: "array",
  rejectSummaryLaunchAttempt: "array",
};

export const groupShape: Shape = {
  id: "string",
  apps: "array",
  groups: "array",
  pods: "array",
  dependencies: "array",
  version: "string",
  enforceRole: "boolean",
};

export const infoShape: Shape = {
  name: "string",
  version: "string",
  buildref: "string",
  elected: "boolean",
  "leader?": "string",
  "frameworkId?": "string",
  marathon_config: "object",
  zookeeper_config: "object",
  http_config: "object",
};

export const marathonConfigKeys = (
  "access_control_allow_origin checkpoint decline_offer_duration default_network_name env_vars_prefix executor failover_timeout features " +
  "framework_name ha hostname launch_token launch_token_refresh_interval leader_proxy_connection_timeout_ms leader_proxy_read_timeout_ms " +
  "local_port_max local_port_min maintenance_mode master max_instances_per_offer mesos_bridge_name mesos_heartbeat_failure_threshold " +
  "mesos_heartbeat_interval mesos_leader_ui_url mesos_role mesos_user min_revive_offers_interval new_group_enforce_role " +
  "offer_matching_timeout on_elected_prepare_timeout reconciliation_initial_delay reconciliation_interval scale_apps_initial_delay " +
  "scale_apps_interval store_cache task_launch_confirm_timeout task_launch_timeout task_lost_expunge_initial_delay " +
  "task_lost_expunge_interval task_reservation_timeout webui_url"
).split(" ");

export const zookeeperConfigKeys =
  "zk zk_compression zk_compression_threshold zk_connection_timeout zk_max_node_size zk_max_versions zk_session_timeout zk_timeout".split(
    " ",
  );

export const healthResultShape: Shape = {
  alive: "boolean",
  consecutiveFailures: "number",
  "firstSuccess?": "string",
  instanceId: "string",
  "lastSuccess?": "string",
  "lastFailure?": "string",
  "lastFailureCause?": "string",
};

/** What is wrong with a value, in words; empty = it has this shape. */
export function mismatches(value: Record<string, unknown>, shape: Shape): string[] {
  const known = new Map(
    Object.entries(shape).map(([key, type]) => [key.replace("?", ""), { type, optional: key.endsWith("?") }]),
  );
  const found = Object.keys(value)
    .filter((key) => !known.has(key))
    .map((key) => `unknown key ${key}`);
  for (const [key, { type, optional }] of known) {
    if (!(key in value)) {
      if (!optional) found.push(`missing key ${key}`);
    } else if (!type.split("|").includes(typeOf(value[key]))) found.push(`${key} is ${typeOf(value[key])}, not ${type}`);
  }
  return found;
}

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}
