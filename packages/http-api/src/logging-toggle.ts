import { parseDurationMs } from "@mesolite/base";
import { badRequest, type HttpReply, type SetLoggingLevelAnswer, textReply } from "./answer.ts";
import type { ApiRequest } from "./request.ts";

/** /logging/toggle: the level as text, or with `level` and `duration` a higher one for that long. */
export function toggleLogging(
  { query }: ApiRequest,
  context: { readonly loggingLevel: number; readonly initialLoggingLevel: number },
): HttpReply | SetLoggingLevelAnswer {
  const level = query.get("level");
  const duration = query.get("duration");
  if (level === undefined && duration === undefined) return textReply(200, `${context.loggingLevel}\n`);
  if (duration === undefined) return badRequest("Expecting 'duration=value' in query.\n");
  if (level === undefined) return badRequest("Expecting 'level=value' in query.\n");
  if (!/^-?\d{1,9}$/.test(level)) return badRequest(`Failed to convert '${level}' to number.\n`);
  const wanted = Number(level);
  if (wanted < 0) return badRequest(`Invalid level '${wanted}'.\n`);
  if (wanted < context.initialLoggingLevel) return badRequest(`'${wanted}' < original level.\n`);
  const parsed = parseDurationMs(duration);
  return parsed.ok ? { kind: "setLoggingLevel", level: wanted, durationMs: parsed.value } : badRequest(`${parsed.error}.\n`);
}
