import type { RequestListener, ServerResponse } from "node:http";
import { answerRoute, type ApiAnswer, findRoute } from "@mesolite/master";
import { mediaTypes } from "@mesolite/http-api";
import { type Answer, createHttpApp, HttpError, type HttpRequest, openEventStream, taken, textAnswer } from "@mesolite/net";
import { encodeRecord, encodeUtf8, scheduler } from "@mesolite/wire";
import type { Stillness } from "./stillness.ts";
import type { TestMaster } from "./test-master.ts";

/**
 * The master's HTTP API (the core's own table of routes) at the present moment of virtual time: a request is an event of that moment, and
 * so is its answer. While the master is down connections are cut without an answer, as a crashed one does.
 */
export function testMasterHttp(master: TestMaster, stillness: Stillness): RequestListener {
  const app = createHttpApp({
    errorPage: (error) => textAnswer(error.status, error.message),
    onBug: (error) => {
      throw error; // A bug of the cluster must not look like an answer.
    },
  });
  app.route("*", "*", (request) => answer(master, stillness, request));
  return (request, response) => {
    if (!master.process.up) return void request.socket.destroy();
    answered.set(response, stillness.request());
    response.once("close", () => answered.get(response)?.());
    app.listener(request, response);
  };
}

/** What to call when a request's answer is out. */
const answered = new WeakMap<ServerResponse, () => void>();

async function answer(master: TestMaster, stillness: Stillness, request: HttpRequest): Promise<Answer | typeof taken> {
  const path = decodeURIComponent(request.path);
  const found = findRoute(path);
  if (!found) throw new HttpError(404, "Not found");
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const asked = {
    method: request.method,
    path,
    url: request.raw.url ?? path,
    query: new Map(request.query),
    headers: request.headers,
    body: hasBody ? await request.readBody() : new Uint8Array(0),
    requestId: master.newId(),
  };
  if (!master.process.up) return hangUp(request);
  return perform(master, stillness, request, answerRoute(found, asked, master.context()));
}

async function perform(
  master: TestMaster,
  stillness: Stillness,
  request: HttpRequest,
  result: ApiAnswer,
): Promise<Answer | typeof taken> {
  switch (result.kind) {
    case "reply":
      return { status: result.status, headers: result.headers, body: result.body as NonNullable<Answer["body"]> };
    case "event":
      return (await master.ask(result.event)) ?? hangUp(request);
    case "subscribe":
      return subscribe(master, stillness, request, result);
    case "setLoggingLevel":
    case "files":
    case "listFiles":
    case "readFile":
      throw new HttpError(501, "A test cluster has no log and no files");
  }
}

function hangUp(request: HttpRequest): typeof taken {
  request.raw.socket.destroy();
  return taken;
}

function subscribe(
  master: TestMaster,
  stillness: Stillness,
  { response }: HttpRequest,
  { format, subscribe: asked, frameworkId, principal }: Extract<ApiAnswer, { kind: "subscribe" }>,
): typeof taken {
  const streamId = master.newId();
  const stream = openEventStream(response, {
    contentType: mediaTypes[format],
    headers: { "Mesos-Stream-Id": streamId },
    // Not at once: the master may be in the middle of the step that closed it.
    onClose: () => queueMicrotask(() => master.left(streamId)),
  });
  answered.get(response)?.(); // The stream stays, but the request is answered.
  const event = (said: scheduler.Event): void => {
    if (said.type !== "HEARTBEAT") stillness.stir(); // Nobody answers heartbeats.
    stream.send(encodeRecord(format === "json" ? encodeUtf8(scheduler.Event.toJsonText(said)) : scheduler.Event.encode(said)));
  };
  master.subscribe({ event, closed: () => stream.close() }, { streamId, subscribe: asked, frameworkId, principal });
  return taken;
}
