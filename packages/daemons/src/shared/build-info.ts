import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { mesosVersion } from "@mesolite/runtime";

export interface BuildInfo {
  readonly version: string;
  readonly date: string;
  readonly timeSeconds: number;
  readonly user: string;
  readonly gitSha?: string;
}

/** When and from what this program was built: the time of the compiled file, the commit when it lies in a git checkout. */
export function buildInfo(): BuildInfo {
  const builtMs = statSync(fileURLToPath(import.meta.url)).mtimeMs;
  const gitSha = headCommit(fileURLToPath(new URL("../../../../.git", import.meta.url)));
  return {
    version: mesosVersion,
    date: new Date(builtMs).toISOString().slice(0, 19).replace("T", " "),
    timeSeconds: Math.floor(builtMs / 1000),
    user: "mesolite",
    ...(gitSha === undefined ? {} : { gitSha }),
  };
}

function headCommit(git: string): string | undefined {
  if (!existsSync(`${git}/HEAD`)) return undefined;
  const head = readFileSync(`${git}/HEAD`, "utf8").trim();
  const ref = /^ref: (.+)$/.exec(head)?.[1];
  if (ref === undefined) return head;
  return existsSync(`${git}/${ref}`) ? readFileSync(`${git}/${ref}`, "utf8").trim() : undefined;
}
