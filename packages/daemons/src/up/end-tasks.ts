import { createLogger } from "@mesolite/runtime";
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { startAgent } from "../agent/start-agent.ts";
import { StartError } from "../shared/daemon.ts";
import { upAgentOptions } from "./cluster-options.ts";
import { dockerAnswers } from "./docker-answers.ts";
import type { UpOptions } from "./up-options.ts";

/**
 * Ends the tasks that a stopped `up` left running: each of its agents is started to clean up what it finds, and ends by itself.
 * @returns how many tasks were ended
 * @throws StartError when the cluster still runs, or there never was one in that directory
 */
export async function endTasks(given: UpOptions): Promise<number> {
  const options = { ...given, dir: resolve(given.dir) };
  const agents = existsSync(options.dir) ? readdirSync(options.dir).filter((name) => /^agent-\d+$/.test(name)).length : 0;
  if (agents === 0) throw new StartError(`down: there is no cluster in ${options.dir}; name its directory with --dir`);
  const docker = await dockerAnswers(options.dockerSocket);
  let ended = 0;
  for (let index = 0; index < agents; index++) {
    const log = createLogger({ program: `mesos-agent-${index + 1}`, logDir: `${options.dir}/log`, quiet: true });
    const agentOptions = upAgentOptions({ ...options, agents }, index, docker, log);
    const agent = await startAgent({ ...agentOptions, port: 0, core: { ...agentOptions.core, recover: "endTasks" } });
    ended += agent.runningTasks();
    await agent.failed;
    await agent.stop();
  }
  return ended;
}
