import { afterAll, beforeAll, beforeEach, test } from "vitest";
import { need } from "../../../tests/support/needs.ts";
import { containerizerContract } from "../src/contract/cases.ts";
import { dockerWorld, type DockerWorld } from "./docker-world.ts";

let world: DockerWorld;
beforeEach((context) => need(context, "docker"));
beforeAll(() => {
  world = dockerWorld();
});
afterAll(() => world.remove());

test.each(containerizerContract.map((one) => [one.name, one] as const))("%s", async (_case, one) => one.run(world));
