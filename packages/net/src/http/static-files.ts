import { extname } from "node:path";
import { attachedFiles } from "../files/attached-files.ts";
import type { Handler, HttpRequest } from "./http-app.ts";
import { HttpError } from "./http-app.ts";
import { sendFile } from "./send-file.ts";
import type { Answer, taken } from "./answer.ts";

export interface StaticFilesOptions {
  readonly root: string;
  /** Served for the directory itself. Default index.html. */
  readonly index?: string;
  /** Also served for paths that are no files (pages with client-side routes). */
  readonly fallback?: string;
  /** Paths below this never change content under the same name (hashed names): browsers may keep them. Default `assets/`. */
  readonly immutablePrefix?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A handler for a `*` route that serves the files of a directory. */
export function staticFiles(options: StaticFilesOptions): Handler {
  const files = attachedFiles();
  files.attach("/", options.root);
  const { index = "index.html", fallback, immutablePrefix = "assets/" } = options;
  return async (request) => {
    const path = (request.params["*"] ?? "").replace(/^\/+/, "");
    const wanted = path === "" || path.endsWith("/") ? path + index : path;
    const served = await serve(request, wanted, wanted.startsWith(immutablePrefix));
    if (served) return served;
    // A missing script must be a 404, not a page that fails to parse as one.
    const page = fallback !== undefined && extname(path) === "" ? await serve(request, fallback, false) : undefined;
    if (page) return page;
    throw new HttpError(404, "Not found");
  };

  async function serve(request: HttpRequest, path: string, isImmutable: boolean): Promise<Answer | typeof taken | undefined> {
    const file = await files.open(`/${path}`);
    if (!file) return undefined;
    if (file.isDirectory) {
      await file.handle.close();
      return undefined;
    }
    const { mtimeMs, size } = await file.handle.stat();
    const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
    const headers = {
      ...options.headers,
      ETag: etag,
      "Content-Type": contentTypeOf(path),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
    };
    if (String(request.headers["if-none-match"] ?? "").includes(etag)) {
      await file.handle.close();
      return { status: 304, headers };
    }
    return sendFile(request, file.handle, size, headers);
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

export function contentTypeOf(path: string): string {
  return contentTypes[extname(path).toLowerCase()] ?? "application/octet-stream";
}
