/** The flags that change what the agent's core decides; names follow the flags, units are spelled out. All of them are checked by the shell. */
export interface AgentConfig {
  /** Absolute path without a trailing slash. */
  readonly workDir: string;
  /** In the order of `--containerizers`; at least one. */
  readonly containerizers: readonly ("mesos" | "docker")[];
  /** Run tasks as the user that the framework names. */
  readonly switchUser: boolean;
  /** Prefix of relative fetch URIs; empty = none. */
  readonly frameworksHome: string;
  /** Where a Docker container sees its sandbox. */
  readonly sandboxDirectory: string;
  /** Reported as the synthesised command executor's program; nothing is run from there. */
  readonly launcherDir: string;
  readonly registrationBackoffFactorMs: number;
  readonly executorShutdownGracePeriodMs: number;
  /** `--docker_stop_timeout`: grace of Docker tasks without a kill policy; 0 = the shutdown grace period. */
  readonly dockerStopTimeoutMs: number;
  readonly recoveryTimeoutMs: number;
  readonly gcDelayMs: number;
  /** Fraction of the disk that GC tries to keep free. */
  readonly gcDiskHeadroom: number;
  readonly diskWatchIntervalMs: number;
  readonly maxCompletedExecutorsPerFramework: number;
  readonly reconfigurationPolicy: "equal" | "additive" | "any";
  /** "cleanup": kill everything that is found after a restart, forget who this agent was, exit. "endTasks": remember it. */
  readonly recover: "reconnect" | "cleanup" | "endTasks";
  /** `--executor_environment_variables`; wins over what the agent sets, loses to the task's own. */
  readonly executorEnvironment: Readonly<Record<string, string>>;
}

/** The original's defaults (reference: flag table of the agent). */
export const defaultAgentConfig: Omit<AgentConfig, "workDir"> = {
  containerizers: ["mesos"],
  switchUser: true,
  frameworksHome: "",
  sandboxDirectory: "/mnt/mesos/sandbox",
  launcherDir: "/usr/local/libexec/mesos",
  registrationBackoffFactorMs: 1_000,
  executorShutdownGracePeriodMs: 5_000,
  dockerStopTimeoutMs: 0,
  recoveryTimeoutMs: 15 * 60_000,
  gcDelayMs: 7 * 24 * 3_600_000,
  gcDiskHeadroom: 0.1,
  diskWatchIntervalMs: 60_000,
  maxCompletedExecutorsPerFramework: 150,
  reconfigurationPolicy: "equal",
  recover: "reconnect",
  executorEnvironment: {},
};
