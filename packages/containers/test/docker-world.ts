/** Docker containers for tests, on the machine's engine, with a place that is removed afterwards. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ContainerSpec, DockerSpec } from "@mesolite/base";
import { docker, importShellImage } from "../../../tests/docker/image.ts";
import type { Behaviour, ContractHarness } from "../src/contract/cases.ts";
import { DockerContainerizer, type DockerContainerizerOptions } from "../src/docker/docker-containerizer.ts";
import { startLaunching } from "../src/process/launching.ts";
import { ownerTag } from "../src/process/script-runner.ts";

export const socket = "/var/run/docker.sock";
export const shellImage = "mesolite-test/shell:1";

export interface DockerWorld extends ContractHarness {
  readonly directory: string;
  readonly log: string[];
  make(overrides?: Partial<DockerContainerizerOptions>): Promise<DockerContainerizer>;
  command(value: string, more?: Partial<ContainerSpec>, docker?: Partial<DockerSpec>): ContainerSpec;
  /** Names of this world's containers at the engine, running or not. */
  names(): readonly string[];
  remove(): void;
}

/** @param socketPath of another engine than the machine's */
export function dockerWorld(socketPath = socket): DockerWorld {
  importShellImage(socketPath, shellImage);
  const directory = mkdtempSync(join(tmpdir(), "mesolite-docker-"));
  const owner = join(directory, "work");
  const log: string[] = [];
  const base = { runtimeDir: join(directory, "run"), owner, log: (message: string) => void log.push(message) };
  const command: DockerWorld["command"] = (value, more = {}, settings = {}) => {
    const containerId = randomUUID();
    return {
      containerId,
      frameworkId: "f",
      executorId: "e",
      taskId: "t",
      sandboxDir: join(owner, containerId),
      containerizer: "docker",
      command: { kind: "shell", value },
      docker: {
        image: shellImage,
        network: "NONE",
        portMappings: [],
        privileged: false,
        forcePullImage: false,
        parameters: [],
        volumes: [],
        ...settings,
      },
      volumes: [],
      cpus: 0.1,
      memMiB: 64,
      environment: {},
      uris: [],
      ...more,
    };
  };
  const names = () =>
    docker(socketPath, "ps", "-a", "--filter", `label=mesolite.owner=${ownerTag(owner)}`, "--format", "{{.Names}}")
      .split("\n")
      .filter((name) => name !== "");
  return {
    directory,
    log,
    command,
    names,
    patienceMs: 20_000,
    async make(overrides = {}) {
      const launching = startLaunching({
        ...base,
        fetcher: { cacheDir: join(directory, "fetch"), cacheBytes: 1e6, stallTimeoutMs: 5000 },
      });
      const options = {
        ...base,
        socketPath,
        sandboxDirectory: "/mnt/mesos/sandbox",
        enableCfs: false,
        switchUser: false,
        removeDelayMs: 0,
        killOrphans: true,
        ...overrides,
      };
      const maker = new DockerContainerizer(options, launching);
      const close = maker.close.bind(maker);
      return Object.assign(maker, { close: () => close().then(launching.close) });
    },
    spec: (behaviour) =>
      command(commandOf(behaviour), {}, behaviour.kind === "unstartable" ? { image: "127.0.0.1:1/no/such-image" } : {}),
    remove() {
      for (const name of names()) docker(socketPath, "rm", "-fv", name);
      docker(socketPath, "rmi", "-f", shellImage);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A container's first process takes no notice of signals that it does not handle. */
function commandOf(behaviour: Behaviour): string {
  switch (behaviour.kind) {
    case "exit":
      return `sleep ${behaviour.afterMs / 1000}; exit ${behaviour.code}`;
    case "stubborn":
      return "trap '' TERM; while :; do sleep 1; done";
    case "forever":
    case "unstartable":
      return "trap 'exit 143' TERM; sleep 3600 & wait";
  }
}
