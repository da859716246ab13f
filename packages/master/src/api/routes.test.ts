import { describe, expect, it } from "vitest";
import { ask, replyOf, textOf } from "../../test/ask.ts";
import { agentId, clusterState, commandFramework, contextOf, requestOf, task } from "../../test/cluster.ts";
import { routes } from "./routes.ts";

const context = contextOf(clusterState());

function get(path: string, more = context): { status: number; text: string; headers: Readonly<Record<string, string>> } {
  const reply = replyOf(requestOf(`GET ${path}`), more);
  return { status: reply.status, text: textOf(reply.body), headers: reply.headers };
}

describe("spellings", () => {
  it.each(["/state", "/state-summary", "/slaves", "/frameworks", "/tasks", "/roles", "/flags"])("%s has four", (path) => {
    const { text } = get(path);
    for (const other of [`/master${path}`, `${path}.json`, `/master${path}.json`]) expect(get(other).text).toBe(text);
  });

  it("knows no path below a view, and none outside", () => {
    for (const path of ["/state/x", "/master", "/nope", "/api/v2", "/redirected", "/master/version"])
      expect(get(path).status).toBe(404);
  });
});

describe("realms", () => {
  it.each([
    ["/state", "readonly"],
    ["/master/weights", "readwrite"],
    ["/api/v1", "readwrite"],
    ["/api/v1/scheduler", "scheduler"],
    ["/health", "none"],
    ["/version", "none"],
    ["/redirect", "none"],
    ["/system/stats.json", "none"],
    ["/metrics/snapshot", "readonly"],
    ["/logging/toggle", "readwrite"],
    ["/files/read.json", "readonly"],
  ])("%s: %s", (path, realm) => {
    expect(routes.get(path)?.realm).toBe(realm);
  });
});

describe("small answers", () => {
  it("says health without a body", () => {
    expect(get("/master/health")).toEqual({ status: 200, text: "", headers: {} });
  });

  it("wraps JSON for pages of another origin", () => {
    const { text, headers } = get("/master/state?jsonp=angular.callbacks._0");
    expect(headers).toEqual({ "Content-Type": "text/javascript" });
    expect(text).toBe(`angular.callbacks._0(${get("/state").text})`);
  });

  it("refuses a callback that is no name", () => {
    expect(get("/state?jsonp=alert(1)//").status).toBe(400);
  });

  it("hands file endpoints to the shell", () => {
    const answer = ask(requestOf("GET /files/read?path=/master/log&offset=0"), context);
    expect(answer).toMatchObject({ kind: "files", operation: "read" });
  });

  it("picks one agent, one framework, or none", () => {
    expect(get("/slaves?slave_id=nope").text).toBe('{"slaves":[],"recovered_slaves":[]}');
    expect(JSON.parse(get(`/slaves?slave_id=${agentId}`).text).slaves).toHaveLength(1);
    expect(get("/frameworks?framework_id=nope").text).toBe(
      '{"frameworks":[],"completed_frameworks":[],"unregistered_frameworks":[]}',
    );
    expect(JSON.parse(get(`/frameworks?framework_id=${commandFramework}`).text).frameworks).toHaveLength(1);
  });
});

describe("a master that does not lead", () => {
  const follower = contextOf(clusterState(), { role: "following" });

  it("sends clients to the leader, path and query included", () => {
    const expected = { status: 307, text: "", headers: { Location: "//master.example:5050/master/state?a=%20b" } };
    expect(get("/master/state?a=%20b", follower)).toEqual(expected);
    expect(get("/redirect", follower).headers).toEqual({ Location: "//master.example:5050" });
    expect(get("/master/redirect/x", follower).status).toBe(404);
  });

  it("says so when there is no leader", () => {
    const nobody = contextOf(clusterState(), { role: "following", leader: undefined });
    expect(get("/state", nobody)).toMatchObject({ status: 503, text: "No leader elected" });
    expect(replyOf(requestOf("POST /api/v1"), nobody)).toMatchObject({ status: 503 });
  });

  it("answers for itself what concerns itself", () => {
    for (const path of ["/health", "/version", "/flags", "/metrics/snapshot"]) expect(get(path, follower).status).toBe(200);
  });

  it("makes everybody wait for recovery", () => {
    const recovering = contextOf(clusterState(), { role: "recovering" });
    for (const path of ["/api/v1", "/api/v1/scheduler", "/state", "/master/tasks"]) {
      expect(get(path, recovering)).toMatchObject({ status: 503, text: "Master has not finished recovery" });
    }
  });
});

describe("GET /tasks", () => {
  const state = clusterState();
  for (let i = 0; i < 250; i++) {
    const timestamp = 1_000 + ((i * 7) % 250);
    const status = { task_id: { value: `n${i}` }, state: "TASK_RUNNING" as const, timestamp };
    state.tasks.get(commandFramework)?.active.set(`n${i}`, task(`n${i}`, commandFramework, "", [status]));
  }
  const times = (query: string): number[] => {
    const { tasks } = JSON.parse(get(`/tasks?${query}`, contextOf(state)).text) as {
      tasks: { statuses: { timestamp: number }[] }[];
    };
    return tasks.map((each) => each.statuses[0]?.timestamp ?? 0);
  };

  it("gives a hundred, newest first", () => {
    expect(times("")).toHaveLength(100);
    expect(times("")).toEqual(times("").toSorted((left, right) => right - left));
  });

  it("pages in order", () => {
    const all = times("order=asc&limit=1000");
    expect(all).toHaveLength(254);
    expect(all).toEqual(all.toSorted((left, right) => left - right));
    expect(times("order=asc&limit=3&offset=2")).toEqual(all.slice(2, 5));
    expect(times("limit=3&offset=1000")).toEqual([]);
    expect(times("limit=x&offset=-1")).toHaveLength(100);
  });

  it("picks by framework and task", () => {
    expect(times("task_id=n3")).toEqual([1_021]);
    expect(times("framework_id=nope")).toEqual([]);
  });
});

describe("/logging/toggle", () => {
  it("tells the level", () => {
    expect(get("/logging/toggle")).toEqual({
      status: 200,
      text: "0\n",
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  });

  it.each([
    ["level=1", "Expecting 'duration=value' in query.\n"],
    ["duration=1mins", "Expecting 'level=value' in query.\n"],
    ["level=-1&duration=1mins", "Invalid level '-1'.\n"],
    ["level=0&duration=1mins", "'0' < original level.\n"],
  ])("refuses %s", (query, text) => {
    expect(get(`/logging/toggle?${query}`, contextOf(clusterState(), { initialLoggingLevel: 1 }))).toMatchObject({
      status: 400,
      text,
    });
  });

  it("raises it for a while", () => {
    const answer = ask(requestOf("POST /logging/toggle?level=3&duration=1mins"), context);
    expect(answer).toEqual({ kind: "setLoggingLevel", level: 3, durationMs: 60_000 });
  });
});
