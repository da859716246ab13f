/**
 * The credentials that a task brings along, as Marathon's documentation has it: a URI unpacks `.docker/config.json`, or `.dockercfg` of
 * older Dockers, into the sandbox, where Mesos's `docker pull` finds it because its HOME is the sandbox.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { throwShortage } from "../process/shortage.ts";
import type { SystemUser } from "../process/system-user.ts";
import type { DockerConfig } from "./registry-auth.ts";

/** Docker's own files have some hundred bytes for each registry. */
const maxBytes = 1024 * 1024;

/** What a sandbox says about registries. */
export interface SandboxConfig {
  readonly config?: DockerConfig;
  /** Why a file that is there is not used: for the message of a pull that fails. */
  readonly trouble?: string;
}

/** @param user whose task it is: only a file of its own counts, for the agent may read what that user may not */
export function readSandboxConfig(directory: string, user: SystemUser | undefined): SandboxConfig {
  const newer = readOne(directory, ".docker/config.json", user, asConfig);
  return (
    newer ?? readOne(directory, ".dockercfg", user, (auths) => ({ auths: auths as NonNullable<DockerConfig["auths"]> })) ?? {}
  );
}

function asConfig(value: object): DockerConfig {
  const { auths } = value as { auths?: unknown };
  if (auths !== undefined && !isObject(auths)) throw new Error("its auths are not an object");
  return value;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Undefined: there is no such file. */
function readOne(
  directory: string,
  name: string,
  user: SystemUser | undefined,
  meaning: (value: object) => DockerConfig,
): SandboxConfig | undefined {
  try {
    const text = readOwn(directory, name, user?.uid ?? process.getuid?.());
    if (text === undefined) return undefined;
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) throw new Error("it is not a JSON object");
    return { config: meaning(value) };
  } catch (error) {
    // JSON.parse quotes what it can't read, and credentials must not come into a status message.
    const why = error instanceof SyntaxError ? "it is not JSON" : (error as Error).message;
    return { trouble: `${name} in the sandbox is not used: ${why}` };
  }
}

/** @throws with the reason why the file must not be used */
function readOwn(directory: string, name: string, uid: number | undefined): string | undefined {
  const fd = openIfThere(`${directory}/${name}`);
  if (fd === undefined) return undefined;
  try {
    const stat = fstatSync(fd);
    // Asked of the open file: a directory above it may be a link, too.
    if (readlinkSync(`/proc/self/fd/${fd}`) !== `${realpathSync(directory)}/${name}`) throw new Error("it lies elsewhere");
    if (!stat.isFile()) throw new Error("it is not a file");
    if (stat.uid !== uid) throw new Error("it does not belong to the task's user");
    if (stat.size > maxBytes) throw new Error(`it is larger than ${maxBytes} bytes`);
    return readFileSync(fd, "utf8");
  } finally {
    closeSync(fd);
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    throwShortage(error);
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
