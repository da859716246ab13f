import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { need } from "../../../tests/support/needs.ts";
import { selectCgroups } from "../src/cgroup/select-cgroups.ts";
import { containerizerContract } from "../src/contract/cases.ts";
import { processWorld, type ProcessWorld, removeCgroupRoot } from "./process-world.ts";

const root = "mesolite-test-contract";

function realCgroups() {
  const selected = selectCgroups({ hierarchy: "/sys/fs/cgroup", root });
  if (!selected.ok) throw new Error(selected.error);
  return selected.value;
}

describe.each([
  ["sessions", () => undefined],
  ["cgroups", realCgroups],
])("process containerizer with %s", (_name, cgroups) => {
  let world: ProcessWorld;
  beforeEach((context) => need(context, "root", "cgroupV1"));
  beforeAll(() => {
    world = processWorld({ cgroups: cgroups() });
  });
  afterAll(() => {
    world.remove();
    removeCgroupRoot(root);
  });
  test.each(containerizerContract.map((one) => [one.name, one] as const))("%s", async (_case, one) => one.run(world));
});
