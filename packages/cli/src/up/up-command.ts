import {
  type AllInOne,
  defaultUpOptions,
  endTasks,
  maxUpAgents,
  startAllInOne,
  StartError,
  type UpOptions,
} from "@mesolite/daemons";
import { InvalidArgumentError, Option, type Command } from "commander";
import { outliveOutput } from "../daemon/outlive-output.ts";
import { report } from "../report.ts";

type Typed = Pick<UpOptions, "dir" | "masterPort" | "agentPort" | "marathonPort" | "agents">;

/** Adds `up` and `down`. */
export function addUpCommands(program: Command): void {
  const up = program
    .command("up")
    .description("Run a whole cluster on this machine: a master, agents and Marathon in one process, on 127.0.0.1");
  for (const option of options) up.addOption(option);
  up.action((typed: Typed) => report(() => runUp({ ...defaultUpOptions, ...typed })));
  const down = program.command("down").description("End the tasks that a stopped `up` left running");
  down.addOption(options[0] as Option);
  down.action((typed: Pick<Typed, "dir">) => report(() => runDown({ ...defaultUpOptions, ...typed })));
}

const options: readonly Option[] = [
  new Option("--dir <path>", "what the cluster remembers and writes").default(defaultUpOptions.dir).env("MESOLITE_DIR"),
  portOption("--master-port <port>", "port of the master", defaultUpOptions.masterPort, "MESOLITE_MASTER_PORT"),
  portOption("--agent-port <port>", "port of the first agent", defaultUpOptions.agentPort, "MESOLITE_AGENT_PORT"),
  portOption("--marathon-port <port>", "port of Marathon", defaultUpOptions.marathonPort, "MESOLITE_MARATHON_PORT"),
  new Option("--agents <count>", "how many agents share this machine")
    .default(defaultUpOptions.agents)
    .env("MESOLITE_AGENTS")
    .argParser(wholeNumber(1, maxUpAgents)),
];

function portOption(flags: string, help: string, defaultPort: number, env: string): Option {
  return new Option(flags, help).default(defaultPort).env(env).argParser(wholeNumber(1, 65_535));
}

function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max)
      throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`);
    return value;
  };
}

async function runUp(given: UpOptions): Promise<void> {
  outliveOutput();
  process.on("SIGUSR1", () => {}); // Unless somebody listens, Node opens its debugger to every user of the machine.
  const startedMs = performance.now();
  const cluster = await startAllInOne(given);
  process.stdout.write(welcome(cluster, given, performance.now() - startedMs));
  const signal = new Promise<"signal">((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve("signal"));
  });
  const ended = await Promise.race([signal, cluster.failed]);
  const running = cluster.runningTasks();
  await cluster.stop();
  if (ended !== "signal") throw new StartError(ended.message, ended.exitStatus);
  process.stdout.write(farewell(running, given.dir));
  process.exit(0);
}

function welcome({ masterUrl, agentUrls, marathonUrl, docker }: AllInOne, { dir }: UpOptions, tookMs: number): string {
  const agents = agentUrls.length === 1 ? agentUrls[0] : `${agentUrls[0]} and ${agentUrls.length - 1} more`;
  return `
  Mesolite is up (${(tookMs / 1000).toFixed(1)} s); state and logs in ${dir}

    Mesos master   ${masterUrl}
    Mesos agent    ${agents}${docker ? "" : "   (no Docker Engine answers: commands only)"}
    Marathon       ${marathonUrl}

  Try:
    curl -X POST -H "Content-type: application/json" ${marathonUrl}/v2/apps \\
      -d '{"id":"/web","cmd":"python3 -m http.server $PORT0","cpus":0.1,"mem":32}'
    curl ${marathonUrl}/v2/apps//web/tasks
    bin/mesos-execute --master=${masterUrl.replace("http://", "")} --name=hello --command='echo hi'

  Ctrl-C ends it; tasks keep running.

`;
}

function farewell(running: number, dir: string): string {
  if (running === 0) return "\nMesolite is down. No task is running.\n";
  const tasks = running === 1 ? "1 task keeps" : `${running} tasks keep`;
  const option = dir === defaultUpOptions.dir ? "" : ` -- --dir ${dir}`;
  return `\nMesolite is down. ${tasks} running; "npm run up${option}" finds them again, "npm run down${option}" ends them.\n`;
}

async function runDown(given: UpOptions): Promise<void> {
  const ended = await endTasks(given);
  process.stdout.write(ended === 1 ? "1 task was ended.\n" : `${ended} tasks were ended.\n`);
  process.exit(0);
}
