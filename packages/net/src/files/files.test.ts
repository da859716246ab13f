import { execFileSync } from "node:child_process";
import { chmod, type FileHandle, mkdir, mkdtemp, open, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type taken, textAnswer } from "../http/answer.ts";
import { createHttpApp } from "../http/create-http-app.ts";
import { sendFile } from "../http/send-file.ts";
import type { HttpApp } from "../http/http-app.ts";
import { listenHttp } from "../http/listen-http.ts";
import { staticFiles } from "../http/static-files.ts";
import { attachedFiles } from "./attached-files.ts";
import { addFilesRoutes } from "./files-routes.ts";

let dir: string;
let url: string;
let close: () => Promise<void>;
let app: HttpApp;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "mesolite-files-"));
  const sandbox = join(dir, "sandbox");
  await mkdir(join(sandbox, "sub"), { recursive: true });
  await writeFile(join(dir, "secret"), "secret");
  await writeFile(join(dir, "sandbox-neighbour"), "secret");
  await writeFile(join(sandbox, "stdout"), "hello\n");
  await chmod(join(sandbox, "stdout"), 0o640);
  await writeFile(join(sandbox, "large"), "0123456789".repeat(20_000));
  await writeFile(join(sandbox, "sub", "inner"), "inner");
  await symlink("/etc/passwd", join(sandbox, "leak"));
  await symlink("..", join(sandbox, "up"));
  await symlink("sub/inner", join(sandbox, "fine"));
  await symlink(sandbox, join(dir, "latest"));
  execFileSync("mkfifo", [join(sandbox, "pipe")]);
  const files = attachedFiles(
    (path) => (path.startsWith("/by-id/") ? { root: sandbox, rest: path.slice("/by-id/".length) } : undefined),
    () => new Map([["/by-id", sandbox]]),
  );
  files.attach("/run/latest", join(dir, "latest"));
  files.attach(sandbox, sandbox);
  files.attach("/master/log", join(sandbox, "stdout"));
  app = createHttpApp({ errorPage: (error) => textAnswer(error.status, error.message) });
  addFilesRoutes(app, files);
  app.route("GET", "/*", staticFiles({ root: sandbox, index: "stdout", fallback: "fine" }));
  const listening = await listenHttp({ host: "127.0.0.1", port: 0, listener: app.listener });
  url = `http://127.0.0.1:${listening.port}`;
  close = () => listening.close(0);
});

afterEach(async () => {
  await close();
  await rm(dir, { recursive: true, force: true });
});

const get = (path: string): Promise<Response> => fetch(url + path);
const read = async (path: string, more = ""): Promise<unknown> =>
  (await get(`/files/read?path=${encodeURIComponent(path)}${more}`)).json();

test("browse lists names, sizes, modes and owners, without what leads outside", async () => {
  const list = (await (await get("/files/browse?path=/run/latest")).json()) as {
    path: string;
    size: number;
    mode: string;
    uid: string;
    nlink: number;
    mtime: number;
    gid: string;
  }[];
  expect(list.map(({ path }) => path)).toEqual([
    "/run/latest/fine",
    "/run/latest/large",
    "/run/latest/pipe",
    "/run/latest/stdout",
    "/run/latest/sub",
  ]);
  expect(list[3]).toMatchObject({
    size: 6,
    mode: "-rw-r-----",
    nlink: 1,
    mtime: expect.any(Number),
    uid: expect.any(String),
    gid: expect.any(String),
  });
  expect(list[4]?.mode).toMatch(/^drwx/);
  expect((await get("/files/browse.json?path=/run/latest/sub")).status).toBe(200);
});

