import type { FileHandle } from "node:fs/promises";
import { pipeline } from "node:stream";
import { taken } from "./answer.ts";
import type { HttpRequest } from "./http-app.ts";
import { giveUpWhenStalled } from "./stalled-client.ts";

/** Streams an opened file as the answer and closes it, whatever happens. Sends the size it had when it was opened, even if it grows. */
export async function sendFile(
  request: HttpRequest,
  handle: FileHandle,
  size: number,
  headers: Readonly<Record<string, string>>,
): Promise<typeof taken> {
  const { response } = request;
  try {
    response.writeHead(200, { ...headers, "Content-Length": String(size) });
  } catch (error) {
    await handle.close();
    throw error;
  }
  if (request.method === "HEAD" || size === 0) {
    await handle.close();
    response.end();
    return taken;
  }
  // `end` is the last byte that is sent. A file that shrank meanwhile breaks the connection: its length was promised.
  giveUpWhenStalled(response);
  const stream = handle.createReadStream({ start: 0, end: size - 1 });
  pipeline(stream, response, (error) => {
    if (error) response.destroy();
  });
  return taken;
}
