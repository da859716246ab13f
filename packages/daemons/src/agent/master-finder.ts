import { type LeaderWatch, readMasterInfo } from "@mesolite/net";
import { detectMaster } from "./detect-master.ts";

/** Tells an agent who leads. */
export interface MasterFinder {
  /** Calls back with the leading master's pid, undefined while nobody leads, and again at every change. */
  start(onPid: (pid: string | undefined) => void): Promise<void>;
  /** Looks again, now, and calls back with what is found, changed or not. */
  look(): void;
  stop(): void;
}

/** For `host:port` and whatever else names one master for good. */
export function fixedMaster(master: string): MasterFinder {
  let tell: (pid: string | undefined) => void = () => {};
  const look = (): void => void detectMaster(master).then((pid) => tell(pid));
  return {
    start: async (onPid) => {
      tell = onPid;
      look();
    },
    look,
    stop: () => {
      tell = () => {};
    },
  };
}

/** For a group of masters of which one leads. */
export function electedMaster(group: LeaderWatch): MasterFinder {
  let tell: (pid: string | undefined) => void = () => {};
  let leader: string | undefined;
  let watch: { stop(): void } | undefined;
  return {
    start: async (onPid) => {
      tell = onPid;
      watch = await group.watchLeader((data) => {
        leader = data && readMasterInfo(data)?.pid;
        tell(leader);
      });
    },
    look: () => void setImmediate(() => tell(leader)),
    stop: () => {
      tell = () => {};
      watch?.stop();
    },
  };
}
