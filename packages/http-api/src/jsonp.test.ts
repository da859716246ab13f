import { expect, test } from "vitest";
import { jsonOrJsonp } from "./jsonp.ts";

const textOf = (body: unknown): string => (typeof body === "string" ? body : [...(body as Iterable<string>)].join(""));

test.each(["cb", "angular.callbacks._0", "a[1]", "$"])("JSON is the argument of %s", (name) => {
  const reply = jsonOrJsonp('{"a":1}', name);
  expect([reply.status, reply.headers, textOf(reply.body)]).toEqual([
    200,
    { "Content-Type": "text/javascript" },
    `${name}({"a":1})`,
  ]);
});

test.each(["alert(1)//", "", "a;b", "x".repeat(201)])("%j names no function", (name) => {
  expect(jsonOrJsonp("1", name).status).toBe(400);
});

test.each([undefined, null])("without a name (%s) it is plain JSON", (name) => {
  expect(jsonOrJsonp("1", name)).toMatchObject({ status: 200, headers: { "Content-Type": "application/json" }, body: "1" });
});
