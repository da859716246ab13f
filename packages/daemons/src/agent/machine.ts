import { statfsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import type { DetectedMachine } from "@mesolite/resources";

const mib = 2 ** 20;

/** What this machine has, as far as it can be found out. */
export function detectMachine(workDir: string): DetectedMachine {
  return { cpus: availableParallelism(), memMiB: Math.floor(totalmem() / mib), diskMiB: diskMiB(workDir) };
}

function diskMiB(path: string): number | undefined {
  try {
    const { bsize, blocks } = statfsSync(path);
    return Math.floor((bsize * blocks) / mib);
  } catch {
    return undefined;
  }
}
