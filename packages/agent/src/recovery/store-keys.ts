/**
 * Names of everything that the agent keeps. Task ids are percent-encoded in them: an id with a slash is refused, but the refusal is an
 * update that is kept like any other. Framework and container ids are checked or made here.
 */
export const agentInfoKey = "agent/info";
export const bootIdKey = "agent/boot_id";

export function frameworkKey(frameworkId: string): string {
  return `frameworks/${frameworkId}`;
}

/** What never changes of a launched task: its TaskInfo and container. */
export function taskInfoKey(frameworkId: string, taskId: string): string {
  return `tasks/${frameworkId}/${encodeURIComponent(taskId)}/info`;
}

/** What changes: phase, statuses, kill intent. */
export function taskRunKey(frameworkId: string, taskId: string): string {
  return `tasks/${frameworkId}/${encodeURIComponent(taskId)}/run`;
}

export function updateKey(frameworkId: string, taskId: string, sequence: number): string {
  return `updates/${frameworkId}/${encodeURIComponent(taskId)}/${String(sequence).padStart(10, "0")}`;
}

export function completedKey(frameworkId: string, containerId: string): string {
  return `completed/${frameworkId}/${containerId}`;
}

export function isCompletedKey(key: string): boolean {
  return key.startsWith("completed/");
}

const longestId = 255; // A file name's limit, as in the original.

/** Whether an id may become part of a path: not empty, no slash or control character, not "." or "..", at most 255 characters. */
export function isUsableId(id: string): boolean {
  if (id.length === 0 || id.length > longestId || id === "." || id === ".." || /[/\\]/.test(id)) return false;
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    if (code < 0x20 || code === 0x7f) return false;
  }
  return true;
}
