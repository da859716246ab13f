// Real ZooKeeper servers (Debian's package `zookeeper`) for tests: own zoo.cfg, data folders, myid and ports of 127.0.0.1.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { eventually } from "../support/eventually.ts";
import { freePorts, scratchFolder } from "../support/scratch.ts";

const jars = ["zookeeper", "slf4j-api", "slf4j-simple"].map((name) => `/usr/share/java/${name}.jar`).join(":");

export interface EnsembleOptions {
  /** ZooKeeper's tick: the shortest session is 2 of them, the longest 20. Default 500. */
  readonly tickTimeMs?: number;
  /** False: the log is not synced to the disk; for tests that write a lot and cut no power. Default false. */
  readonly sync?: boolean;
  /** More system properties, `name: value`. */
  readonly properties?: Readonly<Record<string, string>>;
}

export interface EnsembleServer {
  readonly host: string;
  readonly port: number;
  /** Undefined: it does not run. */
  readonly pid: number | undefined;
  /** Its folder: zoo.cfg, data, log. */
  readonly folder: string;
}

export interface Ensemble {
  readonly servers: readonly EnsembleServer[];
  /** "127.0.0.1:p1,127.0.0.1:p2,…", without zk:// */
  readonly connectString: string;
  /** kill -9, and waits for its end. */
  killServer(index: number): Promise<void>;
  /** SIGSTOP: from now on it is silent, but its connections stay open. */
  stopServer(index: number): void;
  contServer(index: number): void;
  /** Ends it when it runs, starts it again on its data, and waits until it serves. */
  restart(index: number): Promise<void>;
  /** "leader", "follower", "standalone"; undefined: it does not serve. */
  modeOf(index: number): Promise<string | undefined>;
  /** Index of the leading server. */
  leader(): Promise<number>;
  /** What a server logged: for error messages. */
  logOf(index: number): string;
  /** Ends all servers and removes their files. */
  stop(): Promise<void>;
}

/** Starts `count` servers (1: standalone; else a quorum) and waits until all of them serve. Skip the test with `need(context, "zookeeper")`. */
export async function startEnsemble(count: number, options: EnsembleOptions = {}): Promise<Ensemble> {
  const scratch = scratchFolder("zookeeper");
  const ports = await freePorts(count * 3);
  const addresses = Array.from({ length: count }, (_, index) => addressOf(ports.slice(index * 3, index * 3 + 3)));
  const servers = addresses.map(
    (address, index) => new Server(join(scratch.path, `${index + 1}`), index, addresses, options, address),
  );
  const killAll = (): void => servers.forEach((server) => server.child?.kill("SIGKILL"));
  process.on("exit", killAll); // A test run that is broken off leaves no server behind.
  const at = (index: number): Server => {
    const server = servers[index];
    if (!server) throw new Error(`there is no server ${index} of ${count}`);
    return server;
  };
  const ensemble: Ensemble = {
    servers,
    connectString: addresses.map(({ client }) => `127.0.0.1:${client}`).join(","),
    killServer: (index) => at(index).kill(),
    stopServer: (index) => void at(index).child?.kill("SIGSTOP"),
    contServer: (index) => void at(index).child?.kill("SIGCONT"),
    restart: async (index) => {
      await at(index).kill("SIGTERM");
      at(index).start();
      await at(index).serves();
    },
    modeOf: (index) => modeOf(at(index).port),
    leader: () =>
      eventually("an ensemble's leader", async () => {
        const modes = await Promise.all(servers.map((server) => modeOf(server.port)));
        const index = modes.findIndex((mode) => mode === "leader" || mode === "standalone");
        return index < 0 ? undefined : { index };
      }).then(({ index }) => index),
    logOf: (index) => at(index).log(),
    stop: async () => {
      await Promise.all(servers.map((server) => server.kill()));
      process.off("exit", killAll);
      scratch.remove();
    },
  };
  try {
    for (const server of servers) server.start();
    await Promise.all(servers.map((server) => server.serves()));
  } catch (error) {
    await ensemble.stop();
    throw error;
  }
  return ensemble;
}

interface Address {
  readonly client: number;
  readonly quorum: number;
  readonly election: number;
}

function addressOf(ports: readonly number[]): Address {
  const [client = 0, quorum = 0, election = 0] = ports;
  return { client, quorum, election };
}

class Server implements EnsembleServer {
  readonly host = "127.0.0.1";
  readonly port: number;
  readonly folder: string;
  readonly #properties: Readonly<Record<string, string>>;
  child?: ChildProcess;

  constructor(folder: string, index: number, all: readonly Address[], options: EnsembleOptions, own: Address) {
    this.folder = folder;
    this.port = own.client;
    this.#properties = { "zookeeper.forceSync": options.sync ? "yes" : "no", ...options.properties };
    mkdirSync(join(folder, "data"), { recursive: true });
    writeFileSync(join(folder, "data/myid"), `${index + 1}\n`);
    writeFileSync(join(folder, "zoo.cfg"), configuration(folder, all, options, own));
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    const log = openSync(join(this.folder, "log"), "a");
    const properties = {
      "zookeeper.preAllocSize": "1024",
      "org.slf4j.simpleLogger.defaultLogLevel": "info",
      "org.slf4j.simpleLogger.showDateTime": "true",
      ...this.#properties,
    };
    const flags = Object.entries(properties).map(([name, value]) => `-D${name}=${value}`);
    const main = "org.apache.zookeeper.server.quorum.QuorumPeerMain";
    const args = ["-Xmx256m", "-XX:+UseSerialGC", ...flags, "-cp", jars, main, join(this.folder, "zoo.cfg")];
    this.child = spawn("java", args, { stdio: ["ignore", log, log] });
    closeSync(log);
  }

  async serves(): Promise<void> {
    await eventually(`ZooKeeper on port ${this.port} serves`, async () => {
      if (this.child && this.child.exitCode !== null) throw new Error(`it ended:\n${this.log()}`);
      return modeOf(this.port);
    }).catch((error: unknown) => {
      throw new Error(`ZooKeeper does not serve; it logged:\n${this.log()}`, { cause: error });
    });
  }

  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    child.kill("SIGCONT");
    const force = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(force);
  }

  log(): string {
    return readFileSync(join(this.folder, "log"), "utf8").slice(-4000);
  }
}

function configuration(folder: string, all: readonly Address[], options: EnsembleOptions, own: Address): string {
  const peers = all.map(({ quorum, election }, index) => `server.${index + 1}=127.0.0.1:${quorum}:${election}`);
  return [
    `tickTime=${options.tickTimeMs ?? 500}`,
    "initLimit=20",
    "syncLimit=10",
    `dataDir=${join(folder, "data")}`,
    `clientPort=${own.client}`,
    "clientPortAddress=127.0.0.1",
    "maxClientCnxns=0",
    "admin.enableServer=false",
    "4lw.commands.whitelist=srvr",
    ...(all.length > 1 ? peers : []),
    "",
  ].join("\n");
}

/** Asks a server with the four letters `srvr`. */
async function modeOf(port: number): Promise<string | undefined> {
  const text = await new Promise<string>((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write("srvr"));
    socket.setTimeout(2000, () => socket.destroy());
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
  return /^Mode: (\w+)$/m.exec(text)?.[1];
}
