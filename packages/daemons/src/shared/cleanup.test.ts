import { expect, test } from "vitest";
import { Cleanup } from "./cleanup.ts";

function failing(message: string): () => never {
  return () => {
    throw new Error(message);
  };
}

test("a step that throws keeps no other from being closed; the first to throw is told of", async () => {
  const closed: string[] = [];
  const cleanup = new Cleanup();
  cleanup.add(() => void closed.push("store"));
  cleanup.add(failing("second"));
  cleanup.add(() => void closed.push("port"));
  cleanup.add(async () => failing("first")());
  await expect(cleanup.run()).rejects.toThrow("first");
  expect(closed).toEqual(["port", "store"]);
});

test("why a start failed is told, not what went wrong in closing what was open by then", async () => {
  const cleanup = new Cleanup();
  const open = async (): Promise<void> => {
    cleanup.add(failing("in closing"));
    throw new Error("in opening");
  };
  await expect(cleanup.guard(open)).rejects.toThrow("in opening");
});
