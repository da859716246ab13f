// Who leads, by the election's nodes; who serves, by asking; who wrote last, by the stores' own count; which ZooKeeper servers are up.
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ZkSessions } from "../../packages/coordination/dist/index.js";

const groups = {
  master: { election: "/mesos", writes: "/mesos/registry/writes", candidate: /^json\.info_(\d+)$/ },
  marathon: { election: "/marathon/leader", writes: "/marathon/state/writes", candidate: /^member_(\d+)$/ },
};
const lookEveryMs = 200;

export function watchLeaders({ settings, say }) {
  const { zookeepers, masters, marathons, sessionMs } = settings;
  const sessions = new ZkSessions({ address: `zk://${zookeepers.join(",")}/`, sessionTimeoutMs: sessionMs, log: () => {} });
  for (const [group, nodes] of Object.entries(groups)) void watchGroup({ group, nodes, sessions, say });
  const tell = tellOfChange(say);
  for (const host of masters)
    void probe(
      () => leads(`http://${host}/slaves`),
      () => tell("master", host),
    );
  for (const host of marathons) {
    const isOwn = (response) => response.headers.get("x-marathon-leader") === `http://${host}`;
    void probe(
      () => leads(`http://${host}/v2/leader`, isOwn),
      () => tell("marathon", host),
    );
  }
  for (const host of zookeepers) void watchServer(host, say);
}

async function watchGroup({ group, nodes, sessions, say }) {
  let lastNode = "";
  let lastVersion = -1;
  for (;;) {
    try {
      const { client } = sessions;
      const names = (await client.getChildren(nodes.election)).filter((name) => nodes.candidate.test(name));
      const number = (name) => Number(nodes.candidate.exec(name)[1]);
      const [first] = names.sort((a, b) => number(a) - number(b));
      if (first !== lastNode) {
        const data = first && Buffer.from((await client.getData(`${nodes.election}/${first}`)).data).toString();
        say({ kind: "leader", group, node: first, host: data && hostOf(group, data), atMs: Date.now() });
        lastNode = first;
      }
      const { data, stat } = await client.getData(nodes.writes);
      if (stat.version !== lastVersion && data.length > 0) {
        lastVersion = stat.version;
        const [writer] = Buffer.from(data).toString().split(" ");
        say({ kind: "stored", group, version: stat.version, writer, atMs: Date.now() });
      }
    } catch {
      // No server, or no node yet: looks again.
    }
    await sleep(lookEveryMs);
  }
}

function hostOf(group, data) {
  if (group === "marathon") return data;
  const { address } = JSON.parse(data);
  return `${address.ip}:${address.port}`;
}

/** Says who serves when it is another than the last time, or when there was a gap. */
function tellOfChange(say) {
  const last = {};
  return (group, host) => {
    const atMs = Date.now();
    if (last[group]?.host !== host || atMs - last[group].atMs > 2_000) say({ kind: "serves", group, host, atMs });
    last[group] = { host, atMs };
  };
}

async function probe(look, onYes) {
  for (;;) {
    if (await look().catch(() => false)) onYes();
    await sleep(lookEveryMs);
  }
}

async function leads(url, isOwn = () => true) {
  const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(700) });
  await response.text();
  return response.status === 200 && isOwn(response);
}

async function watchServer(address, say) {
  const [host, port] = address.split(":");
  for (;;) {
    const mode = await modeOf(host, Number(port));
    if (mode) say({ kind: "zookeeper", host: address, mode, atMs: Date.now() });
    await sleep(1_000);
  }
}

function modeOf(host, port) {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, host, () => socket.write("srvr"));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on("data", (chunk) => (answer += chunk));
    socket.on("error", () => {});
    socket.on("close", () => resolve(/^Mode: (\w+)$/m.exec(answer)?.[1]));
  });
}
