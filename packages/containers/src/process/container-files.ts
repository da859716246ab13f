/**
 * The runtime directory of process containers: `<runtime dir>/containers/<container id>/` with `owner`, `boot`, `launch.<n>`, the script of
 * launch n, and `record.<n>`, what became of it (record.ts). A launch without its script can't start; a record that exists can't be claimed
 * again. So creating the missing records of all scripts proves that nothing will start any more.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, unlinkSync, writeFileSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type LaunchRecord, parseRecord, voidRecord } from "./record.ts";
import { throwShortage } from "./shortage.ts";
import { claim } from "./script-runner.ts";

export class ContainerFiles {
  readonly #root: string;
  readonly #owner: string;
  readonly #bootId: string;

  /** @param owner names the agent: several may share a runtime directory */
  constructor(runtimeDir: string, owner: string, bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()) {
    this.#owner = owner;
    this.#bootId = bootId;
    this.#root = `${runtimeDir}/containers`;
    mkdirSync(this.#root, { recursive: true });
  }

  /** Containers of this owner. */
  list(): readonly string[] {
    return readdirSync(this.#root).filter((id) => readText(`${this.directory(id)}/owner`) === this.#owner);
  }

  directory(containerId: string): string {
    return `${this.#root}/${containerId}`;
  }

  create(containerId: string): void {
    mkdirSync(this.directory(containerId), { recursive: true, mode: 0o700 });
    claim(`${this.directory(containerId)}/boot`, this.#bootId);
    claim(`${this.directory(containerId)}/owner`, this.#owner);
  }

  /** False: the machine was restarted since. The pids in its records mean other processes, and the shutdown may have ended the task. */
  isOfThisBoot(containerId: string): boolean {
    return (readText(`${this.directory(containerId)}/boot`) ?? this.#bootId) === this.#bootId;
  }

  exists(containerId: string): boolean {
    return existsSync(this.directory(containerId));
  }

  scriptFile(containerId: string, launch: string): string {
    return `${this.directory(containerId)}/launch.${launch}`;
  }

  recordFile(containerId: string, launch: string): string {
    return `${this.directory(containerId)}/record.${launch}`;
  }

  /** @throws EEXIST when this launch was asked for before. */
  writeScript(containerId: string, launch: string, text: string): string {
    const file = this.scriptFile(containerId, launch);
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
    return file;
  }

  /** True: the launch had not started and now never will. */
  claimVoid(containerId: string, launch: string): boolean {
    return claim(this.recordFile(containerId, launch), voidRecord);
  }

  readRecord(containerId: string, launch: string): LaunchRecord | undefined {
    const text = readText(this.recordFile(containerId, launch));
    return text === undefined ? undefined : parseRecord(text);
  }

  /** The record once its writer has written the first line: it needs microseconds, and is given a second. */
  async settledRecord(containerId: string, launch: string): Promise<LaunchRecord | undefined> {
    for (let waitedMs = 0; ; waitedMs += 20) {
      const record = this.readRecord(containerId, launch);
      if (record?.kind !== "claimed" || waitedMs >= 1000) return record;
      await sleep(20);
    }
  }

  /** Launches whose script exists, in no order. */
  launches(containerId: string): readonly string[] {
    const names = existsSync(this.directory(containerId)) ? readdirSync(this.directory(containerId)) : [];
    return names.filter((name) => name.startsWith("launch.")).map((name) => name.slice("launch.".length));
  }

  /**
   * Removes the files at once, and the directory by another thread: ext4 keeps an rmdir waiting while it commits, and an agent whose
   * tasks are short would stand still for a third of its time.
   */
  async remove(containerId: string): Promise<void> {
    const directory = this.directory(containerId);
    try {
      // The owner last: without it, nobody would find the rest again.
      const names = readdirSync(directory).sort((a, b) => Number(a === "owner") - Number(b === "owner"));
      for (const name of names) unlinkSync(`${directory}/${name}`);
      await rmdir(directory);
    } catch {
      await rm(directory, { recursive: true, force: true }); // Gone already, or something was written meanwhile.
    }
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throwShortage(error);
    return undefined;
  }
}
