import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { basicAuthGuard } from "./basic-auth.ts";

const guard = basicAuthGuard({ user: "user", password: "pa:ss", realm: "Mesosphere", refusal: "log in\n" });
const request = (authorization?: string): IncomingMessage => ({ headers: { authorization } }) as IncomingMessage;
const basic = (text: string): string => `Basic ${Buffer.from(text).toString("base64")}`;

test("who gives name and password passes", () => {
  expect(guard(request(basic("user:pa:ss")))).toBeUndefined();
  expect(guard(request(basic("user:pa:ss").replace("Basic", "basic")))).toBeUndefined();
});

test.each([undefined, "", "Bearer x", "Basic !!", "user", "user:", "user:pa", "other:", ":pa:ss", "user:pa:ss "])(
  "%j is refused",
  (given) => {
    for (const header of [given, given === undefined ? undefined : basic(given)])
      expect(guard(request(header))).toMatchObject({
        status: 401,
        headers: { "WWW-Authenticate": 'Basic realm="Mesosphere"' },
        body: "log in\n",
      });
  },
);
