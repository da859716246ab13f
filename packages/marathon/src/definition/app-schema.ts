/** The JSON that clients send for an app or an update of one: every field optional, old spellings included, no defaults. */
import { z } from "zod";

const int = z.int();
const natural = int.min(0);
const anyPort = int.min(0).max(65_535);
const labels = z.record(z.string(), z.string());
const protocol = z.enum(["tcp", "udp", "udp,tcp", "tcp,udp"]);
const legacyName = z.string().regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
const networkName = z
  .string()
  .max(63)
  .regex(/^[a-z0-9]([-a-z0-9_]*[a-z0-9])?$/);
const uri = z.string().min(1).max(1024);

const portDefinition = z.object({
  port: anyPort.optional(),
  protocol: protocol.optional(),
  name: legacyName.optional(),
  labels: labels.optional(),
});

const portMapping = portDefinition.omit({ port: true }).extend({
  containerPort: anyPort.optional(),
  hostPort: anyPort.optional(),
  servicePort: anyPort.optional(),
  networkNames: z.array(z.string()).optional(),
});

const volume = z.object({
  containerPath: z.string().min(1),
  hostPath: z.string().min(1).optional(),
  mode: z.enum(["RO", "RW"]).optional(),
  persistent: z.looseObject({}).optional(),
  external: z
    .object({
      name: z.string().optional(),
      provider: z.string().optional(),
      options: labels.optional(),
      size: natural.optional(),
    })
    .optional(),
  secret: z.string().min(1).optional(),
});

const docker = z.object({
  image: z.string().min(1),
  network: z.enum(["BRIDGE", "HOST", "NONE", "USER"]).optional(),
  forcePullImage: z.boolean().optional(),
  privileged: z.boolean().optional(),
  parameters: z.array(z.object({ key: z.string().min(1), value: z.string() })).optional(),
  portMappings: z.array(portMapping).optional(),
  credential: z.object({ principal: z.string(), secret: z.string().optional() }).optional(),
  pullConfig: z.object({ secret: z.string().min(1) }).optional(),
});

const container = z.object({
  type: z.enum(["MESOS", "DOCKER"]).optional(),
  docker: docker.optional(),
  linuxInfo: z.looseObject({}).optional(),
  volumes: z.array(volume).optional(),
  portMappings: z.array(portMapping).optional(),
});

const healthCheck = z.object({
  protocol: z.enum(["HTTP", "HTTPS", "TCP", "COMMAND", "MESOS_TCP", "MESOS_HTTP", "MESOS_HTTPS"]).optional(),
  command: z.object({ value: z.string() }).optional(),
  path: z.string().optional(),
  port: anyPort.optional(),
  portIndex: anyPort.optional(),
  ipProtocol: z.enum(["IPv4", "IPv6"]).optional(),
  gracePeriodSeconds: natural.optional(),
  intervalSeconds: natural.optional(),
  timeoutSeconds: natural.optional(),
  delaySeconds: natural.optional(),
  maxConsecutiveFailures: natural.optional(),
  ignoreHttp1xx: z.boolean().optional(),
});

const scheme = z.enum(["HTTP", "HTTPS"]);
const check = z.object({
  http: z
    .object({ portIndex: anyPort.optional(), port: anyPort.optional(), path: z.string().optional(), scheme: scheme.optional() })
    .optional(),
  tcp: z.object({ portIndex: anyPort.optional(), port: anyPort.optional() }).optional(),
  exec: z
    .object({ command: z.object({ shell: z.string().min(1).optional(), argv: z.array(z.string()).min(1).optional() }) })
    .optional(),
  intervalSeconds: natural.optional(),
  timeoutSeconds: natural.optional(),
  delaySeconds: natural.optional(),
});

const readinessCheck = z.object({
  name: z.string().min(1).optional(),
  protocol: scheme.optional(),
  path: z.string().min(1).optional(),
  portName: legacyName.optional(),
  intervalSeconds: natural.optional(),
  timeoutSeconds: int.min(1).optional(),
  httpStatusCodesForReady: z.array(int.min(100).max(999)).min(1).optional(),
  preserveLastResponse: z.boolean().optional(),
});

