import { defaultConfig, type MarathonConfig } from "@mesolite/marathon";
import { masterLocator } from "@mesolite/net";
import { readFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import type { Flags, Logger } from "@mesolite/runtime";
import { StartError } from "../shared/daemon.ts";
import { makeDir } from "../shared/make-dirs.ts";
import { zookeeperAddress } from "../shared/zookeeper-address.ts";
import { oneOf } from "../shared/one-of.ts";
import { pagesDir } from "../shared/pages-dir.ts";
import type { MarathonOptions } from "./marathon-options.ts";

const invalidFlag = 112;

/** What Marathon's flags mean. @throws StartError naming the flag */
export function marathonOptionsFromFlags(flags: Flags, log: Logger): MarathonOptions {
  const master = flags.mustString("master");
  checkMaster(master);
  const zk = zookeeperOf(flags, master, log);
  if (flags.bool("disable_http"))
    throw new StartError("marathon: --disable_http: there is no HTTPS yet, so nothing would answer; leave it out", invalidFlag);
  if (zk !== undefined && !flags.bool("ha"))
    log.warn("--disable_ha is accepted, but has no effect yet: with state in ZooKeeper a leader is elected");
  const dataDir = flags.mustString("data_dir");
  if (zk === undefined) {
    makeDir("marathon", "data_dir", dataDir);
    log.info(`No --zk: state is kept in the embedded store in ${dataDir} (--data_dir)`);
  }
  const sessionTimeoutMs = flags.mustNumber("zk_session_timeout");
  const host = flags.string("hostname") ?? hostname();
  const port = flags.mustNumber("http_port");
  return {
    httpAddress: flags.string("http_address"),
    httpPort: port,
    dataDir,
    zookeeper: zk === undefined ? undefined : { address: zk, sessionTimeoutMs },
    masterZooKeeper: master.startsWith("zk://")
      ? { address: zookeeperAddress("marathon", "master", master, invalidFlag), sessionTimeoutMs }
      : undefined,
    core: coreConfig(flags, master, host, port, zk),
    proxyTimeouts: {
      connectTimeoutMs: flags.mustNumber("leader_proxy_connection_timeout"),
      readTimeoutMs: flags.mustNumber("leader_proxy_read_timeout"),
    },
    gzip: flags.bool("http_compression"),
    credentials: credentialsOf(flags),
    allowOrigins: (flags.string("access_control_allow_origin") ?? "")
      .split(",")
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ""),
    heartbeatsMissed: heartbeatsOf(flags),
    eventStreamFrames: flags.mustNumber("event_stream_max_outstanding_messages"),
    pagesDir: pagesDir(),
    log,
  };
}

/** --zk, or, when masters are found in ZooKeeper, the same ensemble's /marathon. Undefined: this Marathon stands alone. */
/** Here rather than when a term begins: by then it listens, leads and would have to end. Addresses of ZooKeeper are looked at below. */
function checkMaster(master: string): void {
  if (master === "local") {
    const advice = "there is no master inside of Marathon; give host:port, or run mesolite up";
    throw new StartError(`marathon: --master=local: ${advice}`, invalidFlag);
  }
  if (master.startsWith("zk://")) return;
  const locator = masterLocator(master, { readFile: (path) => readFileSync(path, "utf8") });
  if (!locator.ok) throw new StartError(`marathon: --master: ${locator.error}`, invalidFlag);
}

function zookeeperOf(flags: Flags, master: string, log: Logger): string | undefined {
  if (flags.isSet("zk")) return zookeeperAddress("marathon", "zk", flags.mustString("zk"), invalidFlag);
  if (!master.startsWith("zk://")) return undefined;
  const derived = `${zookeeperAddress("marathon", "master", master, invalidFlag).replace(/^(zk:\/\/[^/]+).*$/, "$1")}/marathon`;
  log.info(`No --zk: state and election are in ${derived}, derived from --master`);
  return derived;
}

function heartbeatsOf(flags: Flags): number {
  const missed = flags.mustNumber("mesos_heartbeat_failure_threshold");
  if (missed < 1) throw new StartError("marathon: --mesos_heartbeat_failure_threshold: expected 1 or more", invalidFlag);
  return missed;
}

function credentialsOf(flags: Flags): MarathonOptions["credentials"] {
  const text = flags.string("http_credentials");
  if (text === undefined) return undefined;
  const colon = text.indexOf(":");
  if (colon < 1) throw new StartError("marathon: --http_credentials: expected user:password", invalidFlag);
  return { user: text.slice(0, colon), password: text.slice(colon + 1), realm: flags.mustString("http_realm") };
}

