// The program mesos-execute: runs on import.
import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { err, ok, type Result } from "@mesolite/base";
import type { LeaderWatch } from "@mesolite/net";
import { mesosExecute } from "./execute/mesos-execute.ts";

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** What a shell reports of a program that wrote to a pipe which nobody reads any more, as with `mesos-execute … | head -1`. */
const brokenPipe = 141;

function onInterrupt(handler: (exitCode: number) => void): () => void {
  const listener = (signal: NodeJS.Signals): void => handler(exitCodes[signal as keyof typeof exitCodes]);
  process.on("SIGINT", listener).on("SIGTERM", listener);
  process.stdout.once("error", () => handler(brokenPipe)).on("error", () => {});
  return () => process.off("SIGINT", listener).off("SIGTERM", listener);
}

function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined; // No entry in the user database, as in containers with made-up user ids.
  }
}

async function watchMasters(url: string): Promise<Result<LeaderWatch>> {
  // Whoever names the master itself need not wait until all of this is loaded.
  const daemons = await import("@mesolite/daemons");
  try {
    const address = daemons.zookeeperAddress("mesos-execute", "master", url);
    return ok(daemons.watchMasters({ address, sessionTimeoutMs: 10_000 }, (line) => void process.stderr.write(`${line}\n`)));
  } catch (error) {
    if (error instanceof daemons.StartError) return err(error.message);
    throw error;
  }
}

const exitCode = await mesosExecute({
  argv: process.argv.slice(2),
  env: process.env,
  readFile: (path) => readFileSync(path, "utf8"),
  user: userName(),
  watchMasters,
  io: {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    onInterrupt,
  },
});
process.exit(exitCode);
