// mesos-master: a master daemon, with Mesos's flags.
import { masterOptionsFromFlags, startMaster } from "@mesolite/daemons";
import { masterFlags } from "@mesolite/runtime";
import { mesosVersionText, runDaemon } from "./daemon/run-daemon.ts";

await runDaemon({
  program: "mesos-master",
  specs: masterFlags,
  style: "stout",
  version: mesosVersionText,
  start: async (flags, log) => startMaster(await masterOptionsFromFlags(flags, log)),
});
