import type { RequestListener } from "node:http";
import { type Agent, type ApiAnswer, answerRoute, attachedPaths, findRoute, resolveFilesPath } from "@mesolite/agent";
import type { Containerizer, FetchStatistics } from "@mesolite/containers";
import {
  addFilesRoutes,
  type Answer,
  type AttachedFiles,
  attachedFiles,
  createHttpApp,
  HttpError,
  originGuard,
  textAnswer,
} from "@mesolite/net";
import { agent as agentApi } from "@mesolite/wire";
import { buildInfo } from "../shared/build-info.ts";
import { decodePath } from "../shared/decode-path.ts";
import { LoggingToggle } from "../shared/logging-toggle.ts";
import { readApiRequest } from "../shared/read-api-request.ts";
import { inFormat, toAnswer } from "../shared/table-answers.ts";
import { systemStats } from "../shared/system-stats.ts";
import { listFiles, readFile } from "../shared/v1-files.ts";
import type { AgentOptions } from "./agent-options.ts";
import { measure } from "./measure.ts";

export interface AgentHttpParts {
  readonly options: AgentOptions;
  readonly core: Agent;
  readonly containerizer: Containerizer;
  readonly nowMs: () => number;
  readonly newId: () => string;
  /** Of the leading master's host, where it is known. */
  readonly masterHostname: () => string | undefined;
  readonly fetches: () => FetchStatistics;
}

/** The agent's HTTP surface: finds the row of the core's table, performs what the row answers. No rule lives here. */
export function agentHttp(parts: AgentHttpParts): RequestListener {
  const { options, core } = parts;
  const { log, guardOrigin, flagTexts } = options;
  const files = sandboxFiles(options, core);
  const logging = new LoggingToggle(log);
  const build = buildInfo();
  const app = createHttpApp({
    errorPage: (error) => textAnswer(error.status, error.message),
    ...(guardOrigin ? { guard: originGuard(guardOrigin) } : {}),
    onBug: (error, path) => log.error(`the handler of ${path} failed`, { error }),
  });
  addFilesRoutes(app, files);
  app.route("*", "*", async (request) => {
    const path = decodePath(request.path);
    const found = findRoute(path);
    if (!found) throw new HttpError(404, "404 Not Found.");
    const asked = await readApiRequest(request, path, parts.newId());
    const context = {
      state: core.state,
      build,
      flags: flagTexts,
      nowMs: parts.nowMs(),
      system: systemStats,
      loggingLevel: logging.level,
      initialLoggingLevel: 0,
      masterHostname: parts.masterHostname(),
      fetches: parts.fetches(),
    };
    return perform(parts, files, logging, answerRoute(found, asked, context));
  });
  return app.listener;
}

function sandboxFiles({ log, externalLogFile = log.file }: AgentOptions, core: Agent): AttachedFiles {
  const lookUp = (path: string) => {
    const target = resolveFilesPath(core.state, path);
    return target?.kind === "sandbox" ? { root: target.root, rest: target.relative } : undefined;
  };
  const files = attachedFiles(lookUp, () => attachedPaths(core.state));
  if (externalLogFile !== undefined) files.attach("/slave/log", externalLogFile);
  return files;
}

async function perform(parts: AgentHttpParts, files: AttachedFiles, logging: LoggingToggle, result: ApiAnswer): Promise<Answer> {
  switch (result.kind) {
    case "reply":
      return toAnswer(result);
    case "usage":
      return toAnswer(result.finish(await measure(parts.containerizer, result.containerIds)));
    case "setLoggingLevel":
      logging.set(result.level, result.durationMs);
      return { status: 200 };
    case "files":
      throw new HttpError(405, "Method Not Allowed", { Allow: "GET" }); // GET has routes of its own.
    case "listFiles": {
      const infos = await listFiles(files, result.path);
      return infos
        ? inFormat(result.format, agentApi.Response, { type: "LIST_FILES", list_files: { file_infos: infos } })
        : { status: 404 };
    }
    case "readFile": {
      const slice = await readFile(files, result.path, result.offset, result.length);
      return slice ? inFormat(result.format, agentApi.Response, { type: "READ_FILE", read_file: slice }) : { status: 404 };
    }
  }
}
