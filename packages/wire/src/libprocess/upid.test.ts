import { expect, it } from "vitest";
import { decodeActorId, encodeActorId, formatUpid, parseUpid } from "./upid.ts";

it.each(["master@127.0.0.1:5050", "slave(1)@10.0.0.7:5051", "@0.0.0.0:0", "scheduler-6f4e@host.example:65535"])(
  "%s there and back",
  (text) => {
    const upid = parseUpid(text);
    expect(upid && formatUpid(upid)).toBe(text);
  },
);

it.each([
  "",
  "master",
  "master@",
  "master@h",
  "master@h:",
  "master@h:x",
  "master@h:65536",
  "a b@h:1",
  "a@b@h:1",
  "a@h:1\r\nX: y",
])("%j is none", (text) => {
  expect(parseUpid(text)).toBeUndefined();
});

it("leaves slave(1) as it is and escapes what would break a path", () => {
  expect(encodeActorId("slave(1)")).toBe("slave(1)");
  for (const id of ["a/b", "a b", "ü%\r\n?#"]) {
    expect(encodeActorId(id)).toMatch(/^[\w%]+$/);
    expect(decodeActorId(encodeActorId(id))).toBe(id);
  }
  expect(decodeActorId("%zz")).toBeUndefined();
});
