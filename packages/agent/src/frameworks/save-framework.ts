import { type FrameworkInfo, internal } from "@mesolite/wire";
import { frameworkKey } from "../recovery/store-keys.ts";
import { retireFramework } from "../tasks/completion.ts";
import { put, type Turn } from "../turn.ts";
import { type FrameworkRecord, newFramework } from "./framework-record.ts";

export function saveFramework(turn: Turn, framework: FrameworkRecord): void {
  put(
    turn,
    frameworkKey(framework.id),
    internal.Archive_Framework.encode({ framework_info: framework.info, pid: framework.pid }),
  );
}

/**
 * For a framework that gets an update and has nothing else here: by its record it is named in registrations, and a master that has
 * removed it says so. Without, its updates would be sent for ever.
 */
export function rememberFramework(turn: Turn, info: FrameworkInfo, frameworkId: string, pid: string | undefined): void {
  if (turn.state.frameworks.has(frameworkId) || turn.state.completedFrameworks.has(frameworkId)) return;
  const framework = newFramework(info, frameworkId, pid);
  saveFramework(turn, framework);
  retireFramework(turn, framework);
}
