/**
 * Volumes of a process container: host paths appear in the sandbox as links, for it shares the host's root. The links are made as the
 * task's user. The agent's own rights would follow whatever links the sandbox holds, those of other volumes included, to anywhere.
 */
import { isAbsolute, join } from "node:path";
import { err, ok, type ContainerVolume, type Result } from "@mesolite/base";
import type { ScriptRunner } from "../process/script-runner.ts";
import { shellQuote } from "../process/shell-quote.ts";
import type { SystemUser } from "../process/system-user.ts";
import { insideSandbox, type Sandbox } from "./create-sandbox.ts";

export interface LinkOrder {
  readonly volumes: readonly ContainerVolume[];
  readonly sandbox: Sandbox;
  readonly user: SystemUser | undefined;
  readonly signal: AbortSignal;
}

export async function linkVolumes({ volumes, sandbox, user, signal }: LinkOrder, runner: ScriptRunner): Promise<Result<void>> {
  for (const volume of volumes) {
    const command = linkCommand(volume, sandbox.directory);
    if (!command.ok) return command;
    if (command.value === undefined) continue;
    const { directory: cwd, stdout, stderr } = sandbox;
    const tool = { command: { kind: "shell" as const, value: command.value }, environment: {}, cwd, user, stdout, stderr };
    const outcome = await runner.runTool(tool, signal);
    if (outcome.kind === "aborted") return err("it was killed before it started");
    if (outcome.status !== 0) {
      const who = user === undefined ? "" : ` as user "${user.name}"`;
      return err(
        `volume ${volume.containerPath} could not be linked into the sandbox${who}, status ${outcome.status}; see stderr in the sandbox`,
      );
    }
  }
  return ok(undefined);
}

/** Shell text, to be run in the sandbox; undefined when there is nothing to link. What stands there already is left as it is. */
export function linkCommand(volume: ContainerVolume, sandbox: string): Result<string | undefined> {
  const { containerPath, hostPath } = volume;
  if (hostPath === undefined) return err(`volume ${containerPath} has no host path; process containers can only link host paths`);
  const target = isAbsolute(hostPath) ? hostPath : join(sandbox, hostPath);
  if (containerPath === target) return ok(undefined);
  const path = insideSandbox(sandbox, containerPath);
  if (path === undefined)
    return err(`volume ${containerPath} lies outside the sandbox; give a relative container path, or use an image`);
  const link = shellQuote(`.${path.slice(sandbox.length)}`.replace(/\/$/, ""));
  return ok(`[ -e ${link} ] || [ -L ${link} ] || { mkdir -p "$(dirname ${link})" && ln -s ${shellQuote(target)} ${link}; }`);
}
