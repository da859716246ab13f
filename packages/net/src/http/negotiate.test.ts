import { expect, test } from "vitest";
import { answerForm, requestForm } from "./negotiate.ts";

test("a request's form is its exact Content-Type", () => {
  expect(requestForm({ "content-type": "application/json" })).toBe("json");
  expect(requestForm({ "content-type": "application/x-protobuf" })).toBe("protobuf");
  expect(() => requestForm({})).toThrow(expect.objectContaining({ status: 400 }));
  for (const type of ["application/json; charset=utf-8", "text/plain", ""])
    expect(() => requestForm({ "content-type": type })).toThrow(expect.objectContaining({ status: 415 }));
});

test.each([
  [undefined, "json"],
  ["", "json"],
  ["*/*", "json"],
  ["application/*", "json"],
  ["application/x-protobuf", "protobuf"],
  ["application/x-protobuf, application/json", "json"],
  ["application/x-protobuf;q=1, application/json;q=0", "protobuf"],
  ["text/html, application/x-protobuf;q=0.1", "protobuf"],
])("Accept %j is answered with %s", (accept, form) => {
  expect(answerForm({ accept })).toBe(form);
});

test.each(["image/png", "text/*", "*/*;q=0"])("Accept %j is a 406", (accept) => {
  expect(() => answerForm({ accept })).toThrow(expect.objectContaining({ status: 406 }));
});
