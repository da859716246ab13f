/** What the core needs of Marathon's flags (names and defaults: Marathon 1.11's command line). Times in milliseconds unless named otherwise. */
export interface MarathonConfig {
  /** `host:port` and URL under which this process answers HTTP. */
  readonly leaderHostPort: string;
  readonly leaderUrl: string;
  readonly version: string;
  readonly buildref: string;
  readonly master: string;
  readonly hostname: string;
  readonly webuiUrl: string;
  readonly mesosUser: string;
  readonly mesosRole: string;
  readonly principal?: string;
  readonly frameworkName: string;
  readonly failoverTimeoutSeconds: number;
  readonly checkpoint: boolean;
  readonly ha: boolean;
  readonly executor: string;
  readonly localPortMin: number;
  readonly localPortMax: number;
  readonly envVarsPrefix?: string;
  readonly defaultNetworkName?: string;
  readonly mesosBridgeName: string;
  readonly maxApps?: number;
  readonly acceptedResourceRolesDefaultBehavior: "any" | "unreserved" | "reserved";
  readonly newGroupEnforceRole: "off" | "top";
  readonly enableFeatures: readonly string[];
  readonly maintenanceMode: boolean;
  readonly drainingSeconds: number;
  readonly gpuSchedulingBehavior: "restricted" | "unrestricted";
  readonly taskLaunchConfirmTimeoutMs: number;
  readonly taskLaunchTimeoutMs: number;
  readonly reconciliationInitialDelayMs: number;
  readonly reconciliationIntervalMs: number;
  readonly scaleAppsInitialDelayMs: number;
  readonly scaleAppsIntervalMs: number;
  readonly taskLostExpungeInitialDelayMs: number;
  readonly taskLostExpungeIntervalMs: number;
  readonly declineOfferDurationMs: number;
  readonly minReviveOffersIntervalMs: number;
  readonly suppressOffers: boolean;
  readonly launchTokens: number;
  readonly launchTokenRefreshIntervalMs: number;
  readonly maxInstancesPerOffer: number;
  readonly maxRunningDeployments: number;
  readonly killChunkSize: number;
  readonly killRetryTimeoutMs: number;
  readonly zkMaxVersions: number;
  readonly maxConcurrentHealthChecks: number;
  /** Shown by /v2/info only; the core does nothing with them. */
  readonly info: InfoConfig;
}

export interface InfoConfig {
  readonly marathon: Readonly<Record<string, unknown>>;
  readonly zookeeper: Readonly<Record<string, unknown>> & { readonly zk: string };
  readonly http: Readonly<Record<string, unknown>>;
}

export const defaultConfig: MarathonConfig = {
  leaderHostPort: "localhost:8080",
  leaderUrl: "http://localhost:8080",
  version: "1.11.24",
  buildref: "mesolite",
  master: "localhost:5050",
  hostname: "localhost",
  webuiUrl: "http://localhost:8080",
  mesosUser: "root",
  mesosRole: "*",
  frameworkName: "marathon",
  failoverTimeoutSeconds: 604_800,
  checkpoint: true,
  ha: true,
  executor: "//cmd",
  localPortMin: 10_000,
  localPortMax: 20_000,
  mesosBridgeName: "mesos-bridge",
  acceptedResourceRolesDefaultBehavior: "any",
  newGroupEnforceRole: "off",
  enableFeatures: [],
  maintenanceMode: true,
  drainingSeconds: 0,
  gpuSchedulingBehavior: "restricted",
  taskLaunchConfirmTimeoutMs: 300_000,
  taskLaunchTimeoutMs: 300_000,
  reconciliationInitialDelayMs: 15_000,
  reconciliationIntervalMs: 600_000,
  scaleAppsInitialDelayMs: 15_000,
  scaleAppsIntervalMs: 300_000,
  taskLostExpungeInitialDelayMs: 300_000,
  taskLostExpungeIntervalMs: 30_000,
  declineOfferDurationMs: 120_000,
  minReviveOffersIntervalMs: 5_000,
  suppressOffers: true,
  launchTokens: 100,
  launchTokenRefreshIntervalMs: 30_000,
  maxInstancesPerOffer: 5,
  maxRunningDeployments: 100,
  killChunkSize: 100,
  killRetryTimeoutMs: 30_000,
  zkMaxVersions: 50,
  maxConcurrentHealthChecks: 256,
  info: {
    marathon: {
      leader_proxy_connection_timeout_ms: 5000,
      leader_proxy_read_timeout_ms: 10000,
      mesos_heartbeat_failure_threshold: 5,
      mesos_heartbeat_interval: 15000,
      offer_matching_timeout: 3000,
      on_elected_prepare_timeout: 180000,
      store_cache: true,
      task_reservation_timeout: 20000,
    },
    zookeeper: {
      zk: "zk://localhost:2181/marathon",
      zk_compression: true,
      zk_compression_threshold: 65536,
      zk_connection_timeout: 10000,
      zk_max_node_size: 1024000,
      zk_session_timeout: 10000,
      zk_timeout: 10000,
    },
    http: { http_port: 8080, https_port: 8443 },
  },
};
