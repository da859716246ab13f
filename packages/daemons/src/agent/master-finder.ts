import { type LeaderWatch, readMasterInfo } from "@mesolite/net";
import type { MasterInfo } from "@mesolite/wire";
import { type DetectedMaster, detectMaster } from "./detect-master.ts";

/** Tells an agent who leads. */
export interface MasterFinder {
  /** Calls back with the leading master's pid, undefined while nobody leads, and again at every change. */
  start(onPid: (pid: string | undefined) => void): Promise<void>;
  /** Looks again, now, and calls back with what is found, changed or not. */
  look(): void;
  /** Of the leading master's host, where it told. */
  hostname(): string | undefined;
  stop(): void;
}

/** How soon a master that has not told its own pid is asked again. */
const repeatMs = 3_000;

/**
 * For `host:port` and whatever else names one master for good. Goes on asking until the master itself answers, and tells what changes:
 * the agent drops every message of a pid that it does not know.
 */
export function fixedMaster(master: string, detect = detectMaster): MasterFinder {
  let tell: (pid: string | undefined) => void = () => {};
  /** What the master told last outlives its outages: most come back under the same pid. */
  let known: DetectedMaster | undefined;
  let newestLook = 0;
  let repeat: NodeJS.Timeout | undefined;

  async function look(isAsked: boolean): Promise<void> {
    const thisLook = ++newestLook;
    clearTimeout(repeat);
    const found = await detect(master);
    if (thisLook !== newestLook) return;
    const before = known?.pid;
    if (found && (found.toldByMaster || !known?.toldByMaster)) known = found;
    if (!found?.toldByMaster) repeat = setTimeout(() => void look(false), repeatMs).unref();
    if (isAsked || known?.pid !== before) tell(known?.pid);
  }

  return {
    start: async (onPid) => {
      tell = onPid;
      void look(true);
    },
    look: () => void look(true),
    hostname: () => known?.hostname,
    stop: () => {
      newestLook++;
      clearTimeout(repeat);
    },
  };
}

/** For a group of masters of which one leads. */
export function electedMaster(group: LeaderWatch): MasterFinder {
  let tell: (pid: string | undefined) => void = () => {};
  let leader: MasterInfo | undefined;
  let watch: { stop(): void } | undefined;
  return {
    start: async (onPid) => {
      tell = onPid;
      watch = await group.watchLeader((data) => {
        leader = data && readMasterInfo(data);
        tell(leader?.pid);
      });
    },
    look: () => void setImmediate(() => tell(leader?.pid)),
    hostname: () => leader?.hostname,
    stop: () => {
      tell = () => {};
      watch?.stop();
    },
  };
}
