// Simulated agents that run tasks: whatever they are given runs at once. All on one port, in the process of whoever starts them.
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { encodeMessage, internal, MessageParser, parseUpid } from "../../packages/wire/dist/index.js";
import { agentInfo, runningUpdate } from "../pipeline-messages.mjs";

/** Resolves when all are registered. */
export async function startTaskAgents({ master, agents }) {
  const [host, masterPort] = master.split(":");
  const to = parseUpid(`master@${master}`);
  const sockets = new Set();
  let acknowledgements = 0;
  let registered = 0;
  let look = () => {};
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    const parser = new MessageParser();
    socket.on("data", (chunk) => {
      outgoing.cork();
      for (const message of parser.push(chunk).messages) receive(message);
      outgoing.uncork();
      look();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  const outgoing = connect({ host, port: Number(masterPort), noDelay: true });
  sockets.add(outgoing);
  outgoing.on("error", () => {});
  outgoing.on("data", () => {});
  await once(outgoing, "connect");
  const send = (id, receiver, name, body) => {
    const full = `mesos.internal.${name}`;
    outgoing.write(
      encodeMessage({ from: { id, host: "127.0.0.1", port }, to: receiver, name: full, body: internal[name].encode(body) }),
    );
  };
  const receive = ({ name, from, to: id, body }) => {
    switch (name.slice("mesos.internal.".length)) {
      case "SlaveRegisteredMessage":
        return void registered++;
      case "PingSlaveMessage":
        return send(id, from, "PongSlaveMessage", {});
      case "RunTaskMessage": {
        const update = runningUpdate(`${id}@127.0.0.1:${port}`, internal.RunTaskMessage.decode(body));
        return send(id, to, "StatusUpdateMessage", update);
      }
      case "StatusUpdateAcknowledgementMessage":
        return void acknowledgements++;
    }
  };
  const until = (condition) =>
    new Promise((resolve) => {
      look = () => condition() && resolve();
      look();
    });
  for (let i = 0; i < agents; i++) send(`slave(${i})`, to, "RegisterSlaveMessage", agentInfo(i, port));
  await until(() => registered === agents);
  return {
    acknowledged: (count) => until(() => acknowledgements >= count),
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
