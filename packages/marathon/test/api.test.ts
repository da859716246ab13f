import { describe, expect, it } from "vitest";
import { eventTypes } from "../src/index.ts";
import { cluster } from "./cluster.ts";
import { sleepApp } from "./fake-cluster.ts";
import type { Json } from "./http-answer.ts";
import * as shapes from "./shapes.ts";

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe("answers have Marathon's keys and types", () => {
  it("App, in every place where one is written", () => {
    const c = cluster();
    const full = sleepApp("/full", 1, {
      env: { A: "b" },
      labels: { l: "v" },
      healthChecks: [{ protocol: "TCP" }],
      constraints: [["hostname", "LIKE", ".*"]],
      fetch: [{ uri: "http://x/y.tgz" }],
      user: "nobody",
      taskKillGracePeriodSeconds: 3,
      dependencies: ["/a"],
    });
    const created = c.http("POST", "/v2/apps", sleepApp("/a")).json;
    const { tasks, ...withCounts } = created;
    expect(tasks).toEqual([]);
    expect(shapes.mismatches(withCounts, { ...shapes.appShape, ...shapes.countsShape })).toEqual([]);
    c.advance(1000);
    c.http("POST", "/v2/apps", full);
    c.advance(20_000);
    for (const app of c.http("GET", "/v2/apps").json.apps) {
      expect(shapes.mismatches(app, { ...shapes.appShape, ...shapes.countsShape })).toEqual([]);
    }
    const single = c.http("GET", "/v2/apps//full?embed=app.taskStats&embed=app.readiness").json.app;
    const embeds = { "lastTaskFailure?": "object", tasks: "array", taskStats: "object", readinessCheckResults: "array" };
    expect(shapes.mismatches(single, { ...shapes.appShape, ...shapes.countsShape, ...embeds })).toEqual([]);
    expect(Object.keys(single.taskStats)).toEqual(["startedAfterLastScaling", "withLatestConfig", "totalSummary"]);
    expect(single.taskStats.totalSummary.stats).toMatchObject({
      counts: { staged: 0, running: 1, healthy: 1, unhealthy: 0 },
      lifeTime: { averageSeconds: expect.any(Number), medianSeconds: expect.any(Number) },
    });
    const { versions } = c.http("GET", "/v2/apps//full/versions").json;
    expect(versions).toEqual([expect.stringMatching(timestamp)]);
    expect(shapes.mismatches(c.http("GET", `/v2/apps//full/versions/${versions[0]}`).json, shapes.appShape)).toEqual([]);
    expect(single.portDefinitions).toEqual([{ port: expect.any(Number), protocol: "tcp", name: "default" }]);
    expect(single.networks).toEqual([{ mode: "host" }]);
  });

  it("Task", () => {
    const c = cluster();
    c.http("POST", "/v2/apps", sleepApp("/a", 2, { healthChecks: [{ protocol: "HTTP", gracePeriodSeconds: 0 }] }));
    c.advance(20_000);
    const { tasks } = c.http("GET", "/v2/tasks").json;
    expect(tasks).toHaveLength(2);
    for (const task of [...tasks, ...c.http("GET", "/v2/apps//a/tasks").json.tasks]) {
      expect(shapes.mismatches(task, shapes.taskShape)).toEqual([]);
      expect(shapes.mismatches(task.healthCheckResults[0], shapes.healthResultShape)).toEqual([]);
      expect([task.stagedAt, task.startedAt, task.version]).toEqual([1, 2, 3].map(() => expect.stringMatching(timestamp)));
    }
    expect(c.http("GET", "/v2/tasks?status=staging").json).toEqual({ tasks: [] });
    expect(c.http("GET", "/v2/tasks?status=running&status[]=staging").json.tasks).toHaveLength(2);
    const lines = c.http("GET", "/v2/tasks", undefined, { accept: "text/plain" });
    expect(lines.text).toMatch(/^a\t1\d{4}\thost-\d:31\d{3}\thost-\d:31\d{3}\t\n$/);
  });

  it("a list of endpoints, where ports without a host port answer in the container", () => {
    const c = cluster(1);
    const portMappings = [
      { containerPort: 80, servicePort: 1 },
      { containerPort: 81, servicePort: 2, hostPort: 0 },
      { containerPort: 82, servicePort: 3, hostPort: 0 },
    ];
    c.http("POST", "/v2/apps", sleepApp("/a", 1, { networks: [{ name: "n" }], container: { type: "MESOS", portMappings } }));
    c.advance(2000);
    const [task] = c.running("/a");
    const ports = task?.info.discovery?.ports?.ports?.map(({ number }) => number) ?? [];
    const list = (): string => c.http("GET", "/v2/apps//a/tasks", undefined, { accept: "text/plain" }).text;
    const mapped = `a\t2\thost-0:${ports[1]}\t\na\t3\thost-0:${ports[2]}\t\n`;
    expect(list()).toBe(`a\t1\t\n${mapped}`);
    const network_infos = [{ ip_addresses: [{ ip_address: "10.0.0.7" }] }];
    c.update(task?.info.task_id.value ?? "", "TASK_RUNNING", { container_status: { network_infos } });
    expect(list()).toBe(`a\t1\t10.0.0.7:80\t\n${mapped}`);
  });

  it("Deployment, Queue, Group, Info", () => {
    const c = cluster(1, { master: "zk://me:secret@z:2181/mesos" });
    c.http("POST", "/v2/apps", sleepApp("/g/big", 1, { cpus: 99 }));
    c.advance(1000);
    const [deployment] = c.http("GET", "/v2/deployments").json;
    expect(shapes.mismatches(deployment, shapes.deploymentShape)).toEqual([]);
    expect(deployment).toMatchObject({ currentStep: 2, totalSteps: 2, affectedApps: ["/g/big"], affectedPods: [] });
    expect(deployment.steps).toEqual([
      { actions: [{ action: "StartApplication", app: "/g/big" }] },
      { actions: [{ action: "ScaleApplication", app: "/g/big" }] },
    ]);
    const [item] = c.http("GET", "/v2/queue?embed=lastUnusedOffers").json.queue;
    expect(shapes.mismatches(item, shapes.queueItemShape)).toEqual([]);
    expect(shapes.mismatches(item.app, shapes.appShape)).toEqual([]);
    expect(shapes.mismatches(item.processedOffersSummary, shapes.offersSummaryShape)).toEqual([]);
    expect(item.lastUnusedOffers[0]).toEqual({
      offer: expect.any(Object),
      reason: ["InsufficientCpus"],
      timestamp: expect.stringMatching(timestamp),
    });
    expect(Object.keys(item.lastUnusedOffers[0].offer).sort()).toEqual(["agentId", "attributes", "hostname", "id", "resources"]);
    expect(item.processedOffersSummary.rejectSummaryLastOffers.map((step: Json) => step.reason)).toHaveLength(10);
    const group = c.http("GET", "/v2/groups").json;
    expect(shapes.mismatches(group, shapes.groupShape)).toEqual([]);
    expect(shapes.mismatches(group.groups[0], shapes.groupShape)).toEqual([]);
    expect(shapes.mismatches(group.groups[0].apps[0], shapes.appShape)).toEqual([]);
    const info = c.http("GET", "/v2/info").json;
    expect(shapes.mismatches(info, shapes.infoShape)).toEqual([]);
    expect(info.frameworkId).toBe("framework-1");
    expect(Object.keys(info.marathon_config).filter((key) => !shapes.marathonConfigKeys.includes(key))).toEqual([]);
    expect(Object.keys(info.zookeeper_config).sort()).toEqual([...shapes.zookeeperConfigKeys].sort());
    expect(Object.keys(info.http_config).sort()).toEqual(["http_port", "https_port"]);
    expect(info.marathon_config.master).toBe("zk://xxxxxxxx:xxxxxxxx@z:2181/mesos");
  });

  it("events have a known type, and say it with the time", () => {
    const c = cluster();
    c.http("POST", "/v2/apps", sleepApp("/a", 2, { healthChecks: [{ protocol: "HTTP" }] }));
    c.advance(1000);
    c.http("DELETE", "/v2/apps//a");
    c.advance(1000);
    for (const { type, data } of c.published) {
      expect(eventTypes).toContain(type);
      expect(data).toMatchObject({ eventType: type, timestamp: expect.stringMatching(timestamp) });
    }
    const update = c.published.find(
      ({ type, data }) => type === "status_update_event" && data.taskStatus === "TASK_RUNNING",
    )?.data;
    expect(Object.keys(update).sort()).toEqual(
      [
        "appId",
        "eventType",
        "host",
        "ipAddresses",
        "message",
        "ports",
        "slaveId",
        "taskId",
        "taskStatus",
        "timestamp",
        "version",
      ].sort(),
    );
    const success = c.published.find(({ type }) => type === "deployment_success")?.data;
    expect(Object.keys(success.plan).sort()).toEqual(["id", "steps", "version"]);
  });
});

