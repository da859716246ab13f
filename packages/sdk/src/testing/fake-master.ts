import type { IncomingMessage, ServerResponse } from "node:http";
import { type HttpListening, listenHttp } from "@mesolite/net";
import { decodeUtf8, encodeRecord, encodeUtf8, scheduler } from "@mesolite/wire";

/**
 * A master as far as a scheduler sees it, for unit tests of frameworks: it accepts subscriptions, keeps every call, answers 202, and
 * sends the events that the test says. It has no agents and no rules of its own.
 */
export interface FakeMaster {
  /** `127.0.0.1:port` */
  readonly address: string;
  /** All calls so far, subscriptions too. */
  readonly calls: readonly scheduler.Call[];
  /** The `count`th call of this type (from 1), as soon as it is there. */
  waitForCall(type: scheduler.Call_Type, count?: number): Promise<scheduler.Call>;
  /** On the latest stream. @throws Error while nobody is subscribed */
  send(event: scheduler.Event): void;
  /** Calls of this type get this answer from now on; subscriptions too. */
  refuse(type: scheduler.Call_Type, status: number, message: string): void;
  /** Ends the current stream; the scheduler may come back. */
  disconnect(): void;
  close(): Promise<void>;
}

export async function startFakeMaster(): Promise<FakeMaster> {
  const master = new RecordingMaster();
  const listening = await listenHttp({
    host: "127.0.0.1",
    port: 0,
    listener: (request, response) => master.answer(request, response),
  });
  return master.listen(listening);
}

interface Waiter {
  readonly type: scheduler.Call_Type;
  readonly count: number;
  resolve(call: scheduler.Call): void;
}

class RecordingMaster implements FakeMaster {
  readonly calls: scheduler.Call[] = [];
  address = "";
  #listening: HttpListening | undefined;
  #waiters: readonly Waiter[] = [];
  readonly #refusals = new Map<scheduler.Call_Type, { readonly status: number; readonly message: string }>();
  #stream: { readonly response: ServerResponse; readonly isJson: boolean } | undefined;

  listen(listening: HttpListening): this {
    this.#listening = listening;
    this.address = `127.0.0.1:${listening.port}`;
    return this;
  }

  waitForCall(type: scheduler.Call_Type, count = 1): Promise<scheduler.Call> {
    return new Promise((resolve) => {
      this.#waiters = [...this.#waiters, { type, count, resolve }];
      this.#wake();
    });
  }

  send(event: scheduler.Event): void {
    if (!this.#stream) throw new Error("nobody is subscribed to the fake master");
    const { response, isJson } = this.#stream;
    response.write(encodeRecord(isJson ? encodeUtf8(scheduler.Event.toJsonText(event)) : scheduler.Event.encode(event)));
  }

  refuse(type: scheduler.Call_Type, status: number, message: string): void {
    this.#refusals.set(type, { status, message });
  }

  disconnect(): void {
    this.#stream?.response.end();
    this.#stream = undefined;
  }

  async close(): Promise<void> {
    this.disconnect();
    await this.#listening?.close(0);
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const isJson = request.headers["content-type"] === "application/json";
      const body = Buffer.concat(chunks);
      const call = isJson ? scheduler.Call.fromJson(JSON.parse(decodeUtf8(body))) : scheduler.Call.decode(body);
      this.#answerCall(call, isJson, response);
      this.calls.push(call);
      this.#wake();
    });
  }

  #answerCall(call: scheduler.Call, isJson: boolean, response: ServerResponse): void {
    const refusal = this.#refusals.get(call.type ?? "UNKNOWN");
    if (refusal) response.writeHead(refusal.status).end(refusal.message);
    else if (call.type !== "SUBSCRIBE") {
      response.writeHead(202).end();
      if (call.type === "TEARDOWN") this.disconnect();
    } else {
      response.writeHead(200, {
        "Content-Type": isJson ? "application/json" : "application/x-protobuf",
        "Mesos-Stream-Id": "stream",
      });
      this.#stream = { response, isJson };
      this.send({
        type: "SUBSCRIBED",
        subscribed: { framework_id: call.framework_id ?? { value: "framework-1" }, heartbeat_interval_seconds: 15 },
      });
    }
  }

  #wake(): void {
    this.#waiters = this.#waiters.filter(({ type, count, resolve }) => {
      const call = this.calls.filter((candidate) => candidate.type === type)[count - 1];
      if (call) resolve(call);
      return call === undefined;
    });
  }
}
