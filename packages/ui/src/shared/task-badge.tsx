import { Badge } from "@mantine/core";
import type { ReactNode } from "react";

const colors: Record<string, string> = {
  TASK_RUNNING: "teal",
  TASK_STAGING: "blue",
  TASK_STARTING: "blue",
  TASK_KILLING: "orange",
  TASK_FINISHED: "gray",
  TASK_KILLED: "gray",
};

/** A task's state as a word, with its health where something checks it. Every state of trouble is red. */
export function TaskBadge({ state, healthy }: { state: string; healthy?: boolean | undefined }): ReactNode {
  const word = state.replace("TASK_", "").toLowerCase();
  const health = healthy === undefined ? "" : healthy ? ", healthy" : ", unhealthy";
  return <Badge color={healthy === false ? "red" : (colors[state] ?? "red")}>{word + health}</Badge>;
}
