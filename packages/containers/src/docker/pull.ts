/** Brings an image to the engine, once for all who ask at the same time. */
import { err, ok, type Result } from "@mesolite/base";
import { type Engine, EngineError } from "./engine.ts";
import type { ImageName } from "./image-name.ts";
import { type DockerConfig, registryAuth } from "./registry-auth.ts";

export class ImagePuller {
  readonly #engine: Engine;
  readonly #config: DockerConfig | undefined;
  readonly #running = new Map<string, Promise<Result<void>>>();

  constructor(engine: Engine, config: DockerConfig | undefined) {
    this.#engine = engine;
    this.#config = config;
  }

  async isPresent(image: ImageName): Promise<boolean> {
    try {
      await this.#engine.call({ method: "GET", path: `/images/${image.full}/json` });
      return true;
    } catch (error) {
      if (error instanceof EngineError && error.status === 404) return false;
      throw error;
    }
  }

  /** A pull that was begun goes on when one of those who wait for it gives up. */
  pull(image: ImageName): Promise<Result<void>> {
    const running = this.#running.get(image.full);
    if (running) return running;
    const pull = this.#pull(image).finally(() => this.#running.delete(image.full));
    this.#running.set(image.full, pull);
    return pull;
  }

  async #pull(image: ImageName): Promise<Result<void>> {
    const auth = registryAuth(this.#config, image.registry);
    try {
      const stream = await this.#engine.stream({
        method: "POST",
        path: "/images/create",
        query: { fromImage: image.repository, tag: image.tag },
        headers: auth === undefined ? {} : { "X-Registry-Auth": auth },
      });
      let rest = "";
      for await (const chunk of stream) {
        const lines = (rest + (chunk as Buffer).toString("utf8")).split("\n");
        rest = lines.pop() ?? "";
        const refused = lines.map(errorIn).find((message) => message !== undefined);
        if (refused !== undefined) return err(`could not pull image ${image.full}: ${refused}`);
      }
      const refused = errorIn(rest);
      return refused === undefined ? ok(undefined) : err(`could not pull image ${image.full}: ${refused}`);
    } catch (error) {
      return err(`could not pull image ${image.full}: ${(error as Error).message}`);
    }
  }
}

/** Failures come as a line of the stream, after status 200. */
function errorIn(line: string): string | undefined {
  if (line.trim() === "") return undefined;
  return (JSON.parse(line) as { error?: string }).error;
}
