import { expect, test } from "vitest";
import { Labels, Task } from "../gen/index.ts";

const labels = { labels: [{ key: "a", value: "1" }, { key: "b" }] };
const bytes = Labels.encode(labels);

test("equal bytes give the same object, whose bytes and text stay what they were", () => {
  const first = Labels.decode(bytes);
  const again = Labels.decode(bytes);
  expect(again).toBe(first);
  expect(again).toEqual(labels);
  for (let i = 0; i < 2; i++) {
    expect(Labels.encode(again)).toEqual(bytes);
    expect(Labels.toJson(again)).toEqual(labels);
  }
  expect(Labels.decode(Labels.encode({ labels: [{ key: "a", value: "2" }] }))).not.toEqual(first);
});

test("a second half is merged into a copy, not into what others hold", () => {
  const shared = Labels.decode(bytes);
  const id = { value: "t" };
  const required = { name: "t", task_id: id, framework_id: id, agent_id: id, state: "TASK_RUNNING" as const };
  const half = Task.encode({ ...required, labels });
  const merged = Task.decode(Uint8Array.from([...half, ...half]));
  expect(merged.labels?.labels).toEqual([...labels.labels, ...labels.labels]);
  expect(shared).toEqual(labels);
});

test("a message that lacks a required field is refused however often it comes", () => {
  const incomplete = Uint8Array.from([10, 2, 18, 0]); // A label without its key.
  for (let i = 0; i < 3; i++) expect(() => Labels.decode(incomplete)).toThrow("Missing required fields: labels[0].key");
});
