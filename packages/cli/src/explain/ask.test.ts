import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { findExplanation } from "./ask.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

type Answer = readonly [status: number, body: string];

async function serve(answer: (request: IncomingMessage) => Answer): Promise<string> {
  const server = createServer((request, response) => {
    const [status, body] = answer(request);
    response.writeHead(status).end(body);
  });
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const frameworks = { frameworks: [{ id: "F", name: "spark" }] };

/** A master that knows the framework `spark`. */
function master(): Promise<string> {
  return serve(({ url = "" }) => {
    if (url === "/state-summary" || url === "/explain?framework_id=F") return [200, JSON.stringify(frameworks)];
    return [404, ""];
  });
}

describe("a framework is explained though Marathon's port", () => {
  it.each<[string, Answer]>([
    ["wants credentials", [401, "Unauthorized"]],
    ["has no leader", [503, "Could not determine the current leader"]],
    ["belongs to another program", [200, "<html>other"]],
  ])("%s", async (_, answer) => {
    const addresses = { marathon: `http://${await serve(() => answer)}`, master: `http://${await master()}` };
    expect(await findExplanation("spark", addresses)).toEqual({ kind: "frameworks", explanation: frameworks });
  });
});

it("a name that nobody has says what was wrong with Marathon", async () => {
  const addresses = { marathon: `http://${await serve(() => [503, "no leader"])}`, master: `http://${await master()}` };
  await expect(findExplanation("flink", addresses)).rejects.toThrow(
    /No framework or role is called flink.*answered 503: no leader/,
  );
});

it("an app needs Marathon", async () => {
  const addresses = { marathon: `http://${await serve(() => [200, "<html>other"])}`, master: `http://${await master()}` };
  await expect(findExplanation("/web", addresses)).rejects.toThrow("answered no JSON");
});

it("sends the address's name and password, and never shows them", async () => {
  const marathon = await serve(({ headers }) => {
    const expected = `Basic ${Buffer.from("me:p@ss").toString("base64")}`;
    return headers.authorization === expected ? [200, '{"appId":"/web"}'] : [401, "Unauthorized"];
  });
  const at = (user: string) => ({ marathon: `http://${user}@${marathon}`, master: "http://127.0.0.1:1" });
  expect(await findExplanation("/web", at("me:p%40ss"))).toEqual({ kind: "app", explanation: { appId: "/web" } });
  await expect(findExplanation("/web", at("me:wrong"))).rejects.toThrow(
    `http://${marathon}/v2/apps/web/explain wants a name and a password: give them with --marathon http://NAME:PASSWORD@HOST:PORT`,
  );
});
