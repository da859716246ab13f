import { expect, test } from "vitest";
import { type Agent, clusterResources } from "./state.ts";

const quantities = (cpus: number, mem: number) => ({ cpus, gpus: 0, mem, disk: 0 });
const agent = (used: number, offered: number): Agent => ({
  id: "a",
  hostname: "h",
  port: 5051,
  active: true,
  registered_time: 0,
  resources: quantities(4, 1024),
  used_resources: quantities(used, 0),
  offered_resources: quantities(offered, 512),
});

test("what is neither used nor offered is free", () => {
  const { total, used, offered, free } = clusterResources([agent(1, 2), agent(0, 1)]);
  expect(total.cpus).toBe(8);
  expect(used.cpus).toBe(1);
  expect(offered.cpus).toBe(3);
  expect(free).toEqual(quantities(4, 1024));
});
