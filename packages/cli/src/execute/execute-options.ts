import { err, ok, type Result } from "@mesolite/base";
import { type LeaderWatch, masterLocator } from "@mesolite/net";
import { validateRole } from "@mesolite/resources";
import type { Flags } from "@mesolite/runtime";
import type { ContentKind, FrameworkOptions, MasterLocator, UnplacedTask } from "@mesolite/sdk";
import type { FrameworkInfo_Capability_Type } from "@mesolite/wire";
import { taskFromFlags } from "./task-from-flags.ts";
import { taskFromJson } from "./task-from-json.ts";

/** What one run of mesos-execute is to do. */
export interface ExecuteOptions {
  /** `--master` as typed, for messages. */
  readonly master: string;
  readonly locator: MasterLocator;
  readonly framework: FrameworkOptions;
  readonly task: UnplacedTask;
  readonly contentKind: ContentKind;
  /** From the first TASK_RUNNING on. */
  readonly killAfterMs: number | undefined;
}

export interface OptionSources {
  /** Name of the user that tasks run as; undefined when this process's user has none. */
  readonly user: string | undefined;
  readonly readFile: (path: string) => string;
  /** The group of a `zk://` master. */
  readonly masters?: LeaderWatch | undefined;
}

/** Checks all flags before anything is sent. The error is one sentence that names the flag. */
export function executeOptions(flags: Flags, sources: OptionSources): Result<ExecuteOptions> {
  const task = taskOf(flags);
  if (!task.ok) return task;
  const contentKind = contentKindOf(flags.mustString("content_type"));
  if (!contentKind.ok) return contentKind;
  const framework = frameworkOf(flags, sources.user);
  if (!framework.ok) return framework;
  const killAfterMs = flags.number("kill_after");
  if (killAfterMs !== undefined && killAfterMs < 0)
    return err(`--kill_after: expected a time that is not negative, got ${killAfterMs}ms`);
  const master = flags.mustString("master");
  const { readFile, masters } = sources;
  const locator = masterLocator(master, { readFile, ...(masters ? { watchOf: () => masters } : {}) });
  if (!locator.ok) return err(`--master: ${locator.error}`);
  return ok({
    master,
    locator: locator.value,
    framework: framework.value,
    task: task.value,
    contentKind: contentKind.value,
    killAfterMs,
  });
}

/** Flags that describe the task which `--task` gives as a whole. */
const taskParts = ["name", "command", "env", "docker_image"];

function taskOf(flags: Flags): Result<UnplacedTask> {
  if (flags.isSet("task_group"))
    return err("--task_group is not supported yet: launch a single task with --task, or with --name and --command");
  const json = flags.string("task");
  if (json === undefined) return taskFromFlags(flags);
  const part = taskParts.find((name) => flags.isSet(name));
  if (part !== undefined) return err(`--${part} and --task exclude each other: put it into the JSON of --task`);
  return taskFromJson(json);
}

function contentKindOf(text: string): Result<ContentKind> {
  if (text === "json" || text === "application/json") return ok("json");
  if (text === "protobuf" || text === "application/x-protobuf") return ok("protobuf");
  return err(`--content_type: expected protobuf or json, got "${text}"`);
}

function frameworkOf(flags: Flags, user: string | undefined): Result<FrameworkOptions> {
  if (user === undefined)
    return err(
      "the user that runs mesos-execute has no name on this machine, and the task needs one to run as: add it to /etc/passwd",
    );
  const role = flags.mustString("role");
  const wrongRole = validateRole(role);
  if (wrongRole !== undefined) return err(`--role: ${wrongRole}`);
  const capabilities: FrameworkInfo_Capability_Type[] = ["RESERVATION_REFINEMENT", "TASK_KILLING_STATE"];
  if (flags.bool("partition_aware")) capabilities.push("PARTITION_AWARE");
  for (const capability of new Set(flags.list("framework_capabilities"))) {
    // The others would bring offers and updates that one plain task does not need and that are not handled here.
    if (capability !== "GPU_RESOURCES")
      return err(`--framework_capabilities: expected nothing but GPU_RESOURCES, got "${capability}"`);
    capabilities.push(capability);
  }
  const principal = flags.string("principal");
  return ok({
    name: "mesos-execute instance",
    user,
    roles: [role],
    checkpoint: flags.bool("checkpoint"),
    principal,
    capabilities,
  });
}
