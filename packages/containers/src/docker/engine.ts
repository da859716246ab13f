/** A client of the Docker Engine's HTTP API on its unix socket, as much of it as an agent needs. */
import { type ClientRequest, type IncomingMessage, request } from "node:http";

/** The engine refused, or did not answer (`status` undefined). */
export class EngineError extends Error {
  override readonly name = "EngineError";
  readonly status: number | undefined;

  constructor(message: string, status: number | undefined, options?: { cause?: unknown }) {
    super(message, options);
    this.status = status;
  }
}

export interface EngineCall {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** An engine that hangs must not hang the agent. Streams and waits have no such limit. */
const callTimeoutMs = 60_000;

export class Engine {
  readonly #socketPath: string;
  #prefix: Promise<string> | undefined;

  /** @param socketPath `--docker_socket` */
  constructor(socketPath: string) {
    this.#socketPath = socketPath;
  }

  /** @returns the JSON answer, undefined when it has no body. @throws EngineError */
  async call<T>(call: EngineCall): Promise<T> {
    const signal = AbortSignal.any([AbortSignal.timeout(callTimeoutMs), ...(call.signal ? [call.signal] : [])]);
    const text = await readText(await this.stream({ ...call, signal }));
    return (text.trim() === "" ? undefined : JSON.parse(text)) as T;
  }

  /** @returns the answer as it comes. @throws EngineError for every status from 400 on */
  async stream(call: EngineCall): Promise<IncomingMessage> {
    this.#prefix ??= this.#negotiate();
    const prefix = await this.#prefix.catch((error: unknown) => {
      this.#prefix = undefined;
      throw error;
    });
    return this.#send({ ...call, path: prefix + call.path });
  }

  /** The newest API that the engine speaks: what we use has been the same for years, and old versions get refused. */
  async #negotiate(): Promise<string> {
    const signal = AbortSignal.timeout(callTimeoutMs);
    const version = JSON.parse(await readText(await this.#send({ method: "GET", path: "/version", signal }))) as {
      ApiVersion?: string;
    };
    return version.ApiVersion === undefined ? "" : `/v${version.ApiVersion}`;
  }

  async #send(call: EngineCall): Promise<IncomingMessage> {
    const query = call.query === undefined ? "" : `?${new URLSearchParams(call.query)}`;
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const headers = {
      ...call.headers,
      ...(body !== undefined && { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    };
    const { method, path, signal } = call;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent: ClientRequest = request(
        { socketPath: this.#socketPath, method, path: path + query, headers, signal, agent: false },
        resolve,
      );
      sent.on("error", (error) => reject(this.#unreachable(error, signal)));
      sent.end(body);
    });
    const status = answer.statusCode ?? 0;
    if (status < 400) return answer;
    throw new EngineError(messageOf(await readText(answer), status), status);
  }

  #unreachable(error: NodeJS.ErrnoException, signal: AbortSignal | undefined): EngineError {
    if (signal?.aborted) {
      const late = (signal.reason as Error | undefined)?.name === "TimeoutError";
      return new EngineError(
        late
          ? `the Docker Engine at ${this.#socketPath} did not answer within ${callTimeoutMs / 1000} s`
          : "the call was cancelled",
        undefined,
        { cause: error },
      );
    }
    const why =
      error.code === "ENOENT" ? "there is no such socket" : error.code === "EACCES" ? "this user may not use it" : error.message;
    return new EngineError(
      `no Docker Engine answers on ${this.#socketPath}: ${why}; start one, or set --docker_socket`,
      undefined,
      { cause: error },
    );
  }
}

async function readText(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function messageOf(text: string, status: number): string {
  try {
    return (JSON.parse(text) as { message?: string }).message ?? text;
  } catch {
    return text.trim() || `the Docker Engine answered with status ${status}`;
  }
}

/** The parts of `GET /containers/{id}/json` that are read here. */
export interface InspectAnswer {
  readonly Id: string;
  readonly Name: string;
  readonly State: {
    readonly Status: "created" | "running" | "paused" | "restarting" | "removing" | "exited" | "dead";
    readonly Running: boolean;
    readonly Pid: number;
    readonly ExitCode: number;
    readonly OOMKilled: boolean;
    readonly Error: string;
    readonly FinishedAt: string;
  };
  readonly Config: { readonly StopSignal?: string; readonly Tty?: boolean };
  readonly HostConfig: { readonly NetworkMode?: string; readonly Memory?: number };
  readonly NetworkSettings: {
    readonly IPAddress?: string;
    readonly Networks?: Readonly<Record<string, { readonly IPAddress?: string; readonly GlobalIPv6Address?: string }>>;
  };
}
