import { Random } from "@mesolite/base";
import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultConfig } from "../config.ts";
import type { App } from "./app.ts";
import { servicePortsOf } from "./app-ports.ts";
import { newApp } from "./read-app.ts";
import { assignServicePorts } from "./service-ports.ts";

function app(ports: number[]): App {
  const read = newApp({ id: "/a", cmd: "x", ports }, "/", defaultConfig, "v", new Map());
  if (!read.ok) throw new Error("not an app");
  return read.value;
}

it("gives every open port one of the range that nobody has, and leaves the others alone", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 6 }),
      fc.uniqueArray(fc.integer({ min: 100, max: 119 }), { maxLength: 12 }),
      fc.nat(),
      (wanted, used, seed) => {
        const ports = wanted.map((w, i) => w * (5000 + i));
        const assigned = assignServicePorts(app(ports), undefined, new Set(used), { min: 100, max: 120 }, new Random(seed));
        if (!assigned.ok) throw new Error(assigned.error);
        const found = servicePortsOf(assigned.value);
        expect(new Set(found).size).toBe(found.length);
        found.forEach((port, i) => {
          if (ports[i]) expect(port).toBe(ports[i]);
          else expect(port >= 100 && port < 120 && !used.includes(port)).toBe(true);
        });
      },
    ),
  );
});

it("keeps the port that the app had before", () => {
  const before = app([10_500, 10_600]);
  const assigned = assignServicePorts(
    app([0, 0]),
    before,
    new Set([10_500, 10_600]),
    { min: 10_000, max: 20_000 },
    new Random(1),
  );
  expect(assigned.ok && servicePortsOf(assigned.value)).toEqual([10_500, 10_600]);
});

it("says when the range is used up", () => {
  const assigned = assignServicePorts(app([0, 0, 0]), undefined, new Set([10]), { min: 10, max: 12 }, new Random(1));
  expect(assigned).toEqual({ ok: false, error: "All ports in the range [10-12) are already in use" });
});
