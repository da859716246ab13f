import { err, ok, type Result } from "@mesolite/base";
import { toPostRefinement, validateResources } from "@mesolite/resources";
import type { UnplacedTask } from "@mesolite/sdk";
import { TaskInfo } from "@mesolite/wire";

/** The TaskInfo that `--task` gives as JSON. Its agent is chosen later, so `agent_id` may be absent and does not count. */
export function taskFromJson(text: string): Result<UnplacedTask> {
  const expected = "--task: expected a TaskInfo as JSON, or the absolute path of a file that holds it";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err(`${expected}: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return err(`${expected}, got ${JSON.stringify(value).slice(0, 80)}`);
  try {
    const { agent_id: _, ...task } = TaskInfo.fromJson({ ...value, agent_id: { value: "" } });
    const resources = toPostRefinement(task.resources ?? []);
    const problem = validateResources(resources);
    return problem === undefined ? ok({ ...task, resources }) : err(`--task: ${problem}`);
  } catch (error) {
    return err(`${expected}: ${(error as Error).message}`);
  }
}
