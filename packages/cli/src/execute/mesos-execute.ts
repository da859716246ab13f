import type { Result } from "@mesolite/base";
import type { LeaderWatch } from "@mesolite/net";
import { executeFlags, type FlagsInput, mesosVersion, parseStoutFlags } from "@mesolite/runtime";
import { executeOptions } from "./execute-options.ts";
import { type ExecuteIo, type ExecuteTimes, executeTask } from "./execute-task.ts";

export interface MesosExecuteInput extends Pick<FlagsInput, "argv" | "env" | "readFile"> {
  readonly io: ExecuteIo;
  /** Name of this process's user; undefined when it has none. */
  readonly user: string | undefined;
  readonly times?: ExecuteTimes;
  /** Follows the leading master of a `zk://` address; the error names the flag. */
  readonly watchMasters: (url: string) => Promise<Result<LeaderWatch>>;
}

/** mesos-execute from its command line to its exit status. Never rejects for bad input or an absent master. */
export async function mesosExecute({ argv, env, readFile, io, user, times, watchMasters }: MesosExecuteInput): Promise<number> {
  const parsed = parseStoutFlags({
    program: "mesos-execute",
    specs: executeFlags,
    argv,
    env,
    readFile,
    version: `mesos ${mesosVersion}`,
  });
  switch (parsed.kind) {
    case "print":
      io.out(parsed.text.trimEnd());
      return 0;
    case "refused":
      io.err(parsed.message);
      return parsed.exitCode;
    case "flags": {
      const master = parsed.flags.string("master") ?? "";
      const watch = master.startsWith("zk://") ? await watchMasters(master) : undefined;
      if (watch && !watch.ok) {
        io.err(`${watch.error}. See mesos-execute --help`);
        return 1;
      }
      const options = executeOptions(parsed.flags, { user, readFile, masters: watch?.value });
      if (!options.ok) {
        io.err(`${options.error}. See mesos-execute --help`);
        return 1;
      }
      for (const warning of parsed.flags.warnings) io.err(warning);
      return executeTask(options.value, io, times);
    }
  }
}
