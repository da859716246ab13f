import { createServer, type RequestListener, type Server } from "node:http";

export interface HttpListening {
  readonly port: number;
  /** Stops accepting, lets running answers finish for `graceMs` (default 2 s), then closes every connection. */
  close(graceMs?: number): Promise<void>;
}

/** A plain HTTP server (Marathon's; the master and agent share their port with libprocess). @throws the listen error as it is */
export async function listenHttp(options: {
  readonly host?: string;
  readonly port: number;
  readonly listener: RequestListener;
}): Promise<HttpListening> {
  const server = createServer({ keepAliveTimeout: 30_000, noDelay: true }, options.listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: options.host, port: options.port, backlog: 4096 }, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : options.port;
  return { port, close: (graceMs = 2_000) => closeHttpServer(server, graceMs) };
}

async function closeHttpServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timeout = setTimeout(() => server.closeAllConnections(), graceMs);
  // Connections become idle one after the other; close() alone would wait for their keep-alive.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(timeout);
  clearInterval(sweep);
}
