import type { MarathonConfig } from "../config.ts";
import { json, text } from "./answers.ts";
import type { Read, Write } from "./request.ts";

export const ping: Read = () => text("pong");

export const getLeader: Read = (state) => json({ leader: state.config.leaderHostPort });

/** The answer goes out first; then the driver gives up leadership. Backup and restore are for ZooKeeper's state and not offered. */
export const deleteLeader: Write = (turn) => {
  turn.abdicate();
  return json({ message: "Leadership abdicated" });
};

export const listPlugins: Read = () => json({ plugins: [] });

export const getInfo: Read = (state) => {
  const { config } = state;
  return json({
    name: config.frameworkName,
    version: config.version,
    buildref: config.buildref,
    elected: true,
    leader: config.leaderHostPort,
    frameworkId: state.frameworkId,
    marathon_config: marathonConfig(config),
    zookeeper_config: { ...config.info.zookeeper, zk: redacted(config.info.zookeeper.zk), zk_max_versions: config.zkMaxVersions },
    http_config: config.info.http,
  });
};

/** `zk://user:secret@host` is shown without its credentials. */
function redacted(url: string): string {
  return url.replace(/\/\/[^@/]+@/g, "//xxxxxxxx:xxxxxxxx@");
}

function marathonConfig(config: MarathonConfig): Record<string, unknown> {
  return {
    ...config.info.marathon,
    checkpoint: config.checkpoint,
    decline_offer_duration: config.declineOfferDurationMs,
    default_network_name: config.defaultNetworkName,
    env_vars_prefix: config.envVarsPrefix,
    executor: config.executor,
    failover_timeout: config.failoverTimeoutSeconds,
    features: config.enableFeatures,
    framework_name: config.frameworkName,
    ha: config.ha,
    hostname: config.hostname,
    launch_token: config.launchTokens,
    launch_token_refresh_interval: config.launchTokenRefreshIntervalMs,
    local_port_max: config.localPortMax,
    local_port_min: config.localPortMin,
    maintenance_mode: config.maintenanceMode,
    master: redacted(config.master),
    max_instances_per_offer: config.maxInstancesPerOffer,
    mesos_bridge_name: config.mesosBridgeName,
    mesos_role: config.mesosRole,
    mesos_user: config.mesosUser,
    min_revive_offers_interval: config.minReviveOffersIntervalMs,
    new_group_enforce_role: config.newGroupEnforceRole,
    reconciliation_initial_delay: config.reconciliationInitialDelayMs,
    reconciliation_interval: config.reconciliationIntervalMs,
    scale_apps_initial_delay: config.scaleAppsInitialDelayMs,
    scale_apps_interval: config.scaleAppsIntervalMs,
    task_launch_confirm_timeout: config.taskLaunchConfirmTimeoutMs,
    task_launch_timeout: config.taskLaunchTimeoutMs,
    task_lost_expunge_initial_delay: config.taskLostExpungeInitialDelayMs,
    task_lost_expunge_interval: config.taskLostExpungeIntervalMs,
    webui_url: config.webuiUrl,
  };
}
