import { createServer, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { giveUpWhenStalled, stalledAfterMs } from "./stalled-client.ts";
import { writeAnswer } from "./write-answer.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A client that asks and then reads nothing; the response that it is to get. */
async function asked(): Promise<{ readonly request: Parameters<typeof writeAnswer>[0]; readonly response: ServerResponse }> {
  return new Promise((resolve) => {
    const server = createServer((request, response) => resolve({ request, response }));
    server.listen(0, "127.0.0.1", () => {
      const client = connect((server.address() as { port: number }).port, "127.0.0.1").pause();
      client.on("error", () => {});
      client.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
      closers.push(() => (client.destroy(), server.close()));
    });
  });
}

test("a client that takes nothing of its answer loses its connection", async () => {
  const { response } = await asked();
  giveUpWhenStalled(response, 30);
  response.write(Buffer.alloc(32 * 2 ** 20));
  await new Promise((resolve) => response.on("close", resolve));
  expect(response.writableFinished).toBe(false);
});

test("so does one that a streamed answer waits for", async () => {
  const { request, response } = await asked();
  const endless = (function* () {
    for (;;) yield "x".repeat(32 * 1024);
  })();
  writeAnswer(request, response, { status: 200, body: endless }, { gzip: false, headers: {}, onBug: () => {} });
  expect(response.socket?.timeout).toBe(stalledAfterMs);
});
