/** The fetcher with real files, a real launch helper and an HTTP server on 127.0.0.1. */
import { execFileSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { FetchUri } from "@mesolite/base";
import { type Launching, startLaunching } from "../process/launching.ts";
import { createSandbox } from "../sandbox/create-sandbox.ts";

const place = mkdtempSync(join(tmpdir(), "mesolite-fetch-"));
const requests: string[] = [];
let server: Server;
let origin: string;
let other: string;
let launching: Launching;
let nextSandbox = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? "");
    if (request.url === "/moved") return void response.writeHead(302, { location: "/file" }).end();
    if (request.url === "/loop") return void response.writeHead(302, { location: "/loop" }).end();
    if (request.url === "/local") return void response.writeHead(302, { location: "file:///etc/passwd" }).end();
    if (request.url === "/stall") return void response.writeHead(200, { "content-length": "10" }).write("half");
    if (request.url === "/cut")
      return void response.writeHead(200, { "content-length": "10" }).write("half", () => response.destroy());
    if (request.url === "/private") {
      const known = request.headers.authorization === `Basic ${Buffer.from("us er:p:w").toString("base64")}`;
      return void response.writeHead(known ? 302 : 401, { location: "/asked" }).end();
    }
    if (request.url === "/elsewhere") return void response.writeHead(302, { location: `${other}/asked` }).end();
    if (request.url === "/asked") return void response.end(request.headers.authorization ?? "nobody");
    if (request.url === "/none") return void response.writeHead(404).end("no");
    response.writeHead(200).end("content");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  other = origin.replace("127.0.0.1", "127.0.0.2");
  launching = startLaunching({
    runtimeDir: join(place, "run"),
    owner: "o",
    fetcher: { cacheDir: join(place, "cache"), cacheBytes: 1e6, stallTimeoutMs: 300, hadoopHome: join(place, "hadoop") },
    log: () => {},
  });
});

afterAll(async () => {
  await launching.close();
  server.closeAllConnections();
  server.close();
  rmSync(place, { recursive: true, force: true });
});

async function fetchInto(value: string, more: Partial<FetchUri> = {}, signal = new AbortController().signal) {
  const directory = join(place, `sandbox${nextSandbox++}`);
  const sandbox = await createSandbox(directory, undefined);
  const uris = [{ value, executable: false, extract: true, cache: false, ...more }];
  const result = await launching.fetcher.fetch({ containerId: "c1", uris, sandbox, user: undefined, signal });
  return {
    directory,
    result,
    error: result.ok ? "" : result.error,
    read: (name: string) => readFileSync(join(directory, name), "utf8"),
  };
}

test("what only Hadoop can fetch is fetched by the one of --hadoop_home", async () => {
  mkdirSync(join(place, "hadoop/bin"), { recursive: true });
  writeFileSync(join(place, "hadoop/bin/hadoop"), '#!/bin/sh\necho "$1 $2 $3" > "$4"\n', { mode: 0o755 });
  const { read } = await fetchInto("hdfs://h/file");
  expect(read("file")).toBe("fs -copyToLocal hdfs://h/file\n");
});

test("local files are copied, made executable, and put where output_file says", async () => {
  const file = join(place, "it's a tool");
  writeFileSync(file, "#!/bin/sh\n", { mode: 0o600 });
  const { directory, result, read } = await fetchInto(file, { executable: true, outputFile: "bin/tool" });
  expect(result.ok).toBe(true);
  expect(read("bin/tool")).toBe("#!/bin/sh\n");
  expect(statSync(join(directory, "bin/tool")).mode & 0o111).toBe(0o111);
});

test("archives are extracted by their suffix", async () => {
  const source = join(place, "archive");
  mkdirSync(source);
  writeFileSync(join(source, "inside"), "packed");
  execFileSync("tar", ["-C", source, "-czf", join(place, "a.tgz"), "inside"]);
  writeFileSync(join(place, "one.gz"), gzipSync("one"));
  expect((await fetchInto(join(place, "a.tgz"))).read("inside")).toBe("packed");
  expect((await fetchInto(`file://${place}/one.gz`)).read("one")).toBe("one");
  const kept = await fetchInto(join(place, "a.tgz"), { extract: false });
  expect(readdirSync(kept.directory).toSorted()).toEqual(["a.tgz", "stderr", "stdout"]);
  writeFileSync(join(place, "broken.tar"), "this is no archive");
  expect((await fetchInto(join(place, "broken.tar"))).error).toMatch(
    /broken\.tar for container c1: copying or extracting it failed with status \d+/,
  );
});

