import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { agentFlags, executeFlags, type FlagSpec, marathonFlags, masterFlags } from "@mesolite/runtime";
import { expect, test } from "vitest";

const packages = join(import.meta.dirname, "../../..");

/** Flags that are as their table says although no program reads them, or reads them otherwise; each with the reason. */
const exceptions: ReadonlySet<string> = new Set([
  "help", // Answered where flags are parsed.
  "version",
  "quorum", // Kept by the store: what ZooKeeper acknowledges, most of its servers have.
  "https_port", // Only shown by /v2/info.
  "task_group", // Refused by its sentence.
]);

/** The text of all sources below some folders, without tests. */
function sources(...folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(join(packages, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    )
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(packages, name), "utf8"))
    .join("\n");
}

test.each<[string, readonly FlagSpec[], readonly string[]]>([
  ["mesos-master", masterFlags, ["daemons/src/master", "daemons/src/shared", "cli/src/daemon"]],
  ["mesos-agent", agentFlags, ["daemons/src/agent", "daemons/src/shared", "cli/src/daemon"]],
  ["marathon", marathonFlags, ["daemons/src/marathon", "daemons/src/shared", "cli/src/daemon"]],
  ["mesos-execute", executeFlags, ["cli/src/execute"]],
])("%s reads the flags that its table says have an effect, and no others", (_program, table, folders) => {
  const text = sources(...folders);
  const inAnswers = sources("master/src/api", "agent/src/api"); // Which are given the flags as a map.
  const flags = table.filter(({ name }) => !exceptions.has(name));
  const isRead = ({ name }: FlagSpec): boolean => text.includes(`"${name}"`) || inAnswers.includes(`flags.get("${name}")`);
  const names = (wrong: readonly FlagSpec[]): readonly string[] => wrong.map(({ name }) => name);
  expect(names(flags.filter((spec) => spec.effect === "yes" && !isRead(spec)))).toEqual([]); // Silently without effect.
  expect(names(flags.filter((spec) => spec.effect === "none yet" && isRead(spec)))).toEqual([]); // Warned of in vain.
});
