import type { AgentDirectory } from "../event.ts";
import { agentIdOf, type AgentState } from "../state.ts";
import { log, type Turn } from "../turn.ts";
import { sandboxOf } from "./executor-sandbox.ts";
import type { GcEntry } from "./gc-entry.ts";

/**
 * Directories of agents that had this work directory before: this one under another id, or a C++ agent whose place it takes. Nobody
 * else would ever remove them. They stay as long as a sandbox does, and at least as long as a sandbox in them.
 */
export function onAgentDirectoriesFound(turn: Turn, directories: readonly AgentDirectory[]): void {
  const { state } = turn;
  const kept = sandboxesInUse(state);
  const own = `${state.config.workDir}/slaves/${agentIdOf(state) ?? ""}`;
  const former = directories.filter(({ path }) => path !== own && !kept.some((one) => one.startsWith(`${path}/`)));
  if (former.length === 0) return;
  log(turn, "info", `${former.length} directories of former agents are removed when they are old enough`);
  const found: GcEntry[] = former.map(({ path, modifiedAtMs }) => ({ path, completedAtMs: modifiedAtMs, removing: false }));
  const all = [...state.gc.values(), ...found].sort((a, b) => a.completedAtMs - b.completedAtMs);
  state.gc.clear(); // It is read in the order of completion.
  for (const entry of all) state.gc.set(entry.path, entry);
}

function sandboxesInUse({ config, gc, frameworks }: AgentState): readonly string[] {
  const executors = [...frameworks.values()].flatMap((framework) => [...framework.executors.values()]);
  return [...gc.keys(), ...executors.map((executor) => sandboxOf(executor, config.workDir))];
}
