import { afterAll, describe, test } from "vitest";
import { selectCgroups } from "../src/cgroup/select-cgroups.ts";
import { containerizerContract } from "../src/contract/cases.ts";
import { processWorld } from "./process-world.ts";

const roots = { hierarchy: "/sys/fs/cgroup", root: "mesolite-test" };

function realCgroups() {
  const selected = selectCgroups(roots);
  if (!selected.ok) throw new Error(selected.error);
  return selected.value;
}

describe.each([
  ["sessions", undefined],
  ["cgroups", realCgroups()],
])("process containerizer with %s", (_name, cgroups) => {
  const world = processWorld({ cgroups });
  afterAll(() => world.remove());
  test.each(containerizerContract.map((one) => [one.name, one] as const))("%s", async (_case, one) => {
    await one.run(world);
  });
});