test("read gives slices of at most 64 KiB, and the size for offset -1", async () => {
  expect(await read("/run/latest/stdout")).toEqual({ offset: 6, data: "" });
  expect(await read("/run/latest/stdout", "&offset=-1&length=10")).toEqual({ offset: 6, data: "" });
  expect(await read("/run/latest/stdout", "&offset=0")).toEqual({ offset: 0, data: "hello\n" });
  expect(await read("/run/latest/stdout", "&offset=1&length=3")).toEqual({ offset: 1, data: "ell" });
  expect(await read("/run/latest/stdout", "&offset=99&length=3")).toEqual({ offset: 6, data: "" });
  expect(await read("/master/log", "&offset=0")).toEqual({ offset: 0, data: "hello\n" });
  expect(await read("/by-id/sub/inner", "&offset=0")).toEqual({ offset: 0, data: "inner" });
  expect(((await read("/run/latest/large", "&offset=5&length=100000")) as { data: string }).data).toHaveLength(65_536);
  expect(await (await get("/files/read?path=/master/log&offset=0&jsonp=f")).text()).toBe('f({"offset":0,"data":"hello\\n"})');
  expect((await get("/files/read?path=/master/log&offset=0&jsonp=a;b")).status).toBe(400);
});

test("debug names all that can be reached", async () => {
  const sandbox = join(dir, "sandbox");
  expect(await (await get("/files/debug")).json()).toEqual({
    "/by-id": sandbox,
    [sandbox]: sandbox,
    "/run/latest": join(dir, "latest"),
    "/master/log": join(sandbox, "stdout"),
  });
});

test("download gives the whole file as attachment", async () => {
  const answer = await get("/files/download?path=/run/latest/large");
  expect([answer.headers.get("content-disposition"), answer.headers.get("content-length")]).toEqual([
    'attachment; filename="large"',
    "200000",
  ]);
  expect(await answer.text()).toHaveLength(200_000);
});

test("download names files of any language; browsers that know no UTF-8 get a name too", async () => {
  await writeFile(join(dir, "sandbox", 'bé"→\u0001(1).txt'), "inner");
  const answer = await get(`/files/download?path=${encodeURIComponent('/run/latest/bé"→\u0001(1).txt')}`);
  expect([answer.status, await answer.text()]).toEqual([200, "inner"]);
  expect(answer.headers.get("content-disposition")).toBe(
    "attachment; filename=\"b____(1).txt\"; filename*=UTF-8''b%C3%A9%22%E2%86%92%01%281%29.txt",
  );
});

test("a file whose answer can't begin is closed", async () => {
  let handle: FileHandle | undefined;
  app.route("GET", "/files/broken", async (request): Promise<typeof taken> => {
    handle = await open(join(dir, "secret"));
    return sendFile(request, handle, 6, { "X-Name": "→" });
  });
  expect((await get("/files/broken")).status).toBe(500);
  expect(handle?.fd).toBe(-1);
});

test.each([
  ["/run/latest/leak", 404],
  ["/run/latest/up", 404],
  ["/run/latest/up/secret", 404],
  ["/run/latest/../secret", 404],
  ["/run/latest/sub/../../secret", 404],
  ["/run/latest-neighbour", 404],
  ["/run/latest/pipe", 404],
  ["/run/latest/none", 404],
  ["/etc/passwd", 404],
  ["/by-id//etc/passwd", 404],
  ["/run/latest/sub/inner\0", 404],
  ["", 400],
])("%j is never read or downloaded", async (path, status) => {
  for (const call of ["read", "download"])
    expect((await get(`/files/${call}?offset=0&path=${encodeURIComponent(path)}`)).status).toBe(status);
});

test.each(["offset=x", "offset=-2", "length=1.5", "length=-7"])("read with %s is a 400 that names it", async (query) => {
  const answer = await get(`/files/read?path=/master/log&${query}`);
  expect([answer.status, (await answer.text()).startsWith(query.split("=")[0] ?? "")]).toEqual([400, true]);
});

test("static files: types, ETag, fallback for pages but not for scripts, nothing outside", async () => {
  const first = await get("/sub/inner");
  expect([first.status, await first.text(), first.headers.get("cache-control")]).toEqual([200, "inner", "no-cache"]);
  const again = await fetch(`${url}/sub/inner`, { headers: { "If-None-Match": first.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
  expect(await (await get("/")).text()).toBe("hello\n");
  expect(await (await get("/some/page")).text()).toBe("inner");
  expect((await get("/missing.js")).status).toBe(404);
  for (const path of ["/leak", "/up/secret", "/%2e%2e/secret", "/..%2fsecret"])
    expect(await (await get(path)).text()).not.toMatch(/secret|root:/);
});
