import { expect, test } from "vitest";
import { errorText } from "./http.ts";

const status = { status: 422, statusText: "Unprocessable Entity" };

test("says what Marathon said, a line for each field", () => {
  const body = JSON.stringify({
    message: "Object is not valid",
    details: [
      { path: "/id", errors: ["bad", "worse"] },
      { path: "/cpus", errors: ["negative"] },
    ],
  });
  expect(errorText(body, status)).toBe("Object is not valid\n/id: bad, worse\n/cpus: negative");
  expect(errorText('{"message":"locked","deployments":[{"id":"x"}]}', status)).toBe("locked");
});

test("says what Mesos said, and the status where nothing was said", () => {
  expect(errorText("Which file?\n", status)).toBe("Which file?");
  expect(errorText("", status)).toBe("422 Unprocessable Entity");
  expect(errorText("{}", status)).toBe("{}");
});
