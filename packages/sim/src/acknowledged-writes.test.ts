import { describe, expect, test } from "vitest";
import { AcknowledgedEnds, AcknowledgedWrites } from "./acknowledged-writes.ts";
import { contentsOf } from "./marathon-operator.ts";

const contents = (fields: Readonly<Record<string, string>>): Map<string, string> => new Map(Object.entries(fields));

describe("acknowledged writes: forged histories", () => {
  test("a write that was acknowledged and is gone", () => {
    const writes = new AcknowledgedWrites("m");
    writes.asked("/a");
    writes.answered("/a", contents({ "/a": "1" }));
    expect(() => writes.checkRecovered(contents({}))).toThrow(/m acknowledged \/a = 1, and has undefined/);
  });

  test("one that is back at what it was before", () => {
    const writes = new AcknowledgedWrites("m");
    writes.answered("/a", contents({ "/a": "1" }));
    writes.answered("/a", contents({ "/a": "2" }));
    expect(() => writes.checkRecovered(contents({ "/a": "1" }))).toThrow(/\/a = 2, and has 1/);
  });

  test("what has just gone may be there or not, but only the next time", () => {
    const writes = new AcknowledgedWrites("m");
    writes.answered("/a", contents({ "/a": "1", "/b": "1" }));
    writes.doubt((key) => key === "/a");
    writes.checkRecovered(contents({ "/a": "1", "/b": "1" }));
    writes.doubt((key) => key === "/a");
    writes.checkRecovered(contents({ "/b": "1" }));
    expect(() => writes.checkRecovered(contents({}))).toThrow(/m acknowledged \/b = 1, and has undefined/);
  });

  test("an app that came back without its health checks", () => {
    const app = { id: "/a", version: "1", instances: 1, cmd: "run" };
    const held = (more: object): ReadonlyMap<string, string> =>
      contentsOf({ root: { apps: new Map([["/a", { ...app, ...more }]]) } } as unknown as Parameters<typeof contentsOf>[0]);
    const writes = new AcknowledgedWrites("m");
    writes.asked("/a");
    writes.answered("/a", held({ healthChecks: [{ protocol: "TCP" }] }));
    expect(() => writes.checkRecovered(held({ healthChecks: [] }))).toThrow(/"healthChecks":\[\]/);
  });

  test("a change that nobody asked for, beside one that is uncertain", () => {
    const writes = new AcknowledgedWrites("m");
    writes.answered("/a", contents({ "/a": "1", "/b": "1" }));
    writes.asked("/b");
    expect(() => writes.checkRecovered(contents({ "/a": "2", "/b": "2" }))).toThrow(/\/a = 1, and has 2/);
  });

  test("a terminal update that was acknowledged, of a task that is alive again", () => {
    const ends = new AcknowledgedEnds();
    ends.acknowledged("t", "TASK_FAILED");
    expect(() => ends.checkRecovered(["s", "t"])).toThrow(/TASK_FAILED of task t/);
  });
});

test("a write without an answer may be there or not, until the next recovery settles it", () => {
  for (const value of ["1", "2"]) {
    const writes = new AcknowledgedWrites("m");
    writes.answered("/a", contents({ "/a": "1" }));
    writes.asked("/a");
    writes.checkRecovered(contents({ "/a": value }));
    writes.checkRecovered(contents({ "/a": value }));
    expect(() => writes.checkRecovered(contents({ "/a": "3" }))).toThrow();
  }
  const ends = new AcknowledgedEnds();
  ends.acknowledged("t", "TASK_FAILED");
  ends.checkRecovered(["s"]);
});
