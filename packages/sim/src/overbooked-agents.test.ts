import { expect, test } from "vitest";
import { OverbookedAgents } from "./overbooked-agents.ts";

const withTasks = (agentId: string, frameworkId: string) => ({
  tasksByAgent: new Map([[agentId, new Map([[frameworkId, new Set(["t"])]])]]),
});

test("an agent is overbooked from when it tells of a removed framework's task to the end of the master's term", () => {
  const overbooked = new OverbookedAgents();
  const state = withTasks("a", "f");
  expect([...overbooked.after(state, new Set(["other"]))]).toEqual([]);
  expect([...overbooked.after(state, new Set(["f"]))]).toEqual(["a"]);
  state.tasksByAgent.clear();
  expect([...overbooked.after(state, new Set(["f"]))]).toEqual(["a"]);
  expect([...overbooked.after(withTasks("a", "g"), new Set(["f"]))]).toEqual([]);
});
