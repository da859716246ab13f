/** Brings an image to the engine, once for all who ask at the same time. */
import { err, ok, type Result } from "@mesolite/base";
import { type Engine, EngineError } from "./engine.ts";
import type { ImageName } from "./image-name.ts";
import { type DockerConfig, namesHelpers, registryAuth } from "./registry-auth.ts";
import type { SandboxConfig } from "./sandbox-config.ts";

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

  /** A pull that was begun goes on when one of those who wait for it gives up. The credentials of one must not open the door for another. */
  async pull(image: ImageName, own: SandboxConfig): Promise<Result<void>> {
    const auth = registryAuth(own.config, image.registry) ?? registryAuth(this.#config, image.registry);
    const key = `${image.full} ${auth ?? ""}`;
    const running = this.#running.get(key) ?? this.#pull(image, auth).finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    const pulled = await running;
    return pulled.ok || auth !== undefined ? pulled : err(pulled.error + this.#missing(own));
  }

  /** What may be the reason that no credentials were found. */
  #missing({ config, trouble }: SandboxConfig): string {
    const helpers = [config, this.#config].some((one) => one && namesHelpers(one));
    const hints = [
      ...(trouble === undefined ? [] : [trouble]),
      ...(helpers ? ["credential helpers (credsStore, credHelpers) are not asked: put the credentials into auths"] : []),
    ];
    return hints.map((hint) => `; ${hint}`).join("");
  }

  async #pull(image: ImageName, auth: string | undefined): Promise<Result<void>> {
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
