import { type AgentConfig, defaultAgentConfig } from "@mesolite/agent";
import { masterLocator } from "@mesolite/net";
import { agentResources, parseAttributes } from "@mesolite/resources";
import type { Flags, Logger } from "@mesolite/runtime";
import type { AgentInfo } from "@mesolite/wire";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { StartError } from "../shared/daemon.ts";
import { domainFlag } from "../shared/domain-flag.ts";
import { hostAddress } from "../shared/host.ts";
import { firstServer, zookeeperAddress } from "../shared/zookeeper-address.ts";
import { oneOf } from "../shared/one-of.ts";
import { makeDir } from "../shared/make-dirs.ts";
import type { AgentOptions } from "./agent-options.ts";
import { detectMachine } from "./machine.ts";

/** What `mesos-agent`'s flags mean. @throws StartError naming the flag */
export async function agentOptionsFromFlags(flags: Flags, log: Logger): Promise<AgentOptions> {
  const master = flags.mustString("master");
  const group = master.startsWith("zk://");
  const locator = group ? undefined : masterLocator(master, { readFile: (path) => readFileSync(path, "utf8") });
  if (locator && !locator.ok) throw new StartError(`agent: --master: ${locator.error}`);
  const towards = group ? firstServer(zookeeperAddress("agent", "master", master)) : hostOf(locator?.value.current());
  const workDir = resolve(flags.mustString("work_dir"));
  makeDir("agent", "work_dir", workDir);
  const runtimeDir = flags.mustString("runtime_dir");
  makeDir("agent", "runtime_dir", runtimeDir);
  const address = await hostAddress(flags, "agent", towards);
  return {
    ...address,
    master,
    zookeeper: group ? { address: master, sessionTimeoutMs: flags.mustNumber("zk_session_timeout") } : undefined,
    info: infoOf(flags, address, workDir),
    core: configOf(flags, workDir),
    runtimeDir,
    externalLogFile: flags.string("external_log_file"),
    isolation: {
      isolation: flags.isSet("isolation") ? flags.string("isolation") : undefined,
      hierarchy: flags.mustString("cgroups_hierarchy"),
      root: flags.mustString("cgroups_root"),
      enableCfs: flags.bool("cgroups_enable_cfs"),
    },
    docker: {
      socket: flags.mustString("docker_socket").replace(/^unix:\/\//, ""),
      killOrphans: flags.bool("docker_kill_orphans"),
      removeDelayMs: flags.mustNumber("docker_remove_delay"),
      sandboxDirectory: flags.mustString("sandbox_directory"),
      config: flags.string("docker_config"),
    },
    fetcher: {
      cacheDir: flags.mustString("fetcher_cache_dir"),
      cacheBytes: flags.mustNumber("fetcher_cache_size"),
      stallTimeoutMs: flags.mustNumber("fetcher_stall_timeout"),
      hadoopHome: flags.string("hadoop_home"),
    },
    flagTexts: new Map(Object.entries(flags.effective())),
    log,
  };
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).hostname;
}

function infoOf(flags: Flags, { hostname, port }: { hostname: string; port: number }, workDir: string): AgentInfo {
  const resources = agentResources(flags.string("resources") ?? "", flags.mustString("default_role"), detectMachine(workDir));
  if (!resources.ok) throw new StartError(`agent: ${resources.error}`);
  const attributes = parseAttributes(flags.string("attributes") ?? "");
  if (!attributes.ok) throw new StartError(`agent: --attributes: ${attributes.error}`);
  const domain = domainFlag("agent", flags.string("domain"));
  return {
    hostname,
    port,
    resources: resources.value,
    attributes: attributes.value,
    ...(domain === undefined ? {} : { domain }),
  };
}

function configOf(flags: Flags, workDir: string): AgentConfig {
  return {
    ...defaultAgentConfig,
    workDir,
    containerizers: flags.list("containerizers").map(containerizerName),
    switchUser: flags.bool("switch_user"),
    frameworksHome: flags.string("frameworks_home") ?? "",
    sandboxDirectory: flags.mustString("sandbox_directory"),
    launcherDir: flags.mustString("launcher_dir"),
    registrationBackoffFactorMs: flags.mustNumber("registration_backoff_factor"),
    executorShutdownGracePeriodMs: flags.mustNumber("executor_shutdown_grace_period"),
    dockerStopTimeoutMs: flags.mustNumber("docker_stop_timeout"),
    recoveryTimeoutMs: flags.mustNumber("recovery_timeout"),
    gcDelayMs: flags.mustNumber("gc_delay"),
    gcDiskHeadroom: share(flags, "gc_disk_headroom"),
    diskWatchIntervalMs: watchIntervalMs(flags),
    maxCompletedExecutorsPerFramework: atLeastZero(flags, "max_completed_executors_per_framework"),
    reconfigurationPolicy: oneOf(flags, "agent", "reconfiguration_policy", ["equal", "additive", "any"]),
    recover: oneOf(flags, "agent", "recover", ["reconnect", "cleanup"]),
    executorEnvironment: environmentOf(flags.string("executor_environment_variables")),
  };
}

function environmentOf(text: string | undefined): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  const expected = 'agent: --executor_environment_variables: expected JSON such as {"NAME":"value"}, with strings as values';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new StartError(`${expected}: ${(error as Error).message}`);
  }
  if (!isTexts(value)) throw new StartError(expected);
  return value;
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === "string");
}

function atLeastZero(flags: Flags, name: string): number {
  const value = flags.mustNumber(name);
  if (value < 0) throw new StartError(`agent: --${name}=${value}: expected 0 or more`);
  return value;
}

function share(flags: Flags, name: string): number {
  const value = flags.mustNumber(name);
  if (!(value >= 0 && value <= 1))
    throw new StartError(`agent: --${name}=${value}: expected a share of the disk from 0.0 to 1.0`);
  return value;
}

/** A shorter one would do nothing but measure and log. */
const shortestWatchMs = 1000;

function watchIntervalMs(flags: Flags): number {
  const value = flags.mustNumber("disk_watch_interval");
  if (!(value >= shortestWatchMs)) throw new StartError(`agent: --disk_watch_interval=${value}ms: expected 1secs or more`);
  return value;
}

function containerizerName(name: string): "mesos" | "docker" {
  if (name === "mesos" || name === "docker") return name;
  throw new StartError(`agent: --containerizers: expected mesos, docker or both separated by a comma; "${name}" is neither`);
}
