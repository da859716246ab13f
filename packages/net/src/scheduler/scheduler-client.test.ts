import type { IncomingMessage, ServerResponse } from "node:http";
import type { Result } from "@mesolite/base";
import { encodeRecord, encodeUtf8, scheduler } from "@mesolite/wire";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type HttpListening, listenHttp } from "../http/listen-http.ts";
import type { ContentKind } from "./api-connection.ts";
import { masterLocator } from "./master-locator.ts";
import { createSchedulerClient, type SchedulerClient, type SchedulerClientOptions } from "./scheduler-client.ts";

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

interface Seen {
  readonly call: scheduler.Call;
  readonly headers: IncomingMessage["headers"];
}

type Behaviour = (seen: Seen, response: ServerResponse, master: FakeMaster) => void;

/** A master as far as the client sees it: it keeps what was asked, and answers as `behaviour` says. */
interface FakeMaster {
  readonly url: string;
  readonly seen: Seen[];
  readonly streams: ServerResponse[];
  readonly listening: HttpListening;
}

async function fakeMaster(kind: ContentKind, behaviour: Behaviour): Promise<FakeMaster> {
  const seen: Seen[] = [];
  const streams: ServerResponse[] = [];
  let master: FakeMaster;
  const listening = await listenHttp({
    host: "127.0.0.1",
    port: 0,
    listener: (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const call = kind === "json" ? scheduler.Call.fromJson(JSON.parse(bytes.toString())) : scheduler.Call.decode(bytes);
        const entry = { call, headers: request.headers };
        seen.push(entry);
        behaviour(entry, response, master);
      });
    },
  });
  master = { url: `127.0.0.1:${listening.port}`, seen, streams, listening };
  closers.push(() => listening.close(0));
  return master;
}

function record(kind: ContentKind, event: scheduler.Event): Uint8Array {
  return encodeRecord(kind === "json" ? encodeUtf8(scheduler.Event.toJsonText(event)) : scheduler.Event.encode(event));
}

const subscribed: scheduler.Event = {
  type: "SUBSCRIBED",
  subscribed: { framework_id: { value: "F-0000" }, heartbeat_interval_seconds: 15 },
};

/** Accepts every subscription with stream id `s<n>`, every call with 202. */
function accepting(kind: ContentKind, first: scheduler.Event = subscribed): Behaviour {
  return ({ call }, response, master) => {
    if (call.type !== "SUBSCRIBE") return void response.writeHead(202).end();
    master.streams.push(response);
    response.writeHead(200, {
      "Content-Type": kind === "json" ? "application/json" : "application/x-protobuf",
      "Mesos-Stream-Id": `s${master.streams.length}`,
    });
    response.write(record(kind, first));
  };
}

interface Rig {
  readonly client: SchedulerClient;
  readonly events: scheduler.Event[];
  readonly lost: string[];
}

function rig(address: string, options: Partial<SchedulerClientOptions> = {}): Rig {
  const events: scheduler.Event[] = [];
  const lost: string[] = [];
  const locator = options.locator ?? unwrap(masterLocator(address, { readFile: () => "" }));
  const client = createSchedulerClient({
    onEvent: (event) => void events.push(event),
    onDisconnected: (reason, wasSubscribed) => void lost.push(`${wasSubscribed} ${reason}`),
    minBackoffMs: 10,
    maxBackoffMs: 20,
    ...options,
    locator,
  });
  closers.push(() => client.close());
  client.subscribe({ frameworkInfo: { user: "u", name: "n" }, suppressedRoles: ["a"] });
  return { client, events, lost };
}

describe.each(["json", "protobuf"] as const)("over %s", (contentKind) => {
  test("subscribes, hears events in any pieces, calls in order with stream and framework id", async () => {
    const master = await fakeMaster(contentKind, accepting(contentKind));
    const { client, events } = rig(master.url, { contentKind });
    await vi.waitFor(() => expect(events).toHaveLength(1));
    expect(client.frameworkId).toBe("F-0000");
    const outcomes = await Promise.all(["a", "b", "c"].map((role) => client.call({ type: "REVIVE", revive: { roles: [role] } })));
    expect(outcomes).toEqual([{ kind: "accepted" }, { kind: "accepted" }, { kind: "accepted" }]);
    expect(master.seen.slice(1).map(({ call }) => call.revive?.roles?.[0])).toEqual(["a", "b", "c"]);
    expect(master.seen[1]).toMatchObject({ call: { framework_id: { value: "F-0000" } }, headers: { "mesos-stream-id": "s1" } });
    expect(master.seen[0]).toMatchObject({
      call: { type: "SUBSCRIBE", subscribe: { framework_info: { name: "n" }, suppressed_roles: ["a"] } },
    });
    expect(master.seen[0]?.headers["mesos-stream-id"]).toBeUndefined();
    for (const byte of record(contentKind, { type: "HEARTBEAT" })) master.streams[0]?.write(new Uint8Array([byte]));
    await vi.waitFor(() => expect(events.at(-1)?.type).toBe("HEARTBEAT"));
  });
});

