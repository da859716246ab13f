import { TaskInfo } from "@mesolite/wire";
import { expect, test } from "vitest";
import { pickPorts, task } from "./task.ts";

test("a shell command with everything plain", () => {
  const built = task({
    name: "web",
    id: "web.1",
    command: "exec serve",
    cpus: 0.5,
    memMiB: 64,
    diskMiB: 10,
    ports: [31001, 31000],
    env: { A: "1" },
    labels: { tier: "front" },
    uris: ["http://h/a.tgz"],
    killGraceMs: 1_500,
  });
  expect(TaskInfo.toJson({ ...built, agent_id: { value: "S0" } })).toMatchObject({
    name: "web",
    task_id: { value: "web.1" },
    command: {
      shell: true,
      value: "exec serve",
      environment: { variables: [{ name: "A", value: "1" }] },
      uris: [{ value: "http://h/a.tgz" }],
    },
    resources: [
      { name: "cpus", scalar: { value: 0.5 } },
      { name: "mem", scalar: { value: 64 } },
      { name: "disk", scalar: { value: 10 } },
      { name: "ports", ranges: { range: [{ begin: 31_000, end: 31_001 }] } },
    ],
    labels: { labels: [{ key: "tier", value: "front" }] },
    kill_policy: { grace_period: { nanoseconds: 1_500_000_000 } },
  });
});

test("a program repeats its name as first argument", () => {
  expect(task({ name: "x", command: ["sleep", "5"] }).command).toMatchObject({
    shell: false,
    value: "sleep",
    arguments: ["sleep", "5"],
  });
});

test("an image runs under Docker unless the agent is asked for", () => {
  expect(task({ name: "x", dockerImage: "nginx", dockerNetwork: "BRIDGE" })).toMatchObject({
    command: { shell: false },
    container: { type: "DOCKER", docker: { image: "nginx", network: "BRIDGE" } },
  });
  expect(task({ name: "x", dockerImage: "nginx", containerizer: "mesos" }).container).toEqual({
    type: "MESOS",
    mesos: { image: { type: "DOCKER", docker: { name: "nginx" } } },
  });
});

test("ids are unique by default", () => {
  expect(task({ name: "x" }).task_id.value).toMatch(/^x\.[\da-f-]{36}$/);
  expect(task({ name: "x" }).task_id).not.toEqual(task({ name: "x" }).task_id);
});

test("picks the lowest ports of all ranges", () => {
  const ports = [
    {
      name: "ports",
      type: "RANGES",
      ranges: {
        range: [
          { begin: 10, end: 11 },
          { begin: 5, end: 5 },
        ],
      },
    },
  ] as const;
  expect(pickPorts(ports, 2)).toEqual([5, 10]);
  expect(pickPorts(ports, 3)).toEqual([5, 10, 11]);
  expect(pickPorts(ports, 4)).toBeUndefined();
});
