/**
 * An application as Marathon's REST API writes it, after normalisation: old spellings are gone, defaults are filled in, ids are
 * absolute. This is also the form in which it is stored. Lists that may be empty are always present here; `appToJson` leaves
 * the empty ones out as Marathon does.
 */
export interface App {
  readonly id: string;
  readonly cmd?: string;
  readonly args?: readonly string[];
  readonly user?: string;
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly instances: number;
  readonly cpus: number;
  readonly mem: number;
  readonly disk: number;
  readonly gpus: number;
  readonly executor: string;
  readonly executorResources?: ResourceAmounts;
  readonly resourceLimits?: { readonly cpus?: number | "unlimited"; readonly mem?: number | "unlimited" };
  /** [field, operator] or [field, operator, value]. */
  readonly constraints: readonly (readonly string[])[];
  readonly fetch: readonly Artifact[];
  /** Only with host networking. */
  readonly portDefinitions?: readonly PortDefinition[];
  readonly requirePorts: boolean;
  readonly backoffSeconds: number;
  readonly backoffFactor: number;
  readonly maxLaunchDelaySeconds: number;
  readonly container?: Container;
  readonly healthChecks: readonly HealthCheck[];
  readonly check?: AppCheck;
  readonly readinessChecks: readonly ReadinessCheck[];
  readonly dependencies: readonly string[];
  readonly upgradeStrategy: UpgradeStrategy;
  readonly labels: Labels;
  readonly acceptedResourceRoles?: readonly string[];
  readonly networks: readonly Network[];
  readonly secrets: Readonly<Record<string, { readonly source: string }>>;
  readonly taskKillGracePeriodSeconds?: number;
  readonly unreachableStrategy: UnreachableStrategy;
  readonly killSelection: "YOUNGEST_FIRST" | "OLDEST_FIRST";
  readonly tty?: boolean;
  readonly role: string;
  /** ISO-8601 with milliseconds, UTC; names this definition. */
  readonly version: string;
  readonly versionInfo: VersionInfo;
}

export type Labels = Readonly<Record<string, string>>;
export type EnvValue = string | { readonly secret: string };
export interface ResourceAmounts {
  readonly cpus: number;
  readonly mem: number;
  readonly disk: number;
}
export interface VersionInfo {
  readonly lastScalingAt: string;
  readonly lastConfigChangeAt: string;
}
export interface Artifact {
  readonly uri: string;
  readonly extract: boolean;
  readonly executable: boolean;
  readonly cache: boolean;
  readonly destPath?: string;
}
export interface PortDefinition {
  /** The service port (0 until one is assigned); with requirePorts also the host port. */
  readonly port: number;
  readonly protocol: Protocol;
  readonly name?: string;
  readonly labels: Labels;
}
export type Protocol = "tcp" | "udp" | "udp,tcp";
export interface UpgradeStrategy {
  readonly minimumHealthCapacity: number;
  readonly maximumOverCapacity: number;
}
export type UnreachableStrategy = "disabled" | { readonly inactiveAfterSeconds: number; readonly expungeAfterSeconds: number };
export interface Network {
  readonly mode: "container" | "container/bridge" | "host";
  readonly name?: string;
  readonly labels?: Labels;
}
export interface Container {
  readonly type: "MESOS" | "DOCKER";
  readonly docker?: DockerImage;
  readonly linuxInfo?: unknown;
  readonly volumes: readonly Volume[];
  readonly portMappings?: readonly PortMapping[];
}
export interface DockerImage {
  readonly image: string;
  readonly forcePullImage: boolean;
  readonly privileged?: boolean;
  readonly parameters?: readonly { readonly key: string; readonly value: string }[];
  readonly credential?: { readonly principal: string; readonly secret?: string };
  readonly pullConfig?: { readonly secret: string };
}
export interface PortMapping {
  /** 0 = the same as the host port. */
  readonly containerPort: number;
  /** 0 = any port of the offer; absent = not mapped to the host. */
  readonly hostPort?: number;
  /** 0 until one is assigned. */
  readonly servicePort: number;
  readonly protocol: Protocol;
  readonly name?: string;
  readonly labels: Labels;
  readonly networkNames?: readonly string[];
}
export interface Volume {
  readonly containerPath: string;
  readonly mode?: "RO" | "RW";
  readonly hostPath?: string;
  readonly persistent?: unknown;
  readonly external?: { readonly name?: string; readonly provider?: string; readonly options?: Labels; readonly size?: number };
  readonly secret?: string;
}
export type HealthProtocol = "HTTP" | "HTTPS" | "TCP" | "COMMAND" | "MESOS_TCP" | "MESOS_HTTP" | "MESOS_HTTPS";
export interface HealthCheck {
  readonly protocol: HealthProtocol;
  readonly command?: { readonly value: string };
  readonly path?: string;
  readonly port?: number;
  readonly portIndex?: number;
  readonly ipProtocol: "IPv4" | "IPv6";
  readonly gracePeriodSeconds: number;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly delaySeconds: number;
  /** 0 = never kill. */
  readonly maxConsecutiveFailures: number;
  readonly ignoreHttp1xx?: boolean;
}
export interface AppCheck {
  readonly http?: {
    readonly portIndex?: number;
    readonly port?: number;
    readonly path?: string;
    readonly scheme: "HTTP" | "HTTPS";
  };
  readonly tcp?: { readonly portIndex?: number; readonly port?: number };
  readonly exec?: { readonly command: { readonly shell?: string; readonly argv?: readonly string[] } };
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly delaySeconds: number;
}
export interface ReadinessCheck {
  readonly name: string;
  readonly protocol: "HTTP" | "HTTPS";
  readonly path: string;
  readonly portName: string;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly httpStatusCodesForReady: readonly number[];
  readonly preserveLastResponse: boolean;
}
