import { lstat, readdir } from "node:fs/promises";
import type { AgentDirectory } from "@mesolite/agent";

/** What lies below `<work_dir>/slaves`, links like `latest` left out; none when it can't be read. */
export async function agentDirectories(workDir: string): Promise<readonly AgentDirectory[]> {
  const parent = `${workDir}/slaves`;
  const names = await readdir(parent).catch(() => []);
  const found: AgentDirectory[] = [];
  for (const name of names) {
    const path = `${parent}/${name}`;
    const status = await lstat(path).catch(() => undefined);
    if (status?.isDirectory()) found.push({ path, modifiedAtMs: status.mtimeMs });
  }
  return found;
}
