import type { TaskInfo } from "@mesolite/wire";
import type { Turn } from "../turn.ts";
import type { Acceptance } from "./acceptance.ts";
import { refuseTask } from "./refuse-task.ts";

/** LAUNCH_GROUP comes with the default executor. Until then every task of the group is answered with the reason. */
export function launchGroup(turn: Turn, acceptance: Acceptance, tasks: readonly TaskInfo[]): void {
  const message = "Task groups are not supported by this version of Mesolite; use LAUNCH with one command task each";
  for (const task of tasks) {
    refuseTask(turn, acceptance.framework, task, "TASK_ERROR", "REASON_TASK_GROUP_INVALID", message);
  }
}
