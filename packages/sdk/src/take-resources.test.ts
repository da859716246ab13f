import { formatResources, parseResources, type Resources } from "@mesolite/resources";
import { describe, expect, test } from "vitest";
import { takeResources } from "./take-resources.ts";

function parse(text: string): Resources {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

function allocated(text: string): Resources {
  return parse(text).map((resource) => ({ ...resource, allocation_info: { role: "web" } }));
}

function taken(offered: Resources, wanted: string): string {
  const result = takeResources(offered, parse(wanted));
  return result.ok
    ? `${formatResources(result.value.taken)} | ${formatResources(result.value.rest)}`
    : JSON.stringify(result.error);
}

describe("takes", () => {
  test("from what is unreserved, and keeps the allocation", () => {
    expect(taken(allocated("cpus:4;mem:1024"), "cpus:1.5;mem:1024")).toBe(
      "cpus(allocated: web):1.5; mem(allocated: web):1024 | cpus(allocated: web):2.5",
    );
  });

  test("reserved resources first, the remainder unreserved", () => {
    expect(taken(parse("cpus:4;cpus(web):1"), "cpus:2")).toBe("cpus(reservations: [(STATIC,web)]):1; cpus:1 | cpus:3");
  });

  test("ports and sets", () => {
    expect(
      taken(parse("ports(web):[31000-31004];ports:[32000-32004];names:{a,b,c}"), "ports:[31003-31003,32001-32002];names:{b}"),
    ).toBe(
      "ports(reservations: [(STATIC,web)]):[31003-31003]; ports:[32001-32002]; names:{b} | ports(reservations: [(STATIC,web)]):[31000-31002, 31004-31004]; ports:[32000-32000, 32003-32004]; names:{a, c}",
    );
  });

  test("only the reservation that is asked for", () => {
    expect(taken(parse("cpus:4;cpus(web):1"), "cpus(web):1")).toBe("cpus(reservations: [(STATIC,web)]):1 | cpus:4");
    expect(taken(parse("cpus:4;cpus(web):1"), "cpus(web):2")).toBe('[{"name":"cpus","wanted":"2","offered":"none"}]');
  });

  test("two entries of one name one after the other", () => {
    expect(taken(parse("cpus:4;cpus(web):1"), "cpus(web):1;cpus:3")).toMatch(/^cpus.*:1; cpus:3 \| cpus:1$/);
  });
});

test("says everything that is missing", () => {
  expect(taken(parse("cpus:0.5;cpus(web):0.1;ports:[1-2]"), "cpus:1;mem:64;ports:[2-3]")).toBe(
    JSON.stringify([
      { name: "cpus", wanted: "1", offered: "0.6" },
      { name: "mem", wanted: "64", offered: "none" },
      { name: "ports", wanted: "[2-3]", offered: "[1-2]" },
    ]),
  );
});

test("neither volumes nor revocable resources are taken for plain amounts", () => {
  const volume: Resources = [{ name: "disk", type: "SCALAR", scalar: { value: 100 }, disk: { source: { type: "MOUNT" } } }];
  const revocable: Resources = [{ name: "cpus", type: "SCALAR", scalar: { value: 8 }, revocable: {} }];
  expect(taken([...volume, ...revocable], "cpus:1;disk:10")).toContain('"offered":"none"');
  expect(takeResources([...volume, ...revocable], revocable)).toMatchObject({
    ok: true,
    value: { taken: revocable, rest: volume },
  });
});