test("a stream that ends is taken up again with the framework's id", async () => {
  const master = await fakeMaster("protobuf", accepting("protobuf"));
  const { client, events, lost } = rig(master.url);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  master.streams[0]?.end();
  await vi.waitFor(() => expect(events).toHaveLength(2));
  expect(lost).toEqual(["true the master closed the stream"]);
  expect(master.seen[1]?.call).toMatchObject({
    framework_id: { value: "F-0000" },
    subscribe: { framework_info: { id: { value: "F-0000" } } },
  });
  expect(await client.call({ type: "SUPPRESS" })).toEqual({ kind: "accepted" });
  expect(master.seen[2]?.headers["mesos-stream-id"]).toBe("s2");
});

test("a master that does not lead redirects, and calls follow", async () => {
  const leader = await fakeMaster("protobuf", accepting("protobuf"));
  const standby = await fakeMaster(
    "protobuf",
    (_seen, response) => void response.writeHead(307, { Location: `//${leader.url}/api/v1/scheduler` }).end(),
  );
  const { client, events, lost } = rig(`http://${standby.url}`);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  await client.call({ type: "SUPPRESS" });
  expect([standby.seen.length, leader.seen.length, lost]).toEqual([1, 2, []]);
  expect(client.masterUrl).toBe(`http://${leader.url}`);
});

test("calls still arrive when the master that redirected has long been left", async () => {
  const leader = await fakeMaster("protobuf", accepting("protobuf"));
  const standby = await fakeMaster(
    "protobuf",
    (_seen, response) => void response.writeHead(307, { Location: `//${leader.url}/api/v1/scheduler` }).end(),
  );
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  closers.push(() => void vi.useRealTimers());
  const { client, events } = rig(`http://${standby.url}`);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  expect(await client.call({ type: "SUPPRESS" })).toEqual({ kind: "accepted" });
});

test("silence beyond the heartbeats is a broken stream", async () => {
  const quick: scheduler.Event = {
    type: "SUBSCRIBED",
    subscribed: { framework_id: { value: "F" }, heartbeat_interval_seconds: 0.02 },
  };
  const master = await fakeMaster("protobuf", accepting("protobuf", quick));
  const { events, lost } = rig(master.url, { heartbeatsMissed: 3 });
  await vi.waitFor(() => expect(events.length).toBeGreaterThan(1));
  expect(lost[0]).toBe("true no heartbeat for 0 s");
});

test("refusals and unreachable masters are told and retried; calls meanwhile fail at once", async () => {
  let refusals = 2;
  const accept = accepting("protobuf");
  const master = await fakeMaster("protobuf", (seen, response, self) => {
    if (refusals-- > 0) response.writeHead(503).end("Master has not finished recovery");
    else accept(seen, response, self);
  });
  const { client, events, lost } = rig(master.url);
  expect(await client.call({ type: "SUPPRESS" })).toMatchObject({ kind: "failed" });
  await vi.waitFor(() => expect(events).toHaveLength(1));
  expect(lost).toEqual(
    Array(2).fill(`false http://${master.url} refuses the subscription: 503 Master has not finished recovery`),
  );
  const nowhere = rig("127.0.0.1:1");
  await vi.waitFor(() => expect(nowhere.lost.length).toBeGreaterThan(1));
  expect(nowhere.lost[0]).toMatch(/^false http:\/\/127\.0\.0\.1:1: .*ECONNREFUSED/);
});

test("a refused call gives the master's sentence", async () => {
  const accept = accepting("protobuf");
  const master = await fakeMaster("protobuf", (seen, response, self) => {
    if (seen.call.type === "SUBSCRIBE") accept(seen, response, self);
    else response.writeHead(403).end("Framework is not subscribed");
  });
  const { client, events } = rig(master.url);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  expect(await client.call({ type: "REVIVE" })).toEqual({ kind: "refused", status: 403, message: "Framework is not subscribed" });
});

