/** The runtime directory of Docker containers: `<runtime dir>/docker-<owner>/<container id>/`. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";

export class DockerFiles {
  readonly #root: string;

  constructor(runtimeDir: string, ownerTag: string) {
    this.#root = `${runtimeDir}/docker-${ownerTag}`;
    mkdirSync(this.#root, { recursive: true });
  }

  list(): readonly string[] {
    return readdirSync(this.#root);
  }

  create(containerId: string): void {
    mkdirSync(`${this.#root}/${containerId}`, { recursive: true });
  }

  exists(containerId: string): boolean {
    return existsSync(`${this.#root}/${containerId}`);
  }

  positionFile(containerId: string): string {
    return `${this.#root}/${containerId}/log-position`;
  }

  /** The engine may have started it. */
  markStarting(containerId: string): void {
    writeFileSync(`${this.#root}/${containerId}/starting`, "");
  }

  mayHaveStarted(containerId: string): boolean {
    return existsSync(`${this.#root}/${containerId}/starting`);
  }

  remove(containerId: string): void {
    rmSync(`${this.#root}/${containerId}`, { recursive: true, force: true });
  }
}
