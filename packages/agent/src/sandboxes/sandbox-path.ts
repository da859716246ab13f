/** Where things lie under the work directory (reference: the original's src/slave/paths.cpp). */
export function executorPath(workDir: string, agentId: string, frameworkId: string, executorId: string): string {
  return `${workDir}/slaves/${agentId}/frameworks/${frameworkId}/executors/${executorId}`;
}

export function sandboxPath(
  workDir: string,
  agentId: string,
  frameworkId: string,
  executorId: string,
  containerId: string,
): string {
  return `${executorPath(workDir, agentId, frameworkId, executorId)}/runs/${containerId}`;
}
