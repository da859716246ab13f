import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { snapshotName, type TakeSnapshot } from "@mesolite/runtime";

/** Next to this file once both are built: there is no way to run it from the sources. */
const program = fileURLToPath(new URL("./snapshot-program.js", import.meta.url));

/** Writes the snapshot in a process of its own, which ends with the recording. @throws Error with what the process said */
export const snapshotInChild: TakeSnapshot = async (folder, segment, signal) => {
  try {
    await promisify(execFile)(process.execPath, [program, folder, String(segment)], { signal });
  } catch (error) {
    await rm(join(folder, `${snapshotName(segment)}.tmp`), { force: true });
    const said = (error as { readonly stderr?: string }).stderr?.trim() ?? "";
    throw said === "" ? error : new Error(said.slice(-1_000), { cause: error });
  }
};
