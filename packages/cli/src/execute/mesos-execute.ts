import { executeFlags, type FlagsInput, parseStoutFlags } from "@mesolite/runtime";
import { executeOptions } from "./execute-options.ts";
import { type ExecuteIo, type ExecuteTimes, executeTask } from "./execute-task.ts";

export interface MesosExecuteInput extends Pick<FlagsInput, "argv" | "env" | "readFile"> {
  readonly io: ExecuteIo;
  /** Name of this process's user; undefined when it has none. */
  readonly user: string | undefined;
  readonly times?: ExecuteTimes;
}

/** mesos-execute from its command line to its exit status. Never rejects for bad input or an absent master. */
export async function mesosExecute({ argv, env, readFile, io, user, times }: MesosExecuteInput): Promise<number> {
  const parsed = parseStoutFlags({
    program: "mesos-execute",
    specs: executeFlags,
    argv,
    env,
    readFile,
    version: "mesos 1.12.0 (mesolite)",
  });
  switch (parsed.kind) {
    case "print":
      io.out(parsed.text.trimEnd());
      return 0;
    case "refused":
      io.err(parsed.message);
      return parsed.exitCode;
    case "flags": {
      const options = executeOptions(parsed.flags, { user, readFile });
      if (!options.ok) {
        io.err(`${options.error}. See mesos-execute --help`);
        return 1;
      }
      for (const warning of parsed.flags.warnings) io.err(warning);
      return executeTask(options.value, io, times);
    }
  }
}
