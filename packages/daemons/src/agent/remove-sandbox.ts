import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

/**
 * Removes `…/frameworks/<id>/executors/<id>/runs/<id>` and those of its parents below `frameworks` that are empty then, or the whole
 * directory of a former agent. What is mounted in it is unmounted first: removing through a mount would delete what belongs to others.
 * @returns why it could not be removed, or undefined; it may be tried again
 */
export async function removeSandbox(path: string): Promise<string | undefined> {
  try {
    for (const mount of await mountsBelow(path)) await promisify(execFile)("umount", ["--", mount]);
    await rm(path, { recursive: true, force: true });
    if (basename(dirname(path)) === "runs") await removeEmptyParents(path);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Innermost first. Fields are separated by spaces; those inside are written in octal. */
async function mountsBelow(path: string): Promise<readonly string[]> {
  const lines = (await readFile("/proc/self/mountinfo", "utf8")).split("\n");
  const mounts = lines.map((line) =>
    (line.split(" ")[4] ?? "").replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
  );
  return mounts.filter((mount) => mount.startsWith(`${path}/`) || mount === path).toReversed();
}

/** An executor that begins at the same moment makes its directories again. */
async function removeEmptyParents(path: string): Promise<void> {
  const runs = dirname(path);
  await removeDeadLink(join(runs, "latest"));
  for (let parent = runs; basename(parent) !== "frameworks" && parent !== "/"; parent = dirname(parent)) {
    try {
      await rmdir(parent);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOTEMPTY" || code === "EEXIST") return;
      if (code !== "ENOENT") throw error;
    }
  }
}

/** Leads to the newest run; when that is gone, to nowhere. */
async function removeDeadLink(link: string): Promise<void> {
  if (!existsSync(link)) await rm(link, { force: true });
}
