import type { RequestListener } from "node:http";
import { answerRoute, type ApiAnswer, type ApiContext, findRoute } from "@mesolite/master";
import { type HttpReply, mediaTypes } from "@mesolite/http-api";
import {
  addFilesRoutes,
  type AttachedFiles,
  createHttpApp,
  type Answer,
  type Handler,
  type HttpApp,
  type HttpRequest,
  openEventStream,
  HttpError,
  originGuard,
  taken,
  textAnswer,
} from "@mesolite/net";
import type { Log } from "@mesolite/runtime";
import { master } from "@mesolite/wire";
import { listFiles, readFile } from "../shared/v1-files.ts";
import { readApiRequest } from "../shared/read-api-request.ts";
import type { MasterTerm } from "./master-term.ts";

export interface MasterHttpParts {
  readonly context: () => ApiContext;
  readonly newId: () => string;
  /** The present term of leadership; undefined while this master follows. */
  readonly term: () => MasterTerm | undefined;
  readonly files: AttachedFiles;
  /** Fetches a file answer from an agent on a browser's behalf; undefined when there is no such agent. */
  readonly agentFiles: (agentId: string, operation: string, query: URLSearchParams) => Promise<Answer>;
  readonly page: Handler;
  readonly setLoggingLevel: (level: number, durationMs: number) => void;
  readonly guardOrigin?: Parameters<typeof originGuard>[0] | undefined;
  readonly log: Log;
}

/** The master's HTTP surface: finds the row of the core's table, performs what the row answers. No rule lives here. */
export function masterHttp(parts: MasterHttpParts): RequestListener {
  const app: HttpApp = createHttpApp({
    errorPage: (error) => textAnswer(error.status, error.message),
    ...(parts.guardOrigin ? { guard: originGuard(parts.guardOrigin) } : {}),
    onBug: (error, path) => parts.log.error(`the handler of ${path} failed`, { error }),
  });
  app.route("GET", "/agents/:agentId/files/:operation", (request) =>
    parts.agentFiles(request.params["agentId"] ?? "", request.params["operation"] ?? "", request.query),
  );
  addFilesRoutes(app, parts.files);
  app.route("*", "*", (request) => answer(parts, request));
  return app.listener;
}

async function answer(parts: MasterHttpParts, request: HttpRequest): Promise<Answer | typeof taken> {
  const path = decodePath(request.path);
  const found = findRoute(path);
  if (!found) return parts.page(request);
  const asked = await readApiRequest(request, path, parts.newId());
  return perform(parts, request, answerRoute(found, asked, parts.context()));
}

function perform(
  parts: MasterHttpParts,
  request: HttpRequest,
  result: ApiAnswer,
): Promise<Answer | typeof taken> | Answer | typeof taken {
  switch (result.kind) {
    case "reply":
      return reply(result);
    case "event":
      return ask(parts, result.event);
    case "subscribe":
      return subscribe(parts, request, result);
    case "setLoggingLevel":
      parts.setLoggingLevel(result.level, result.durationMs);
      return { status: 200 };
    case "files":
      throw new HttpError(405, "Method Not Allowed", { Allow: "GET" }); // GET has routes of its own.
    case "listFiles":
      return listing(parts, result);
    case "readFile":
      return reading(parts, result);
  }
}

function reply({ status, headers, body }: HttpReply): Answer {
  return { status, headers, body: body as Answer["body"] & (string | Uint8Array | Iterable<string>) };
}

async function listing({ files }: MasterHttpParts, { path, format }: Extract<ApiAnswer, { kind: "listFiles" }>): Promise<Answer> {
  const infos = await listFiles(files, path);
  if (!infos) return { status: 404 };
  return inFormat(format, { type: "LIST_FILES", list_files: { file_infos: infos } });
}

async function reading(
  { files }: MasterHttpParts,
  { path, offset, length, format }: Extract<ApiAnswer, { kind: "readFile" }>,
): Promise<Answer> {
  const slice = await readFile(files, path, offset, length);
  if (!slice) return { status: 404 };
  return inFormat(format, { type: "READ_FILE", read_file: slice });
}

function inFormat(format: "json" | "protobuf", response: master.Response): Answer {
  return {
    status: 200,
    contentType: mediaTypes[format],
    body: format === "json" ? master.Response.toJsonText(response) : master.Response.encode(response),
  };
}

async function ask({ term }: MasterHttpParts, event: Extract<ApiAnswer, { kind: "event" }>["event"]): Promise<Answer> {
  const leading = term();
  if (!leading) return textAnswer(503, "No leader elected");
  return leading.pending.ask(event.requestId, () => leading.runner.dispatch(event));
}

function subscribe(
  { term, newId }: MasterHttpParts,
  request: HttpRequest,
  result: Extract<ApiAnswer, { kind: "subscribe" }>,
): Answer | typeof taken {
  const leading = term();
  if (!leading) return textAnswer(503, "No leader elected");
  const streamId = newId();
  const stream = openEventStream(request.response, {
    contentType: mediaTypes[result.format],
    headers: { "Mesos-Stream-Id": streamId },
    onClose: () => {
      leading.streams.remove(streamId);
      leading.runner.dispatchFact({ kind: "schedulerStreamClosed", streamId });
    },
  });
  leading.streams.add(streamId, result.format, stream);
  const { subscribe: call, frameworkId, principal } = result;
  leading.runner.dispatchFact({ kind: "schedulerSubscribed", streamId, subscribe: call, frameworkId, principal });
  return taken;
}

function decodePath(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
