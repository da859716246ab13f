import { formatResources } from "@mesolite/resources";
import { CheckStatusInfo, type TaskStatus } from "@mesolite/wire";

/** An update as mesos-execute prints it: scripts look for these words, so they are the original's. */
export function statusLines(status: TaskStatus): readonly string[] {
  const { message, source, reason, healthy, check_status, limitation } = status;
  const lines = [`Received status update ${status.state} for task '${status.task_id.value}'`];
  if (message !== undefined) lines.push(`  message: '${message}'`);
  if (source !== undefined) lines.push(`  source: ${source}`);
  if (reason !== undefined) lines.push(`  reason: ${reason}`);
  if (healthy !== undefined) lines.push(`  healthy?: ${healthy}`);
  if (check_status !== undefined) lines.push(`  check status: ${CheckStatusInfo.toJsonText(check_status)}`);
  if (limitation?.resources?.length) lines.push(`  resource limit violation: ${formatResources(limitation.resources)}`);
  return lines;
}
