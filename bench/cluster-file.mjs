// The agents and tasks of re-registration messages in a file, for a floor that holds them.
import { closeSync, openSync, writeSync } from "node:fs";
import { AgentInfo, internal, Task } from "../packages/wire/dist/index.js";
import { range, reregistration } from "./reregistration.mjs";

const kinds = { agent: 0, task: 1 };

/** See floor/held-cluster.mjs for the records. */
export function writeClusterFile(path, { agents, ...shape }) {
  const file = openSync(path, "w");
  for (const index of range(agents)) {
    const message = internal.ReregisterSlaveMessage.decode(reregistration({ index, port: 5051, ...shape }));
    const tasks = message.tasks.map((task) => record(kinds.task, task.task_id.value, Task.encode(task)));
    writeSync(file, Buffer.concat([record(kinds.agent, message.agent.id.value, AgentInfo.encode(message.agent)), ...tasks]));
  }
  closeSync(file);
}

function record(kind, id, bytes) {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([Uint8Array.of(kind, id.length), Buffer.from(id), length, bytes]);
}
