import { labelsJson, quote, quoteAll, resourcesJson } from "@mesolite/http-api";
import { type CommandInfo, Environment } from "@mesolite/wire";
import type { ExecutorRecord } from "../../state/index.ts";

/** An executor as `/state` shows it inside its framework. */
export function executorJson(executor: ExecutorRecord): string {
  const { info } = executor;
  let json = `{"executor_id":${quote(executor.id)},"name":${quote(info.name ?? "")},"framework_id":${quote(executor.frameworkId)}`;
  json += `,"command":${commandJson(info.command ?? {})},"resources":${resourcesJson(executor.resources)}`;
  if (executor.resources.length > 0) json += `,"role":${quote(executor.role)}`;
  if (info.labels !== undefined) json += `,"labels":${labelsJson(info.labels)}`;
  if (info.type !== undefined) json += `,"type":"${info.type}"`;
  return `${json},"slave_id":${quote(executor.agentId)}}`;
}

function commandJson(command: CommandInfo): string {
  let json = "";
  if (command.shell !== undefined) json += `"shell":${command.shell},`;
  if (command.value !== undefined) json += `"value":${quote(command.value)},`;
  json += `"argv":${quoteAll(command.arguments ?? [])},`;
  if (command.environment !== undefined) json += `"environment":${Environment.toJsonText(command.environment)},`;
  const uris = (command.uris ?? []).map((uri) => `{"value":${quote(uri.value)},"executable":${uri.executable ?? false}}`);
  return `{${json}"uris":[${uris.join(",")}]}`;
}
