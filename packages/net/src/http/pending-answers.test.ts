import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { basicAuthGuard, basicPrincipal } from "./basic-auth.ts";
import { pendingAnswers } from "./pending-answers.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("each request gets its own answer, once", async () => {
  const pending = pendingAnswers();
  const [a, b] = [pending.ask("a", () => true), pending.ask("b", () => true)];
  pending.answer("b", { status: 202 });
  pending.answer("b", { status: 500 });
  pending.answer("unknown", { status: 500 });
  pending.answer("a", { status: 200 });
  expect([await a, await b, pending.size]).toEqual([{ status: 200 }, { status: 202 }, 0]);
});

test("a full inbox, too many waiting and silence are 503, and leave nothing behind", async () => {
  const pending = pendingAnswers({ bound: 1, timeoutMs: 1_000 });
  await expect(pending.ask("a", () => false)).rejects.toMatchObject({ status: 503 });
  const silent = expect(pending.ask("b", () => true)).rejects.toMatchObject({ status: 503 });
  await expect(pending.ask("c", () => true)).rejects.toMatchObject({ status: 503 });
  await vi.advanceTimersByTimeAsync(1_000);
  await silent;
  expect(pending.size).toBe(0);
});

test("basic authentication knows its principals and refuses all else", () => {
  const credentials = new Map([["user", "pa:ss"]]);
  const request = (authorization?: string) => ({ headers: { authorization } }) as never;
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString("base64")}`;
  expect(basicPrincipal(request(basic("user:pa:ss")), credentials)).toBe("user");
  const guard = basicAuthGuard(credentials, "Mesosphere");
  expect(guard(request(basic("user:pa:ss")))).toBeUndefined();
  for (const wrong of [
    undefined,
    "",
    "Bearer x",
    "Basic !!",
    basic("user"),
    basic("user:"),
    basic("user:pa"),
    basic("other:"),
    basic(":pa:ss"),
  ]) {
    expect(guard(request(wrong))).toMatchObject({ status: 401, headers: { "WWW-Authenticate": 'Basic realm="Mesosphere"' } });
  }
});
