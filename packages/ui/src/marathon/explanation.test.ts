import { expect, test } from "vitest";
import { type Explanation, mainCauses, masterNote, obstacles } from "./explanation.ts";

const nothing: Explanation = { causes: [], agents: [] };
const held = {
  agentId: "S1",
  hostname: "b",
  reason: { kind: "nothingFree" },
  text: "spark holds cpus:8",
  changeTexts: ["free cpus 0.01"],
};

test("offers that did not fit come before agents that were not offered; none is named twice", () => {
  const explanation: Explanation = {
    causes: [{ kind: "offersDoNotFit", text: "offers come, but none fits" }],
    agents: [{ agentId: "S0", host: "a", mismatches: [{ text: "1 cpus short" }], changes: [{ text: "lower cpus by 1" }] }],
    master: {
      text: "2 agents",
      agents: [
        { agentId: "S0", hostname: "a", reason: { kind: "filtered" }, text: "declined", changeTexts: [] },
        held,
        { agentId: "S2", hostname: "c", reason: { kind: "wouldBeOffered" }, text: "soon", changeTexts: [] },
      ],
    },
  };
  expect(obstacles(explanation)).toEqual([
    { agentId: "S0", host: "a", problems: ["1 cpus short"], remedies: ["lower cpus by 1"] },
    { agentId: "S1", host: "b", problems: ["spark holds cpus:8"], remedies: ["free cpus 0.01"] },
  ]);
  expect(mainCauses(explanation)).toEqual(["offers come, but none fits"]);
  expect(masterNote(explanation)).toBeUndefined();
});

test("what is no cause, or has a box of its own, is left out", () => {
  const causes = [
    { kind: "tasksFail", text: "it failed" },
    { kind: "nothingToLaunch", text: "-" },
  ];
  expect(mainCauses({ ...nothing, causes })).toEqual([]);
});

test("says what is true of all agents, and why the master's reasons are missing", () => {
  const master = { text: "no agent is registered with the master", agents: [] };
  expect(masterNote({ ...nothing, master })).toBe("The master: no agent is registered with the master");
  expect(masterNote({ ...nothing, master: { problem: "it answered 404" } })).toBe(
    "The master's reasons are missing: it answered 404",
  );
  expect(masterNote(nothing)).toBeUndefined();
});
