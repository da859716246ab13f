import type { FrameworkInfo } from "@mesolite/wire";
import { type FrameworkRecord, newFrameworkMetrics } from "../state/framework.ts";
import { log, setTimer, type Turn } from "../turn.ts";
import { describeFramework } from "./describe.ts";
import { failoverTimeoutMs } from "./failover-timeout.ts";
import { putFramework } from "./sync.ts";

/**
 * A framework that an agent knows and this master does not: it was subscribed to an earlier one. It has its failover timeout to
 * return, but at least the time that agents have: its scheduler may find the new master later than they do.
 */
export function recoverFramework(turn: Turn, id: string, info: FrameworkInfo): FrameworkRecord {
  const framework: FrameworkRecord = {
    ...describeFramework(id, info, {}),
    id,
    phase: "recovered",
    connection: { kind: "none" },
    registeredAtMs: 0,
    metrics: newFrameworkMetrics(),
  };
  putFramework(turn, framework);
  const timeoutMs = Math.max(failoverTimeoutMs(info), turn.state.flags.agentReregisterTimeoutMs);
  setTimer(turn, timeoutMs, { kind: "failoverTimedOut", frameworkId: id });
  log(turn, "info", `Framework ${id} (${info.name}) recovered from an agent`);
  return framework;
}
