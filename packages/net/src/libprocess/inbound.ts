import {
  createServer as createHttpServer,
  type IncomingMessage as HttpMessage,
  type Server as HttpServer,
  type ServerResponse,
} from "node:http";
import { createServer, type Server, type Socket } from "node:net";
import { type IncomingMessage, MessageParser, defaultParserLimits, formatUpid, parseUpid, sniffConnection } from "@mesolite/wire";
import { collectBody } from "../http/collect-body.ts";
import { writeAnswer } from "../http/write-answer.ts";
import type { LibprocessNodeOptions } from "./node-options.ts";

/** A connection that began to speak must show its head within this time; one that never speaks is a link and may stay. */
const headTimeoutMs = 30_000;

/** The listening side of a node: tells libprocess peers from HTTP clients by a connection's first bytes. */
export class Inbound {
  received = 0;
  readonly #options: LibprocessNodeOptions;
  readonly #http: HttpServer;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #httpSockets = new Set<Socket>();

  constructor(options: LibprocessNodeOptions) {
    this.#options = options;
    // A third party's HTTP library may mix messages with requests on one connection, so messages are looked for here too.
    this.#http = createHttpServer({ keepAliveTimeout: 30_000 }, (request, response) => {
      if (isMessage(request)) void this.#answerMessage(request, response);
      else options.listener(request, response);
    });
    this.#server = createServer(
      { allowHalfOpen: true, noDelay: true, keepAlive: true, keepAliveInitialDelay: 10_000 },
      (socket) => this.#accept(socket),
    );
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === "object" && address ? address.port : this.#options.port;
  }

  async listen(): Promise<void> {
    const { host, port } = this.#options;
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen({ host, port, backlog: 4096 }, () => {
        this.#server.off("error", reject);
        resolve();
      });
    });
    this.#server.on("error", (error) => this.#options.onNote?.(`can't accept a connection: ${error.message}`, "new connections"));
    // It never listens itself, but only this event starts its timeouts and its list of connections.
    this.#http.emit("listening");
  }

  /** What peers have sent and we have not read is lost with their connections. */
  disconnect(): void {
    for (const socket of this.#sockets) if (!this.#httpSockets.has(socket)) socket.destroy();
  }

  async close(graceMs: number): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.disconnect();
    const deadlineMs = performance.now() + graceMs;
    while (this.#httpSockets.size > 0 && performance.now() < deadlineMs) {
      this.#http.closeIdleConnections();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    this.#http.close(); // Ends its timers; it has no socket of its own.
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("close", () => {
      this.#sockets.delete(socket);
      this.#httpSockets.delete(socket);
    });
    socket.on("error", onQuietError);
    socket.on("end", onQuietEnd);
    let head: Buffer = Buffer.alloc(0);
    const onData = (chunk: Buffer): void => {
      if (head.length === 0) socket.setTimeout(headTimeoutMs, () => socket.destroy());
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      const kind = sniffConnection(head);
      if (kind === "needMore") return;
      socket.off("data", onData);
      socket.setTimeout(0);
      socket.removeAllListeners("timeout");
      if (kind === "libprocess" && isLibprocessPeer(head)) this.#parse(socket, head);
      else this.#handOver(socket, head);
    };
    socket.on("data", onData);
  }

  #handOver(socket: Socket, head: Buffer): void {
    socket.off("error", onQuietError);
    socket.off("end", onQuietEnd);
    this.#httpSockets.add(socket);
    socket.pause();
    socket.unshift(head);
    this.#http.emit("connection", socket);
    process.nextTick(() => socket.resume());
  }

  #parse(socket: Socket, head: Buffer): void {
    const parser = new MessageParser();
    const onData = (chunk: Buffer): void => {
      const { messages, error } = parser.push(chunk);
      for (const message of messages) this.#deliver(message, socket);
      if (!error) return;
      const peer = socket.remoteAddress ?? "an unknown address";
      this.#options.onNote?.(`${peer}: ${error.message}; the connection is closed`, peer);
      socket.destroy();
    };
    socket.on("data", onData);
    onData(head);
  }

  #deliver({ from, to, name, body, wantsReply }: IncomingMessage, socket: Socket): void {
    const known = this.#options.knows?.(to) ?? true;
    // libprocess peers read and drop replies, so they are spared them.
    if (wantsReply) socket.write(`HTTP/1.1 ${known ? "202 Accepted" : "404 Not Found"}\r\nContent-Length: 0\r\n\r\n`);
    this.received++;
    if (known) this.#options.onMessage({ from: formatUpid(from), to, name, body });
  }

  async #answerMessage(request: HttpMessage, response: ServerResponse): Promise<void> {
    const refusal = this.#options.guard?.(request);
    if (refusal) return writeAnswer(request, response, refusal, { gzip: false, headers: {}, onBug: () => {} });
    const finish = (status: number): void => void response.writeHead(status, { "Content-Length": "0" }).end();
    const from = parseUpid(String(request.headers["libprocess-from"] ?? ""));
    const path = /^\/([^/?]+)\/([^/?]+)(?:\?|$)/.exec(request.url ?? "");
    if (!from || !path) return finish(400);
    const body = await collectBody(request, defaultParserLimits.maxBodyBytes).catch(() => undefined);
    if (!body) return finish(413);
    let to: string;
    try {
      to = decodeURIComponent(path[1] as string);
    } catch {
      return finish(400);
    }
    if (!(this.#options.knows?.(to) ?? true)) return finish(404);
    this.received++;
    this.#options.onMessage({ from: formatUpid(from), to, name: path[2] as string, body });
    finish(202);
  }
}

function isMessage(request: HttpMessage): boolean {
  return request.method === "POST" && request.headers["libprocess-from"] !== undefined;
}

/** Only libprocess itself never speaks anything else on its connection. */
function isLibprocessPeer(head: Buffer): boolean {
  return /\r?\nuser-agent:[ \t]*libprocess\//i.test(head.toString("latin1", 0, 8192));
}

function onQuietError(): void {
  // "close" follows.
}

function onQuietEnd(this: Socket): void {
  this.end();
}
