import { describe, expect, it } from "vitest";
import { cluster } from "./cluster.ts";
import { type FakeCluster, sleepApp } from "./fake-cluster.ts";
import type { Json } from "./http-answer.ts";

describe("groups", () => {
  const shop = { id: "/shop", apps: [sleepApp("web")], groups: [{ id: "back", apps: [sleepApp("db", 2)] }] };

  it("are created, scaled, changed, restored and deleted as a whole", () => {
    const c = cluster(3);
    const created = c.http("POST", "/v2/groups", shop);
    expect([created.status, created.headers["Location"]]).toEqual([201, "/v2/groups//shop"]);
    c.advance(20_000);
    expect(c.running()).toHaveLength(3);
    const { version } = created.json;
    c.http("PUT", "/v2/groups//shop", { scaleBy: 1.5 });
    c.advance(20_000);
    expect(c.running("/shop/web")).toHaveLength(2);
    expect(c.running("/shop/back/db")).toHaveLength(3);
    const dry = c.http("PUT", "/v2/groups//shop?dryRun=true", { groups: [] });
    expect(dry.json).toEqual({ steps: [{ actions: [{ action: "StopApplication", app: "/shop/back/db" }] }] });
    expect(c.running("/shop/back/db")).toHaveLength(3);
    c.http("PUT", "/v2/groups//shop", { groups: [] });
    c.advance(5000);
    expect(c.running("/shop/back/db")).toHaveLength(0);
    expect(c.http("GET", "/v2/groups//shop/versions").json.at(-1)).toBe(version);
    expect(c.http("GET", `/v2/groups//shop/versions/${version}`).json.groups[0].apps[0]).toMatchObject({
      id: "/shop/back/db",
      instances: 2,
    });
    expect(c.http("PUT", "/v2/groups//shop", { version }).status).toBe(200);
    c.advance(60_000);
    expect(c.running("/shop/back/db")).toHaveLength(2);
    expect(c.running("/shop/web")).toHaveLength(1);
    expect(c.http("DELETE", "/v2/groups//shop").status).toBe(200);
    c.advance(5000);
    expect(c.running()).toEqual([]);
    expect(c.http("GET", "/v2/groups//shop").status).toBe(404);
  });

  it("are given with what is asked to be embedded", () => {
    const c = cluster(3);
    c.http("POST", "/v2/groups", shop);
    c.advance(20_000);
    const bare = c.http("GET", "/v2/groups?embed=group.groups").json;
    expect(bare.apps).toBeUndefined();
    expect(bare.groups[0].id).toBe("/shop");
    const rich = c.http(
      "GET",
      "/v2/groups?embed=group.groups&embed=group.apps&embed=group.apps.counts&embed=group.apps.deployments",
    ).json;
    expect(rich.groups[0].apps[0]).toMatchObject({ id: "/shop/web", tasksRunning: 1, deployments: [] });
    expect(c.http("GET", "/v2/groups//shop/apps").json.apps).toHaveLength(2);
    expect(c.http("GET", "/v2/apps//shop/*").json["*"].map((app: Json) => app.id)).toEqual(["/shop/web", "/shop/back/db"]);
  });

  it.each([
    [{ id: "/g", apps: [sleepApp("/other/x")] }, "/apps(0)/id", "Identifier is not child of '/g'"],
    [
      { id: "/g", apps: [sleepApp("a", 1, { dependencies: ["b"] }), sleepApp("b", 1, { dependencies: ["a"] })] },
      "/",
      "Dependency graph has cyclic dependencies.",
    ],
    [
      { id: "/g", apps: [sleepApp("x")], groups: [{ id: "x" }] },
      "/",
      "Groups and Applications may not have the same identifier.",
    ],
    [{ id: "/G" }, "/id", expect.stringMatching(/^must fully match regular expression '/)],
  ])("refuse %j", (body, path, error) => {
    const refused = cluster().http("POST", "/v2/groups", body);
    expect([refused.status, refused.json.message]).toEqual([422, "Object is not valid"]);
    expect(refused.json.details).toContainEqual({ path, errors: [error] });
  });
});

it("refuses an app that is wrong in a hundred thousand places with some of them", () => {
  const c = cluster(1);
  const wrong = Array.from({ length: 200_000 }, () => 1);
  for (const app of [
    sleepApp("a", 1, { fetch: wrong }),
    sleepApp("a", 1, { constraints: wrong }),
    sleepApp("a", 1, { ports: wrong }),
  ]) {
    const refused = c.http("PUT", "/v2/groups//g", { apps: [app] });
    expect([refused.status, refused.json.details.length > 0, refused.json.details.length <= 1000]).toEqual([422, true, true]);
  }
});

describe("a change of a group", () => {
  function twoApps(): FakeCluster {
    const c = cluster(0);
    c.http("PUT", "/v2/groups//g?force=true", { apps: [sleepApp("one")] });
    c.http("PUT", "/v2/groups//g?force=true", { apps: [sleepApp("one", 5), sleepApp("two")] });
    return c;
  }

  const apps = (c: FakeCluster): unknown[] => c.http("GET", "/v2/apps").json.apps.map((app: Json) => [app.id, app.instances]);

  const only = "not allowed in conjunction with other properties.";
  it.each([
    ["a group as GET gives it", { id: "/g", apps: [sleepApp("one", 7)], groups: [], dependencies: [] }, "version"],
    ["a version beside an id", { id: "/g" }, "version"],
    ["a factor beside apps", { apps: [], scaleBy: 2 }, "scaleBy"],
    ["a factor beside an id", { id: "/g", scaleBy: 2 }, "scaleBy"],
  ] as const)("refuses %s, and changes nothing", (_, rest, path) => {
    const c = twoApps();
    const [, first] = c.http("GET", "/v2/groups//g/versions").json;
    const version = path === "version" ? first : undefined;
    const refused = c.http("PUT", "/v2/groups//g?force=true", { ...rest, version });
    expect([refused.status, refused.json.message]).toEqual([422, "Object is not valid"]);
    expect(refused.json.details).toEqual([{ path: `/${path}`, errors: [only] }]);
    expect(apps(c)).toEqual([
      ["/g/one", 5],
      ["/g/two", 1],
    ]);
  });

  it("refuses a version that a group inside has", () => {
    const refused = twoApps().http("PUT", "/v2/groups//g?force=true", { groups: [{ id: "sub", version: "x" }] });
    expect(refused.json.details).toEqual([{ path: "/groups(0)/version", errors: [only] }]);
  });

  it("is not made by a POST to what exists: the root always does", () => {
    const c = twoApps();
    for (const id of [undefined, "/", "."]) {
      const refused = c.http("POST", "/v2/groups?force=true", { id, apps: [], groups: [] });
      expect([refused.status, refused.json.message]).toEqual([409, "Group / is already created. Use PUT to change this group."]);
    }
    expect(c.http("POST", "/v2/groups//g?force=true", { apps: [], groups: [] }).status).toBe(409);
    expect(apps(c)).toHaveLength(2);
  });

  it("is one of the group that its id names, seen from the path", () => {
    const c = twoApps();
    const put = c.http("PUT", "/v2/groups//g?force=true", { id: "sub", apps: [sleepApp("three")] });
    expect([put.status, put.headers["Location"]]).toEqual([201, "/v2/groups//g/sub"]);
    c.http("PUT", "/v2/groups//g?force=true", { id: "/g/sub", dependencies: ["/g/one"] });
    expect(apps(c)).toEqual([
      ["/g/one", 5],
      ["/g/two", 1],
      ["/g/sub/three", 1],
    ]);
    const refused = c.http("PUT", "/v2/groups//g?force=true", { id: "/other", apps: [] });
    expect(refused.json.details).toEqual([{ path: "/id", errors: ["Identifier is not child of '/g'"] }]);
    c.http("PUT", "/v2/groups//g?force=true", { id: "/g", apps: [] });
    expect(apps(c)).toEqual([["/g/sub/three", 1]]);
  });
});

describe("roles", () => {
  it("follow the top-level group where it enforces its name", () => {
    const c = cluster(2);
    c.http("PUT", "/v2/groups//team", { enforceRole: true });
    const created = c.http("POST", "/v2/apps", sleepApp("/team/a"));
    expect(created.json.role).toBe("team");
    const refused = c.http("POST", "/v2/apps", sleepApp("/team/b", 1, { role: "*" }));
    expect(refused.json.details).toEqual([{ path: "/role", errors: ["got *, expected one of: [team]"] }]);
    expect(c.types()).toContain("group_change_failed");
    c.advance(10_000);
    expect(c.running("/team/a")[0]?.info.resources?.[0]?.allocation_info?.role).toBe("team");
    expect(c.calls.find((call) => call.type === "UPDATE_FRAMEWORK")?.update_framework?.framework_info.roles).toEqual([
      "*",
      "team",
    ]);
    expect(c.http("POST", "/v2/apps", sleepApp("/other/b")).json.role).toBe("*");
    expect(c.http("PATCH", "/v2/groups//team", { enforceRole: false }).status).toBe(200);
    expect(c.http("PATCH", "/v2/groups//team/x", { enforceRole: false }).status).toBe(404);
  });
});

it("reads relative dependencies from the group that is being changed", () => {
  const c = cluster(0);
  const put = c.http("PUT", "/v2/groups//a?force=true", {
    apps: [sleepApp("one", 1, { dependencies: ["b/two"] })],
    groups: [{ id: "b", dependencies: ["../c"], apps: [sleepApp("two")] }, { id: "c" }],
  });
  expect(put.status).toBe(201);
  expect(c.http("GET", "/v2/apps//a/one").json.app.dependencies).toEqual(["/a/b/two"]);
  expect(c.http("GET", "/v2/groups//a/b").json.dependencies).toEqual(["/a/c"]);
});
