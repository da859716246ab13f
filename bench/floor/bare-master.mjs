// The least that a master does on the wire: it decodes what comes, looks up where it has to go, encodes it and sends it on. It decides nothing, and
// remembers only what it needs for that. libprocess on one port, the v1 scheduler API on another; one framework.
import { createServer as createHttpServer } from "node:http";
import { connect, createServer } from "node:net";
import { encodeMessage, encodeRecord, internal, MessageParser, scheduler } from "../../packages/wire/dist/index.js";

const protobuf = "application/x-protobuf";
const frameworkId = { value: "F" };
const self = { id: "master", host: "127.0.0.1", port: 0 };
const agents = new Map(); // By id: where it listens, and what it offers.
const tasks = new Map();
const sockets = new Map();
let framework;
let stream;

/** What one turn of the loop sends on a socket is one write. */
function corked(socket) {
  if (socket.writableCorked > 0) return socket;
  socket.cork();
  setImmediate(() => socket.uncork());
  return socket;
}

function send(to, name, body) {
  const key = `${to.host}:${to.port}`;
  let socket = sockets.get(key);
  if (!socket) {
    socket = connect({ host: to.host, port: to.port, noDelay: true }).on("error", () => {});
    sockets.set(
      key,
      socket.on("data", () => {}),
    );
  }
  corked(socket).write(encodeMessage({ from: self, to, name: `mesos.internal.${name}`, body: internal[name].encode(body) }));
}

function tell(event) {
  corked(stream).write(encodeRecord(scheduler.Event.encode(event)));
}

function receive({ name, from, body }) {
  switch (name.slice("mesos.internal.".length)) {
    case "RegisterSlaveMessage": {
      const { agent } = internal.RegisterSlaveMessage.decode(body);
      const agent_id = { value: `S${agents.size}` };
      agents.set(agent_id.value, { from, offer: { agent_id, hostname: agent.hostname, resources: agent.resources } });
      return send(from, "SlaveRegisteredMessage", { agent_id });
    }
    case "ReregisterSlaveMessage": {
      const { agent, tasks: running } = internal.ReregisterSlaveMessage.decode(body);
      agents.set(agent.id.value, { from });
      for (const task of running) tasks.set(task.task_id.value, task);
      return send(from, "SlaveReregisteredMessage", { agent_id: agent.id });
    }
    case "StatusUpdateMessage":
      return tell({ type: "UPDATE", update: { status: internal.StatusUpdateMessage.decode(body).update.status } });
  }
}

function called({ type, subscribe, accept, acknowledge }, response) {
  if (type === "SUBSCRIBE") {
    framework = { ...subscribe.framework_info, id: frameworkId };
    response.writeHead(200, { "Content-Type": protobuf, "Mesos-Stream-Id": "s" });
    stream = response;
    tell({ type: "SUBSCRIBED", subscribed: { framework_id: frameworkId, heartbeat_interval_seconds: 15 } });
    const offers = [...agents.values()].map(({ offer }, i) => ({ id: { value: `O${i}` }, framework_id: frameworkId, ...offer }));
    return tell({ type: "OFFERS", offers: { offers } });
  }
  response.writeHead(202, { "Content-Length": "0" }).end();
  for (const { launch } of accept?.operations ?? []) {
    for (const task of launch.task_infos) {
      tasks.set(task.task_id.value, task);
      send(agents.get(task.agent_id.value).from, "RunTaskMessage", { framework, framework_id: frameworkId, task });
    }
  }
  if (!acknowledge) return;
  const { agent_id, task_id, uuid } = acknowledge;
  send(agents.get(agent_id.value).from, "StatusUpdateAcknowledgementMessage", {
    agent_id,
    framework_id: frameworkId,
    task_id,
    uuid,
  });
}

const api = createHttpServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => called(scheduler.Call.decode(Buffer.concat(chunks)), response));
});
const libprocess = createServer((socket) => {
  const parser = new MessageParser();
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    for (const message of parser.push(chunk).messages) receive(message);
  });
});
libprocess.listen(0, "127.0.0.1", () => {
  self.port = libprocess.address().port;
  api.listen(0, "127.0.0.1", () => process.send({ address: `127.0.0.1:${self.port}`, api: `127.0.0.1:${api.address().port}` }));
});
process.on("message", () => process.exit(0));
process.on("disconnect", () => process.exit(0));
