import { readFileSync } from "node:fs";

/** Names of users and groups by number, from the system's files (not from LDAP and the like: there the number is shown). */
export function systemNames(): (uid: number, gid: number) => { uid: string; gid: string } {
  const users = readNames("/etc/passwd");
  const groups = readNames("/etc/group");
  return (uid, gid) => ({ uid: users.get(uid) ?? String(uid), gid: groups.get(gid) ?? String(gid) });
}

function readNames(path: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  try {
    for (const line of readFileSync(path, "utf8").split("\n")) {
      const [name, , number] = line.split(":");
      if (name && number && !names.has(Number(number))) names.set(Number(number), name);
    }
  } catch {
    // Numbers will do.
  }
  return names;
}
