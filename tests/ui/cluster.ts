import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram, start } from "../support/program.ts";
import { freePorts, scratchFolder } from "../support/scratch.ts";

export interface Cluster {
  readonly masterUrl: string;
  readonly marathonUrl: string;
  /** Stops it and ends its tasks. @returns how many tasks still ran, and the pids that outlived even that */
  end(): Promise<Ended>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface Ended {
  readonly endedByDown: number;
  readonly processes: readonly string[];
}

/** `mesolite up` on free ports, with a folder of its own. Disposing of it leaves neither tasks nor files. */
export async function startCluster(): Promise<Cluster> {
  const folder = scratchFolder("pages");
  const dir = join(folder.path, "cluster");
  const [master, agent, marathon] = await freePorts(3);
  const up = start("mesolite", [
    "up",
    "--dir",
    dir,
    "--master-port",
    String(master),
    "--agent-port",
    String(agent),
    "--marathon-port",
    String(marathon),
  ]);
  let ended: Promise<Ended> | undefined;
  const end = (): Promise<Ended> => (ended ??= endCluster(up.stop, dir));
  const dispose = async (): Promise<void> => {
    await end().finally(folder.remove);
  };
  try {
    await up.says("Mesolite is up");
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    masterUrl: `http://127.0.0.1:${master}`,
    marathonUrl: `http://127.0.0.1:${marathon}`,
    end,
    [Symbol.asyncDispose]: dispose,
  };
}

async function endCluster(stop: () => Promise<unknown>, dir: string): Promise<Ended> {
  await stop();
  const { status, output } = await runProgram("mesolite", ["down", "--dir", dir]);
  const count = /^(\d+) tasks? (?:was|were) ended/m.exec(output)?.[1];
  if (status !== 0 || count === undefined) throw new Error(`mesolite down: status ${status}: ${output}`);
  return { endedByDown: Number(count), processes: processesOf(dir) };
}

/** Processes that got the folder into their environment, as every task gets its sandbox's path. */
function processesOf(dir: string): string[] {
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return false;
    try {
      return readFileSync(`/proc/${name}/environ`, "utf8").includes(dir);
    } catch {
      return false; // It ended meanwhile, or is another user's.
    }
  });
}
