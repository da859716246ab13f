import { existsSync, rmdirSync } from "node:fs";

const hierarchies = ["cpu", "cpuacct", "memory", "freezer"].map((controller) => `/sys/fs/cgroup/${controller}`);
const roots = [...hierarchies, "/sys/fs/cgroup"].map((hierarchy) => `${hierarchy}/mesos`);

/** Around all tests with real servers. Agents share a cgroup "mesos" and none of them removes it: if it was not there before, it goes. */
export default function setup(): () => void {
  const ours = roots.filter((root) => !existsSync(root));
  return () => {
    for (const root of ours) removeIfEmpty(root);
  };
}

/** Another run on this machine may have containers in it. */
function removeIfEmpty(root: string): void {
  try {
    rmdirSync(root);
  } catch {
    // In use, or never there.
  }
}
