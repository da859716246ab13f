// marathon, and bin/start, its old name: a Marathon daemon, with Marathon's flags.
import { marathonOptionsFromFlags, startMarathon } from "@mesolite/daemons";
import { marathonFlags } from "@mesolite/runtime";
import { runDaemon } from "./daemon/run-daemon.ts";

await runDaemon({
  program: "marathon",
  specs: marathonFlags,
  style: "marathon",
  version: "1.11.24",
  start: (flags, log) => startMarathon(marathonOptionsFromFlags(flags, log)),
});