test("after ERROR it does not come back", async () => {
  const master = await fakeMaster("protobuf", accepting("protobuf"));
  const { events, client } = rig(master.url);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  const error = record("protobuf", { type: "ERROR", error: { message: "Framework failed over" } });
  master.streams[0]?.write(Buffer.concat([error, record("protobuf", { type: "HEARTBEAT" })]));
  await vi.waitFor(() => expect(events.at(-1)?.type).toBe("ERROR"));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect([master.seen.length, events.length, client.masterUrl]).toEqual([1, 2, undefined]);
});

test("garbage on the stream is a broken stream", async () => {
  const master = await fakeMaster("protobuf", accepting("protobuf"));
  const { events, lost } = rig(master.url);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  master.streams[0]?.write("this is no length\n");
  await vi.waitFor(() => expect(events).toHaveLength(2));
  expect(lost[0]).toMatch(/^true Malformed RecordIO/);
});

/** A group of masters that nobody leads at first; its watch fails as often as `failures` says. */
function groupRig(options: Partial<SchedulerClientOptions>, failures = 0): Rig & { lead(master: FakeMaster | undefined): void } {
  let tell: (data: Uint8Array | undefined) => void = () => {};
  const watchOf = () => ({
    watchLeader: async (onChange: typeof tell) => {
      if (failures-- > 0) throw new Error("no ensemble");
      tell = onChange;
      onChange(undefined);
      return { stop: () => {} };
    },
  });
  const locator = unwrap(masterLocator("zk://h:2181/mesos", { readFile: () => "", watchOf }));
  const infoOf = ({ url }: FakeMaster): Uint8Array =>
    encodeUtf8(JSON.stringify({ id: "m", ip: 0, port: 1, address: { ip: "127.0.0.1", port: Number(url.split(":")[1]) } }));
  return { ...rig("", { ...options, locator }), lead: (master) => tell(master && infoOf(master)) };
}

/** Longer than any test: only the news of a leader can end it. */
const noRetryMs = 3_600_000;

test("follows a group's leader, at once", async () => {
  const masters = [await fakeMaster("protobuf", accepting("protobuf")), await fakeMaster("protobuf", accepting("protobuf"))];
  const { client, events, lost, lead } = groupRig({ minBackoffMs: noRetryMs, maxBackoffMs: noRetryMs });
  await vi.waitFor(() => expect(lost[0]).toBe("false nobody leads"));
  lead(masters[0]);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  lead(masters[1]);
  await vi.waitFor(() => expect(events).toHaveLength(2));
  expect(client.masterUrl).toBe(`http://${masters[1]?.url}`);
  expect(lost).toContain("true another master leads");
});

test("the next leader is asked at once also when the last one could not be reached", async () => {
  const gone = await fakeMaster("protobuf", accepting("protobuf"));
  await gone.listening.close(0);
  const next = await fakeMaster("protobuf", accepting("protobuf"));
  const { events, lost, lead } = groupRig({ minBackoffMs: noRetryMs, maxBackoffMs: noRetryMs });
  await vi.waitFor(() => expect(lost).toHaveLength(1));
  lead(gone);
  await vi.waitFor(() => expect(lost[1]).toMatch(/ECONNREFUSED/));
  lead(undefined);
  lead(next);
  await vi.waitFor(() => expect(events).toHaveLength(1));
});

test("a group that can't be watched is tried again", async () => {
  const master = await fakeMaster("protobuf", accepting("protobuf"));
  const { events, lost, lead } = groupRig({}, 2);
  await vi.waitFor(() => expect(lost).toContain("false nobody leads"));
  expect(lost.slice(0, 2)).toEqual(Array(2).fill("false can't look for the master: no ensemble"));
  lead(master);
  await vi.waitFor(() => expect(events).toHaveLength(1));
});

test.each([
  ["h:5050", "http://h:5050"],
  ["h", "http://h:5050"],
  ["https://h:1/", "https://h:1"],
  ["file:///m", "http://10.0.0.1:5051"],
  ["[::1]:5050", "http://[::1]:5050"],
])("the master's address %s means %s", (text, url) => {
  expect(unwrap(masterLocator(text, { readFile: () => "10.0.0.1:5051\n" })).current()).toBe(url);
});

test.each(["", "h:port", "h:99999", "a b", "zk://h/mesos", "master@h:5050"])("the master's address %j is refused", (text) => {
  expect(masterLocator(text, { readFile: () => "" })).toMatchObject({ ok: false, error: expect.stringMatching(/host:port/) });
});
