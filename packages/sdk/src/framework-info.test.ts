import { userInfo } from "node:os";
import { expect, test } from "vitest";
import { defaultCapabilities, frameworkInfo } from "./framework-info.ts";

test("defaults: this process's user, every role's capabilities, no failover", () => {
  const info = frameworkInfo({ name: "n" });
  expect(info).toMatchObject({
    name: "n",
    user: userInfo().username,
    roles: ["*"],
    capabilities: defaultCapabilities.map((type) => ({ type })),
  });
  expect([info.role, info.failover_timeout, info.id]).toEqual([undefined, undefined, undefined]);
});

test("times become seconds, and one role without MULTI_ROLE the old field", () => {
  expect(
    frameworkInfo({ name: "n", user: "u", id: "F", roles: ["web"], capabilities: ["GPU_RESOURCES"], failoverTimeoutMs: 1_500 }),
  ).toMatchObject({
    id: { value: "F" },
    role: "web",
    failover_timeout: 1.5,
    capabilities: [{ type: "GPU_RESOURCES" }],
  });
});
