// A master that listens on every address tells another pid than the name by which its agents know it.
import { afterEach, test } from "vitest";
import { addHosts } from "../tutorial/hosts.ts";
import { need } from "../support/needs.ts";
import { type Program, repository, start } from "../support/program.ts";
import { scratchFolder } from "../support/scratch.ts";

const address = "10.211.7.1";
const endings: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

test("an agent that knows its master by a name finds it again after a restart", { timeout: 60_000 }, async (context) => {
  need(context, "netns");
  const scratch = scratchFolder("master-restart");
  endings.push(() => scratch.remove());
  const hosts = addHosts([address]);
  endings.push(() => hosts.remove());
  const run = (program: string, ...flags: readonly string[]): Program => {
    const [enter = "", ...words] = hosts.all[0]?.prefix ?? [];
    const started = start(`/usr/bin/${enter}`, [...words, `${repository}/bin/${program}`, ...flags]);
    endings.push(() => started.stop("SIGKILL"));
    return started;
  };
  const masterFlags = [`--work_dir=${scratch.path}/master`, "--ip=0.0.0.0", "--no-hostname_lookup"];

  const master = run("mesos-master", ...masterFlags);
  await master.says(`leads at master@${address}:5050`);
  const agent = run(
    "mesos-agent",
    `--work_dir=${scratch.path}/agent`,
    `--runtime_dir=${scratch.path}/run`,
    `--fetcher_cache_dir=${scratch.path}/fetch`,
    "--master=localhost:5050",
    `--ip=${address}`,
    "--no-hostname_lookup",
    "--resources=cpus:1;mem:64;disk:64",
    "--registration_backoff_factor=10ms",
  );
  await agent.says(`Registered with master master@${address}:5050`);
  await master.stop("SIGKILL");
  await agent.says("looking for the leading master again");
  const again = run("mesos-master", ...masterFlags);
  await again.says(`leads at master@${address}:5050`);
  await agent.says(`Registered again with master master@${address}:5050`, 20_000);
});
