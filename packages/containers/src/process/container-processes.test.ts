import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { killMembers, mayHaveSession } from "./container-processes.ts";
import { readProcess } from "./process-table.ts";

let session = 0;
afterEach(() => killMembers({ containerId: "none", pid: session }, undefined));

test("a session without a process as old as its container's end is somebody else's", async () => {
  const leader = spawn("/bin/sh", ["-c", "sleep 1000 & echo $!"], { detached: true, stdio: ["ignore", "pipe", "ignore"] });
  session = leader.pid ?? 0;
  const [line] = (await once(leader.stdout, "data")) as [Buffer];
  await once(leader, "exit");
  const member = readProcess(Number(line));
  expect(member?.session).toBe(session);
  const { startSec = 0 } = member ?? {};
  expect(await mayHaveSession(session, startSec + 1)).toBe(true);
  expect(await mayHaveSession(session, startSec - 1)).toBe(false);
});
