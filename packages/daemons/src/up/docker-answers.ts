import { existsSync } from "node:fs";
import { request } from "node:http";

const timeoutMs = 1_000;

/** Whether a Docker Engine answers at a socket. `up` enables Docker only then: nobody asked for it by name. */
export async function dockerAnswers(socketPath: string): Promise<boolean> {
  if (!existsSync(socketPath)) return false;
  return new Promise((resolve) => {
    const ping = request({ socketPath, path: "/_ping", timeout: timeoutMs }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    ping.on("timeout", () => ping.destroy());
    ping.on("error", () => resolve(false));
    ping.end();
  });
}
