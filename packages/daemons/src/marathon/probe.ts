import type { ProbeEffect, ProbeResult } from "@mesolite/marathon";
import { connect } from "node:net";
import { Agent, type Dispatcher, request } from "undici";

/** Kept of a body that somebody wants to see; as much as Marathon keeps of a readiness check's answer. */
const bodyBytes = 64 * 1024;

/** Runs Marathon's own health and readiness checks. Certificates are not verified, as in the original: the check is about life. */
export class Probes {
  readonly #agent = new Agent({ connect: { rejectUnauthorized: false }, pipelining: 0 });

  async run(probe: ProbeEffect): Promise<ProbeResult> {
    try {
      return probe.protocol === "tcp" ? await connectTcp(probe) : await this.#get(probe);
    } catch (error) {
      return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #get({ protocol, host, port, path = "/", timeoutMs, wantBody = false }: ProbeEffect): Promise<ProbeResult> {
    const url = `${protocol}://${host}:${port}${path.startsWith("/") ? path : `/${path}`}`;
    const answer = await request(url, {
      dispatcher: this.#agent,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: "*/*" },
    });
    const contentType = answer.headers["content-type"];
    const body = wantBody ? await beginningOf(answer.body) : undefined;
    if (!wantBody) await answer.body.dump();
    return {
      kind: "http",
      status: answer.statusCode,
      ...(typeof contentType === "string" ? { contentType } : {}),
      ...(body === undefined ? {} : { body }),
    };
  }
}

/** Reads no further than what is kept: the body is the app's, and may have no end. */
async function beginningOf(body: Dispatcher.ResponseData["body"]): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= bodyBytes) break; // Which closes the connection.
  }
  // As of a stream that goes on: a character that the bound cuts apart is left out.
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, bodyBytes), { stream: bytes >= bodyBytes });
}

function connectTcp({ host, port, timeoutMs }: ProbeEffect): Promise<ProbeResult> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (result: ProbeResult): void => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(timeoutMs, () => finish({ kind: "failed", message: `no connection within ${timeoutMs} ms` }));
    socket.once("connect", () => finish({ kind: "tcp" }));
    socket.once("error", (error) => finish({ kind: "failed", message: error.message }));
  });
}
