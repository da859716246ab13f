import { expect, test } from "vitest";
import { hardCpuLimit } from "./limits.ts";

test.each([
  [{ cpus: 1 }, false, {}],
  [{ cpus: 1 }, true, { cpusLimit: 1 }],
  [{ cpus: 1, cpuLimit: 2 }, false, { cpusLimit: 2 }],
  [{ cpus: 1, cpuLimit: Infinity }, true, {}],
])("%j, with --cgroups_enable_cfs %s, is limited to %j", (container, enableCfs, limit) => {
  expect(hardCpuLimit(container, enableCfs)).toEqual(limit);
});
