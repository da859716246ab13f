/** The support code's own test: an engine in a network namespace serves a container and leaves nothing behind. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { need } from "../support/needs.ts";
import { docker, importNginxImage } from "./image.ts";
import { addNetns, netnsPrefix } from "./netns.ts";
import { startPrivateDockerd } from "./private-dockerd.ts";

test("nginx answers on port 80 of a namespace, by its host network; afterwards all is gone", async (context) => {
  need(context, "docker", "netns");
  const netns = addNetns();
  try {
    const engine = await startPrivateDockerd({ netns: netns.name });
    try {
      importNginxImage(engine.socket, "nginx");
      docker(engine.socket, "run", "-d", "--network", "host", "nginx");
      expect(await page(netns.name)).toContain("Welcome to nginx!");
    } finally {
      await engine.stop();
    }
    expect(existsSync(engine.directory)).toBe(false);
    expect(readFileSync("/proc/self/mountinfo", "utf8")).not.toContain(engine.directory);
  } finally {
    netns.remove();
  }
  expect(execFileSync("ip", ["netns", "list"], { encoding: "utf8" })).not.toContain(netns.name);
});

async function page(netns: string): Promise<string> {
  const [enter = "", ...words] = netnsPrefix(netns);
  const program = 'fetch("http://127.0.0.1/").then((answer) => answer.text()).then(console.log)';
  for (let tries = 0; ; tries++) {
    try {
      return execFileSync(enter, [...words, process.execPath, "-e", program], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
    } catch (error) {
      if (tries > 20) throw error;
      await sleep(200);
    }
  }
}
