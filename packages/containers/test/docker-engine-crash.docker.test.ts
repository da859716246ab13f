/** A Docker Engine that crashes under a running agent. */
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Exit } from "@mesolite/base";
import { addNetns } from "../../../tests/docker/netns.ts";
import { startPrivateDockerd } from "../../../tests/docker/private-dockerd.ts";
import { need } from "../../../tests/support/needs.ts";
import { dockerWorld } from "./docker-world.ts";

test("containers go on, their output is complete and their exits are told", async (context) => {
  need(context, "docker", "netns");
  const netns = addNetns();
  const engine = await startPrivateDockerd({ netns: netns.name }).catch((error: unknown) => {
    netns.remove();
    throw error;
  });
  const world = dockerWorld(engine.socket);
  try {
    const maker = await world.make();
    await maker.recover([]);
    const exits = new Map<string, Exit>();
    maker.onExit(({ containerId, exit }) => exits.set(containerId, exit));
    const counter = world.command("i=0; while [ $i -lt 300 ]; do echo $i; i=$((i+1)); sleep 0.01; done; exit 6");
    const brief = world.command("sleep 0.7; exit 5");
    for (const spec of [counter, brief]) expect((await maker.launch(spec, 1)).kind).toBe("started");
    await sleep(500);
    await engine.crash();
    for (let waitedMs = 0; exits.size < 2 && waitedMs < 20_000; waitedMs += 50) await sleep(50);
    expect(exits.get(counter.containerId)).toEqual({ kind: "exited", code: 6 });
    expect(exits.get(brief.containerId)?.kind).toBe("exited");
    expect(readFileSync(`${counter.sandboxDir}/stdout`, "utf8").trim().split("\n")).toEqual(
      Array.from({ length: 300 }, (_, index) => String(index)),
    );
    for (const spec of [counter, brief]) await maker.destroy(spec.containerId);
    await maker.close();
  } finally {
    world.remove();
    await engine.stop();
    netns.remove();
  }
});
