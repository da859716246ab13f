import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseZooKeeperAddress } from "./address.ts";
import { Chroot, pathFault } from "./path.ts";

describe("addresses", () => {
  const at = (host: string, port = 2181) => ({ host, port });
  test.each([
    ["zk://a", { servers: [at("a")], path: "/", credentials: undefined }],
    ["zk://a:1,b:2/mesos", { servers: [at("a", 1), at("b", 2)], path: "/mesos", credentials: undefined }],
    ["zk://u:p@ss@a,b:7/x/y/", { servers: [at("a"), at("b", 7)], path: "/x/y", credentials: "u:p@ss" }],
    ["zk://[::1]:5,[fe80::2]/", { servers: [at("::1", 5), at("fe80::2")], path: "/", credentials: undefined }],
    ["10.0.0.1:2181/m", { servers: [at("10.0.0.1")], path: "/m", credentials: undefined }],
  ])("%s", (text, value) => expect(parseZooKeeperAddress(text)).toEqual({ ok: true, value }));

  test.each([
    ["zk://", '"" is not a server'],
    ["zk://a:,b", '"a:" is not a server'],
    ["zk://a:99999", "port 99999"],
    ["zk://a,,b", '"" is not a server'],
    ["zk://a//b", 'must not have the part ""'],
    ["http://a", "begins with zk://"],
    ["zk://secret@a", "must be user:password"],
    ["zk://a/../b", 'part ".."'],
  ])("%s is refused", (text, why) => {
    const result = parseZooKeeperAddress(text);
    expect(result).toMatchObject({ ok: false, error: expect.stringContaining(why) });
    expect(JSON.stringify(result)).not.toContain("secret");
  });
});

describe("paths", () => {
  const part = fc.stringMatching(/^[a-z-]{1,8}$/);
  const path = fc.array(part).map((parts) => `/${parts.join("/")}`);

  test("what goes out below a chroot comes back as it was", () => {
    fc.assert(
      fc.property(path, path, (root, inside) => {
        const chroot = new Chroot(root);
        const outside = chroot.toServer(inside);
        expect(pathFault(outside)).toBeUndefined();
        expect(outside.startsWith(root === "/" ? "/" : root)).toBe(true);
        expect(chroot.toClient(outside)).toBe(inside);
      }),
    );
  });

  test("a sibling with the same beginning is not below the chroot", () => {
    expect(new Chroot("/a").toClient("/ab/c")).toBe("/ab/c");
  });

  test.each(["", "a", "/a/", "//", "/a//b", "/.", "/a/../b", "/\0"])("%j is no path", (text) => {
    expect(pathFault(text)).toBeDefined();
  });
});
