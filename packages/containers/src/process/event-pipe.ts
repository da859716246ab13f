/**
 * The FIFO through which supervisors and tools tell what happened. It is opened read-write by both sides: nobody blocks on opening,
 * and what is written while no agent runs is dropped, which is fine because the record on disk comes first.
 */
import { execFileSync } from "node:child_process";
import { constants, lstatSync, openSync, rmSync } from "node:fs";
import { Socket } from "node:net";

export interface EventPipe {
  readonly path: string;
  close(): void;
}

/** Opens the FIFO at `path`, creating it when needed; `onLine` gets each line, split at spaces. */
export function openEventPipe(path: string, onLine: (words: readonly string[]) => void): EventPipe {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFIFO()) {
    rmSync(path, { recursive: true, force: true });
    execFileSync("mkfifo", ["-m", "600", path], { stdio: ["ignore", "ignore", "pipe"] });
  }
  const socket = new Socket({ fd: openSync(path, constants.O_RDWR | constants.O_NONBLOCK), readable: true, writable: false });
  let rest = "";
  socket.setEncoding("utf8");
  socket.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") onLine(line.split(" "));
  });
  return { path, close: () => socket.destroy() };
}
