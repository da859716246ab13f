import { defaultMasterFlags, type MasterFlags, parseMinAllocatable } from "@mesolite/master";
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
  if (flags.bool("registry_strict"))
    throw new StartError("master: --registry_strict=true: obsolete, in Mesos as well; leave it out");
  if (workDir !== undefined) makeDir("master", "work_dir", workDir);
  const recordDir = flags.string("record");
  if (recordDir !== undefined) makeDir("master", "record", recordDir);
  const recordMaxBytes = flags.number("record_max_size");
  if (recordMaxBytes !== undefined && recordMaxBytes < leastRecordBytes)
    throw new StartError("master: --record_max_size: expected at least 4MB");
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

/** Sixteen segments, each of as much as is written at a time when much happens. */
const leastRecordBytes = 4 * 2 ** 20;

function registryOf(flags: Flags): MasterOptions["registry"] {
  const text = flags.mustString("registry");
  if (text === "in_memory") return "in_memory";
  if (text === "replicated_log") return "durable";
  throw new StartError(`master: --registry=${text}: expected replicated_log or in_memory`);
}

function coreFlags(flags: Flags): MasterFlags {
  const cluster = flags.string("cluster");
  const roles = flags.list("roles");
  const reregisterMs = flags.mustNumber("agent_reregister_timeout");
  if (reregisterMs < 600_000)
    throw new StartError(
      "master: --agent_reregister_timeout: expected at least 10mins, so that a restarted master does not lose agents that are on their way",
    );
  const recoveryFactor = flags.mustNumber("allocator_agent_recovery_factor");
  if (recoveryFactor < 0 || recoveryFactor > 1)
    throw new StartError(`master: --allocator_agent_recovery_factor=${recoveryFactor}: expected a number from 0 to 1`);
  return {
    ...defaultMasterFlags,
    ...(cluster === undefined ? {} : { cluster }),
    ...(flags.number("offer_timeout") === undefined ? {} : { offerTimeoutMs: notNegative(flags, "offer_timeout") }),
    ...(roles.length === 0 ? {} : { roles }),
    agentPingTimeoutMs: pingTimeoutOf(flags),
    maxAgentPingTimeouts: pingTimeoutsOf(flags),
    agentReregisterTimeoutMs: reregisterMs,
    recoveryAgentRemovalLimit: removalLimit(flags.mustString("recovery_agent_removal_limit")),
    allocationIntervalMs: moreThanZero(flags, "allocation_interval"),
    maxCompletedFrameworks: notNegative(flags, "max_completed_frameworks"),
    maxCompletedTasksPerFramework: notNegative(flags, "max_completed_tasks_per_framework"),
    maxUnreachableTasksPerFramework: notNegative(flags, "max_unreachable_tasks_per_framework"),
    weights: weightsOf(flags.string("weights")),
    rootSubmissions: flags.bool("root_submissions"),
    minAllocatableResources: minAllocatable(flags.mustString("min_allocatable_resources")),
    fairSharingExcludedResourceNames: flags.list("fair_sharing_excluded_resource_names"),
    filterGpuResources: flags.bool("filter_gpu_resources"),
    requireAgentDomain: flags.bool("require_agent_domain"),
    registryGcIntervalMs: moreThanZero(flags, "registry_gc_interval"),
    registryMaxAgentAgeMs: notNegative(flags, "registry_max_agent_age"),
    registryMaxAgentCount: notNegative(flags, "registry_max_agent_count"),
    allocatorRecoveryTimeoutMs: notNegative(flags, "allocator_recovery_timeout"),
    allocatorAgentRecoveryFactor: recoveryFactor,
    offerConstraintsMaxProgramSize: notNegative(flags, "offer_constraints_re2_max_program_size"),
  };
}

/** The original's bounds: an agent that has no time to answer would be unreachable as soon as it registered. */
function pingTimeoutOf(flags: Flags): number {
  const timeoutMs = flags.mustNumber("agent_ping_timeout");
  if (timeoutMs < 1_000 || timeoutMs > 900_000)
    throw new StartError("master: --agent_ping_timeout: expected at least 1secs and at most 15mins");
  return timeoutMs;
}

function pingTimeoutsOf(flags: Flags): number {
  const count = flags.mustNumber("max_agent_ping_timeouts");
  if (count < 1) throw new StartError(`master: --max_agent_ping_timeouts=${count}: expected 1 or more`);
  return count;
}

/** Of a timer that is set again whenever it is due. */
function moreThanZero(flags: Flags, name: string): number {
  const ms = flags.mustNumber(name);
  if (ms <= 0) throw new StartError(`master: --${name}: expected more than 0secs`);
  return ms;
}

/** Milliseconds for durations. */
function notNegative(flags: Flags, name: string): number {
  const value = flags.mustNumber(name);
  if (value < 0) throw new StartError(`master: --${name}: expected 0 or more`);
  return value;
}

/** Read by the core once it is elected: too late for whoever started it. */
function minAllocatable(text: string): string {
  const parsed = parseMinAllocatable(text);
  if (!parsed.ok) throw new StartError(`master: --min_allocatable_resources=${text}: ${parsed.error}`);
  return text;
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
