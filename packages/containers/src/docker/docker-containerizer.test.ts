/** The Docker containerizer before an engine that dies at bad moments: a server on a unix socket that knows containers by name only. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { nginxContainer } from "../../test/nginx.ts";
import { startLaunching } from "../process/launching.ts";
import { DockerContainerizer } from "./docker-containerizer.ts";

const place = mkdtempSync(join(tmpdir(), "mesolite-docker-"));
const socketPath = join(place, "docker.sock");
const options = {
  runtimeDir: join(place, "run"),
  owner: "o",
  socketPath,
  sandboxDirectory: "/mnt/mesos/sandbox",
  enableCfs: false,
  switchUser: false,
  removeDelayMs: 1_000,
  killOrphans: true,
  log: () => {},
};

/** What the engine has; it answers nobody while `down`, and goes down at a request that `dieAt` matches. */
const engine = { containers: new Set<string>(), down: false, dieAt: /never/, removals: 0 };
const server = createServer((request, response) => {
  const call = `${request.method} ${request.url}`;
  const removal = request.method === "DELETE";
  if (engine.dieAt.test(call)) engine.down = true;
  if (engine.down) request.socket.destroy();
  else answer(request, response);
  if (removal) engine.removals++;
});

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "", "http://engine");
  const name = url.searchParams.get("name") ?? /\/containers\/([^/]+)/.exec(url.pathname)?.[1] ?? "";
  const reply = (status: number, body: unknown) => void response.writeHead(status).end(JSON.stringify(body));
  if (url.pathname === "/version") return reply(200, { Version: "1", ApiVersion: "1.40" });
  if (url.pathname.endsWith("/logs")) return void response.writeHead(200).end();
  if (url.pathname.endsWith("/containers/create")) engine.containers.add(name);
  if (request.method === "DELETE") return reply(engine.containers.delete(name) ? 204 : 404, {});
  reply(200, { Config: {}, State: { Running: false, ExitCode: 0, Pid: 0 }, NetworkSettings: {}, HostConfig: {} });
}

const spec = { ...nginxContainer, sandboxDir: join(place, "sandbox") };
const launching = startLaunching({
  ...options,
  fetcher: { cacheDir: join(place, "cache"), cacheBytes: 1e6, stallTimeoutMs: 300 },
});

beforeAll(() => new Promise<void>((resolve) => server.listen(socketPath, resolve)));
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await launching.close();
  server.closeAllConnections();
  server.close();
  rmSync(place, { recursive: true, force: true });
});

/** A maker whose sweeps come when the test lets time pass. */
function make(): DockerContainerizer {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  Object.assign(engine, { down: false, dieAt: /never/, removals: 0 });
  return new DockerContainerizer(options, launching);
}

/** Lets a minute pass, and waits until the engine has heard of it. */
async function sweep(): Promise<void> {
  const before = engine.removals;
  vi.advanceTimersByTime(61_000);
  await vi.waitFor(() => expect(engine.removals).toBeGreaterThan(before));
}

test("a container whose start was not answered is removed when the engine answers again", async () => {
  const maker = make();
  engine.dieAt = /\/start/;
  expect((await maker.launch(spec, 1)).kind).toBe("failed");
  expect([...engine.containers]).toEqual([`mesos-${spec.containerId}`]);
  await sweep();
  engine.dieAt = /never/;
  engine.down = false;
  await sweep();
  expect([...engine.containers]).toEqual([]);
  await maker.close();
});

test("a removal that failed is tried again", async () => {
  const maker = make();
  const exited = new Promise<void>((resolve) => maker.onExit(() => resolve()));
  expect((await maker.launch(spec, 1)).kind).toBe("started");
  await exited;
  await maker.destroy(spec.containerId);
  engine.down = true;
  await sweep();
  engine.down = false;
  await sweep();
  expect([...engine.containers]).toEqual([]);
  await maker.close();
});
