import { once } from "node:events";
import type { RequestListener } from "node:http";
import type { ProbeEffect } from "@mesolite/marathon";
import { listenHttp } from "@mesolite/net";
import { afterEach, expect, test } from "vitest";
import { Probes } from "./probe.ts";

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function probe(listener: RequestListener, wantBody: boolean): Promise<Awaited<ReturnType<Probes["run"]>>> {
  const { port, close } = await listenHttp({ host: "127.0.0.1", port: 0, listener });
  closers.push(() => close(0));
  const probes = new Probes();
  closers.push(() => probes.close());
  const effect: ProbeEffect = {
    kind: "probe",
    probeId: "p",
    protocol: "http",
    host: "127.0.0.1",
    port,
    timeoutMs: 60_000,
    wantBody,
  };
  return probes.run(effect);
}

test("a body that is wanted is kept", async () => {
  const result = await probe((_request, response) => {
    response.writeHead(503, { "Content-Type": "text/plain" }).end("not yet: é");
  }, true);
  expect(result).toEqual({ kind: "http", status: 503, contentType: "text/plain", body: "not yet: é" });
});

test.each([true, false])("of a body without end no more is read than is kept (wanted: %s)", async (wantBody) => {
  let left: Promise<unknown> | undefined;
  const result = await probe((_request, response) => {
    left = once(response, "close");
    const send = (): void => {
      while (!response.destroyed && response.write("→".repeat(1_000)));
    };
    response.on("drain", send);
    send();
  }, wantBody);
  expect(result).toMatchObject({ kind: "http", status: 200 });
  if (wantBody) expect(result).toHaveProperty("body", "→".repeat(Math.floor((64 * 1024) / 3)));
  await left;
});
