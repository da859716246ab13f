// What our client writes, ZooKeeper's own command-line client reads, and the other way round.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { creatorAcl, digestAcl, permission, readAcl, type Stat, ZooKeeper } from "@mesolite/zookeeper";
import { need } from "../support/needs.ts";
import { zkCli } from "./command-line.ts";
import { type Ensemble, startEnsemble } from "./ensemble.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (data: Uint8Array): string => new TextDecoder().decode(data);

let ensemble: Ensemble;
let zk: ZooKeeper;

beforeEach(async (context) => {
  need(context, "zookeeper");
  if (ensemble) return;
  ensemble = await startEnsemble(1);
  zk = new ZooKeeper(`zk://${ensemble.connectString}/`);
  await zk.connected();
});

afterAll(async () => {
  await zk?.close();
  await ensemble?.stop();
});

/** The lines of `stat` as the command-line client prints them. */
function printed(stat: Stat): string[] {
  const hex = (value: bigint): string => `0x${value.toString(16)}`;
  return [
    `cZxid = ${hex(stat.czxid)}`,
    `mZxid = ${hex(stat.mzxid)}`,
    `pZxid = ${hex(stat.pzxid)}`,
    `cversion = ${stat.cversion}`,
    `dataVersion = ${stat.version}`,
    `aclVersion = ${stat.aversion}`,
    `ephemeralOwner = ${hex(stat.ephemeralOwner)}`,
    `dataLength = ${stat.dataLength}`,
    `numChildren = ${stat.numChildren}`,
  ];
}

