import { basename } from "node:path";
import { jsonOrJsonp } from "@mesolite/http-api";
import type { Answer, taken } from "../http/answer.ts";
import { attachment } from "../http/attachment.ts";
import { HttpError, type HttpApp, type HttpRequest } from "../http/http-app.ts";
import { sendFile } from "../http/send-file.ts";
import { type AttachedFiles, listDirectory, type OpenedFile } from "./attached-files.ts";
import { modeText } from "./file-mode.ts";
import { systemNames } from "./system-names.ts";

/** One read answers this much at most: sixteen pages, as in Mesos; pailers ask again. */
export const maxReadBytes = 16 * 4096;

/** `/files/browse`, `/files/read`, `/files/download` and `/files/debug` of Mesos, each also with `.json` behind it. */
export function addFilesRoutes(app: HttpApp, files: AttachedFiles): void {
  const names = systemNames();
  const add = (name: string, handler: (request: HttpRequest) => Promise<Answer | typeof taken>): void => {
    for (const path of [`/files/${name}`, `/files/${name}.json`]) app.route("GET", path, handler);
  };
  add("browse", async (request) => {
    const path = pathOf(request);
    return withFile(files, path, async (file) => {
      if (!file.isDirectory) throw notFound();
      const entries = await listDirectory(file, path, names);
      return answerJson(
        request,
        entries.map((entry) => ({ ...entry, mode: modeText(entry.mode) })),
      );
    });
  });
  add("read", async (request) => {
    const path = pathOf(request);
    const offset = numberOf(request, "offset", -1);
    const length = numberOf(request, "length", -1);
    return withFile(files, path, async (file) => {
      if (file.isDirectory) throw new HttpError(400, "This is a directory: /files/browse lists it\n");
      return answerJson(request, await readText(file, offset, length));
    });
  });
  add("download", async (request) => {
    const path = pathOf(request);
    const file = await files.open(path);
    if (!file) throw notFound();
    if (file.isDirectory) {
      await file.handle.close();
      throw new HttpError(400, "This is a directory: /files/browse lists it\n");
    }
    const headers = { "Content-Type": "application/octet-stream", "Content-Disposition": attachment(basename(path)) };
    return sendFile(request, file.handle, file.size, headers);
  });
  add("debug", async (request) => answerJson(request, Object.fromEntries(files.entries())));
}

function answerJson({ query }: HttpRequest, value: unknown): Answer {
  const { status, headers, body } = jsonOrJsonp(JSON.stringify(value), query.get("jsonp"));
  return { status, headers, body };
}

/**
 * Up to 64 KiB of a file as text. Offset -1 asks for the size only, as pailers do at first; one beyond the end is answered likewise, so
 * that who follows a log that was cut off comes back to it. Bytes that are no UTF-8 come as U+FFFD.
 */
async function readText(file: OpenedFile, offset: number, length: number): Promise<{ offset: number; data: string }> {
  if (offset === -1 || offset >= file.size) return { offset: file.size, data: "" };
  const bytes = await readBytes(file, offset, length === -1 ? maxReadBytes : length);
  return { offset, data: bytes.toString("utf8") };
}

/** Up to 64 KiB of a file from a place in it, and up to `length`. Nothing beyond its end. */
export async function readBytes(file: OpenedFile, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, Math.min(length, file.size - offset, maxReadBytes)));
  if (buffer.length === 0) return buffer;
  const { bytesRead } = await file.handle.read(buffer, 0, buffer.length, offset);
  return buffer.subarray(0, bytesRead);
}

async function withFile(files: AttachedFiles, path: string, use: (file: OpenedFile) => Promise<Answer>): Promise<Answer> {
  const file = await files.open(path);
  if (!file) throw notFound();
  try {
    return await use(file);
  } finally {
    await file.handle.close();
  }
}

function pathOf(request: HttpRequest): string {
  const path = request.query.get("path");
  if (path === null || path === "") throw new HttpError(400, "Which file? Add path=… to the query\n");
  return path;
}

function numberOf(request: HttpRequest, name: string, absent: number): number {
  const text = request.query.get(name);
  if (text === null) return absent;
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new HttpError(400, `${name}: expected a whole number, got "${text.slice(0, 40)}"\n`);
  if (value < -1) throw new HttpError(400, `${name}: expected -1 or more, got ${value}\n`);
  return value;
}

function notFound(): HttpError {
  return new HttpError(404, "");
}
