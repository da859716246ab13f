import { describe, expect, test } from "vitest";
import { commandText, unrunnable } from "./launch-script.ts";
import { shellQuote } from "./shell-quote.ts";

const shell = { kind: "shell", value: "echo hi" } as const;
const place = { cwd: "/s", stdout: "/s/stdout", stderr: "/s/stderr" };
const user = { name: "u", uid: 7, gid: 8, groups: [8, 9] };

describe("commandText", () => {
  test("switches to numeric ids before the command, from an absolute path", () => {
    const text = commandText({ command: shell, environment: {}, ...place, user });
    expect(text).toContain("exec /usr/bin/setpriv --reuid=7 --regid=8 --groups=8,9 -- /bin/sh -c '");
    expect(text.endsWith(shellQuote("exec /bin/sh -c 'echo hi'").slice(1))).toBe(true);
  });

  test("before the switch nothing of the task's is opened or obeyed", () => {
    const environment = { LD_PRELOAD: "/s/x.so", "x.y": "2", mesolite_env_0: "3" };
    const text = commandText({ command: shell, environment, ...place, user });
    const asAgent = text.slice(0, text.indexOf("setpriv"));
    expect(asAgent).not.toMatch(/LD_PRELOAD|x\.y|stdout|stderr/);
    expect(asAgent).toContain("mesolite_env_1='/s/x.so'");
    const asUser = text.slice(text.indexOf("setpriv"));
    expect(asUser).not.toContain("x.so"); // Arguments are everybody's to read.
    expect(asUser).toContain("./stdout");
  });

  test("names that the shell itself uses go through env", () => {
    const text = commandText({
      command: shell,
      environment: { A: "1", IFS: ",", "x.y": "2", BASH_ENV: "/x" },
      ...place,
      user: undefined,
    });
    expect(text).toMatch(/^export PATH='[^']+' A='1'$/m);
    expect(text).toContain("exec /usr/bin/env 'IFS=,' 'x.y=2' 'BASH_ENV=/x' /bin/sh");
  });

  test("what must come last comes after the directory was entered", () => {
    const lines = commandText({ command: shell, environment: {}, ...place, user: undefined }, "echo last").split("\n");
    expect(lines.slice(1, 3)).toEqual(["cd '/s' || exit 126", "echo last"]);
  });
});

test.each([
  [{ command: { kind: "shell", value: "a\0b" }, environment: {} }, "NUL"],
  [{ command: { kind: "exec", file: "x", argv: ["x", "\0"] }, environment: {} }, "NUL"],
  [{ command: shell, environment: { "a=b": "" } }, '"a=b"'],
  [{ command: shell, environment: { "": "" } }, '""'],
  [{ command: shell, environment: { A: "\0" } }, "A"],
] as const)("refuses %j", (text, part) => {
  expect(unrunnable(text)).toContain(part);
});

test("everything else is runnable", () => {
  expect(unrunnable({ command: shell, environment: { "odd.name-1": "\n'\"" } })).toBeUndefined();
});
