import { pipeline } from "node:stream";
import { type Handler, HttpError, type HttpRequest, taken } from "@mesolite/net";
import { type Dispatcher, request } from "undici";

const operations = new Set(["browse", "read", "download"]);
/** Until an agent begins to answer. How long a download takes is up to who reads it. */
const headersTimeoutMs = 10_000;
const passedOn = ["content-type", "content-length", "content-encoding", "content-disposition"] as const;

/**
 * Answers `/agents/:agentId/files/:operation` by asking the agent: a browser that reaches this daemon needs no route to the agents. The
 * answer goes through piece by piece, as fast as it is read: a file may be larger than this daemon's memory.
 * Only file reads pass, and what may be read is the agent's decision.
 * @param addressOf `host:port` of an agent, or undefined when there is none of that id
 */
export function agentFilesProxy(addressOf: (agentId: string) => Promise<string | undefined> | string | undefined): Handler {
  return async (asked): Promise<typeof taken> => {
    const { agentId = "", operation = "" } = asked.params;
    if (!operations.has(operation)) throw new HttpError(404, "Not found");
    const address = await orBadGateway(`Where agent ${agentId} listens can't be learned`, async () => addressOf(agentId));
    if (address === undefined) throw new HttpError(404, `There is no agent ${agentId}`);
    const url = `http://${address}/files/${operation}?${asked.query}`;
    const answer = await orBadGateway(`The agent at ${address} does not answer`, () => ask(url, asked));
    return passOn(answer, asked);
  };
}

function ask(url: string, { method, headers }: HttpRequest): Promise<Dispatcher.ResponseData> {
  return request(url, {
    method: method === "HEAD" ? "HEAD" : "GET",
    headers: { "accept-encoding": headers["accept-encoding"] },
    headersTimeout: headersTimeoutMs,
  });
}

function passOn({ statusCode, headers, body }: Dispatcher.ResponseData, { response }: HttpRequest): typeof taken {
  const present = passedOn.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]] as const]));
  try {
    response.writeHead(statusCode, Object.fromEntries(present));
  } catch (error) {
    body.on("error", () => {}).destroy();
    throw error;
  }
  // Either side may end early, and takes the other one with it: the reader sees that it has not everything, the agent stops sending.
  pipeline(body, response, () => {});
  return taken;
}

async function orBadGateway<T>(what: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new HttpError(502, `${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
