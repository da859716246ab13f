import { expect, it } from "vitest";
import { TaskStatus } from "../index.ts";

it("copies bytes fields out of a Buffer, whose slice is only a view", () => {
  const encoded = TaskStatus.encode({ task_id: { value: "t" }, state: "TASK_RUNNING", data: Uint8Array.of(1, 2, 3) });
  const input = Buffer.from(encoded);
  const { data } = TaskStatus.decode(input);
  input.fill(0);
  expect(data).toEqual(Uint8Array.of(1, 2, 3));
});
