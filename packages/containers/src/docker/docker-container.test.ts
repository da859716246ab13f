import { expect, test } from "vitest";
import { hostSeenFromOutside } from "./docker-container.ts";

test.each([
  [[], "127.0.0.1", undefined],
  [[], "10.0.0.1", "10.0.0.1"],
  [["172.17.0.2", "fd00::2"], "127.0.0.1", "172.17.0.2"],
  [["172.17.0.2", "fd00::2"], "::1", "fd00::2"],
  [["172.17.0.2"], "::1", "172.17.0.2"],
  [["172.17.0.2"], "localhost", "172.17.0.2"],
  [["172.17.0.2"], "10.0.0.1", "10.0.0.1"],
])("with addresses %j a check of %s goes to %s", (addresses, host, seen) => {
  expect(hostSeenFromOutside({ network: "own", addresses }, host)).toBe(seen);
});

test("on the host's network loopback is the host's", () => {
  expect(hostSeenFromOutside({ network: "host", addresses: [] }, "127.0.0.1")).toBe("127.0.0.1");
});
