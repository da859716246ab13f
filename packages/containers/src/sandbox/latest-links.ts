import { randomUUID } from "node:crypto";
import { readlink, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Mesos's layout below a work directory. */
const layout = /^(.*\/slaves)\/([^/]+)\/frameworks\/[^/]+\/executors\/[^/]+\/runs\/[^/]+$/;

/** `slaves/latest` and `runs/latest`, which people and scripts follow. No task fails for want of them. */
export async function linkLatest(sandbox: string): Promise<void> {
  const [, slaves, agentId] = layout.exec(sandbox) ?? [];
  if (slaves === undefined || agentId === undefined) return;
  await point(join(slaves, "latest"), agentId);
  await point(join(dirname(sandbox), "latest"), basename(sandbox));
}

async function point(link: string, target: string): Promise<void> {
  const made = `${link}.${randomUUID()}`;
  try {
    if ((await readlink(link).catch(() => undefined)) === target) return;
    await symlink(target, made);
    await rename(made, link); // Replaces the old one: there is a latest at every moment.
  } catch {
    await rm(made, { force: true });
  }
}