const ipAddress = z.object({
  discovery: z
    .object({
      ports: z
        .array(
          z.object({ number: anyPort.optional(), name: legacyName, protocol: protocol.optional(), labels: labels.optional() }),
        )
        .optional(),
    })
    .optional(),
  groups: z.array(z.string()).optional(),
  labels: labels.optional(),
  networkName: z.string().min(1).optional(),
});

const limit = z.union([z.literal("unlimited"), z.number()]);

export const rawAppSchema = z.object({
  id: z.string().min(1).optional(),
  cmd: z.string().min(1).optional(),
  args: z.array(z.string()).optional(),
  user: z.string().optional(),
  env: z.record(z.string(), z.union([z.string(), z.object({ secret: z.string() })])).optional(),
  instances: natural.optional(),
  cpus: z.number().min(0.001).optional(),
  mem: z.number().min(0).optional(),
  disk: z.number().min(0).optional(),
  gpus: natural.optional(),
  executor: z
    .string()
    .regex(/^(\/\/cmd|\/?[^/]+(\/[^/]+)*|)$/)
    .optional(),
  executorResources: z
    .object({ cpus: z.number().min(0.1).optional(), mem: z.number().min(32).optional(), disk: z.number().min(10).optional() })
    .optional(),
  resourceLimits: z.object({ cpus: limit.optional(), mem: limit.optional() }).optional(),
  constraints: z.array(z.array(z.string()).min(2).max(3)).optional(),
  fetch: z
    .array(
      z.object({
        uri,
        extract: z.boolean().optional(),
        executable: z.boolean().optional(),
        cache: z.boolean().optional(),
        destPath: z.string().min(1).max(1024).optional(),
      }),
    )
    .optional(),
  uris: z.array(uri).optional(),
  ports: z.array(anyPort).optional(),
  portDefinitions: z.array(portDefinition).optional(),
  requirePorts: z.boolean().optional(),
  backoffSeconds: natural.optional(),
  backoffFactor: z.number().min(1).optional(),
  maxLaunchDelaySeconds: natural.optional(),
  container: container.optional(),
  healthChecks: z.array(healthCheck).optional(),
  check: check.optional(),
  readinessChecks: z.array(readinessCheck).optional(),
  dependencies: z.array(z.string().min(1)).optional(),
  upgradeStrategy: z
    .object({ minimumHealthCapacity: z.number().min(0).max(1), maximumOverCapacity: z.number().min(0).max(1) })
    .optional(),
  labels: labels.optional(),
  acceptedResourceRoles: z.array(z.string()).optional(),
  ipAddress: ipAddress.optional(),
  networks: z
    .array(
      z.object({
        mode: z.enum(["container", "container/bridge", "host"]).optional(),
        name: networkName.optional(),
        labels: labels.optional(),
      }),
    )
    .optional(),
  residency: z
    .object({
      relaunchEscalationTimeoutSeconds: natural.optional(),
      taskLostBehavior: z.enum(["WAIT_FOREVER", "RELAUNCH_AFTER_TIMEOUT"]).optional(),
    })
    .optional(),
  secrets: z.record(z.string(), z.object({ source: z.string().min(1) })).optional(),
  taskKillGracePeriodSeconds: natural.optional(),
  unreachableStrategy: z
    .union([
      z.literal("disabled"),
      z.object({ inactiveAfterSeconds: natural.optional(), expungeAfterSeconds: natural.optional() }),
    ])
    .optional(),
  killSelection: z.enum(["YOUNGEST_FIRST", "OLDEST_FIRST"]).optional(),
  tty: z.boolean().optional(),
  role: z.string().min(1).optional(),
  version: z.string().optional(),
  versionInfo: z.object({ lastScalingAt: z.string(), lastConfigChangeAt: z.string() }).optional(),
});

export type RawApp = z.infer<typeof rawAppSchema>;
export type RawContainer = z.infer<typeof container>;
export type RawPortMapping = z.infer<typeof portMapping>;
export type RawHealthCheck = z.infer<typeof healthCheck>;
export type RawReadinessCheck = z.infer<typeof readinessCheck>;
export type RawCheck = z.infer<typeof check>;
