import { describe, expect, it } from "vitest";
import { applyOperation, conversionsOf, formatResources, parseResources, type Resource, type Resources } from "./index.ts";

function res(text: string): Resources {
  const parsed = parseResources(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
const dynamic = { type: "DYNAMIC" as const, role: "web", principal: "ops" };
const cpus = (value: number): Resource => ({ name: "cpus", type: "SCALAR", scalar: { value } });
const disk = (value: number, more: Partial<Resource> = {}): Resource => ({
  name: "disk",
  type: "SCALAR",
  scalar: { value },
  reservations: [dynamic],
  ...more,
});
const volume = (value: number, more: Partial<Resource> = {}): Resource =>
  disk(value, { disk: { persistence: { id: "v1", principal: "ops" }, volume: { mode: "RW", container_path: "data" } }, ...more });

function applied(resources: Resources, ...operations: Parameters<typeof applyOperation>[1][]): string {
  let result = resources;
  for (const operation of operations) {
    const next = applyOperation(result, operation);
    if (!next.ok) return next.error;
    result = next.value;
  }
  return formatResources(result);
}

describe("operations on resources", () => {
  it("reserve and give back", () => {
    const reserve = { type: "RESERVE" as const, reserve: { resources: [{ ...cpus(1), reservations: [dynamic] }] } };
    expect(applied(res("cpus:4"), reserve)).toBe("cpus:3; cpus(reservations: [(DYNAMIC,web,ops)]):1");
    const unreserve = { type: "UNRESERVE" as const, unreserve: { resources: [{ ...cpus(1), reservations: [dynamic] }] } };
    expect(applied(res("cpus:4"), reserve, unreserve)).toBe("cpus:4");
    expect(applied(res("cpus:0.5"), reserve)).toContain("cpus:1 is not contained in cpus:0.5");
  });

  it("refine a reservation, and reserve for another role from a given source", () => {
    const refined = {
      ...cpus(1),
      reservations: [
        { type: "STATIC" as const, role: "web" },
        { ...dynamic, role: "web/a" },
      ],
    };
    expect(applied(res("cpus(web):2"), { type: "RESERVE", reserve: { resources: [refined] } })).toBe(
      "cpus(reservations: [(STATIC,web)]):1; cpus(reservations: [(STATIC,web),(DYNAMIC,web/a,ops)]):1",
    );
    const other = { ...cpus(2), reservations: [dynamic] };
    expect(applied(res("cpus(db):2"), { type: "RESERVE", reserve: { source: res("cpus(db):2"), resources: [other] } })).toBe(
      "cpus(reservations: [(DYNAMIC,web,ops)]):2",
    );
  });

  it("create, grow, shrink and destroy a volume", () => {
    const create = { type: "CREATE" as const, create: { volumes: [volume(6)] } };
    const made = "disk(reservations: [(DYNAMIC,web,ops)]):4; disk(reservations: [(DYNAMIC,web,ops)])[v1:data]:6";
    expect(applied([disk(10)], create)).toBe(made);
    const grow = { type: "GROW_VOLUME" as const, grow_volume: { volume: volume(6), addition: disk(1) } };
    expect(applied([disk(10)], create, grow)).toBe(made.replace(":4", ":3").replace("]:6", "]:7"));
    const shrink = { type: "SHRINK_VOLUME" as const, shrink_volume: { volume: volume(6), subtract: { value: 2 } } };
    expect(applied([disk(10)], create, shrink)).toBe(made.replace(":4", ":6").replace("]:6", "]:4"));
    expect(applied([disk(10)], create, { type: "DESTROY", destroy: { volumes: [volume(6)] } })).toBe(
      "disk(reservations: [(DYNAMIC,web,ops)]):10",
    );
    expect(
      applied([volume(6)], { type: "SHRINK_VOLUME", shrink_volume: { volume: volume(6), subtract: { value: 6 } } }),
    ).toContain("cannot be shrunk");
  });

  it("keep a path disk's source, and do not destroy a shared volume in use", () => {
    const source = { type: "PATH" as const, path: { root: "/mnt" } };
    const onPath = volume(6, { disk: { source, persistence: { id: "v1" }, volume: { mode: "RW", container_path: "data" } } });
    expect(applied([onPath], { type: "DESTROY", destroy: { volumes: [onPath] } })).toBe(
      "disk(reservations: [(DYNAMIC,web,ops)])[PATH:/mnt]:6",
    );
    const shared = volume(6, { shared: {} });
    const destroy = { type: "DESTROY" as const, destroy: { volumes: [shared] } };
    expect(applied([shared, shared], destroy)).toContain("shared copies");
    expect(applied([shared], destroy)).toBe("disk(reservations: [(DYNAMIC,web,ops)]):6");
  });

  it("are refused when they convert nothing", () => {
    expect(conversionsOf({ type: "LAUNCH" }).ok).toBe(false);
    expect(conversionsOf({}).ok).toBe(false);
  });
});
