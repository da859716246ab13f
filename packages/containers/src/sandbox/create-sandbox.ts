/** The directory a task runs in, and its two log files. */
import { chmod, chown, mkdir, open } from "node:fs/promises";
import { constants } from "node:fs";
import { isAbsolute, join, normalize } from "node:path";
import type { SystemUser } from "../process/system-user.ts";
import { linkLatest } from "./latest-links.ts";

export interface Sandbox {
  readonly directory: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Others may enter but not list, as in Mesos: a sandbox may hold credentials. */
const sandboxMode = 0o750;

/** Creates the directory (and its parents) and empty stdout and stderr, all owned by `user`. An existing sandbox is kept. */
export async function createSandbox(directory: string, user: SystemUser | undefined): Promise<Sandbox> {
  await mkdir(directory, { recursive: true });
  await linkLatest(directory);
  await chmod(directory, sandboxMode);
  if (user) await chown(directory, user.uid, user.gid);
  const sandbox = { directory, stdout: join(directory, "stdout"), stderr: join(directory, "stderr") };
  await openLogs(sandbox, user);
  return sandbox;
}

/** Creates the log files unless they exist. @throws ELOOP when one is a link: what is written there would land elsewhere. */
export async function openLogs(sandbox: Sandbox, user: SystemUser | undefined): Promise<void> {
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  for (const path of [sandbox.stdout, sandbox.stderr]) {
    const file = await open(path, flags, 0o644);
    try {
      if (user) await file.chown(user.uid, user.gid);
    } finally {
      await file.close();
    }
  }
}

/** Where a relative path of a task lies in its sandbox; undefined for absolute paths and those that lead outside. */
export function insideSandbox(directory: string, path: string): string | undefined {
  const inside = normalize(path);
  if (path === "" || path.includes("\0") || isAbsolute(path) || inside === ".." || inside.startsWith("../")) return undefined;
  return join(directory, inside);
}
