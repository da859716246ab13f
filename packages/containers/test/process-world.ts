/** A place for process containers that is removed afterwards. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ContainerSpec } from "@mesolite/base";
import type { Behaviour, ContractHarness } from "../src/contract/cases.ts";
import { type LaunchingOptions, startLaunching } from "../src/process/launching.ts";
import { ProcessContainerizer, type ProcessContainerizerOptions } from "../src/process/process-containerizer.ts";

export interface ProcessWorld extends ContractHarness {
  readonly directory: string;
  readonly options: ProcessContainerizerOptions & LaunchingOptions;
  readonly log: string[];
  make(): Promise<ProcessContainerizer & { readonly helperPid: number | undefined }>;
  command(value: string, more?: Partial<ContainerSpec>): ContainerSpec;
  remove(): void;
}

export function processWorld(overrides: Partial<ProcessContainerizerOptions> = {}): ProcessWorld {
  const directory = mkdtempSync(join(tmpdir(), "mesolite-containers-"));
  const log: string[] = [];
  const options: ProcessContainerizerOptions & LaunchingOptions = {
    runtimeDir: join(directory, "run"),
    owner: join(directory, "work"),
    cgroups: undefined,
    enableCfs: false,
    switchUser: true,
    fetcher: { cacheDir: join(directory, "fetch"), cacheBytes: 1e6, stallTimeoutMs: 5000 },
    log: (message) => log.push(message),
    ...overrides,
  };
  const command = (value: string, more: Partial<ContainerSpec> = {}): ContainerSpec => {
    const containerId = randomUUID();
    return {
      containerId,
      frameworkId: "f",
      executorId: "e",
      taskId: "t",
      sandboxDir: join(directory, "work", containerId),
      containerizer: "mesos",
      command: { kind: "shell", value },
      volumes: [],
      cpus: 0.1,
      memMiB: 32,
      environment: {},
      uris: [],
      ...more,
    };
  };
  return {
    directory,
    options,
    log,
    command,
    patienceMs: 10_000,
    make: async () => {
      const launching = startLaunching(options);
      const maker = new ProcessContainerizer(options, launching);
      const close = maker.close.bind(maker);
      return Object.defineProperty(Object.assign(maker, { close: () => close().then(launching.close) }), "helperPid", {
        get: () => launching.runner.helperPid,
      }) as ProcessContainerizer & { readonly helperPid: number | undefined };
    },
    spec: (behaviour) => command(commandOf(behaviour), behaviour.kind === "unstartable" ? { uris: [missing] } : {}),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** Removes the empty directories that were the root of a test's cgroups. @throws when a container's cgroup was left in them */
export function removeCgroupRoot(root: string): void {
  for (const path of [root, ...["cpu", "cpuacct", "memory", "freezer"].map((name) => `${name}/${root}`)]) {
    if (existsSync(`/sys/fs/cgroup/${path}`)) rmdirSync(`/sys/fs/cgroup/${path}`);
  }
}

const missing = { value: "/nonexistent/file", executable: false, extract: true, cache: false };

function commandOf(behaviour: Behaviour): string {
  switch (behaviour.kind) {
    case "exit":
      return `sleep ${behaviour.afterMs / 1000}; exit ${behaviour.code}`;
    case "stubborn":
      return "trap '' TERM; while :; do sleep 1; done";
    case "forever":
    case "unstartable":
      return "sleep 3600";
  }
}
