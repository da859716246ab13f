import { flag, type FlagSpec, laterFlag } from "../flag-spec.ts";

/** Logging flags of master, agent and drivers, with the two that every program has. */
export const loggingFlags: readonly FlagSpec[] = [
  flag("help", "bool", "false", "Print this text and exit"),
  flag("version", "bool", "false", "Print the version and exit"),
  flag("quiet", "bool", "false", "Print nothing to the terminal; a file under --log_dir is still written"),
  flag("logging_level", "string", "INFO", "Lines from this level on are logged: INFO, WARNING or ERROR"),
  flag("log_dir", "path", undefined, "Directory for the log file, named after the program: mesos-master.INFO, mesos-agent.INFO"),
  laterFlag("logbufsecs", "int", "0", "Seconds that log lines may wait in memory; lines are always written at once here"),
  laterFlag("initialize_driver_logging", "bool", "true", "Whether drivers set up logging by themselves"),
  flag(
    "external_log_file",
    "path",
    undefined,
    "A log file that something else writes (a supervisor), shown as this daemon's log",
  ),
];