test("http: redirects are followed, only 200 is a file, every failure names the URI", async () => {
  expect((await fetchInto(`${origin}/moved`)).read("moved")).toBe("content");
  for (const [path, part] of [
    ["/none", "status 404"],
    ["/loop", "more than 10 times"],
    ["/local", "file:"],
    ["/stall", "--fetcher_stall_timeout"],
    ["/cut", ""],
  ] as const) {
    const { error, directory } = await fetchInto(origin + path);
    expect(error).toContain(`could not fetch ${origin}${path} for container c1: `);
    expect(error).toContain(part);
    expect(existsSync(directory + path)).toBe(false);
  }
  expect((await fetchInto("http://127.0.0.1:1/x")).error).toContain("http://127.0.0.1:1/x");
});

test("credentials of a URL are sent to the server that it names, and to no other", async () => {
  const server2 = createServer((request, response) => response.end(request.headers.authorization ?? "nobody"));
  await new Promise<void>((resolve) => server2.listen(Number(new URL(origin).port), "127.0.0.2", resolve));
  const named = origin.replace("//", "//us%20er:p%3Aw@");
  try {
    expect((await fetchInto(`${named}/private`)).read("private")).toMatch(/^Basic /);
    expect((await fetchInto(`${origin}/private`)).error).toContain("status 401");
    expect((await fetchInto(`${named}/elsewhere`)).read("elsewhere")).toBe("nobody");
  } finally {
    server2.closeAllConnections();
    server2.close();
  }
});

test("what is not cached is downloaded where stagingDir says", async () => {
  const stagingDir = join(place, "staging");
  const options = { cacheDir: join(place, "cache2"), stagingDir, cacheBytes: 1e6, stallTimeoutMs: 2000 };
  const own = startLaunching({ runtimeDir: join(place, "run2"), owner: "o", fetcher: options, log: () => {} });
  const cancel = new AbortController();
  const sandbox = await createSandbox(join(place, "staged"), undefined);
  const uris = [{ value: `${origin}/stall`, executable: false, extract: true, cache: false }];
  const fetched = own.fetcher.fetch({ containerId: "c1", uris, sandbox, user: undefined, signal: cancel.signal });
  await vi.waitFor(() => expect(readdirSync(stagingDir)).toHaveLength(1));
  cancel.abort();
  expect((await fetched).ok).toBe(false);
  expect(readdirSync(stagingDir)).toEqual([]);
  await own.close();
  expect(existsSync(stagingDir)).toBe(false);
});

test("a cached file is fetched once", async () => {
  requests.length = 0;
  const all = await Promise.all([1, 2, 3].map(() => fetchInto(`${origin}/cached`, { cache: true })));
  expect([...all, await fetchInto(`${origin}/cached`, { cache: true })].map((one) => one.read("cached"))).toEqual(
    Array(4).fill("content"),
  );
  expect(requests).toEqual(["/cached"]);
});

test("fetches are counted by task, and the cache is measured", async () => {
  const before = launching.fetcher.statistics;
  await fetchInto(`${origin}/counted`, { cache: true });
  await fetchInto(`${origin}/none`);
  expect(launching.fetcher.statistics).toEqual({
    succeeded: before.succeeded + 1,
    failed: before.failed + 1,
    cacheBytes: 1e6,
    cachedBytes: before.cachedBytes + "content".length,
  });
});

test("a cancelled fetch ends at once and leaves no download behind", async () => {
  const cancel = new AbortController();
  const fetched = fetchInto(`${origin}/stall`, {}, cancel.signal);
  setTimeout(() => cancel.abort(), 50);
  expect((await fetched).error).toContain("cancelled");
  const files = readdirSync(join(place, "cache"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeLessThanOrEqual(2); // The cached ones of the tests before.
});

test("a log file that is a link is not written through", async () => {
  const directory = join(place, "trap");
  mkdirSync(directory);
  symlinkSync("/etc/hostname", join(directory, "stderr"));
  await expect(createSandbox(directory, undefined)).rejects.toMatchObject({ code: "ELOOP" });
});
