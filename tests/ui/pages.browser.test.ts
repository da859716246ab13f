/** The web pages in a real browser against a real cluster. */
import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { need } from "../support/needs.ts";
import { startCluster } from "./cluster.ts";
import { openBrowser } from "./pages.ts";

test("create by form, scale, read an instance's log, destroy; the master's page reaches its sandbox", async (context) => {
  need(context, "chromium", "python3");
  await using cluster = await startCluster();
  await using browser = await openBrowser();
  const { page, troubles } = browser;

  await page.goto(`${cluster.marathonUrl}/`);
  await page.getByText("There is no application yet").waitFor();
  await page.getByRole("button", { name: "Create application" }).click();
  const form = page.getByRole("dialog", { name: "New application" });
  await form.getByLabel("Id").fill("/shop/web");
  await form
    .getByLabel("Command")
    .fill('echo "the shop opens on port $PORT0"; exec python3 -m http.server $PORT0 --bind 127.0.0.1');
  await form.getByLabel("Environment").fill("GREETING=hello");
  await form.getByRole("button", { name: "Create application" }).click();
  await form.waitFor({ state: "hidden" });

  const row = page.getByRole("table", { name: "applications" }).getByRole("row").filter({ hasText: "/shop/web" });
  await row.getByText("1 of 1").waitFor();
  await row.getByText("Running", { exact: true }).waitFor();
  await row.getByRole("link", { name: "/shop/web" }).click();

  await page.getByRole("button", { name: "Scale" }).click();
  const scaling = page.getByRole("dialog", { name: "Scale /shop/web" });
  await scaling.getByLabel("Instances").fill("2");
  await scaling.getByRole("button", { name: "Scale application" }).click();
  const running = page.getByRole("table", { name: "instances" }).getByRole("row").filter({ hasText: "running" });
  await page.getByText("2 of 2 running").waitFor();
  await eventually("two rows of running instances", async () => (await running.count()) === 2);

  await running
    .first()
    .getByRole("link", { name: /^Log of shop_web\./ })
    .click();
  const contents = page.getByRole("region", { name: "file contents" });
  await contents.getByText(/^the shop opens on port \d+/).waitFor();
  const taskId = (await page.getByRole("heading").first().textContent()) ?? "";
  await page.goBack();

  await page.getByRole("button", { name: "Destroy" }).click();
  await page.getByRole("button", { name: "Destroy application" }).click();
  await page.getByText("There is no application yet").waitFor();

  await page.goto(`${cluster.masterUrl}/`);
  await page.getByRole("tab", { name: "Agents (1)" }).waitFor();
  await page.getByRole("tab", { name: "Completed tasks (2)" }).click();
  await page.getByRole("link", { name: `Sandbox of ${taskId}` }).click();
  await page.getByRole("button", { name: "stdout" }).click();
  await contents.getByText(/^the shop opens on port \d+/).waitFor();

  expect(troubles).toEqual([]);
  expect(await cluster.end()).toEqual({ endedByDown: 0, processes: [] });
});

test("create by JSON with a health check; refusals are said in words; a lock can be forced", async (context) => {
  need(context, "chromium", "python3");
  await using cluster = await startCluster();
  await using browser = await openBrowser();
  const { page } = browser;
  await page.goto(`${cluster.marathonUrl}/ui/`);

  const create = async (app: object | string): Promise<void> => {
    await page.getByText("JSON", { exact: true }).click();
    await page.getByLabel("Application JSON").fill(typeof app === "string" ? app : JSON.stringify(app));
    await page.getByRole("dialog").getByRole("button", { name: "Create application" }).click();
  };
  const refusal = page.getByRole("dialog").getByRole("alert");
  await page.getByRole("button", { name: "Create application" }).click();
  await create('{"id": "/web", ');
  await refusal.getByText("This is not JSON").waitFor();
  await create({ id: "/Not An Id", cmd: "true" });
  await refusal.getByText("/id: must fully match").waitFor();
  await create({
    id: "/web",
    cmd: "exec python3 -m http.server $PORT0 --bind 127.0.0.1",
    cpus: 0.1,
    mem: 32,
    healthChecks: [{ protocol: "HTTP", path: "/", portIndex: 0, intervalSeconds: 1, delaySeconds: 0 }],
  });
  await page.getByRole("link", { name: "/web" }).click();
  await page.getByText("running, healthy").waitFor();

  // No agent has a thousand CPUs: the deployment stays, says why, and locks the app.
  await page.getByRole("link", { name: "Applications" }).click();
  await page.getByRole("button", { name: "Create application" }).click();
  await create({ id: "/big", cmd: "sleep 1000", cpus: 1000, mem: 32 });
  await page.getByRole("link", { name: "/big" }).click();
  await page.getByRole("cell", { name: /cpus short \(wants 1000/ }).waitFor();
  await page.getByRole("button", { name: "Scale" }).click();
  await page.getByRole("dialog").getByLabel("Instances").fill("0");
  await page.getByRole("button", { name: "Scale application" }).click();
  await refusal.getByText("A deployment of this application is still running.").waitFor();
  await refusal.getByRole("button", { name: "Stop that deployment and go on" }).click();
  await page.getByText("Suspended").waitFor();

  // /web still runs: stopping the cluster leaves it, `down` ends it.
  expect(await cluster.end()).toEqual({ endedByDown: 1, processes: [] });
});
