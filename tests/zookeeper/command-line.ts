// ZooKeeper's own command-line client (zkCli), to compare ours with.
import { spawn } from "node:child_process";

const jars = ["zookeeper", "slf4j-api", "slf4j-nop"].map((name) => `/usr/share/java/${name}.jar`).join(":");

/**
 * Runs zkCli with these commands, one after the other in one session.
 * @returns its output without the chatter of connecting
 */
export async function zkCli(connectString: string, commands: readonly string[]): Promise<string[]> {
  const main = "org.apache.zookeeper.ZooKeeperMain";
  const args = ["-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", jars, main, "-server", connectString];
  const child = spawn("java", args, { stdio: ["pipe", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise((resolve) => child.once("close", resolve));
  const force = setTimeout(() => child.kill("SIGKILL"), 30_000);
  child.stdin.end(`${commands.join("\n")}\n`);
  await ended;
  clearTimeout(force);
  const chatter = /^(Connecting to|Welcome to|JLine support|WATCHER::|WatchedEvent|$)/;
  return output.split("\n").filter((line) => !chatter.test(line));
}
