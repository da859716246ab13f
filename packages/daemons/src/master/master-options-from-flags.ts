import { defaultMasterFlags, type MasterFlags } from "@mesolite/master";
import type { Flags, Logger } from "@mesolite/runtime";
import { StartError } from "../shared/daemon.ts";
import { hostAddress } from "../shared/host.ts";
import { makeDir } from "../shared/make-dirs.ts";
import { zookeeperAddress } from "../shared/zookeeper-address.ts";
import { domainFlag } from "../shared/domain-flag.ts";
import { pagesDir } from "../shared/pages-dir.ts";
import type { MasterOptions } from "./master-options.ts";

/** What `mesos-master`'s flags mean. @throws StartError naming the flag */
export async function masterOptionsFromFlags(flags: Flags, log: Logger): Promise<MasterOptions> {
  const registry = registryOf(flags);
  const workDir = flags.string("work_dir");
  const zk = flags.string("zk");
  if (registry === "durable" && workDir === undefined && zk === undefined) {
    throw new StartError(
      "master: --work_dir is missing: give a directory for the registry, or --registry=in_memory to keep none",
    );
  }
  if (workDir !== undefined) makeDir("master", "work_dir", workDir);
  const recordDir = flags.string("record");
  if (recordDir !== undefined) makeDir("master", "record", recordDir);
  const recordMaxBytes = flags.number("record_max_size");
  if (recordMaxBytes !== undefined && recordMaxBytes < 64 * 2 ** 20)
    throw new StartError("master: --record_max_size: expected at least 64MB, four segments of a recording");
  return {
    ...(await hostAddress(flags, "master")),
    domain: domainFlag("master", flags.string("domain")),
    workDir,
    recordDir,
    recordMaxBytes,
    externalLogFile: flags.string("external_log_file"),
    registry,
    zookeeper:
      zk === undefined
        ? undefined
        : { address: zookeeperAddress("master", "zk", zk), sessionTimeoutMs: flags.mustNumber("zk_session_timeout") },
    core: coreFlags(flags),
    flagTexts: new Map(Object.entries(flags.effective())),
    pagesDir: pagesDir(flags.string("webui_dir")),
    log,
  };
}

function registryOf(flags: Flags): MasterOptions["registry"] {
  const text = flags.mustString("registry");
  if (text === "in_memory") return "in_memory";
  if (text === "replicated_log") return "durable";
  throw new StartError(`master: --registry=${text}: expected replicated_log or in_memory`);
}

function coreFlags(flags: Flags): MasterFlags {
  const cluster = flags.string("cluster");
  const offerTimeoutMs = flags.number("offer_timeout");
  const roles = flags.list("roles");
  const reregisterMs = flags.mustNumber("agent_reregister_timeout");
  if (reregisterMs < 600_000)
    throw new StartError(
      "master: --agent_reregister_timeout: expected at least 10mins, so that a restarted master does not lose agents that are on their way",
    );
  const gcIntervalMs = flags.mustNumber("registry_gc_interval");
  if (gcIntervalMs <= 0) throw new StartError("master: --registry_gc_interval: expected more than 0secs");
  const recoveryFactor = flags.mustNumber("allocator_agent_recovery_factor");
  if (recoveryFactor < 0 || recoveryFactor > 1)
    throw new StartError(`master: --allocator_agent_recovery_factor=${recoveryFactor}: expected a number from 0 to 1`);
  return {
    ...defaultMasterFlags,
    ...(cluster === undefined ? {} : { cluster }),
    ...(offerTimeoutMs === undefined ? {} : { offerTimeoutMs }),
    ...(roles.length === 0 ? {} : { roles }),
    agentPingTimeoutMs: flags.mustNumber("agent_ping_timeout"),
    maxAgentPingTimeouts: flags.mustNumber("max_agent_ping_timeouts"),
    agentReregisterTimeoutMs: reregisterMs,
    recoveryAgentRemovalLimit: removalLimit(flags.mustString("recovery_agent_removal_limit")),
    allocationIntervalMs: flags.mustNumber("allocation_interval"),
    maxCompletedFrameworks: flags.mustNumber("max_completed_frameworks"),
    maxCompletedTasksPerFramework: flags.mustNumber("max_completed_tasks_per_framework"),
    maxUnreachableTasksPerFramework: flags.mustNumber("max_unreachable_tasks_per_framework"),
    weights: weightsOf(flags.string("weights")),
    rootSubmissions: flags.bool("root_submissions"),
    minAllocatableResources: flags.mustString("min_allocatable_resources"),
    fairSharingExcludedResourceNames: flags.list("fair_sharing_excluded_resource_names"),
    filterGpuResources: flags.bool("filter_gpu_resources"),
    requireAgentDomain: flags.bool("require_agent_domain"),
    registryGcIntervalMs: gcIntervalMs,
    registryMaxAgentAgeMs: notNegative(flags, "registry_max_agent_age"),
    registryMaxAgentCount: notNegative(flags, "registry_max_agent_count"),
    allocatorRecoveryTimeoutMs: notNegative(flags, "allocator_recovery_timeout"),
    allocatorAgentRecoveryFactor: recoveryFactor,
    offerConstraintsMaxProgramSize: flags.mustNumber("offer_constraints_re2_max_program_size"),
  };
}

/** Milliseconds for durations. */
function notNegative(flags: Flags, name: string): number {
  const value = flags.mustNumber(name);
  if (value < 0) throw new StartError(`master: --${name}: expected 0 or more`);
  return value;
}

/** A share of the agents, 0..1. */
function removalLimit(text: string): number {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(text);
  const percent = Number(match?.[1]);
  if (!match || percent > 100)
    throw new StartError(`master: --recovery_agent_removal_limit=${text}: expected a percentage such as 25%`);
  return percent / 100;
}

function weightsOf(text: string | undefined): Record<string, number> {
  const weights: Record<string, number> = {};
  for (const pair of (text ?? "").split(",").filter((part) => part.trim() !== "")) {
    const [role = "", weight = ""] = pair.split("=");
    const value = Number(weight);
    if (role === "" || weight === "" || !(value > 0))
      throw new StartError(`master: --weights=${text}: expected role=number pairs such as web=2,batch=0.5; "${pair}" is none`);
    weights[role.trim()] = value;
  }
  return weights;
}
