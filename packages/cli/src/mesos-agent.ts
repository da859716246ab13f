// mesos-agent, and mesos-slave, its old name: an agent daemon, with Mesos's flags.
import { agentOptionsFromFlags, startAgent } from "@mesolite/daemons";
import { agentFlags } from "@mesolite/runtime";
import { mesosVersionText, runDaemon } from "./daemon/run-daemon.ts";

await runDaemon({
  program: "mesos-agent",
  specs: agentFlags,
  style: "stout",
  version: mesosVersionText,
  start: async (flags, log) => startAgent(await agentOptionsFromFlags(flags, log)),
});
