import { describe, expect, it } from "vitest";
import { replyOf, textOf } from "../../test/ask.ts";
import { clusterState, contextOf, requestOf } from "../../test/cluster.ts";
import { compare, placesOf, type Shape } from "../../../../tests/support/json-shape.ts";
import { v0Shapes } from "./fixtures/v0-shapes.ts";
import { v1Shapes } from "./fixtures/v1-shapes.ts";

const json = { "Content-Type": "application/json", Accept: "application/json" };

/** Recorded places that a state cannot fill: the master keeps no maintenance yet, and no schedulers of the old driver. */
const unfilled =
  /^(\.windows|\.draining_machines|\.machines|\.schedules|.*\.schedule\.windows|.*\.draining_machines|.*\.completed_frameworks\[\]\.pid)/;

function expectShape(text: string, shape: Shape): void {
  const { problems, seen } = compare(text, shape);
  expect(problems).toEqual([]);
  expect(placesOf(shape).filter((place) => !seen.has(place) && !unfilled.test(place))).toEqual([]);
}

describe("v0 endpoints have the members and types of the original's", () => {
  it.each(Object.entries(v0Shapes))("%s", (line, shape) => {
    const reply = replyOf(requestOf(line), contextOf(clusterState()));
    expect(reply.status).toBe(200);
    expect(reply.headers).toEqual({ "Content-Type": "application/json" });
    expectShape(textOf(reply.body), shape);
  });
});

describe("v1 reads have the members and types of the original's", () => {
  it.each(Object.entries(v1Shapes))("%s", (type, shape) => {
    const body = JSON.stringify({ type, ...(type === "GET_METRICS" ? { get_metrics: {} } : {}) });
    const reply = replyOf(requestOf("POST /api/v1", json, body), contextOf(clusterState()));
    expect(reply.status).toBe(200);
    expect(reply.headers).toEqual({ "Content-Type": "application/json" });
    const text = textOf(reply.body);
    expect(text.startsWith(`{"type":"${type}"`)).toBe(true);
    expectShape(text, shape);
  });
});
