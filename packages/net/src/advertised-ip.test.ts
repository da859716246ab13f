import { createServer, isIPv4 } from "node:net";
import { expect, test } from "vitest";
import { advertisedIp, isAnyAddress } from "./advertised-ip.ts";
import { listenFault } from "./listen-fault.ts";

test("a definite address is advertised as it is", async () => {
  expect(await advertisedIp("127.0.0.2", "127.0.0.1")).toBe("127.0.0.2");
  expect(await advertisedIp("localhost")).toMatch(/^127\./);
});

test("an any-address advertises the route to the master, never itself", async () => {
  for (const any of ["0.0.0.0", "::", undefined]) expect(await advertisedIp(any, "127.0.0.1")).toBe("127.0.0.1");
});

test("without a master, or with one that can't be resolved, it is an address of this machine", async () => {
  for (const towards of [undefined, "no-such-host.invalid"]) {
    const ip = await advertisedIp("0.0.0.0", towards);
    expect([isIPv4(ip), isAnyAddress(ip)]).toEqual([true, false]);
  }
});

test("a port that is taken is named with the flag to change", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const second = createServer();
  const error = await new Promise((resolve) => second.once("error", resolve).listen(port, "127.0.0.1"));
  expect(listenFault(error, "127.0.0.1", port, { address: "--ip", port: "--port" })).toBe(
    `--port: another program listens on 127.0.0.1:${port} already; stop it or choose another port`,
  );
  await new Promise((resolve) => server.close(resolve));
});