describe("our client against ZooKeeper's command-line client", () => {
  test("nodes that we write are read by it, with the same data, children and statistics", async () => {
    await zk.create("/ours", bytes("über 1"));
    await zk.setData("/ours", bytes("über 2"), 0);
    await zk.create("/ours/a");
    const first = await zk.create("/ours/n-", bytes(""), { mode: "persistentSequential" });
    const second = await zk.create("/ours/n-", bytes(""), { mode: "ephemeralSequential" });
    const { children, stat } = await zk.getChildren2("/ours");
    const lines = await zkCli(ensemble.connectString, ["get /ours", "ls /ours", "stat /ours", `stat ${second}`]);
    expect(lines[0]).toBe("über 2");
    expect(lines[1]).toBe(`[${[...children].sort().join(", ")}]`);
    expect([first, second]).toEqual(["/ours/n-0000000001", "/ours/n-0000000002"]);
    expect(lines).toEqual(expect.arrayContaining(printed(stat)));
    expect(lines).toContain(`ephemeralOwner = 0x${BigInt.asUintN(64, zk.session?.id ?? 0n).toString(16)}`);
  });

  test("nodes that it writes are read by us", async () => {
    const lines = await zkCli(ensemble.connectString, [
      "create /theirs",
      "create /theirs/x first",
      "set /theirs/x second",
      "create -s /theirs/s- z",
      "stat /theirs/x",
    ]);
    expect(await zk.getChildren("/theirs")).toHaveLength(2);
    const { data, stat } = await zk.getData("/theirs/x");
    expect(text(data)).toBe("second");
    expect(lines).toEqual(expect.arrayContaining(printed(stat)));
    expect((await zk.getData("/theirs")).data).toHaveLength(0);
    await zk.delete("/theirs/x", stat.version);
    expect(await zkCli(ensemble.connectString, ["ls /theirs"])).toEqual(["[s-0000000001]"]);
  });

  test("each refusal has the name that ZooKeeper gives it", async () => {
    await zk.create("/refuse");
    await zk.create("/refuse/child");
    await zk.create("/refuse/short", bytes(""), { mode: "ephemeral" });
    const refusal = (work: Promise<unknown>, wanted: object) => expect(work).rejects.toMatchObject(wanted);
    await refusal(zk.getData("/missing"), { code: "NoNode", path: "/missing" });
    await refusal(zk.create("/refuse"), { code: "NodeExists", path: "/refuse" });
    await refusal(zk.create("/missing/child"), { code: "NoNode" });
    await refusal(zk.delete("/refuse"), { code: "NotEmpty" });
    await refusal(zk.delete("/refuse/child", 7), { code: "BadVersion" });
    await refusal(zk.setData("/refuse", bytes("x"), 7), { code: "BadVersion" });
    await refusal(zk.create("/refuse/short/x"), { code: "NoChildrenForEphemerals" });
    await refusal(zk.create("/a//b"), { code: "BadArguments" });
    const acl = [{ permissions: permission.all, scheme: "no-such", id: "" }];
    await refusal(zk.create("/bad-acl", bytes(""), { acl }), { code: "InvalidAcl" });
    expect(await zk.exists("/missing")).toBeUndefined();
  });

  test("access control: digest identities made by either are honoured by the other", async () => {
    const owner = new ZooKeeper(`zk://anna:se@cret@${ensemble.connectString}/`);
    await owner.create("/locked", bytes("mine"), { acl: [...creatorAcl, ...readAcl] });
    const { acl } = await owner.getAcl("/locked");
    expect(acl).toEqual([digestAcl("anna", "se@cret"), ...readAcl]);
    expect(text((await zk.getData("/locked")).data)).toBe("mine");
    await expect(zk.setData("/locked", bytes("x"))).rejects.toMatchObject({ code: "NoAuth", path: "/locked" });
    await owner.setAcl("/locked", [digestAcl("anna", "se@cret"), digestAcl("bert", "b", permission.read)], 0);
    await expect(zk.getData("/locked")).rejects.toMatchObject({ code: "NoAuth" });
    const lines = await zkCli(ensemble.connectString, [
      "get /locked",
      "addauth digest bert:b",
      "get /locked",
      "set /locked y",
      "addauth digest anna:se@cret",
      "set /locked theirs",
      "create /locked/theirs secret auth::crdwa",
    ]);
    expect(lines.join("\n")).toMatch(
      /Insufficient permission : \/locked\nmine\n.*Insufficient permission : \/locked\n.*Created \/locked\/theirs/s,
    );
    expect(text((await owner.getData("/locked")).data)).toBe("theirs");
    expect((await owner.getAcl("/locked/theirs")).acl).toContainEqual(digestAcl("anna", "se@cret"));
    await owner.close();
  });

  test("an unknown scheme of credentials ends the session as authFailed", async () => {
    const other = new ZooKeeper(`zk://${ensemble.connectString}/`);
    await other.connected();
    await expect(other.addAuth("no-such", bytes("x"))).rejects.toMatchObject({ code: "AuthFailed" });
    expect(other.state.kind).toBe("authFailed");
    await expect(other.getData("/")).rejects.toMatchObject({ code: "AuthFailed" });
  });

  test("a multi happens as a whole or not at all, and names the change that was refused", async () => {
    await zk.create("/multi", bytes("0"));
    const results = await zk.multi([
      { kind: "check", path: "/multi", version: 0 },
      { kind: "create", path: "/multi/a", data: bytes("1") },
      { kind: "create", path: "/multi/n-", mode: "persistentSequential" },
      { kind: "setData", path: "/multi", data: bytes("2"), version: 0 },
      { kind: "delete", path: "/multi/a" },
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(["check", "create", "create", "setData", "delete"]);
    expect(results[2]).toEqual({ kind: "create", path: "/multi/n-0000000001" });
    const refused = zk.multi([
      { kind: "create", path: "/multi/b" },
      { kind: "check", path: "/multi", version: 0 },
      { kind: "delete", path: "/multi/none" },
    ]);
    await expect(refused).rejects.toMatchObject({ code: "BadVersion", index: 1, path: "/multi" });
    expect(await zkCli(ensemble.connectString, ["ls /multi", "get /multi"])).toEqual(["[n-0000000001]", "2"]);
  });

  test("a chroot is a root: paths, sequential names, watches and errors are below it", async () => {
    const inside = new ZooKeeper(`zk://${ensemble.connectString}/deep/root`);
    await inside.ensurePath("/x/y");
    expect(await inside.create("/x/s-", bytes(""), { mode: "persistentSequential" })).toBe("/x/s-0000000001");
    expect(await zkCli(ensemble.connectString, ["ls /deep/root/x"])).toEqual(["[s-0000000001, y]"]);
    await expect(inside.getData("/none")).rejects.toMatchObject({ code: "NoNode", path: "/none" });
    const event = new Promise((resolve) => void inside.getChildren("/", { watch: resolve }));
    await inside.sync();
    await zkCli(ensemble.connectString, ["create /deep/root/new"]);
    expect(await event).toEqual({ kind: "childrenChanged", path: "/" });
    expect([...(await inside.getChildren("/"))].sort()).toEqual(["new", "x"]);
    await inside.close();
  });

  test("watches tell of what the command-line client does, once each", async () => {
    const events: string[] = [];
    const watch = ({ kind, path }: { kind: string; path: string }): void => void events.push(`${kind} ${path}`);
    await zk.exists("/watched", { watch });
    await zkCli(ensemble.connectString, ["create /watched 0"]);
    await zk.getData("/watched", { watch });
    await zk.getChildren("/watched", { watch });
    await zkCli(ensemble.connectString, ["create /watched/c", "set /watched 1", "set /watched 2", "create /watched/d"]);
    await zk.exists("/watched/c", { watch });
    await zkCli(ensemble.connectString, ["deleteall /watched"]);
    await zk.sync();
    await new Promise((resolve) => setImmediate(resolve));
    expect(events).toEqual(["created /watched", "childrenChanged /watched", "dataChanged /watched", "deleted /watched/c"]);
  });
});
