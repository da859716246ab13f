import { describe, expect, it } from "vitest";
import { agentResources, attributeValue, formatResources, parseAttributes, parseResources } from "./index.ts";

function parsed(text: string, role?: string) {
  const result = parseResources(text, role);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
const problem = (text: string): string | undefined => {
  const result = parseResources(text);
  return result.ok ? undefined : result.error;
};

describe("resources of a flag", () => {
  it("are read from text", () => {
    expect(formatResources(parsed("cpus:4; mem(web):1024 ;ports:[31000-32000, 5-6];disk(a/b):0.5;set:{x,y};gpus:0"))).toBe(
      "cpus:4; mem(reservations: [(STATIC,web)]):1024; ports:[5-6, 31000-32000]; disk(reservations: [(STATIC,a/b)]):0.5; set:{x, y}",
    );
    expect(parsed("")).toEqual([]);
  });

  it("belong to the default role unless they name one", () => {
    expect(formatResources(parsed("cpus:1;mem(*):2", "web"))).toBe("cpus(reservations: [(STATIC,web)]):1; mem:2");
  });

  it("merge: cpus twice is their sum", () => {
    expect(formatResources(parsed("cpus:1;cpus:2.5"))).toBe("cpus:3.5");
  });

  it("are read from JSON in the old and the new form", () => {
    const old = parsed('[{"name":"cpus","type":"SCALAR","scalar":{"value":2},"role":"web"}]');
    const stack = parsed(
      '[{"name":"cpus","type":"SCALAR","scalar":{"value":2},"reservations":[{"type":"STATIC","role":"web"}]}]',
    );
    expect(old).toEqual(stack);
    expect(formatResources(parsed('[{"name":"ports","type":"RANGES","ranges":{"range":[{"begin":1,"end":2}]}}]', "r"))).toBe(
      "ports(reservations: [(STATIC,r)]):[1-2]",
    );
  });

  it.each([
    ["cpus", "name:value"],
    ["cpus:1:2", "name:value"],
    ["cpus:-1", "number >= 0"],
    ["cpus:many", "number >= 0"],
    ["cpus(a:1", "parentheses"],
    ["ports:[1]", "range"],
    ["ports:[9-1]", "ends before"],
    ["ports:[1-2", "ranges such as"],
    ["x:{a,b", "set such as"],
    ["x:{a,a}", "twice"],
    ["cpus:1;cpus:[1-2]", "two different types"],
    ["cpus(-bad):1", "starts with a dash"],
    ["cpus(a//b):1", "//"],
    ["gpus:0.5", "whole number"],
    ["cpus:0.0001", "0.001"],
    [":1", "name:value"],
    ['[{"name":"cpus","type":"SCALAR"}]', "needs the field 'scalar'"],
    ['[{"name":"cpus"}]', "type"],
    ['[{"name":"cpus","type":"SCALAR","scalar":{"value":1},"revocable":{}}]', "revocable"],
    ['[{"name":"cpus","type":"SCALAR","scalar":{"value":1},"role":"a","reservation":{}}]', "dynamically reserved"],
    ['[{"name":"disk","type":"SCALAR","scalar":{"value":1},"role":"a","disk":{"persistence":{"id":"x"}}}]', "persistent volume"],
    ['[{"name":"cpus","type":"SCALAR","scalar":{"value":1},"disk":{}}]', "does not belong"],
    [
      '[{"name":"cpus","type":"SCALAR","scalar":{"value":1},"reservations":[{"type":"STATIC","role":"a"},{"type":"DYNAMIC","role":"b"}]}]',
      "does not refine",
    ],
  ])("refuses %s", (text, reason) => {
    expect(problem(text)).toContain(reason);
  });
});

describe("an agent's resources", () => {
  const machine = { cpus: 4, memMiB: 8000, diskMiB: 20_000 };

  it("are what the machine has, less what the system needs", () => {
    const detected = agentResources("", "*", machine);
    expect(detected.ok && formatResources(detected.value)).toBe("cpus:4; mem:6976; disk:14880; ports:[31000-32000]");
    const small = agentResources("", "*", { cpus: 1, memMiB: 1001, diskMiB: 5000 });
    expect(small.ok && formatResources(small.value)).toBe("cpus:1; mem:500; disk:2500; ports:[31000-32000]");
    const unknown = agentResources("", "*", { cpus: undefined, memMiB: undefined, diskMiB: undefined });
    expect(unknown.ok && formatResources(unknown.value)).toBe("cpus:1; mem:1024; disk:10240; ports:[31000-32000]");
  });

  it("are not detected where the flag names them, even as nothing", () => {
    const given = agentResources("cpus:0;mem(web):100", "dev", machine);
    expect(given.ok && formatResources(given.value)).toBe(
      "mem(reservations: [(STATIC,web)]):100; disk(reservations: [(STATIC,dev)]):14880; ports(reservations: [(STATIC,dev)]):[31000-32000]",
    );
  });

  it("name the flag when it is wrong", () => {
    const wrong = agentResources("cpus:x", "*", machine);
    expect(wrong.ok ? "" : wrong.error).toContain("--resources");
  });
});

describe("attributes", () => {
  it("are numbers, ranges or text", () => {
    const result = parseAttributes("rack:r 2;level:10;ports:[1-2];url:http://x");
    expect(result.ok && result.value.map((attribute) => [attribute.name, attributeValue(attribute)])).toEqual([
      ["rack", "r2"],
      ["level", 10],
      ["ports", "[1-2]"],
      ["url", "http://x"],
    ]);
  });

  it.each(["rack", "rack:", ":r", "s:{a,b}"])("refuses %s", (text) => {
    expect(parseAttributes(text).ok).toBe(false);
  });
});
