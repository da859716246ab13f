/**
 * An image registry on 127.0.0.1, to which dockerd speaks plain http: enough of the distribution API (v2) to push an image once and
 * pull it, with everything in memory and every request counted.
 */
import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Registry {
  /** `127.0.0.1:PORT`, the first part of image names. */
  readonly host: string;
  /** Manifests handed out since the start or the last `resetCounts`, by "repository:reference". HEAD requests do not count. */
  readonly manifestReads: ReadonlyMap<string, number>;
  /** How many layers and configurations were handed out. */
  blobReads(): number;
  /** All that is asked of a protected registry: user and password in `Authorization: Basic`. */
  readonly authorizations: readonly string[];
  resetCounts(): void;
  close(): Promise<void>;
}

interface State {
  readonly blobs: Map<string, Buffer>;
  readonly uploads: Map<string, Buffer[]>;
  readonly manifests: Map<string, { readonly type: string; readonly bytes: Buffer }>;
  readonly manifestReads: Map<string, number>;
  readonly authorizations: string[];
  blobReads: number;
}

/** @param credentials "user:password" that every request must carry; none by default */
export async function startRegistry(credentials?: string): Promise<Registry> {
  const state: State = {
    blobs: new Map(),
    uploads: new Map(),
    manifests: new Map(),
    manifestReads: new Map(),
    authorizations: [],
    blobReads: 0,
  };
  const server = createServer((request, response) => {
    void handle(state, credentials, request, response).catch((error: Error) => {
      response.writeHead(500);
      response.end(error.message);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    manifestReads: state.manifestReads,
    authorizations: state.authorizations,
    blobReads: () => state.blobReads,
    resetCounts() {
      state.manifestReads.clear();
      state.blobReads = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function handle(
  state: State,
  credentials: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://registry");
  const body = await readBody(request);
  if (credentials !== undefined) {
    const given = /^Basic (.*)$/.exec(request.headers.authorization ?? "")?.[1];
    const login = given === undefined ? undefined : Buffer.from(given, "base64").toString("utf8");
    if (login !== undefined) state.authorizations.push(login);
    if (login !== credentials) return void response.writeHead(401, { "www-authenticate": 'Basic realm="test"' }).end();
  }
  const [, name, kind, reference] = /^\/v2\/(.+)\/(manifests|blobs)\/(.*)$/.exec(url.pathname) ?? [];
  if (url.pathname === "/v2/")
    return void response.writeHead(200, { "docker-distribution-api-version": "registry/2.0" }).end("{}");
  if (kind === "manifests") return manifests(state, request, response, `${name}:${reference}`, name ?? "", body);
  if (kind === "blobs" && reference?.startsWith("uploads/"))
    return uploads(state, request, response, name ?? "", reference.slice("uploads/".length), url, body);
  if (kind === "blobs") return blobs(state, request, response, reference ?? "");
  response.writeHead(404).end();
}

function manifests(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  name: string,
  body: Buffer,
): void {
  if (request.method === "PUT") {
    const manifest = { type: request.headers["content-type"] ?? "", bytes: body };
    state.manifests.set(key, manifest);
    state.manifests.set(`${name}:${digestOf(body)}`, manifest);
    return void response.writeHead(201, { "docker-content-digest": digestOf(body), location: request.url ?? "" }).end();
  }
  const manifest = state.manifests.get(key);
  if (!manifest)
    return void response
      .writeHead(404, { "content-type": "application/json" })
      .end('{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}');
  response.writeHead(200, {
    "content-type": manifest.type,
    "content-length": manifest.bytes.length,
    "docker-content-digest": digestOf(manifest.bytes),
  });
  if (request.method === "HEAD") return void response.end();
  state.manifestReads.set(key, (state.manifestReads.get(key) ?? 0) + 1);
  response.end(manifest.bytes);
}

function blobs(state: State, request: IncomingMessage, response: ServerResponse, digest: string): void {
  const blob = state.blobs.get(digest);
  if (!blob) return void response.writeHead(404).end();
  response.writeHead(200, { "content-length": blob.length, "docker-content-digest": digest });
  if (request.method === "HEAD") return void response.end();
  state.blobReads++;
  response.end(blob);
}

/** POST opens an upload, PATCH adds, PUT with a digest ends it. */
function uploads(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  id: string,
  url: URL,
  body: Buffer,
): void {
  const upload = id === "" ? randomUUID() : id;
  const parts = state.uploads.get(upload) ?? [];
  if (body.length > 0) parts.push(body);
  state.uploads.set(upload, parts);
  const digest = url.searchParams.get("digest");
  if (request.method === "PUT" && digest !== null) {
    state.blobs.set(digest, Buffer.concat(parts));
    state.uploads.delete(upload);
    return void response.writeHead(201, { location: `/v2/${name}/blobs/${digest}`, "docker-content-digest": digest }).end();
  }
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  response
    .writeHead(202, {
      location: `/v2/${name}/blobs/uploads/${upload}`,
      "docker-upload-uuid": upload,
      range: `0-${Math.max(0, size - 1)}`,
    })
    .end();
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
