import { labelsJson, quote, quoteAll, resourcesJson } from "@mesolite/http-api";
import { jsonDouble } from "@mesolite/wire";
import { sandboxOf } from "../../sandboxes/executor-sandbox.ts";
import { executorName, executorResources } from "../../tasks/command-executor-info.ts";
import type { ExecutorRecord } from "../../tasks/executor-record.ts";
import { isOpen } from "../../tasks/open-executors.ts";
import type { FrameworkSnapshot } from "../snapshot.ts";
import { taskJson } from "./task-json.ts";

/** One framework of `/state`, in parts: one for each executor, of which there may be thousands. */
export function* frameworkParts(framework: FrameworkSnapshot, workDir: string): Generator<string, void, undefined> {
  yield `${frameworkMembers(framework)},"executors":[`;
  yield* executorParts(framework.executors, workDir);
  yield '],"completed_executors":[';
  yield* executorParts(framework.completedExecutors, workDir);
  yield "]}";
}

function* executorParts(executors: readonly ExecutorRecord[], workDir: string): Generator<string, void, undefined> {
  for (const [index, executor] of executors.entries()) yield (index === 0 ? "" : ",") + executorJson(executor, workDir);
}

function frameworkMembers({ id, info }: FrameworkSnapshot): string {
  let json = `{"id":${quote(id)},"name":${quote(info.name)},"user":${quote(info.user)}`;
  json += `,"failover_timeout":${jsonDouble(info.failover_timeout ?? 0)},"checkpoint":${info.checkpoint ?? false}`;
  json += `,"hostname":${quote(info.hostname ?? "")}`;
  if (info.principal !== undefined) json += `,"principal":${quote(info.principal)}`;
  const multiRole = (info.capabilities ?? []).some((capability) => capability.type === "MULTI_ROLE");
  return json + (multiRole ? `,"roles":${quoteAll(info.roles ?? [])}` : `,"role":${quote(info.role ?? "*")}`);
}

function executorJson(executor: ExecutorRecord, workDir: string): string {
  const { info } = executor.task;
  const held = isOpen(executor) ? (info.resources ?? []) : [];
  const overhead = executorResources(info);
  let json = `{"id":${quote(executor.executorId)},"name":${quote(executorName(info))},"source":${quote(info.task_id.value)}`;
  json += `,"container":${quote(executor.containerId)},"directory":${quote(sandboxOf(executor, workDir))}`;
  json += `,"resources":${resourcesJson(overhead, held)},"role":${quote(overhead[0]?.allocation_info?.role ?? "*")}`;
  if (info.labels !== undefined) json += `,"labels":${labelsJson(info.labels)}`;
  return `${json},${taskLists(executor)}}`;
}

/** A command executor has one task, in one of three lists. */
function taskLists(executor: ExecutorRecord): string {
  const json = taskJson(executor.task);
  const queued = executor.phase === "launching";
  const open = isOpen(executor) && !queued;
  return `"tasks":[${open ? json : ""}],"queued_tasks":[${queued ? json : ""}],"completed_tasks":[${isOpen(executor) ? "" : json}]`;
}
