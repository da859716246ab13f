// The least that a master and an agent hold of a task that they are to answer for: each a Map from its id to a place in a slab, where its state,
// the uuid of its last status and the bytes of its TaskInfo and its TaskStatus stand. Prints the bytes that both take: used heap and buffers, garbage
// collected. In a process of its own, started with --expose-gc.
//   argv[2]: how many tasks
import { randomUUID } from "node:crypto";
import { task } from "../../packages/sdk/dist/index.js";
import { TaskInfo, TaskStatus } from "../../packages/wire/dist/index.js";

const running = 1;

function makeTable(ids) {
  const records = ids.map(recordOf);
  const places = new Map();
  let end = 0;
  for (const [i, id] of ids.entries()) {
    places.set(id, end);
    end += records[i].length;
  }
  return { places, slab: Buffer.concat(records) };
}

function recordOf(id) {
  const agent_id = { value: "7b1c2c1e-2f54-4b8e-9d0b-6a8d0c0e3f11-S0" };
  const info = TaskInfo.encode({ ...task({ id, name: "sleep", command: "sleep 1000", cpus: 0.01, memMiB: 32 }), agent_id });
  const uuid = new Uint8Array(16).fill(1);
  const status = TaskStatus.encode({
    task_id: { value: id },
    state: "TASK_RUNNING",
    source: "SOURCE_EXECUTOR",
    agent_id,
    executor_id: { value: id },
    timestamp: Date.now() / 1000,
    container_status: { container_id: { value: randomUUID() } },
  });
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(info.length, 0);
  lengths.writeUInt16LE(status.length, 2);
  return Buffer.concat([Uint8Array.of(running), uuid, lengths, info, status]);
}

function heldBytes() {
  gc();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const count = Number(process.argv[2]);
// Written out and read: one string each, as ids are that came over the network.
const makeIds = () => Array.from({ length: count }, () => Buffer.from(`sleep.${randomUUID()}`).toString("latin1"));
/** Master and agent: two processes, so neither has the other's strings. */
const makeTables = () => {
  const ids = makeIds();
  return [ids, ids.map((id) => Buffer.from(id).toString("latin1"))].map(makeTable);
};

const gone = makeTables(); // Compiles the code.
gone.length = 0;
const before = heldBytes();
const tables = makeTables();
const after = heldBytes();
if (tables.some(({ places }) => places.size !== count)) throw new Error("some task is not held");
console.log(after - before);
