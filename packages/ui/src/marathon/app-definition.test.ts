import { expect, test } from "vitest";
import { definitionOf, emptyForm, parseDefinition } from "./app-definition.ts";

test("leaves out what was left empty", () => {
  expect(definitionOf({ ...emptyForm, id: "/web", cmd: "sleep 1" })).toEqual({
    id: "/web",
    cmd: "sleep 1",
    cpus: 0.1,
    mem: 32,
    instances: 1,
  });
});

test("an image makes a Docker app, lines make the environment", () => {
  expect(definitionOf({ ...emptyForm, id: "/n", image: "nginx", env: "A=1\n\nB=x=y\n=z", healthPath: "/ok" })).toMatchObject({
    container: { type: "DOCKER", docker: { image: "nginx", network: "HOST" } },
    env: { A: "1", B: "x=y" },
    healthChecks: [{ protocol: "HTTP", path: "/ok", portIndex: 0 }],
  });
});

test("numbers are numbers, however they were typed", () => {
  expect(definitionOf({ ...emptyForm, id: "/n", cpus: "0.50", mem: "64", disk: "0", instances: "2" })).toEqual({
    id: "/n",
    cpus: 0.5,
    mem: 64,
    instances: 2,
  });
});

test("says where a text stops being JSON", () => {
  expect(parseDefinition('{"id":"/a"}')).toEqual({ id: "/a" });
  expect(() => parseDefinition('{"id": "/a", ')).toThrow("This is not JSON: ");
});
