import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultMasterFlags } from "@mesolite/master";
import { openLibprocessNode } from "@mesolite/net";
import { silentLog } from "@mesolite/runtime";
import { afterEach, expect, test } from "vitest";
import { memoryStore } from "../shared/open-store.ts";
import { MasterTerm } from "./master-term.ts";

let cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup();
  cleanups = [];
});

test("a recording that can't begin is told of, and the term begins", async () => {
  const dir = mkdtempSync(join(tmpdir(), "mesolite-term-"));
  cleanups.push(() => rmSync(dir, { recursive: true }));
  const notADirectory = join(dir, "file");
  writeFileSync(notADirectory, "");
  const node = await openLibprocessNode({
    host: "127.0.0.1",
    port: 0,
    advertiseIp: "127.0.0.1",
    listener: () => {},
    knows: () => false,
    onMessage: () => {},
    onLinkBroken: () => {},
    onNote: () => {},
  });
  cleanups.push(() => node.close());
  const errors: string[] = [];
  const term = await MasterTerm.begin({
    store: memoryStore(),
    mayAct: () => true,
    onBroken: (error) => errors.push(error.message),
    node,
    masterInfo: { id: "m1", ip: 0, port: 5050, pid: "master@127.0.0.1:5050", hostname: "m1" },
    flags: defaultMasterFlags,
    recordDir: notADirectory,
    log: { ...silentLog, error: (message) => errors.push(message) },
    onExit: (message) => errors.push(message),
  });
  cleanups.push(() => term.end());
  expect(errors).toEqual([expect.stringMatching(/^this term is not recorded: (EEXIST|ENOTDIR)\b.*the master goes on/)]);
  expect(term.core.state.masterInfo?.id).toBe("m1");
});
