import { lookup } from "node:dns/promises";
import { readFileSync } from "node:fs";
import { masterLocator } from "@mesolite/net";

const timeoutMs = 2_000;

interface MasterInfo {
  readonly pid?: string;
  readonly hostname?: string;
}

export interface DetectedMaster {
  readonly pid: string;
  /** False: the address that --master gives stands for a master that does not answer. Its own pid may be another. */
  readonly toldByMaster: boolean;
  readonly hostname?: string | undefined;
}

/**
 * The leading master's pid for what --master names. The master is asked for it: one that listens on every address advertises one of them,
 * and its messages carry that.
 * @returns undefined when nobody leads or the name can't be resolved
 */
export async function detectMaster(master: string): Promise<DetectedMaster | undefined> {
  const locator = masterLocator(master, { readFile: (path) => readFileSync(path, "utf8") });
  const url = locator.ok ? locator.value.current() : undefined;
  if (url === undefined) return undefined;
  const told = await askForInfo(url);
  if (told?.pid !== undefined) return { pid: told.pid, toldByMaster: true, hostname: told.hostname };
  const pid = await pidOf(url);
  return pid === undefined ? undefined : { pid, toldByMaster: false };
}

async function askForInfo(url: string): Promise<MasterInfo | undefined> {
  try {
    const response = await fetch(`${url}/api/v1`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ type: "GET_MASTER" }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer = (await response.json()) as { get_master?: { master_info?: MasterInfo } };
    return answer.get_master?.master_info;
  } catch {
    return undefined;
  }
}

async function pidOf(url: string): Promise<string | undefined> {
  const { hostname, port } = new URL(url);
  try {
    const { address } = await lookup(hostname, { family: 4 });
    return `master@${address}:${port === "" ? "80" : port}`;
  } catch {
    return undefined;
  }
}
