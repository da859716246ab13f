import type { TaskInfo } from "@mesolite/wire";
import { virtualMs } from "./virtual-time.ts";

/** The label whose value is a task's script. */
export const scriptLabel = "mesolite.test";

const expected = `expected "run", "finish TIME", "fail TIME CODE", "oom TIME", "stubborn" or "hang"`;

/**
 * What a task does in a test cluster, in the words of the simulated machine: as `chosen` says, else as its label says, else what its
 * command would do as far as that is plain (`sleep 5`, `sleep 5; exit 3`, `exit 1`, `true`, `false`), else it runs until it is killed.
 * @throws TypeError when the script is none
 */
export function scriptWords(task: TaskInfo | undefined, chosen: string | undefined): readonly string[] {
  const label = task?.labels?.labels?.find(({ key }) => key === scriptLabel)?.value;
  const script = chosen ?? label;
  return script === undefined ? commandWords(task?.command?.value ?? "") : parse(script, task);
}

function parse(script: string, task: TaskInfo | undefined): readonly string[] {
  const [kind = "", after, code, ...rest] = script.trim().split(/\s+/);
  const given = [after, code].filter((word) => word !== undefined).length + rest.length;
  if (given !== argumentCounts[kind] || (code !== undefined && !/^\d{1,3}$/.test(code)))
    throw new TypeError(`task ${task?.task_id.value}: script "${script}": ${expected}`);
  return [kind, ...(after === undefined ? [] : [String(virtualMs(after))]), ...(code === undefined ? [] : [code])];
}

const argumentCounts: Readonly<Record<string, number>> = { run: 0, finish: 1, fail: 2, oom: 1, stubborn: 0, hang: 0 };

function commandWords(command: string): readonly string[] {
  if (command === "true") return ["finish", "0"];
  if (command === "false") return ["fail", "0", "1"];
  const match = /^(?:(?:exec )?sleep (\d+(?:\.\d+)?))?(?:\s*(?:;|&&)\s*)?(?:exit (\d{1,3}))?$/.exec(command.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return ["run"];
  const ms = String(Number(match[1] ?? 0) * 1_000);
  const code = match[2] ?? "0";
  return code === "0" ? ["finish", ms] : ["fail", ms, code];
}
