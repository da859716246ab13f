import { describe, expect, it } from "vitest";
import { toEndpoint, toPostRefinement, toPreRefinement, validateResources, type Resource } from "./index.ts";

const cpus: Resource = { name: "cpus", type: "SCALAR", scalar: { value: 1 } };
const labels = { labels: [{ key: "k", value: "v" }] };

// Each row: what everything inside uses, what old agents and frameworks send, what endpoints show.
const forms: readonly (readonly [string, Resource, Resource | undefined, Resource])[] = [
  ["unreserved", cpus, { ...cpus, role: "*" }, { ...cpus, role: "*" }],
  [
    "static",
    { ...cpus, reservations: [{ type: "STATIC", role: "a" }] },
    { ...cpus, role: "a" },
    { ...cpus, role: "a", reservations: [{ type: "STATIC", role: "a" }] },
  ],
  [
    "dynamic",
    { ...cpus, reservations: [{ type: "DYNAMIC", role: "a", principal: "p", labels }] },
    { ...cpus, role: "a", reservation: { principal: "p", labels } },
    {
      ...cpus,
      role: "a",
      reservation: { principal: "p", labels },
      reservations: [{ type: "DYNAMIC", role: "a", principal: "p", labels }],
    },
  ],
  [
    "refined",
    {
      ...cpus,
      reservations: [
        { type: "STATIC", role: "a" },
        { type: "DYNAMIC", role: "a/b" },
      ],
    },
    undefined,
    {
      ...cpus,
      reservations: [
        { type: "STATIC", role: "a" },
        { type: "DYNAMIC", role: "a/b" },
      ],
    },
  ],
];

describe("forms of reservations", () => {
  it.each(forms)("%s", (_, post, pre, endpoint) => {
    expect(toPreRefinement([post])).toEqual(pre === undefined ? undefined : [pre]);
    expect(toEndpoint([post])).toEqual([endpoint]);
    expect(toPostRefinement([endpoint])).toEqual([post]);
    if (pre !== undefined) expect(toPostRefinement([pre])).toEqual([post]);
    for (const form of [post, endpoint, ...(pre === undefined ? [] : [pre])]) expect(validateResources([form])).toBeUndefined();
  });

  it("says what contradicts itself", () => {
    expect(validateResources([{ ...cpus, role: "b", reservations: [{ type: "STATIC", role: "a" }] }])).toContain(
      "'role' says 'b'",
    );
    expect(validateResources([{ ...cpus, role: "*", reservation: {} }])).toContain("cannot be dynamically reserved");
  });
});
