import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultMasterFlags } from "@mesolite/master";
import { type LibprocessNode, openLibprocessNode } from "@mesolite/net";
import { silentLog } from "@mesolite/runtime";
import { afterEach, expect, test, vi } from "vitest";
import { memoryStore } from "../shared/open-store.ts";
import { MasterTerm } from "./master-term.ts";

let cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup();
  cleanups = [];
});

/** A node on a free port, which collects what breaks. */
async function nodeOf(broken: string[] = []): Promise<LibprocessNode> {
  const node = await openLibprocessNode({
    host: "127.0.0.1",
    port: 0,
    listener: () => {},
    onMessage: () => {},
    onLinkBroken: (pid) => broken.push(pid),
  });
  cleanups.push(() => node.close(0));
  return node;
}

/** @param told gets errors and the reasons for which it ends */
async function begin(node: LibprocessNode, told: string[], recordDir?: string): Promise<MasterTerm> {
  const term = await MasterTerm.begin({
    store: memoryStore(),
    mayAct: () => true,
    onBroken: (error) => told.push(error.message),
    node,
    masterInfo: { id: "m1", ip: 0, port: 5050, pid: node.pid("master"), hostname: "m1" },
    flags: defaultMasterFlags,
    recordDir,
    log: { ...silentLog, error: (message) => told.push(message) },
    onExit: (message) => told.push(message),
  });
  return term;
}

test("a recording that can't begin is told of, and the term begins", async () => {
  const dir = mkdtempSync(join(tmpdir(), "mesolite-term-"));
  cleanups.push(() => rmSync(dir, { recursive: true }));
  const notADirectory = join(dir, "file");
  writeFileSync(notADirectory, "");
  const errors: string[] = [];
  const term = await begin(await nodeOf(), errors, notADirectory);
  cleanups.push(() => term.end());
  expect(errors).toEqual([expect.stringMatching(/^this term is not recorded: (EEXIST|ENOTDIR)\b.*the master goes on/)]);
  expect(term.core.state.masterInfo?.id).toBe("m1");
});

test("connections end with the term: what was sent to it can't reach the next one", async () => {
  const broken: string[] = [];
  const [master, agent] = [await nodeOf(), await nodeOf(broken)];
  const term = await begin(master, []);
  agent.link(master.pid("master"));
  agent.send("slave(1)", master.pid("master"), "mesos.internal.PingSlaveMessage", new Uint8Array());
  await vi.waitFor(() => expect(master.stats.received).toBe(1));
  expect(broken).toEqual([]);
  await term.end();
  await vi.waitFor(() => expect(broken).toEqual([master.pid("master")]));
});
