import { type Answer, HttpError } from "@mesolite/net";

const operations = new Set(["browse", "read", "download"]);
const timeoutMs = 10_000;

/**
 * Answers `/agents/<id>/files/<operation>` by asking the agent: a browser that reaches this daemon needs no route to the agents.
 * Only file reads pass, and what may be read is the agent's decision.
 * @param addressOf `host:port` of an agent, or undefined when there is none of that id
 */
export function agentFilesProxy(addressOf: (agentId: string) => Promise<string | undefined> | string | undefined) {
  return async (agentId: string, operation: string, query: URLSearchParams): Promise<Answer> => {
    if (!operations.has(operation)) throw new HttpError(404, "Not found");
    const address = await addressOf(agentId);
    if (address === undefined) throw new HttpError(404, `There is no agent ${agentId}`);
    let response: Response;
    try {
      response = await fetch(`http://${address}/files/${operation}?${query}`, { signal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      throw new HttpError(
        502,
        `The agent at ${address} does not answer: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    const disposition = response.headers.get("content-disposition");
    return {
      status: response.status,
      contentType: response.headers.get("content-type") ?? "application/octet-stream",
      ...(disposition === null ? {} : { headers: { "Content-Disposition": disposition } }),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  };
}
