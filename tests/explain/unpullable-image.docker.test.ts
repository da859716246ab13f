import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetns, type Netns } from "../docker/netns.ts";
import { type PrivateDockerd, startPrivateDockerd } from "../docker/private-dockerd.ts";
import { need } from "../support/needs.ts";
import { type ExplainedCluster, startExplained } from "./explained-cluster.ts";

let netns: Netns | undefined;
let engine: PrivateDockerd | undefined;
let cluster: ExplainedCluster | undefined;

beforeAll(async () => {
  if (process.getuid?.() !== 0) return;
  netns = addNetns();
  engine = await startPrivateDockerd({ netns: netns.name });
  cluster = await startExplained("unpullable", ["--containerizers=docker,mesos", `--docker_socket=${engine.socket}`]);
});

afterAll(async () => {
  await cluster?.stop();
  await engine?.stop();
  netns?.remove();
});

test("an image that cannot be pulled", async (context) => {
  need(context, "docker", "netns");
  // Nobody listens there: refused at once, without leaving the machine.
  const image = "127.0.0.1:1/nobody/nothing:1";
  await cluster?.deploy({ id: "/unpullable", container: { type: "DOCKER", docker: { image } }, backoffSeconds: 5 });
  const answer = await cluster?.because("/unpullable", ["tasksFail"]);
  const [failure] = answer?.causes ?? [];
  expect(failure?.["state"]).toBe("TASK_FAILED");
  expect(failure?.text).toContain(image);
  expect(failure?.text).toMatch(/pull/i);
  await cluster?.destroy("/unpullable");
});
