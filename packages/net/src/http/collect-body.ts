import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { HttpError } from "./http-app.ts";

const gunzipAsync = promisify(gunzip);

/** The whole body of a request, unpacked when it came gzipped. @throws HttpError 413 beyond `maxBytes`, 400 when it is broken off */
export async function collectBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > maxBytes) throw tooLarge(maxBytes);
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
    let ended = false; // "close" follows "end": an error made in vain costs more than the rest of a small request.
    const broken = (): void => {
      if (!ended) reject(new HttpError(400, "The connection broke before the body was complete"));
    };
    if (request.destroyed && !request.readableEnded) return broken(); // "close" has passed already.
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) return void chunks.push(chunk);
      chunks.length = 0;
      reject(tooLarge(maxBytes));
    });
    request.on("end", () => {
      ended = true;
      resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, bytes));
    });
    request.on("error", broken);
    request.on("close", broken);
  });
}

function tooLarge(maxBytes: number): HttpError {
  // What remains of the body is read and dropped only until the answer is out, so this connection can't be used again.
  return new HttpError(413, `The body is larger than the limit of ${maxBytes} bytes`, { Connection: "close" });
}
