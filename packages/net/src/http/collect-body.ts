import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { HttpError } from "./http-app.ts";

const gunzipAsync = promisify(gunzip);

/** The whole body of a request, unpacked when it came gzipped. @throws HttpError 413 beyond `maxBytes`, 400 when it is broken off */
export async function collectBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > maxBytes) {
    await readAway(request);
    throw tooLarge(maxBytes);
  }
  const body = await collect(request, maxBytes);
  if (request.headers["content-encoding"] !== "gzip") return body;
  try {
    return await gunzipAsync(body, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(maxBytes);
    throw new HttpError(400, "The body is not the gzip that Content-Encoding says");
  }
}

function collect(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let refused = false;
    let ended = false; // "close" follows "end": an error made in vain costs more than the rest of a small request.
    const broken = (): void => {
      if (!ended && !refused) reject(new HttpError(400, "The connection broke before the body was complete"));
    };
    if (request.destroyed && !request.readableEnded) return broken(); // "close" has passed already.
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) return void chunks.push(chunk);
      chunks.length = 0;
      if (refused) return;
      refused = true;
      void readAway(request).then(() => reject(tooLarge(maxBytes)));
    });
    request.on("end", () => {
      ended = true;
      if (refused) return;
      resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, bytes));
    });
    request.on("error", broken);
    request.on("close", broken);
  });
}

/** How long the rest of a body that is refused is read away. */
const readAwayMs = 2_000;

/**
 * Reads what is left of a refused body before the answer goes out: closing a connection while the client still sends resets it, and the
 * client would see that instead of the answer. Who sends for longer sees the reset.
 */
function readAway(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, readAwayMs);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    request.once("end", done);
    request.once("close", done);
    request.resume();
  });
}

function tooLarge(maxBytes: number): HttpError {
  // A body may go on after that, so this connection can't be used again.
  return new HttpError(413, `The body is larger than the limit of ${maxBytes} bytes`, { Connection: "close" });
}
