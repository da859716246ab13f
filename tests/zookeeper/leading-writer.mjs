// A process of its own that contends, and commits a rising number as fast as it can while it leads: to be stopped and continued.
// Arguments: address (zk://…/group), session timeout in ms. Says on stdout: leads NODE, committed N, deposed, fault F.
import { openZkStore, ZkElection, ZkSessions } from "../../packages/coordination/dist/index.js";

const [address, timeout] = process.argv.slice(2);
const say = (text) => process.stdout.write(`${text}\n`);
const sessions = new ZkSessions({ address, sessionTimeoutMs: Number(timeout), log: (message) => say(`log ${message}`) });
const election = new ZkElection({ sessions, label: "json.info_" });
await election.contend(Buffer.from("writer"), (leading) => {
  if (leading) void write();
  else say("deposed");
});

async function write() {
  // A process that was stopped knows nothing of it: the fence alone must keep it out, so it is asked once only.
  const node = election.electionNode();
  say(`leads ${node}`);
  const store = await openZkStore({ sessions, root: `${sessions.path}/registry`, fence: () => node });
  await store.load();
  for (let n = 1; ; n++) {
    try {
      await store.commit([{ key: "writer", value: Buffer.from(String(n)) }]);
      say(`committed ${n}`);
    } catch (error) {
      return say(`fault ${error.fault}`);
    }
  }
}