describe("statuses, headers and refusals", () => {
  it("every answer carries the leader and is not cached", () => {
    const c = cluster();
    for (const answer of [c.http("GET", "/ping"), c.http("POST", "/v2/apps", sleepApp("/a")), c.http("GET", "/nowhere")]) {
      expect(answer.headers).toMatchObject({
        "X-Marathon-Leader": "http://localhost:8080",
        "Cache-Control": "no-cache, no-store, must-revalidate",
        Pragma: "no-cache",
        Expires: "0",
      });
    }
    expect(c.http("GET", "/ping").text).toBe("pong");
  });

  it.each([
    ["GET", "/v2/apps//none", undefined, 404, { message: "App '/none' does not exist" }],
    ["PATCH", "/v2/apps//none", { instances: 1 }, 404, { message: "App '/none' does not exist" }],
    ["DELETE", "/v2/apps//none", undefined, 404, { message: "App '/none' does not exist" }],
    ["POST", "/v2/apps//none/restart", undefined, 404, { message: "App '/none' does not exist" }],
    [
      "GET",
      "/v2/apps//a/versions/2015-01-01T00:00:00.000Z",
      undefined,
      404,
      { message: "App '/a' does not exist in version 2015-01-01T00:00:00.000Z" },
    ],
    ["GET", "/v2/groups//none", undefined, 404, { message: "Group '/none' does not exist" }],
    ["DELETE", "/v2/apps//a/tasks/a.instance-x._app.1", undefined, 404, { message: "Task 'a.instance-x._app.1' does not exist" }],
    ["POST", "/v2/apps", { id: "/a", cmd: "x" }, 409, { message: "An app with id [/a] already exists." }],
    ["POST", "/v2/groups", { id: "/g" }, 409, { message: "Group /g is already created. Use PUT to change this group." }],
    ["POST", "/v2/groups", { id: "/a" }, 409, { message: "An app with the path /a already exists." }],
    [
      "DELETE",
      "/v2/apps//a/tasks?scale=true&wipe=true",
      undefined,
      400,
      { message: "You cannot use scale and wipe at the same time." },
    ],
    ["PUT", "/v2/apps", [{ cmd: "x" }], 422, { message: "App Update must have app id set" }],
    ["GET", "/v2/nothing", undefined, 404, { message: "URI not found: /v2/nothing" }],
    ["PUT", "/v2/tasks", undefined, 405, { message: "Method Not Allowed" }],
    ["DELETE", "/v2/queue//none/delay", undefined, 404, { message: "Application /none not found in tasks queue." }],
  ])("%s %s -> %i", (method, path, body, status, json) => {
    const c = cluster();
    c.http("POST", "/v2/apps", sleepApp("/a"));
    c.http("POST", "/v2/apps", sleepApp("/g/b"));
    c.advance(10_000);
    const answer = c.http(method, path, body);
    expect([answer.status, answer.json]).toEqual([status, json]);
  });

  it("answers DELETE /v2/leader before the leader goes", () => {
    const c = cluster();
    const event = {
      kind: "apiRequest" as const,
      requestId: "r",
      method: "DELETE",
      path: "/v2/leader",
      query: {},
      remoteAddress: "x",
    };
    expect(c.marathon.step(event, c.nowMs)).toMatchObject([{ kind: "reply", status: 200 }, { kind: "abdicate" }]);
  });

  it("tells a parser's complaint as a string", () => {
    const answer = cluster().http("POST", "/v2/apps", '{"id":');
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ message: "Invalid JSON", details: expect.any(String) });
  });

  it.each([
    ["POST", "/v2/apps"],
    ["PUT", "/v2/apps"],
    ["PATCH", "/v2/apps"],
    ["PUT", "/v2/apps//a"],
    ["PATCH", "/v2/apps//a"],
    ["POST", "/v2/groups"],
    ["PUT", "/v2/groups//g"],
    ["PATCH", "/v2/groups//g"],
    ["POST", "/v2/tasks/delete"],
  ])("refuses a body of %s %s that is nested too deep to be walked through", (method, path) => {
    const c = cluster();
    const details = "nested deeper than 100 levels";
    const tooDeep = (levels: number): unknown => c.http(method, path, `${"[".repeat(levels)}${"]".repeat(levels)}`).json.details;
    expect([tooDeep(101), tooDeep(5_000)]).toEqual([details, details]);
    expect(c.http(method, path, `${'{"env":'.repeat(5_000)}1${"}".repeat(5_000)}`)).toMatchObject({
      status: 400,
      json: { message: "Invalid JSON", details },
    });
    expect(tooDeep(100)).not.toBe(details);
  });

  it("refuses a deployment too many", () => {
    const c = cluster(0, { maxRunningDeployments: 1 });
    c.http("POST", "/v2/apps", sleepApp("/a"));
    const refused = c.http("POST", "/v2/apps", sleepApp("/b"));
    expect(refused.status).toBe(403);
    expect(refused.json.message).toMatch(/^Max number \(1\) of running deployments is achieved\./);
    expect(c.http("GET", "/v2/apps//b").status).toBe(404);
  });
});