function coreConfig(flags: Flags, master: string, host: string, port: number, zk: string | undefined): MarathonConfig {
  const maxApps = flags.number("max_apps");
  const defaultNetworkName = flags.string("default_network_name");
  const envVarsPrefix = flags.string("env_vars_prefix");
  const base: MarathonConfig = {
    ...defaultConfig,
    leaderHostPort: `${host}:${port}`,
    leaderUrl: `http://${host}:${port}`,
    master,
    hostname: host,
    webuiUrl: flags.string("webui_url") ?? `http://${host}:${port}`,
    mesosUser: flags.string("mesos_user") ?? userInfo().username,
    mesosRole: flags.mustString("mesos_role"),
    frameworkName: flags.mustString("framework_name"),
    failoverTimeoutSeconds: flags.mustNumber("failover_timeout"),
    checkpoint: flags.bool("checkpoint"),
    ha: flags.bool("ha"),
    executor: flags.mustString("executor"),
    localPortMin: flags.mustNumber("local_port_min"),
    localPortMax: flags.mustNumber("local_port_max"),
    ...(envVarsPrefix === undefined ? {} : { envVarsPrefix }),
    ...(maxApps === undefined ? {} : { maxApps }),
    taskLaunchConfirmTimeoutMs: flags.mustNumber("task_launch_confirm_timeout"),
    taskLaunchTimeoutMs: flags.mustNumber("task_launch_timeout"),
    reconciliationInitialDelayMs: flags.mustNumber("reconciliation_initial_delay"),
    reconciliationIntervalMs: flags.mustNumber("reconciliation_interval"),
    scaleAppsInitialDelayMs: flags.mustNumber("scale_apps_initial_delay"),
    scaleAppsIntervalMs: flags.mustNumber("scale_apps_interval"),
    taskLostExpungeInitialDelayMs: flags.mustNumber("task_lost_expunge_initial_delay"),
    taskLostExpungeIntervalMs: flags.mustNumber("task_lost_expunge_interval"),
    declineOfferDurationMs: flags.mustNumber("decline_offer_duration"),
    minReviveOffersIntervalMs: flags.mustNumber("min_revive_offers_interval"),
    suppressOffers: flags.bool("suppress_offers"),
    launchTokens: flags.mustNumber("launch_tokens"),
    launchTokenRefreshIntervalMs: flags.mustNumber("launch_token_refresh_interval"),
    maxInstancesPerOffer: flags.mustNumber("max_instances_per_offer"),
    maxRunningDeployments: flags.mustNumber("max_running_deployments"),
    killChunkSize: flags.mustNumber("kill_chunk_size"),
    killRetryTimeoutMs: flags.mustNumber("kill_retry_timeout"),
    zkMaxVersions: flags.mustNumber("zk_max_versions"),
    maxConcurrentHealthChecks: flags.mustNumber("max_concurrent_marathon_health_checks"),
    ...(defaultNetworkName === undefined ? {} : { defaultNetworkName }),
    mesosBridgeName: flags.mustString("mesos_bridge_name"),
    enableFeatures: flags.list("enable_features"),
    newGroupEnforceRole: oneOf(flags, "marathon", "new_group_enforce_role", ["off", "top"], invalidFlag),
    acceptedResourceRolesDefaultBehavior: oneOf(
      flags,
      "marathon",
      "accepted_resource_roles_default_behavior",
      ["any", "unreserved", "reserved"],
      invalidFlag,
    ),
    gpuSchedulingBehavior: oneOf(flags, "marathon", "gpu_scheduling_behavior", ["restricted", "unrestricted"], invalidFlag),
    maintenanceMode: flags.bool("maintenance_mode"),
    drainingSeconds: flags.mustNumber("draining_seconds"),
  };
  if (base.localPortMin >= base.localPortMax)
    throw new StartError("marathon: --local_port_min: expected less than --local_port_max", invalidFlag);
  return { ...base, info: infoOf(flags, base.info, port, zk) };
}

/** What /v2/info shows of flags that the core does nothing with. */
function infoOf(flags: Flags, info: MarathonConfig["info"], port: number, zk: string | undefined): MarathonConfig["info"] {
  const leaderUi = flags.string("mesos_leader_ui_url");
  const origins = flags.string("access_control_allow_origin");
  return {
    marathon: {
      ...info.marathon,
      mesos_heartbeat_failure_threshold: heartbeatsOf(flags),
      ...(leaderUi === undefined ? {} : { mesos_leader_ui_url: leaderUi }),
      ...(origins === undefined ? {} : { access_control_allow_origin: origins.split(",").map((origin) => origin.trim()) }),
    },
    zookeeper: {
      ...info.zookeeper,
      zk_session_timeout: flags.mustNumber("zk_session_timeout"),
      ...(zk === undefined ? {} : { zk }),
    },
    http: { http_port: port, https_port: flags.mustNumber("https_port") },
  };
}
