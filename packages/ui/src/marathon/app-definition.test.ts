import { expect, test } from "vitest";
import { definitionOf, emptyForm } from "./app-definition.ts";

test("leaves out what was left empty", () => {
  expect(definitionOf({ ...emptyForm, id: "/web", cmd: "sleep 1" })).toEqual({ id: "/web", cmd: "sleep 1", cpus: 0.1, mem: 32, instances: 1 });
});

test("an image makes a Docker app, lines make the environment", () => {
  expect(definitionOf({ ...emptyForm, id: "/n", image: "nginx", env: "A=1\n\nB=x=y\n=z", healthPath: "/ok" })).toMatchObject({
    container: { type: "DOCKER", docker: { image: "nginx", network: "HOST" } },
    env: { A: "1", B: "x=y" },
    healthChecks: [{ protocol: "HTTP", path: "/ok", portIndex: 0 }],
  });
});
