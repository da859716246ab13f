/**
 * Numeric ids of a system user. Read from /etc first; `id` is asked for users that only a directory service knows.
 */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { err, ok, type Result } from "@mesolite/base";
import { throwShortage } from "./shortage.ts";

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** Supplementary groups. */
  readonly groups: readonly number[];
}

/**
 * The user that a task's processes switch to.
 * @param switchUser whether `--switch_user` is on and this process may switch
 * @returns undefined: the agent's own
 */
export async function taskUser(name: string | undefined, switchUser: boolean): Promise<Result<SystemUser | undefined>> {
  if (name === undefined || !switchUser) return ok(undefined);
  const found = await findSystemUser(name);
  if (!found.ok) return err(`can't run as user "${name}": ${found.error}`);
  return ok(found.value.uid === process.getuid?.() ? undefined : found.value);
}

async function findSystemUser(name: string): Promise<Result<SystemUser>> {
  const passwd = readLines("/etc/passwd").find((fields) => fields[0] === name);
  if (!passwd) return askId(name);
  const memberOf = readLines("/etc/group").filter((fields) => (fields[3] ?? "").split(",").includes(name));
  const gid = Number(passwd[3]);
  return ok({ name, uid: Number(passwd[2]), gid, groups: [...new Set([gid, ...memberOf.map((fields) => Number(fields[2]))])] });
}

/** Synchronous: small files that are always in the page cache, read for every launch; promises cost ten times as much. */
function readLines(file: string): string[][] {
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .map((line) => line.split(":"));
  } catch (error) {
    throwShortage(error);
    return [];
  }
}

async function askId(name: string): Promise<Result<SystemUser>> {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.@-]*\$?$/.test(name)) return err(`"${name}" is not a user name`);
  try {
    const ask = async (flag: string) => (await promisify(execFile)("id", [flag, name], { timeout: 10_000 })).stdout.trim();
    const [uid, gid, groups] = await Promise.all([ask("-u"), ask("-g"), ask("-G")]);
    return ok({ name, uid: Number(uid), gid: Number(gid), groups: groups.split(" ").map(Number) });
  } catch {
    return err(`this machine has no user "${name}"`);
  }
}
