// Simulated agents as far as registration goes: they register again at a master and answer its pings. In the process of whoever starts them.
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { encodeMessage, MessageParser, parseUpid } from "../../packages/wire/dist/index.js";
import { range, reregistration } from "../reregistration.mjs";

/** Opens the port that all agents share. */
export async function startSimulatedAgents() {
  const sockets = new Set();
  const waiting = new Set();
  let reply = () => {};
  let allIn = () => {};
  const server = createServer((socket) => {
    sockets.add(socket);
    const parser = new MessageParser();
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      for (const { name, from, to } of parser.push(chunk).messages) {
        if (name === "mesos.internal.PingSlaveMessage") reply(from, to);
        if (name === "mesos.internal.SlaveReregisteredMessage" && waiting.delete(to) && waiting.size === 0)
          allIn(performance.now());
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  const upid = (index) => ({ id: `slave(${index})`, host: "127.0.0.1", port });
  return {
    /** Registers all of them over `connections` sockets. Resolves with the milliseconds from the first byte to the last acknowledgement. */
    async reregister({ master, agents, connections, ...shape }) {
      const to = parseUpid(`master@${master}`);
      const name = "mesos.internal.ReregisterSlaveMessage";
      const messages = range(agents).map((index) => {
        waiting.add(`slave(${index})`);
        return encodeMessage({ from: upid(index), to, name, body: reregistration({ index, port, ...shape }) });
      });
      const outgoing = await Promise.all(range(connections).map(() => open(master, sockets)));
      reply = (observer, agent) => {
        const body = new Uint8Array(0);
        const from = { id: agent, host: "127.0.0.1", port };
        outgoing[0].write(encodeMessage({ from, to: observer, name: "mesos.internal.PongSlaveMessage", body }));
      };
      const done = new Promise((resolve) => (allIn = resolve));
      const startMs = performance.now();
      for (const [index, message] of messages.entries()) outgoing[index % connections].write(message);
      return (await done) - startMs;
    },
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function open(address, sockets) {
  const [host, port] = address.split(":");
  const socket = connect({ host, port: Number(port), noDelay: true });
  sockets.add(socket);
  socket.on("error", () => {});
  socket.on("data", () => {});
  await once(socket, "connect");
  return socket;
}
