import { accessSync, constants, mkdirSync } from "node:fs";
import { StartError } from "./daemon.ts";

/** Creates the directory that a flag names. @throws StartError naming flag, path and remedy when it can't be written */
export function makeDir(program: string, flag: string, path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as { code?: string };
    const why =
      code === "EACCES" || code === "EPERM" || code === "EROFS" ? "this user can't write there" : (error as Error).message;
    throw new StartError(
      `${program}: --${flag}=${path}: ${why}; choose another directory, or give this user the right to write there`,
    );
  }
}
