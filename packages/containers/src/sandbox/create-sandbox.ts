/** The directory a task runs in, and its two log files. */
import { chmod, chown, mkdir, open, symlink } from "node:fs/promises";
import { constants } from "node:fs";
import { dirname, isAbsolute, join, normalize } from "node:path";
import { err, ok, type ContainerVolume, type Result } from "@mesolite/base";
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

/** Host paths appear as links: a process container shares the host's root. */
export async function linkVolumes(directory: string, volumes: readonly ContainerVolume[]): Promise<Result<void>> {
  for (const volume of volumes) {
    if (volume.hostPath === undefined)
      return err(`volume ${volume.containerPath} has no host path; process containers can only link host paths`);
    const hostPath = isAbsolute(volume.hostPath) ? volume.hostPath : join(directory, volume.hostPath);
    if (volume.containerPath === hostPath) continue;
    const path = insideSandbox(directory, volume.containerPath);
    if (path === undefined)
      return err(`volume ${volume.containerPath} lies outside the sandbox; give a relative container path, or use an image`);
    await mkdir(dirname(path), { recursive: true });
    await symlink(hostPath, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  return ok(undefined);
}