describe("apps", () => {
  it("are found by command, id and label", () => {
    const c = cluster();
    c.http("POST", "/v2/apps", sleepApp("/one", 1, { labels: { env: "prod", tier: "a" } }));
    c.http("POST", "/v2/apps", { id: "/two", cmd: "Echo hi", labels: { env: "test" } });
    const ids = (query: string): string[] => c.http("GET", `/v2/apps?${query}`).json.apps.map((app: Json) => app.id);
    expect(ids("id=TWO")).toEqual(["/two"]);
    expect(ids("cmd=echo")).toEqual(["/two"]);
    expect(ids("label=env")).toEqual(["/one", "/two"]);
    for (const none of ["constructor", "toString!=x", "toString notin (x)"])
      expect([none, ids(`label=${none}`)]).toEqual([none, []]);
    expect(ids("label=env==prod,tier")).toEqual(["/one"]);
    expect(ids("label=env!=prod")).toEqual(["/two"]);
    expect(ids("label=env in (prod, dev)")).toEqual(["/one"]);
    expect(ids("label=tier notin (b)")).toEqual(["/one"]);
    const bad = c.http("GET", "/v2/apps?label=a b c");
    expect([bad.status, bad.json.message]).toEqual([
      422,
      expect.stringMatching(/^Can not parse label selector a b c\. Reason: /),
    ]);
  });

  it("PUT changes only what it names, creates what is not there, and goes back to a version", () => {
    const c = cluster(0);
    const created = c.http("PUT", "/v2/apps//a", { cmd: "sleep 1", mem: 64, labels: { a: "b" } });
    expect([created.status, created.headers["Location"]]).toEqual([201, "/v2/apps//a"]);
    const first = c.http("GET", "/v2/apps//a").json.app;
    expect(c.http("PUT", "/v2/apps//a?force=true", { mem: 128 }).status).toBe(200);
    const second = c.http("GET", "/v2/apps//a").json.app;
    expect(second).toMatchObject({ cmd: "sleep 1", mem: 128, labels: { a: "b" }, portDefinitions: first.portDefinitions });
    expect(second.versionInfo.lastConfigChangeAt).toBe(second.version);
    expect(c.http("GET", "/v2/apps//a/versions").json.versions).toEqual([second.version, first.version]);
    const mixed = c.http("PUT", "/v2/apps//a?force=true", { version: first.version, mem: 1 });
    expect(mixed.json.details).toEqual([
      { path: "/", errors: ["The 'version' field may only be combined with the 'id' field."] },
    ]);
    c.http("PUT", "/v2/apps//a?force=true", { version: first.version });
    expect(c.http("GET", "/v2/apps//a").json.app.mem).toBe(64);
    c.http("PUT", "/v2/apps//a?force=true&partialUpdate=false", { cmd: "sleep 9" });
    expect(c.http("GET", "/v2/apps//a").json.app).toMatchObject({ cmd: "sleep 9", mem: 128, labels: {} });
  });

  it("a change of scale alone restarts nothing; a restart without change replaces everything", () => {
    const c = cluster();
    c.http("POST", "/v2/apps", sleepApp("/a", 2));
    c.advance(1000);
    const before = c.http("GET", "/v2/apps//a").json.app.versionInfo;
    c.http("PATCH", "/v2/apps//a", { instances: 3 });
    c.advance(6000);
    const after = c.http("GET", "/v2/apps//a").json.app.versionInfo;
    expect(after.lastConfigChangeAt).toBe(before.lastConfigChangeAt);
    expect(after.lastScalingAt > before.lastScalingAt).toBe(true);
    expect(c.tasks.size).toBe(3);
    expect(c.http("POST", "/v2/apps//a/restart").status).toBe(200);
    c.advance(30_000);
    expect(c.tasks.size).toBe(6);
    expect(c.running("/a")).toHaveLength(3);
  });

  it("a change that changes nothing ends at once", () => {
    const c = cluster();
    c.http("POST", "/v2/apps", sleepApp("/a", 1));
    c.advance(1000);
    const { version } = c.http("GET", "/v2/apps//a").json.app;
    expect(c.http("PUT", "/v2/apps//a", { cmd: "sleep 1000" }).status).toBe(200);
    expect(c.http("GET", "/v2/deployments").json).toEqual([]);
    expect(c.http("GET", "/v2/apps//a").json.app.version).toBe(version);
  });

  it("tasks are killed singly, by host, with scaling, and with many at once", () => {
    const c = cluster(2);
    c.http("POST", "/v2/apps", sleepApp("/a", 4, { constraints: [["hostname", "MAX_PER", "2"]] }));
    c.advance(20_000);
    const onHost = c.running("/a").filter((task) => task.agent.hostname === "host-1");
    expect(
      c
        .http("DELETE", "/v2/apps//a/tasks?host=host-1")
        .json.tasks.map((task: Json) => task.id)
        .sort(),
    ).toEqual(onHost.map((task) => task.info.task_id.value).sort());
    c.advance(20_000);
    expect(c.running("/a")).toHaveLength(4);
    const ids = c
      .running("/a")
      .slice(0, 2)
      .map((task) => task.info.task_id.value);
    const scaled = c.http("POST", "/v2/tasks/delete?scale=true", { ids });
    expect(Object.keys(scaled.json).sort()).toEqual(["deploymentId", "version"]);
    c.advance(5000);
    expect(c.running("/a")).toHaveLength(2);
    expect(ids.map((id) => c.tasks.get(id)?.state)).toEqual(["TASK_KILLED", "TASK_KILLED"]);
    expect(c.http("GET", "/v2/apps//a").json.app.instances).toBe(2);
    expect(c.http("POST", "/v2/tasks/delete", { ids: ["nonsense"] }).json.message).toMatch(/^Invalid task id 'nonsense'\. \[/);
    expect(c.http("POST", "/v2/tasks/delete", {}).json.details).toEqual([{ path: "/ids", errors: ["error.path.missing"] }]);
  });

  it("keep a bounded number of versions", () => {
    const c = cluster(0, { zkMaxVersions: 3 });
    c.http("POST", "/v2/apps", sleepApp("/a"));
    for (let i = 0; i < 6; i++) c.http("PUT", "/v2/apps//a?force=true", { mem: 100 + i });
    expect(c.http("GET", "/v2/apps//a/versions").json.versions).toHaveLength(3);
    expect([...c.store.keys()].filter((key) => key.startsWith("versions/a/"))).toHaveLength(3);
    expect([...c.store.keys()].filter((key) => key.startsWith("root-versions/"))).toHaveLength(3);
  });
});
